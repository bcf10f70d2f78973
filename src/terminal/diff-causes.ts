import { certain } from '../cells/certain.ts';
import { rowPlace } from '../cells/origin.ts';
import { type DiffWords, diffWords } from '../messages/diff.ts';
import type { Language } from '../messages/entry.ts';
import { readingWords } from '../messages/reading-choices.ts';
import { Decimal } from '../money/decimal.ts';
import { changeFigure } from '../money/figures.ts';
import { payableIn } from '../review/diff/amounts.ts';
import type { Causes, Explanation, Side } from '../review/diff/diff.ts';
import type { Difference, Said } from '../review/diff/difference.ts';
import type { LineFigures } from '../review/diff/figures.ts';
import { Numbering } from '../review/diff/numbering.ts';
import { tables } from '../tables/all/index.ts';
import type { Table } from '../tables/table.ts';
import { cellPlace } from './cell-place.ts';
import { valueText } from './explained-values.ts';
import { printable, shortened } from './style.ts';

/** The longest text of a cell that is shown. */
const longestText = 60;

/** The causes of one enterprise's changes, numbered where they are first named. */
export class CauseList {
  /** Whether any change needed several differences together, or had several that were enough. */
  together = false;
  either = false;
  readonly unfounded = new Set<Side>();
  private readonly numbering = new Numbering([]);
  private readonly uscc: string;
  private readonly language: Language;
  private readonly words: DiffWords;

  constructor(uscc: string, language: Language) {
    this.uscc = uscc;
    this.language = language;
    this.words = diffWords[language];
  }

  /** The numbers of a change's causes: `[1]`, `[1]+[2]`, `[1]/[2]`; `[*]` where the figures are not those of the rows. */
  marks({ explanations, unfounded }: Causes, before: LineFigures | null): string {
    for (const side of unfounded) this.unfounded.add(side);
    this.either ||= explanations.length > 1;
    const sets = explanations.map((one) => this.setOf(one, before));
    return [...(unfounded.length > 0 ? ['[*]'] : []), ...(sets.length === 0 ? [] : [sets.join('/')])].join(
      ' ',
    );
  }

  /** What each number stands for. */
  lines(): string[] {
    return this.numbering.all.map((one, i) => `[${i + 1}] ${this.describe(one)}`);
  }

  private setOf({ differences, alone }: Explanation, before: LineFigures | null): string {
    const marks = differences.map((one) => `[${this.numbering.of(one)}]`);
    if (marks.length === 1) return marks.join('');
    this.together = true;
    const from = new Decimal(payableIn(before));
    const moved = alone.map((figures, i) => {
      const change = new Decimal(payableIn(figures)).minus(from);
      return `${marks[i]} ${changeFigure(change)}`;
    });
    const { words } = this;
    return `${marks.join('+')}${words.bracketed(`${words.alone} ${moved.join(words.comma)}`)}`;
  }

  private describe(one: Difference): string {
    const { words } = this;
    switch (one.kind) {
      case 'cell':
        return this.cellText(one);
      case 'row-added':
        return words.rowAdded(this.rowWithPlace(one));
      case 'row-removed':
        return words.rowRemoved(this.rowWithPlace(one));
      case 'reading': {
        const choices: Readonly<Record<string, string>> = readingWords[this.language][one.id];
        const shown = (value: string) =>
          this.language === 'zh' ? `${value} ${choices[value] ?? ''}`.trimEnd() : value;
        return words.reading(one.id, shown(one.before), shown(one.after));
      }
      case 'parameter':
        return words.parameter(one.id, one.before, one.after);
      case 'year':
        return words.year(one.before, one.after);
      case 'other-enterprises':
        return words.others(one.count);
      case 'set-aside':
        return words.setAside(one.side);
    }
  }

  private rowWithPlace(one: Extract<Difference, { kind: 'row-added' | 'row-removed' }>): string {
    return `${this.rowName(one)}${this.words.bracketed(printable(rowPlace(one.origin)))}`;
  }

  private rowName({ table, uscc, key }: Extract<Difference, { kind: 'cell' | 'row-added' | 'row-removed' }>) {
    const owner = uscc === null || uscc === this.uscc ? '' : this.words.ofEnterprise(uscc);
    const words = key.map(({ column, value }) => valueText(table, column, value, this.language)).join(' ');
    const name = words === '' ? '' : ` ${printable(shortened(words, longestText))}`;
    return `${owner}${this.tableName(table)}${name}`;
  }

  private tableName(table: Extract<Difference, { kind: 'cell' }>['table']): string {
    return this.language === 'zh' ? tables[table].title : table;
  }

  private columnName(table: Extract<Difference, { kind: 'cell' }>['table'], column: string): string {
    const { columns }: Table = tables[table];
    return this.language === 'zh' ? certain(columns[column]).header : column;
  }

  /** Both texts with their cells, once where both stand at the same place. */
  private cellText(one: Extract<Difference, { kind: 'cell' }>): string {
    const { words, language } = this;
    const { before, after } = one;
    const placeOf = ({ cell }: Said) =>
      cell === null ? words.noColumn : printable(cellPlace(cell, language));
    const [from, to] = [placeOf(before), placeOf(after)];
    // As taken where they are written alike.
    const alike = before.cell?.raw === after.cell?.raw;
    const [old, new_] = [this.sideText(one, before, alike), this.sideText(one, after, alike)];
    if (from === to) return `${this.rowName(one)}${words.bracketed(from)}${words.colon}${old} → ${new_}`;
    const column = this.columnName(one.table, one.column);
    const placed = (text: string, place: string) => `${text}${words.bracketed(place)}`;
    return `${this.rowName(one)} ${column}${words.colon}${placed(old, from)} → ${placed(new_, to)}`;
  }

  private sideText(
    { table, column }: Extract<Difference, { kind: 'cell' }>,
    { value, cell }: Said,
    asTaken: boolean,
  ) {
    const { words, language } = this;
    const text = asTaken ? value : (cell?.raw ?? '');
    if (text === '') return words.blank;
    const shown = asTaken ? valueText(table, column, text, language) : text;
    return words.said(printable(shortened(shown, longestText)));
  }
}
