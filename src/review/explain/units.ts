import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import type { InputColumn, InputTable } from '../../settle/settlement.ts';

/** How the columns of the inputs are headed, and in which unit their figures stand. */
export class Units {
  private readonly inputs: readonly InputTable[];

  constructor(inputs: readonly InputTable[]) {
    this.inputs = inputs;
  }

  /** 元 per unit of a cell's column; 1 for what is no money. */
  of(cell: Pick<CellOrigin, 'table' | 'name' | keyof RowOrigin>): number {
    const input = this.inputs.find(
      ({ table, file, sheet }) => table === cell.table && file === cell.file && sheet === cell.sheet,
    );
    return input?.columns.find(({ name }) => name === cell.name)?.unit ?? 1;
  }

  /** A column as the first file of its table has it; null where none does. */
  columnIn(table: string, name: string): InputColumn | null {
    for (const input of this.inputs) {
      const column = input.table === table ? input.columns.find((one) => one.name === name) : undefined;
      if (column !== undefined) return column;
    }
    return null;
  }
}
