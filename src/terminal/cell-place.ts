import { type CellOrigin, cellAddress, rowPlace } from '../cells/origin.ts';
import type { Language } from '../messages/entry.ts';
import { terminalWords } from '../messages/terminal.ts';

/** `企业.csv:5 单元格 F5 研发投入（万元）`: a cell as problems place it, with the header as the file has it. */
export function cellPlace(cell: CellOrigin, language: Language): string {
  return `${rowPlace(cell)} ${terminalWords[language].cell} ${cellAddress(cell)} ${cell.header}`.trimEnd();
}
