import { type CellOrigin, cellAddress, sourceText } from '../../cells/origin.ts';
import type { Language } from '../../messages/entry.ts';
import { explainingWords } from '../../messages/explaining.ts';
import { Decimal } from '../../money/decimal.ts';
import { moneyFigure } from '../../money/figures.ts';
import type { CellChange, Change } from '../../review/explain/change.ts';
import { tables } from '../../tables/all/index.ts';
import type { Table } from '../../tables/table.ts';
import { printable, shortened } from './style.ts';

/** The longest text of a cell that is shown. */
const longest = 40;

/** A cell with its place and text: `专利.csv C7 授权公告日 “2023-06-27”`; what it was taken for where that differs. */
export function cellText(cell: CellOrigin, language: Language): string {
  const words = explainingWords[language];
  const { file, sheet, header, raw, taken } = cell;
  const place = `${file}${sheet === null ? '' : ` · ${sheet}`} ${cellAddress(cell)} ${header}`;
  const said = raw === '' ? words.blank : `“${shortened(raw, longest)}”`;
  const retold =
    taken === undefined || isSaid(raw, taken) ? '' : valueText(cell.table, cell.name, taken, language);
  return printable(`${place} ${said}${retold === '' || retold === raw ? '' : ` = ${retold}`}`);
}

/** Whether a figure is written as it was taken, decimals aside. */
function isSaid(raw: string, taken: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(raw) && new Decimal(raw).toFixed() === taken;
}

/** A value as the column's type writes it to people; a choice and a flag in the person's language. */
function valueText(table: string, column: string, value: string | null, language: Language): string {
  const words = explainingWords[language];
  if (value === null) return words.blank;
  const { columns } = tables[table as keyof typeof tables] as Table;
  const type = columns[column]?.type;
  if (type?.name === 'money') return moneyFigure(new Decimal(value));
  if (type?.name === 'flag') return value === 'yes' ? words.flags.yes : words.flags.no;
  const choice = type?.choices?.find(([name]) => name === value);
  return choice === undefined || language === 'en' ? value : choice[1];
}

/** A change in one line. */
export function changeText(change: Change, language: Language): string {
  const words = explainingWords[language];
  switch (change.kind) {
    case 'cells':
      return (
        change.cells.map((cell) => cellChangeText(cell, language)).join(language === 'zh' ? '；' : '; ') +
        (change.isExample ? words.change.example : '')
      );
    case 'row-added': {
      const { title, columns }: Table = tables[change.table];
      const values = Object.entries(change.values).map(([column, value]) => {
        const name = language === 'zh' ? (columns[column]?.header ?? column) : column;
        return `${name} ${valueText(change.table, column, value, language)}`;
      });
      const table = language === 'zh' ? title : change.table;
      const text = words.change.rowAdded(table, values.join(language === 'zh' ? '，' : ', '));
      return printable(text) + (change.isExample ? words.change.example : '');
    }
    case 'row-removed':
      return printable(words.change.rowRemoved(sourceText(change.origin)));
    case 'reading':
      return words.change.reading(change.id, change.after);
  }
}

function cellChangeText(
  { table, column, origin, cell, before, after }: CellChange,
  language: Language,
): string {
  const words = explainingWords[language];
  const { title, columns }: Table = tables[table];
  const header = columns[column]?.header ?? column;
  const place =
    cell === null
      ? `${sourceText(origin)} ${words.change.newCell(language === 'zh' ? title : table)} ${header}`
      : `${origin.file}${origin.sheet === null ? '' : ` · ${origin.sheet}`} ${cellAddress(cell)} ${cell.header}`;
  const [from, to] = [before, after].map((value) => valueText(table, column, value, language));
  return printable(`${place} ${from} ${words.change.arrow} ${to}`);
}
