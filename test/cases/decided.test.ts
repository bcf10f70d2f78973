import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type CellOrigin, cellAddress, type RowOrigin } from '../../src/cells/origin.ts';
import type { Claim } from '../../src/rules/claim.ts';
import { type HistoryRow, historyOf } from '../../src/settle/award-history.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { problemLine } from '../support/problem-line.ts';
import { settleRows } from '../support/settle-rows.ts';
import { allCases, type Case, givenBy } from './cases.ts';
import { expectFolded } from './folded.ts';

/*
 * What the cases leave unsaid: for every line which rows and cells decided, what stands against it and in which cell,
 * its matters and notes, and what was told of the data. Written by `vitest --update`; a difference is read before it is
 * kept, since an auditor follows these places.
 */

const decidedIn = (file: string) =>
  fileURLToPath(new URL(`decided/${file.replace('.yaml', '.txt')}`, import.meta.url));
const rowOf = ({ file, row }: RowOrigin) => `${file}:${row}`;
const cellOf = (cell: CellOrigin) => `${cellAddress(cell)}=${cell.raw}`;
const placeOf = (cell: CellOrigin) => `${cell.table}!${cellAddress(cell)} ${cell.name}`;

function claimText(claim: Claim): string[] {
  const against = claim.hindrances.map(
    ({ reason, origin, cell }) =>
      `${reason} ${cell === null ? `${origin.file}:${origin.row}` : placeOf(cell)}`,
  );
  const leftOut = claim.leftOut.map(
    ({ reason, origin, cell }) =>
      `${reason} ${cell === null ? `${origin.file}:${origin.row}` : placeOf(cell)}`,
  );
  return [
    `rows ${claim.origins.map(({ file, row }) => `${file}:${row}`).join(', ')}`,
    ...(claim.deciding.length === 0 ? [] : [`decided by ${claim.deciding.map(placeOf).join(', ')}`]),
    ...(claim.keys.length === 0 ? [] : [`is ${claim.keys.join(', ')}`]),
    ...against.map((text) => `against it ${text}`),
    ...leftOut.map((text) => `left out ${text}`),
    ...(claim.decided === null
      ? []
      : [`decision ${claim.decided.origin.row}, ${claim.decision === null ? 'waits' : 'applied'}`]),
    ...(claim.room === null
      ? []
      : [`room ${claim.room.floorExcluded ? 'above' : 'from'} ${claim.room.floor} to ${claim.room.ceiling}`]),
  ];
}

async function told(one: Case): Promise<string> {
  const { settlement, problems } = await settleRows(givenBy(one));
  const lines = [`${one.case}: ${one.title}`, ...problems.map((found) => `  ${problemLine(found)}`)];
  if (settlement === null) return lines.join('\n');
  expectFolded(settlement);
  const written = settlementObject(settlement);
  settlement.enterprises.forEach((enterprise, at) => {
    const told = written.enterprises[at];
    lines.push(`  ${enterprise.dossier.enterprise.name}`);
    for (const { id, result, origins, cells, notes } of [
      ...enterprise.findings,
      ...(enterprise.cap?.grounds ?? []),
    ])
      lines.push(`    ${[id, result, ...origins.map(rowOf), ...cells.map(cellOf), ...notes].join(' ')}`);
    enterprise.lines.forEach((line, number) => {
      const { id, formula, notes } = told?.lines[number] ?? { id: '', formula: '', notes: [] };
      lines.push(`    ${[id, line.claim.own.outcome, `= ${formula}`, ...notes].join(' ')}`);
      lines.push(...claimText(line.claim).map((text) => `      ${text}`));
    });
  });
  const targets = settlement.targets.map(({ id, measured }) => `${id} ${measured}`);
  lines.push(`  targets ${targets.join(', ')}`);
  const { rows, held } = historyOf(settlement);
  const inHistory = (row: HistoryRow) => `${row.uscc} ${row.year} ${row.rule} ${row.matter} ${row.amount}`;
  lines.push(...rows.map((row) => `  in the history ${inHistory(row)}`));
  lines.push(...held.map((row) => `  held back from it ${inHistory(row)}, paid ${row.paid}`));
  lines.push(
    `  remarks ${settlement.remarks.counts.map(({ code, count }) => `${code} × ${count}`).join(', ')}`,
  );
  if (written.fund !== null) lines.push(`  fund ${JSON.stringify(written.fund)}`);
  return lines.join('\n');
}

test.each(allCases())('what decided in the cases of $file', async ({ file, cases }) => {
  const texts: string[] = [];
  for (const one of cases) texts.push(await told(one));
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(decidedIn(file));
});
