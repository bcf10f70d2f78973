import { choice as choiceType, type Spellings } from './types/choice.ts';
import { certificateNumber, identityNumber, patentNumber, uscc } from './types/code.ts';
import { date, year } from './types/date.ts';
import { flag, type OwnWords } from './types/flag.ts';
import { money } from './types/money.ts';
import { number } from './types/number.ts';
import { text } from './types/text.ts';
import type { ColumnType } from './types/type.ts';

/** What a column is: its headers, its type, whether its cell may be blank, what it is for. */
export interface Column<T = unknown, Required extends boolean = boolean> {
  readonly type: ColumnType<T>;
  /** The Chinese header; the English one is the column's name. */
  readonly header: string;
  /** Further headers in use. */
  readonly also: readonly string[];
  /** Required: the column must be there and its cell filled. */
  readonly required: Required;
  /** The clause that needs the column, e.g. `三（二）1`. */
  readonly clause: string | null;
  /** A figure that may be negative. */
  readonly signed: boolean;
  /** Its text is never written to any output, and problems show it masked. */
  readonly confidential: boolean;
}

export interface Details {
  readonly also?: readonly string[];
  readonly clause?: string;
  readonly confidential?: boolean;
}

/** The two ways to declare a column of one type: `type.required(header)` and `type.optional(header)`. */
function declare<T>(type: ColumnType<T>, signed = false) {
  const make =
    <const R extends boolean>(required: R) =>
    (header: string, details: Details = {}): Column<T, R> => ({
      type,
      header,
      required,
      also: details.also ?? [],
      clause: details.clause ?? null,
      signed,
      confidential: details.confidential ?? false,
    });
  return { required: make(true), optional: make(false) };
}

/** The types of column that tables are declared with. */
export const column = {
  uscc: declare(uscc()),
  patentNumber: declare(patentNumber()),
  certificateNumber: declare(certificateNumber()),
  identityNumber: declare(identityNumber()),
  text: declare(text()),
  money: declare(money()),
  /** Money that may be negative. */
  signedMoney: declare(money({ negative: true }), true),
  number: declare(number()),
  date: declare(date()),
  year: declare(year()),
  flag: declare(flag()),
  /** Yes or no, which the column also asks for in words of its own. */
  flagInWords: (...ownWords: readonly OwnWords[]) => declare(flag({ ownWords })),
  /** Yes or no, where a blank means no. */
  flagOrNo: declare(flag({ blankMeansNo: true })),
  choice: <const V extends string>(spellings: Spellings<V>) => declare(choiceType(spellings)),
};
