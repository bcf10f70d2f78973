import type { Line } from '../../settle/line.ts';
import type { Local } from './cells.ts';
import type { ColumnRange } from './reference.ts';

export type Stage = 'computed' | 'afterOverlap' | 'afterLimit' | 'payable';

/** The columns of the line sheet that other sheets refer to. */
export type LineColumn = Stage | 'enterprise' | 'rule' | 'outcome' | 'reason';

/** Where the line sheet shows each line: filled by that sheet, read by all others. */
export class LinePlaces {
  readonly sheet: string;
  private readonly columns: Readonly<Record<LineColumn, number>>;
  private readonly rows = new Map<Line, number>();
  private first = 1;
  private last = 0;

  constructor(sheet: string, columns: Readonly<Record<LineColumn, number>>) {
    this.sheet = sheet;
    this.columns = columns;
  }

  add(line: Line, row: number): void {
    if (this.rows.size === 0) this.first = row;
    this.rows.set(line, row);
    this.last = row;
  }

  /** All rows of a column. */
  column(name: LineColumn): ColumnRange {
    return { sheet: this.sheet, column: this.columns[name], first: this.first, last: this.last };
  }

  /** The lines' figures of one stage, each at its cell in that stage's column. */
  stage(lines: readonly Line[], stage: Stage): Local {
    const local: Local = new Map();
    for (const line of lines) {
      const row = this.rows.get(line);
      const { derivation } = line[stage];
      if (row !== undefined && derivation.kind !== 'constant') {
        local.set(derivation, { sheet: this.sheet, row, column: this.columns[stage] });
      }
    }
    return local;
  }
}
