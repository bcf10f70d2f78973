import type { PartialRow, Row } from '../table.ts';
import { adjustments } from './adjustments.ts';
import { awardHistory } from './award-history.ts';
import { contracts } from './contracts.ts';
import { decisions } from './decisions.ts';
import { deputyExpenses } from './deputy-expenses.ts';
import { enterprises } from './enterprises.ts';
import { fund } from './fund.ts';
import { holds } from './holds.ts';
import { objections } from './objections.ts';
import { otherSubsidies } from './other-subsidies.ts';
import { patents } from './patents.ts';
import { payees } from './payees.ts';
import { platforms } from './platforms.ts';
import { predecessors } from './predecessors.ts';
import { projects } from './projects.ts';
import { recognitions } from './recognitions.ts';
import { talents } from './talents.ts';
import { taxIncrement } from './tax-increment.ts';
import { titles } from './titles.ts';

/** The input tables, in the order in which they are told of everywhere. */
export const tables = {
  enterprises,
  tax_increment: taxIncrement,
  recognitions,
  titles,
  patents,
  platforms,
  projects,
  contracts,
  deputy_expenses: deputyExpenses,
  talents,
  other_subsidies: otherSubsidies,
  award_history: awardHistory,
  decisions,
  fund,
  payees,
  predecessors,
  holds,
  adjustments,
  objections,
} as const;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** The tables that have to be handed in (2-input.md section 1); without tax_increment every capped line is pending. */
export const requiredTables: ReadonlySet<TableName> = new Set(['enterprises', 'tax_increment']);

/** The typed rows of every table. */
export type TableRows = { readonly [N in TableName]: readonly Row<(typeof tables)[N]>[] };
export type RowOfTable<N extends TableName> = TableRows[N][number];
/** A row of a table as far as it could be read. */
export type PartialRowOfTable<N extends TableName> = PartialRow<(typeof tables)[N]>;
