import { certain } from '../../cells/certain.ts';
import { moneyUnits } from '../../messages/units.ts';
import type { Table } from '../table.ts';
import { folded } from '../types/normal.ts';

/** What a header's text stands for. */
export interface HeaderMeaning {
  /** The table's English column name. */
  readonly name: string;
  /** 元 per unit that the header names; null where it names none. */
  readonly unit: number | null;
  /** The year that the header names and the column cannot have; null where all is well. */
  readonly wrongYear: number | null;
}

/** Headers of a table in every spelling, folded, each with its column. */
export type Spellings = ReadonlyMap<string, string>;

const units = new Map(Object.entries(moneyUnits).map(([unit, word]) => [word, Number(unit)]));
const unitWords = `(${[...units.keys()].join('|')})`;
const unitAnywhere = new RegExp(unitWords);
// Looked for where no such sign stands before, so that a long row of them is gone through once.
const unitAtEnd = new RegExp(`(?<![(/:,，])[(/:,，]*(?:单位[:：]?)?${unitWords}\\)?$`);
/** Set apart from the words before, which may end in 元 themselves. */
const unitSetApart = new RegExp(`[(/:,](?:(?:金额|货币)?单位[:]?)?(?:人民币)?${unitWords}\\)?$`);
/** 填报单位：元通轴承有限公司 names a firm, not a unit: a word goes on after it. */
const unitNamed = new RegExp(
  `(?:(?<!填报|申报|编制|报送|责任|制表)单位(?::|均?为|是)?|金额(?::|均?为))(?:人民币)?${unitWords}(?=$|人民币|[^\\p{Script=Han}])`,
  'gu',
);
const unitCounted = new RegExp(`以(?:人民币)?${unitWords}(?=为单位|为计量单位|计)`, 'g');
const unitAlone = new RegExp(`^(?:人民币)?${unitWords}$`, 'g');
const unitInBrackets = new RegExp(`\\((?:人民币)?${unitWords}\\)$`, 'g');
const statement = /^\(?(?:金额|货币|计量)?(?:单位|以)|^\(?金额(?::|均?为)|(?<!\()单位(?:均?为|是)/;
const namings = [unitNamed, unitCounted, unitInBrackets, unitAlone];
const yearInFront = /^20\d{2}(?:年度|年)/;
const asides = /\((必填|选填|可空|可不填|是\/否|文本)\)/g;

/** The names under which a table's columns go. */
export function spellingsOf(table: Table): Spellings {
  const spellings = new Map<string, string>();
  for (const [name, column] of Object.entries(table.columns)) {
    for (const spelling of [name, name.replaceAll('_', ''), column.header, ...column.also]) {
      spellings.set(folded(spelling), name);
    }
  }
  return spellings;
}

/**
 * The column that a header means: `2022年产值（万元）` is the output of the year before in 万元.
 * @param year the award year; null where it is not known, then a year in a header says nothing
 */
export function headerMeaning(text: string, spellings: Spellings, year: number | null): HeaderMeaning | null {
  const whole = folded(text).replace(asides, '');
  const plain = spellings.get(whole);
  if (plain !== undefined) return { name: plain, unit: null, wrongYear: null };
  const unit = unitAtEnd.exec(whole);
  const bare = unit === null ? whole : whole.slice(0, unit.index);
  const [, said, word = bare] = /^(20\d{2})(?:年度|年)(.+)$/.exec(bare) ?? [];
  const written = said === undefined ? null : Number(said);
  const before = spellings.get(`上年${word}`) ?? spellings.get(`上年度${word}`);
  const name =
    written !== null && written + 1 === year && before !== undefined
      ? before
      : (spellings.get(word) ?? (written === null ? undefined : spellings.get(`本年${word}`)));
  if (name === undefined) return null;
  const fits = written === null || year === null || written === year || name === before;
  return {
    name,
    unit: unit?.[1] === undefined ? null : certain(units.get(unit[1])),
    wrongYear: fits ? null : written,
  };
}

/** A header's words alone, folded: without year, unit and asides. */
export function bareHeader(text: string): string {
  return folded(text).replace(asides, '').replace(unitAtEnd, '').replace(yearInFront, '');
}

/** A header's text without the unit that is set apart at its end, and 元 per that unit; null where it names none. */
export function splitUnit(text: string): { readonly words: string; readonly unit: number | null } {
  const whole = folded(text).replace(asides, '');
  const found = unitSetApart.exec(whole);
  if (found === null) return { words: whole, unit: null };
  return { words: whole.slice(0, found.index), unit: certain(units.get(certain(found[1]))) };
}

/**
 * A header under another that says of which year it is: `2022年` over 产值 is `2022年产值`, and so is `上年` in 2023.
 * @returns null where that is no year, or the header tells one itself
 */
export function withYear(group: string, header: string, year: number | null): string | null {
  const [said] = yearInFront.exec(group) ?? [];
  const before = /^(?:上一?年|去年)/.test(group) && year !== null ? `${year - 1}年` : undefined;
  if (yearInFront.test(header) || /^(?:上一?年|去年|本年)/.test(header)) return null;
  const front = said ?? before;
  return front === undefined || header === '' ? null : `${front}${header}`;
}

/** Whether a text says a year and nothing else: `2023年`, `上年度`. */
export function isYear(text: string): boolean {
  return /^(?:20\d{2}年度?|(?:上一?|去|本)年度?)$/.test(text);
}

/** The units that title rows name (`单位：万元`, `企业基本信息表（万元）`), 元 per each, in their order. */
export function titleUnits(texts: readonly string[]): number[] {
  const named = texts.map(folded).flatMap((text) => namings.flatMap((naming) => [...text.matchAll(naming)]));
  return [...new Set(named.map(([, word]) => certain(units.get(certain(word)))))];
}

/** Whether a title says nothing but units: `（单位：万元）`, `单位：万元、吨标准煤`, `金额以万元计`, `（万元）`, `万元`. */
export function isUnitStatement(text: string): boolean {
  const whole = folded(text);
  // Asked of every cell that stands near a header.
  if (!unitAnywhere.test(whole)) return false;
  const isAlone = splitUnit(text).words === '' || whole.replace(unitAlone, '') === '';
  return (isAlone || statement.test(whole)) && titleUnits([text]).length > 0;
}
