import { certain } from '../cells/certain.ts';
import { rowPlace } from '../cells/origin.ts';
import type { ChangeKind } from '../messages/explaining/words.ts';
import { readingWords } from '../messages/reading-choices.ts';
import type { CellChange, Change } from '../review/explain/change.ts';
import { tables } from '../tables/all/index.ts';
import type { Table } from '../tables/table.ts';
import { cellPlace } from './cell-place.ts';
import { stepText, typedText } from './explained-values.ts';
import type { ExplainView } from './explained-view.ts';
import { printable } from './style.ts';

/** What of the view the text of a change needs. */
type ChangeView = Pick<ExplainView, 'words' | 'language' | 'units'>;

/** A change in one line, in the words and the unit of the file that it is made in. */
export function changeText(change: Change, view: ChangeView): string {
  const { words, language } = view;
  switch (change.kind) {
    case 'cells':
      return (
        change.cells.map((cell) => cellChangeText(cell, view)).join(words.semicolon) +
        (change.isExample ? words.change.example : '')
      );
    case 'row-added': {
      const values = Object.entries(change.values).map(([column, value]) => {
        const { header, unit } = columnAs(change.table, column, view);
        return `${header} ${typedText(change.table, column, value, unit, language)}`;
      });
      const text = words.change.rowAdded(tableName(change.table, view), values.join(words.comma));
      return printable(text) + (change.isExample ? words.change.example : '');
    }
    case 'row-removed': {
      const { rowRemoved, adjustmentRemoved } = words.change;
      const removed = change.table === 'adjustments' ? adjustmentRemoved : rowRemoved;
      return printable(removed(rowPlace(change.origin)));
    }
    case 'reading': {
      const choices: Readonly<Record<string, string>> = readingWords[language][change.id];
      return words.change.reading(change.id, change.after, certain(choices[change.after]));
    }
  }
}

/** What it takes for changes to come true. */
export function kindOf(changes: readonly Change[]): ChangeKind {
  const [change] = changes;
  if (change === undefined || changes.length > 1) return 'several';
  if (change.kind === 'cells') {
    if (change.cells.every(({ before }) => before === null)) return 'filled';
    return change.cells.some(({ table }) => table === 'decisions') ? 'decided' : 'corrected';
  }
  if (change.kind === 'row-removed') return 'removed';
  if (change.kind !== 'row-added') return 'corrected';
  return change.table === 'decisions' ? 'decided' : 'added';
}

function tableName(table: CellChange['table'], { language }: ChangeView): string {
  return language === 'zh' ? tables[table].title : table;
}

/** A column as the file heads it; as the table does, with its unit, where no file has it. */
function columnAs(
  table: CellChange['table'],
  column: string,
  { units, words, language }: ChangeView,
): { readonly header: string; readonly unit: number } {
  const known = units.columnIn(table, column);
  if (known !== null) return known;
  const { columns }: Table = tables[table];
  const name = language === 'zh' ? certain(columns[column]).header : column;
  return { header: columns[column]?.type.name === 'money' ? words.change.yuan(name) : name, unit: 1 };
}

function cellChangeText(change: CellChange, view: ChangeView): string {
  const { units, words, language } = view;
  const { table, column, origin, cell } = change;
  if (cell !== null)
    return `${printable(cellPlace(cell, language))} ${stepText(change, units.of(cell), language)}`;
  const { header } = columnAs(table, column, view);
  const place = `${rowPlace(origin)} ${words.change.newCell(tableName(table, view))} ${header}`;
  return `${printable(place)} ${stepText(change, 1, language)}`;
}
