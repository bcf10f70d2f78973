import { columnLetters, type GridCell, type GridRow } from '../../cells/grid.ts';
import { type Problem, problem, type Where } from '../../messages/problem.ts';
import { usccFault } from '../codes/uscc.ts';
import { cleanCode } from '../types/code.ts';
import { folded, trimmed } from '../types/normal.ts';
import type { Layout } from './header.ts';

/** Why a row below the header is no data (2-input.md section 4.3). */
export type NoData = 'blank' | 'subtotal' | 'total' | 'closing' | 'example' | 'header';

const subtotal = /^小计/;
const total = /^(合计|总计|累计|共计)/;
const closing =
  /^(填表人|审核人|制表人|负责人|复核人|经办人|填报人|填报单位|填报日期|填表日期|制表日期|联系人|联系电话|单位(负责人|\(盖章\)|盖章))/;
/** What closes a table, or begins a row of it: 2023年5月1日 in its first column, or 备注：…. */
const closingAlone = /^((备?注|说明)\d*[:：.、]|注\d*$|(20\d{2}|　*| *)年.*月.*日$)/;
const example = /^[(（【[]?(例|示例|样例|填写示例|填表示例)/;

/** What a row below the header is where it is no data; null for data. */
export function noData(layout: Layout, row: GridRow): NoData | null {
  const filled = firstFilled(row);
  const [first] = filled;
  if (first === undefined) return 'blank';
  const word = folded(first);
  if (example.test(word)) return 'example';
  if (namesEnterprise(layout, row)) return null;
  if (isHeaderAgain(layout, row)) return 'header';
  if (filled.some((text) => subtotal.test(folded(text)))) return 'subtotal';
  if (filled.some((text) => total.test(folded(text)))) return 'total';
  if (closing.test(word)) return 'closing';
  return closingAlone.test(word) && !isFilled(layout, row, first) ? 'closing' : null;
}

/** Whether the row has half of what the table cannot do without, its first text aside: then it is data with a mistake. */
function isFilled({ columns }: Layout, { cells }: GridRow, first: string): boolean {
  const needed = columns.filter(({ required }) => required);
  const filled = cells.filter(({ value }) => trimmed(value) !== '' && trimmed(value) !== first);
  const places = new Set(filled.map(({ column }) => column));
  const there = needed.filter(({ place }) => places.has(place)).length;
  return there >= Math.max(2, needed.length / 2);
}

/** The texts of the first three cells that hold any. */
function firstFilled({ cells }: GridRow): string[] {
  const filled: string[] = [];
  for (const cell of cells) {
    const text = trimmed(cell.value);
    if (text !== '') filled.push(text);
    if (filled.length === 3) break;
  }
  return filled;
}

/** A row with a sound code is data, whatever its first cell says. */
function namesEnterprise(layout: Layout, row: GridRow): boolean {
  const place = layout.columns.find((column) => column.name === 'uscc')?.place;
  const cell = row.cells.find(({ column }) => column === place);
  return cell !== undefined && usccFault(cleanCode(cell.value)) === null;
}

/** Where a header that stands again lower down is not the first one: the rows below would be read by the wrong columns. */
export function headerFaults(layout: Layout, { row, cells }: GridRow, at: Where): Problem[] {
  const twoRows = layout.first < layout.row;
  return layout.columns.flatMap(({ name, place, header }) => {
    const value = cells.find(({ column }) => column === place)?.value ?? '';
    const [again, first] = [folded(value), folded(header)];
    // Of a header of two rows either may stand there.
    if (again === '' || again === first || (twoRows && first.includes(again))) return [];
    const where = { ...at, row, column: name, header, value, cell: `${columnLetters(place)}${row}` };
    return [problem('E147', where, { first: header, row: layout.row })];
  });
}

function isHeaderAgain(layout: Layout, row: GridRow): boolean {
  const byPlace = new Map<number, GridCell>(row.cells.map((cell) => [cell.column, cell]));
  const repeated = layout.columns.filter(
    ({ place, header }) => folded(byPlace.get(place)?.value ?? '') === folded(header),
  );
  return repeated.length >= Math.max(2, layout.columns.length / 2);
}
