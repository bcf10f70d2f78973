import type { OpenWorkbook } from './draft.ts';
import { RowByRowTarget } from './row-by-row.ts';
import { WholeTarget } from './whole-target.ts';

/** Opens a workbook that is written in this thread. */
export const openWorkbook: OpenWorkbook = (holding, sheets) =>
  holding === 'whole' ? new WholeTarget(sheets) : new RowByRowTarget();
