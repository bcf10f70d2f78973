import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bench } from '../../../src/review/explain/bench.ts';
import type { Change } from '../../../src/review/explain/change.ts';
import { explain } from '../../../src/review/explain/explain.ts';
import type { Explanation } from '../../../src/review/explain/explanation.ts';
import { COLUMNS } from '../../oracle/columns.ts';
import { yearOfData } from '../../oracle/generate.ts';
import type { OracleInput } from '../../oracle/types.ts';
import { settledRows, settleRows } from '../../support/settle-rows.ts';
import { recordedIn } from '../recorded-in.ts';

type Rows = Record<string, Record<string, string>[]>;

/** The input files with the changes written into them, as a clerk would. */
function written(input: OracleInput, uscc: string, changes: readonly Change[]): OracleInput {
  const tables: Rows = Object.fromEntries(
    Object.entries(input.tables).map(([name, rows]) => [name, rows.map((row) => ({ ...row }))]),
  );
  const readings = { ...input.readings };
  const removed: [string, number][] = [];
  for (const change of changes) {
    if (change.kind === 'reading') readings[change.id] = change.after;
    if (change.kind === 'row-removed') removed.push([change.table, change.origin.row - 2]);
    if (change.kind === 'row-added') {
      tables[change.table] = [...(tables[change.table] ?? []), { uscc, ...change.values }];
    }
    for (const { table, column, origin, after } of change.kind === 'cells' ? change.cells : []) {
      const row = tables[table]?.[origin.row - 2];
      if (row !== undefined) row[column] = after ?? '';
    }
  }
  // From below, so that the rows above keep their numbers.
  for (const [table, at] of removed.sort(([, a], [, b]) => b - a))
    tables[table] = (tables[table] ?? []).filter((_, i) => i !== at);
  return { ...input, readings, tables };
}

/** Every set of changes that an explanation tells, with what the enterprise is said to come to. */
function promises({ standing, lines, cap, readings }: Explanation): { changes: Change[]; payable: string }[] {
  const base = standing?.changes ?? [];
  const turns = [...(standing === null ? [] : [standing]), ...cap, ...readings];
  return [
    ...turns.map(({ changes, after }) => ({
      changes: [...changes],
      payable: after.totals.payable.toString(),
    })),
    ...lines.flatMap(({ line, turn, onceStanding }) => {
      if (turn === null) return [];
      const own = onceStanding === null && line.track === 'separate' ? [] : base;
      return [{ changes: [...own, ...turn.changes], payable: turn.after.totals.payable.toString() }];
    }),
  ];
}

test('what an explanation promises comes true when the change is written into the files and settled', async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(yearOfData, async (input) => {
      const settlement = await settledRows({ ...input, columns: COLUMNS });
      const bench = new Bench(recordedIn(settlement));
      const [settled] = bench.settlement.enterprises;
      if (settled === undefined) return;
      const { uscc } = settled.dossier;
      for (const { changes, payable } of promises(explain(bench, settled)).slice(0, 12)) {
        const again = await settleRows({ ...written(input, uscc, changes), columns: COLUMNS });
        const own = again.settlement?.enterprises.find(({ dossier }) => dossier.uscc === uscc);
        expect([changes, own?.totals.payable.toString()]).toEqual([changes, payable]);
        kept += 1;
      }
    }),
    { numRuns: 40, seed: 20231015 },
  );
  expect(kept).toBeGreaterThan(100);
});
