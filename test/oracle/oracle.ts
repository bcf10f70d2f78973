import type { Applicant } from './applicant.ts';
import { byCodePoint, cell, reading, rowsOf, yearOf } from './applicant.ts';
import type { Cap } from './cap.ts';
import { capOf } from './cap.ts';
import { conditionsOf, statusOf } from './conditions.ts';
import { fen, notNegative, shared, sum, yuan } from './fractions.ts';
import { recoveryOf } from './recovery.ts';
import { ownLines } from './rules.ts';
import type { StagedLine } from './stages.ts';
import { enteredStages, isGranted, isHeld, stagedLines } from './stages.ts';
import type {
  OracleCap,
  OracleCondition,
  OracleEnterprise,
  OracleInput,
  OracleLine,
  OracleSettlement,
  OracleTotals,
  Status,
} from './types.ts';
import { RULES } from './types.ts';

type Settled = {
  readonly applicant: Applicant;
  readonly conditions: readonly OracleCondition[];
  readonly status: Status;
  readonly cap: Cap;
  readonly lines: readonly StagedLine[];
};

/** Settles one award year as the specification says, from input that passes validation. */
export function settleByHand(input: OracleInput): OracleSettlement {
  const settled = [...rowsOf(input, 'enterprises')]
    .sort((a, b) => byCodePoint(cell(a, 'uscc'), cell(b, 'uscc')))
    .map((enterprise) => {
      const applicant = { input, year: input.year, uscc: cell(enterprise, 'uscc'), enterprise };
      const conditions = conditionsOf(applicant);
      const status = statusOf(conditions);
      const cap = capOf(applicant);
      const lines = stagedLines(applicant, ownLines(applicant), status, cap);
      return { applicant, conditions, status, cap, lines };
    });
  const all = settled.flatMap(({ lines }) => lines);
  const fund = fundStage(input, all);
  const { computed, payable, pending } = totalsOf(all);
  return {
    enterprises: settled.map(printed),
    rules: RULES.map((rule) => {
      const own = all.filter((line) => line.own.rule === rule);
      const totals = totalsOf(own);
      const granted = own.filter(isGranted).length;
      return { rule, lines: own.length, granted, computed: totals.computed, payable: totals.payable };
    }),
    totals: {
      enterprises: settled.length,
      eligible: settled.filter(({ status }) => status === 'eligible').length,
      computed,
      payable,
      pending,
    },
    fund,
  };
}

function fundStage(input: OracleInput, lines: readonly StagedLine[]): OracleSettlement['fund'] {
  const row = rowsOf(input, 'fund').find((one) => yearOf(one) === input.year);
  if (row === undefined) return null;
  const available = fen(cell(row, 'amount'));
  const granted = lines.filter(isGranted);
  const asked = sum(granted.map((line) => line.payable));
  if (asked > available && reading(input, 'fund.shortfall') === 'prorata') {
    const parts = shared(
      available,
      granted.map((line) => line.payable),
    );
    for (const [at, line] of granted.entries()) line.payable = parts[at] ?? 0n;
  }
  return {
    available: yuan(available),
    payable: yuan(sum(granted.map((line) => line.payable))),
    shortfall: yuan(notNegative(asked - available)),
  };
}

function totalsOf(lines: readonly StagedLine[]): OracleTotals {
  const entered = lines.filter(enteredStages);
  const pending = lines.filter((line) => line.outcome === 'pending');
  return {
    computed: yuan(sum(entered.map((line) => line.computed))),
    afterOverlap: yuan(sum(entered.map((line) => line.afterOverlap))),
    afterLimit: yuan(sum(entered.map((line) => line.afterLimit))),
    payable: yuan(sum(entered.map((line) => line.payable))),
    pending: yuan(sum(pending.map((line) => line.computed))),
  };
}

function printed({ applicant, conditions, status, cap, lines }: Settled): OracleEnterprise {
  const recovery = recoveryOf(applicant, status);
  return {
    uscc: applicant.uscc,
    status,
    conditions,
    lines: lines.map((line) => printedLine(applicant, line)),
    cap: printedCap(cap, lines),
    totals: totalsOf(lines),
    recovery: recovery === null ? null : yuan(recovery),
  };
}

function printedLine(applicant: Applicant, line: StagedLine): OracleLine {
  return {
    id: line.id,
    rule: line.own.rule,
    matter: line.own.matter,
    level: line.own.level,
    track: line.track,
    outcome: line.outcome,
    reason: line.reason,
    computed: yuan(line.computed),
    afterOverlap: yuan(line.afterOverlap),
    afterLimit: yuan(line.afterLimit),
    payable: yuan(line.payable),
    leftOutReasons: line.own.leftOut,
    overlap: line.overlap,
    adjusted: line.adjusted === null ? null : yuan(line.adjusted),
    held: isHeld(applicant, line),
  };
}

function printedCap(cap: Cap, lines: readonly StagedLine[]): OracleCap | null {
  const capped = lines.filter((line) => line.track === 'enterprise');
  if (!capped.some((line) => line.outcome === 'pending' || enteredStages(line))) return null;
  const { rate, basis, grounds, undetermined, increment, limit } = cap;
  const known = increment !== null && limit !== null;
  return {
    increment: known ? yuan(increment) : null,
    rate,
    basis,
    grounds,
    undetermined,
    limit: known ? yuan(limit) : null,
    binding: known ? sum(capped.map((line) => line.afterLimit)) > limit : null,
  };
}
