import { certain } from '../../cells/certain.ts';
import type { CellContent, DraftRow, WorkbookTarget } from './draft.ts';
import type { StyleId } from './styles.ts';

/** So many rows go on together. */
const rowsTogether = 100;

/** The rows of a sheet on their way: one of them is filled, complete ones go on. */
export class SheetRows {
  private readonly target: WorkbookTarget;
  private readonly sheet: string;
  private styles: (StyleId | null)[] = [];
  private contents: CellContent[] = [];
  private merged: (readonly [from: number, to: number])[] = [];
  private waiting: DraftRow[] = [];

  /** @param sheet its name */
  constructor(target: WorkbookTarget, sheet: string) {
    this.target = target;
    this.sheet = sheet;
  }

  /** Fills a cell of the row; columns count from 1. */
  set(column: number, style: StyleId, content: CellContent): void {
    while (this.styles.length < column) {
      this.styles.push(null);
      this.contents.push(null);
    }
    this.styles[column - 1] = style;
    this.contents[column - 1] = content;
  }

  /** Makes columns one cell, which looks as the first does. */
  join(from: number, to: number): void {
    const style = certain(this.styles[from - 1]);
    for (let column = from + 1; column <= to; column++) this.set(column, style, null);
    this.merged.push([from, to]);
  }

  /** The row is complete: its number and its height in points, null for one that is told at the end or is the usual. */
  close(row: number, height: number | null): void {
    const { styles, contents, merged } = this;
    this.waiting.push({ row, height, styles, contents, merged });
    [this.styles, this.contents, this.merged] = [[], [], []];
    if (this.waiting.length >= rowsTogether) this.goOn();
  }

  /** Lets go of what waits. */
  goOn(): void {
    if (this.waiting.length > 0) this.target.rows(this.sheet, this.waiting);
    this.waiting = [];
  }
}
