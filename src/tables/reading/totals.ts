import type { GridRow } from '../../cells/grid.ts';
import { columnLetters } from '../../cells/grid.ts';
import { type Problem, problem, type Where } from '../../messages/problem.ts';
import { Decimal } from '../../money/decimal.ts';
import { moneyFigure } from '../../money/figures.ts';
import { Money } from '../../money/money.ts';
import { trimmed } from '../types/normal.ts';
import { readNumber } from '../types/number.ts';
import type { LaidColumn, Layout } from './header.ts';
import type { NoData } from './no-data.ts';

/** What a column's figures come to so far. */
interface Sum {
  readonly all: Decimal;
  /** Those of them that a spreadsheet program keeps as text: its SUM leaves them out. */
  readonly asText: Decimal;
  /** The address of the first of those. */
  readonly firstText: string | null;
}

const zero = new Decimal(0);
const nothing: Sum = { all: zero, asText: zero, firstText: null };

/** Sums the money of a sheet's rows, to compare them with its 小计 and 合计 rows (2-input.md section 4.3). */
export class RunningTotals {
  private readonly columns: readonly LaidColumn[];
  /** Of the rows since the last 小计 or 合计 row, and of those before it. */
  private readonly since = new Map<string, Sum>();
  private readonly before = new Map<string, Sum>();
  private readonly at: Where;
  /** Columns in which a cell could not be read have no sum. */
  private readonly unknown = new Set<string>();
  /** How many cells of a column were refused in rows that were taken. */
  private readonly unread = new Map<string, number>();

  constructor(layout: Layout, money: ReadonlySet<string>, at: Where) {
    this.columns = layout.columns.filter(({ name }) => money.has(name));
    this.at = at;
  }

  /**
   * Adds a data row; `null` where the row could not be taken, then nothing is compared any more.
   * @param refused what is wrong with its cells
   */
  add(
    row: Readonly<Record<string, unknown>> | null,
    refused: readonly Problem[],
    { row: number, cells }: GridRow,
  ): void {
    for (const { name, place } of this.columns) {
      const value = row?.[name];
      if (row === null) this.unknown.add(name);
      else if (value instanceof Money) {
        // Of a CSV nobody knows how a spreadsheet program took it.
        const isText =
          this.at.sheet !== null && cells.find(({ column }) => column === place)?.type === 'text';
        const address = isText ? `${columnLetters(place)}${number}` : null;
        const one = { all: value.value, asText: address === null ? zero : value.value, firstText: address };
        this.since.set(name, joined(this.since.get(name), one));
      } else if (refused.some((one) => one.place.column === name))
        this.unread.set(name, (this.unread.get(name) ?? 0) + 1);
    }
  }

  /** Compares a 小计 or 合计 row with the rows above it; a figure that cannot be read says nothing. */
  compare(kind: NoData & ('subtotal' | 'total'), row: GridRow): Problem[] {
    const section = new Map(this.since);
    for (const [name, sum] of section) this.before.set(name, joined(this.before.get(name), sum));
    this.since.clear();
    const sums = kind === 'subtotal' ? section : this.before;
    return this.columns.flatMap((column) => this.compareColumn(column, row, sums));
  }

  private compareColumn(column: LaidColumn, row: GridRow, sums: ReadonlyMap<string, Sum>): Problem[] {
    const cell = row.cells.find(({ column: place }) => place === column.place);
    const read = cell === undefined ? undefined : readNumber(trimmed(cell.value), 'money').value;
    if (cell === undefined || read === undefined || this.unknown.has(column.name)) return [];
    const asserted = read.times(column.unit);
    const { all: computed, asText, firstText } = sums.get(column.name) ?? nothing;
    // A rounded 万元 total of amounts in 元 is no disagreement: half of the last place shown may differ.
    const tolerance = new Decimal(column.unit).div(new Decimal(10).pow(read.decimalPlaces())).div(2);
    if (
      asserted
        .minus(computed)
        .abs()
        .lessThanOrEqualTo(column.unit === 1 ? 0 : tolerance)
    )
      return [];
    const where = {
      ...this.at,
      row: row.row,
      column: column.name,
      header: column.header,
      cell: `${columnLetters(column.place)}${row.row}`,
      value: cell.raw,
    };
    const difference = moneyFigure(asserted.minus(computed));
    const isText = asserted.plus(asText).equals(computed);
    return [
      problem('W204', where, {
        asserted: moneyFigure(asserted),
        computed: moneyFigure(computed),
        difference,
        unread: this.unread.get(column.name) ?? 0,
        asText: isText ? firstText : null,
      }),
    ];
  }
}

function joined(before: Sum | undefined, { all, asText, firstText }: Sum): Sum {
  if (before === undefined) return { all, asText, firstText };
  return {
    all: before.all.plus(all),
    asText: asText.isZero() ? before.asText : before.asText.plus(asText),
    firstText: before.firstText ?? firstText,
  };
}
