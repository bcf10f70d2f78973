import { approvalEntries } from './approvals.ts';
import { cellEntries } from './cells.ts';
import { codeEntries } from './cells-codes.ts';
import { checkEntries } from './checks.ts';
import { doubtEntries } from './checks-doubts.ts';
import { objectionEntries } from './objections.ts';
import { paperEntries } from './papers.ts';
import { payeeEntries } from './payees.ts';
import { placeEntries } from './places.ts';
import { readingEntries } from './reading.ts';
import { reviewingEntries } from './reviewing.ts';
import { settlingEntries } from './settling.ts';
import { sheetEntries } from './sheets.ts';
import { successionEntries } from './succession.ts';
import { supplementEntries } from './supplement.ts';
import { tableEntries } from './tables.ts';
import { usageEntries } from './usage.ts';
import { validatingEntries } from './validating.ts';

/**
 * Every problem code with its sentences. The first letter is the severity: E error, W warning, N note. The schema of
 * settlement.json lists them in this order.
 */
export const catalogue = {
  ...readingEntries,
  ...tableEntries,
  ...sheetEntries,
  ...cellEntries,
  ...codeEntries,
  ...checkEntries,
  ...doubtEntries,
  ...successionEntries,
  ...approvalEntries,
  ...payeeEntries,
  ...objectionEntries,
  ...settlingEntries,
  ...reviewingEntries,
  ...supplementEntries,
  ...paperEntries,
  ...usageEntries,
  ...placeEntries,
  ...validatingEntries,
};

export type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;
