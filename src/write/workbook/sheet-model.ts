import type { Style } from 'exceljs';
import { certain } from '../../cells/certain.ts';
import { columnLetters } from '../../cells/grid.ts';
import type { CellContent, DraftFormula, DraftRow } from './draft.ts';
import { styleOfKind } from './styles.ts';

/** exceljs's numbers for what a cell is. */
const types = { nothing: 0, merged: 1, number: 2, text: 3, formula: 6 } as const;

/** A cell as exceljs writes it. */
interface CellModel {
  readonly address: string;
  readonly style: Partial<Style>;
  type: (typeof types)[keyof typeof types];
  value?: CellContent;
  formula?: string;
  result?: CellContent;
  master?: string;
  comment?: object;
}

/** A row as exceljs writes it; `min` and `max` are its first and last column. */
interface RowModel {
  readonly cells: readonly CellModel[];
  readonly number: number;
  readonly min: number;
  readonly max: number;
  readonly style: object;
  readonly outlineLevel: 0;
  readonly hidden: false;
  readonly collapsed: false;
  height?: number;
}

/** What exceljs writes a sheet from, as far as it is told here. */
export interface SheetModel {
  readonly name: string;
  rows: readonly (RowModel & { readonly cells: readonly Pick<CellModel, 'address' | 'comment'>[] })[];
  readonly dimensions: { expand(top: number, left: number, bottom: number, right: number): void };
}

/**
 * The rows of a sheet as exceljs itself hands them to its writer: its cells are objects of many parts, which take as
 * long to make as all the rest.
 */
export class SheetContent {
  private readonly byNumber = new Map<number, RowModel>();
  /** By row: the cells from column A on, null where there is none. */
  private readonly cells = new Map<number, readonly (CellModel | null)[]>();

  add({ row: number, height, styles, contents, merged }: DraftRow): void {
    const places = styles.map((style, i) =>
      style === null
        ? null
        : cellModel(`${columnLetters(i + 1)}${number}`, styleOfKind(style), contents[i] ?? null),
    );
    for (const [from, to] of merged) {
      const master = certain(places[from - 1]).address;
      for (let place = from; place < to; place++)
        Object.assign(certain(places[place]), { type: types.merged, master });
    }
    const cells = places.filter((cell) => cell !== null);
    this.cells.set(number, places);
    this.byNumber.set(number, {
      cells,
      number,
      min: places.findIndex((cell) => cell !== null) + 1,
      max: places.length,
      style: {},
      outlineLevel: 0,
      hidden: false,
      collapsed: false,
      ...(height === null ? {} : { height }),
    });
  }

  heights(heights: readonly (readonly [row: number, height: number])[]): void {
    for (const [row, height] of heights) certain(this.byNumber.get(row)).height = height;
  }

  formula([row, column, formula]: DraftFormula): void {
    const cell = certain(this.cells.get(row)?.[column - 1]);
    Object.assign(cell, { type: types.formula, formula, result: cell.value });
  }

  /** Hands the rows on; the notes beside their cells are in the model, which has nothing else yet. */
  handOn(model: SheetModel): void {
    const notes = model.rows.flatMap(({ cells }) => cells).filter(({ comment }) => comment !== undefined);
    const noted = new Map(notes.map(({ address, comment }) => [address, comment]));
    model.rows = [...this.byNumber.values()].sort((a, b) => a.number - b.number);
    for (const { number, min, max, cells } of model.rows) {
      model.dimensions.expand(number, min, number, max);
      if (noted.size === 0) continue;
      for (const cell of cells) {
        const comment = noted.get(cell.address);
        if (comment !== undefined) cell.comment = comment;
      }
    }
  }
}

function cellModel(address: string, style: Partial<Style>, value: CellContent): CellModel {
  if (value === null) return { address, style, type: types.nothing };
  return { address, style, type: typeof value === 'number' ? types.number : types.text, value };
}
