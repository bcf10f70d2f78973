import fc from 'fast-check';
import { expect, test } from 'vitest';
import { severityOf } from '../../src/messages/problem.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { COLUMNS } from '../oracle/columns.ts';
import { yearOfData } from '../oracle/generate.ts';
import { settleByHand } from '../oracle/oracle.ts';
import type { OracleInput } from '../oracle/types.ts';
import { settleRows } from '../support/settle-rows.ts';

const runs = Number(process.env['AWARD_ORACLE_RUNS'] ?? 300);

async function settled(input: OracleInput) {
  const outcome = await settleRows({ ...input, columns: COLUMNS });
  const errors = outcome.problems.filter((problem) => severityOf(problem.code) === 'error');
  expect(errors).toEqual([]);
  if (outcome.settlement === null) throw new Error('nothing was settled');
  const { enterprises, rules, totals, fund } = settlementObject(outcome.settlement);
  return {
    enterprises: enterprises.map((enterprise) => ({
      uscc: enterprise.uscc,
      status: enterprise.status,
      conditions: enterprise.conditions.map(({ clause, sources, notes, ...rest }) => rest),
      lines: enterprise.lines.map(
        ({ formula, clause, sources, leftOut, decision, overlap, notes, adjustment, held, ...rest }) => ({
          ...rest,
          leftOutReasons: leftOut.map(({ reason }) => reason),
          overlap: overlap?.group ?? null,
          adjusted: adjustment?.amount ?? null,
          held: held !== undefined,
        }),
      ),
      cap: enterprise.cap,
      totals: enterprise.totals,
      recovery: enterprise.recovery,
    })),
    rules,
    totals,
    fund,
  };
}

function expected(input: OracleInput) {
  const { enterprises, rules, totals, fund } = settleByHand(input);
  return {
    enterprises: enterprises.map(({ lines, ...rest }) => ({
      ...rest,
      lines: lines.map(({ overlap, ...line }) => ({ ...line, overlap: overlap?.group ?? null })),
    })),
    rules,
    totals,
    fund,
  };
}

test(`${runs} generated years settle as the second, simple implementation settles them`, async () => {
  await fc.assert(
    fc.asyncProperty(yearOfData, async (input) => {
      expect(await settled(input)).toEqual(expected(input));
    }),
    { numRuns: runs, seed: Number(process.env['AWARD_SEED'] ?? 20231015) },
  );
}, 600_000);
