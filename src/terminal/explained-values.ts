import type { CellOrigin } from '../cells/origin.ts';
import type { Language } from '../messages/entry.ts';
import { explainingWords } from '../messages/explaining.ts';
import { Decimal } from '../money/decimal.ts';
import { moneyFigure } from '../money/figures.ts';
import type { CellChange } from '../review/explain/change.ts';
import { tables } from '../tables/all/index.ts';
import type { Table } from '../tables/table.ts';
import type { ColumnType } from '../tables/types/type.ts';
import { cellPlace } from './cell-place.ts';
import { printable, shortened } from './style.ts';

/** The longest text of a cell that is shown. */
const longest = 40;

/** A cell with its place and text: `专利.csv:7 单元格 C7 授权公告日 “2023-06-27”`; what it was taken for where that differs. */
export function cellText(cell: CellOrigin, language: Language): string {
  return printable(`${cellPlace(cell, language)} ${saidText(cell, language)}`);
}

/** What a cell says, and what it was taken for where that differs. */
export function saidText({ table, name, raw, taken }: CellOrigin, language: Language): string {
  if (raw === '') return explainingWords[language].blank;
  const said = `“${printable(shortened(raw, longest))}”`;
  const value = taken ?? raw;
  const isUnread = typeOf(table, name)?.name === 'flag' && value !== 'yes' && value !== 'no';
  if (isUnread || isSaid(raw, value) || (taken === undefined && typeOf(table, name)?.name === 'money'))
    return said;
  const retold = valueText(table, name, value, language);
  return isPlain(raw, retold, typeOf(table, name), language) ? said : `${said} = ${retold}`;
}

/** Whether a figure is written as it was taken, decimals aside. */
function isSaid(raw: string, taken: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(raw) && new Decimal(raw).toFixed() === taken;
}

/** Whether a Chinese text speaks for itself: 瞪羚企业 needs no = 瞪羚, 无 no = 否. */
function isPlain(
  raw: string,
  retold: string,
  type: ColumnType<unknown> | undefined,
  language: Language,
): boolean {
  if (raw === retold) return true;
  if (language !== 'zh' || !/\p{Script=Han}/u.test(raw)) return false;
  return type?.name === 'flag' || raw.includes(retold);
}

function typeOf(table: string, column: string): ColumnType<unknown> | undefined {
  const { columns } = tables[table as keyof typeof tables] as Table;
  return columns[column]?.type;
}

/** A value as people read it, amounts in 元; a choice and a flag in the person's language. */
export function valueText(table: string, column: string, value: string | null, language: Language): string {
  const words = explainingWords[language];
  if (value === null) return words.blank;
  const type = typeOf(table, column);
  if (type?.name === 'money') return moneyFigure(new Decimal(value));
  if (type?.name === 'flag') return value === 'yes' ? words.flags.yes : words.flags.no;
  if (column === 'land_grade_prev' && value === 'T') return words.notEvaluated;
  const choice = type?.choices?.find(([name]) => name === value);
  return choice === undefined || language === 'en' ? value : choice[1];
}

/** A value as a clerk types it into its cell: amounts in the column's unit. @param unit 元 per unit of the column */
export function typedText(
  table: string,
  column: string,
  value: string | null,
  unit: number,
  language: Language,
): string {
  if (value === null || typeOf(table, column)?.name !== 'money')
    return valueText(table, column, value, language);
  const typed = new Decimal(value).div(unit);
  return typed.toFixed(Math.max(2, typed.decimalPlaces()));
}

/** What a change makes of a cell: `399.97 → 400.00`, both as they stand in the cell. */
export function stepText(
  { table, column, cell, before, after }: CellChange,
  unit: number,
  language: Language,
): string {
  const words = explainingWords[language];
  const raw = cell?.raw ?? '';
  const isOwnWord = language === 'zh' || typeOf(table, column)?.choices === undefined;
  const isFlag = typeOf(table, column)?.name === 'flag';
  const shown =
    before !== null && raw !== '' && isOwnWord && !(isFlag && language === 'en')
      ? shortened(raw, longest)
      : typedText(table, column, before, unit, language);
  // 有 and 无 answer a column that asks for 有 or 无.
  const isHave = isFlag && language === 'zh' && /^[有无]$/.test(raw) && after !== null;
  const then = isHave ? (after === 'yes' ? '有' : '无') : typedText(table, column, after, unit, language);
  return printable(`${shown} ${words.change.arrow} ${then}`);
}
