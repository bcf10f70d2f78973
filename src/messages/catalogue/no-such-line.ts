import { type Entry, entry, type Language } from '../entry.ts';
import { mattersListed } from '../matters.ts';

/** A row that names a line which its enterprise does not have. */
export interface NoSuchLine {
  readonly rule: string;
  readonly matter: string;
  readonly suggestion: string | null;
  /** What the enterprise has under the rule. */
  readonly matters: readonly string[];
}

type RowNamed = {
  /** What the row is called that names the line. */
  readonly row: { readonly [L in Language]: string };
} & Pick<Entry<NoSuchLine>, 'example' | 'meaning'>;

/** Declares that a row names no line of its enterprise. */
export function noSuchLine({ row, ...rest }: RowNamed): Entry<NoSuchLine> {
  return entry<NoSuchLine>({
    zh: {
      headline: ({ rule, matter }) => `${row.zh}所指的事项不存在：${rule}/${matter}`,
      expected: ({ matters }) =>
        matters.length === 0 ? '该企业在这一条款下有申报事项' : mattersListed.zh(matters),
      hint: ({ suggestion }) =>
        suggestion === null ? '请核对企业、条款和事项名称。' : `是不是“${suggestion}”？`,
    },
    en: {
      headline: ({ rule, matter }) => `${row.en} names a line that does not exist: ${rule}/${matter}`,
      expected: ({ matters }) =>
        matters.length === 0 ? 'a matter of this enterprise under the rule' : mattersListed.en(matters),
      hint: ({ suggestion }) =>
        suggestion === null ? 'Check enterprise, rule and matter.' : `Is it “${suggestion}”?`,
    },
    ...rest,
  });
}
