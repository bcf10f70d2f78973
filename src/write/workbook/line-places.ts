import type { Line } from '../../settle/line.ts';
import type { Local } from './cells.ts';
import type { ColumnRange } from './reference.ts';

export type Stage = 'computed' | 'afterOverlap' | 'afterLimit' | 'payable';

/** The columns of the line sheet that other sheets refer to. */
export type LineColumn = Stage | 'adjusted' | 'enterprise' | 'rule' | 'outcome' | 'reason';

/** Where the line sheet shows each line: filled by that sheet, read by all others. */
export class LinePlaces {
  readonly sheet: string;
  private readonly columns: Readonly<Record<LineColumn, number>>;
  private readonly places = new Map<Line, number>();
  private first = 1;
  private last = 0;

  constructor(sheet: string, columns: Readonly<Record<LineColumn, number>>) {
    this.sheet = sheet;
    this.columns = columns;
  }

  add(line: Line, row: number): void {
    if (this.places.size === 0) this.first = row;
    this.places.set(line, row);
    this.last = row;
  }

  /** All rows of a column. */
  column(name: LineColumn): ColumnRange {
    return { sheet: this.sheet, column: this.columns[name], first: this.first, last: this.last };
  }

  /** The rows of a column that an enterprise's lines take, which stand together; null where the sheet has none. */
  rows(name: LineColumn, lines: readonly Line[]): ColumnRange | null {
    const [first, ...others] = lines.flatMap((line) => this.places.get(line) ?? []);
    if (first === undefined) return null;
    return { sheet: this.sheet, column: this.columns[name], first, last: others.at(-1) ?? first };
  }

  /** The lines' figures of one stage, each at its cell in that stage's column. */
  stage(lines: readonly Line[], stage: Stage): Local {
    const local: Local = new Map();
    for (const line of lines) {
      const row = this.places.get(line);
      const { derivation } = line[stage];
      if (row !== undefined && derivation.kind !== 'constant') {
        local.set(derivation, { sheet: this.sheet, row, column: this.columns[stage] });
      }
    }
    return local;
  }
}
