import type { WorkbookWords } from '../../messages/workbook.ts';

/** A sheet of the settlement workbook. */
export type SheetId = keyof WorkbookWords['sheets'];

/** A sheet while it is filled: each step leaves whole rows, so that what was written can go out in between. */
export type Filling = Generator<void>;
