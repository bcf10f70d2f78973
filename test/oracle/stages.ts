import type { Applicant } from './applicant.ts';
import { cell, ownRows, reading, yearOf } from './applicant.ts';
import type { Cap } from './cap.ts';
import { fen, shared, sum } from './fractions.ts';
import { overlapStage } from './overlap.ts';
import type { OwnLine, Row, Status } from './types.ts';
import { OWN_REASONS } from './types.ts';

/** A line on its way through the stages; amounts in 分. */
export type StagedLine = {
  readonly own: OwnLine;
  readonly id: string;
  readonly track: string;
  outcome: 'granted' | 'denied' | 'pending';
  reason: string | null;
  computed: bigint;
  afterOverlap: bigint;
  afterLimit: bigint;
  payable: bigint;
  overlap: { group: number; keptBy: string | null } | null;
  /** What an approved correction leaves; null without one, or where it changes nothing. */
  readonly adjusted: bigint | null;
};

const OFFSET_SCHEMES = ['实施方案', '临清市关于支持轴承产业创新发展实施方案（试行）'];
const R9_YEARLY = fen('500000');

/** Takes an enterprise's lines, in line order, through every stage but the fund. */
export function stagedLines(
  applicant: Applicant,
  owns: readonly OwnLine[],
  status: Status,
  cap: Cap,
): StagedLine[] {
  const lines = owns.map((own) =>
    enter(applicant, own, idOf(own, owns), status, cap, correction(applicant, own)),
  );
  overlapStage(lines.filter(isGranted), reading(applicant.input, 'overlap.scope') === 'enterprise');
  for (const line of lines.filter(isGranted)) otherScheme(applicant, line);

  for (const line of lines.filter(isGranted)) line.afterLimit = line.afterOverlap;
  const traded = lines.filter((line) => isGranted(line) && line.own.rule === 'R9');
  if (sum(traded.map((line) => line.afterLimit)) > R9_YEARLY) {
    const parts = shared(
      R9_YEARLY,
      traded.map((line) => line.afterOverlap),
    );
    for (const [at, line] of traded.entries()) line.afterLimit = parts[at] ?? 0n;
  }

  for (const line of lines.filter(isGranted)) line.payable = line.afterLimit;
  const capped = lines.filter((line) => isGranted(line) && line.track === 'enterprise');
  if (cap.limit !== null && sum(capped.map((line) => line.afterLimit)) > cap.limit) {
    const parts = shared(
      cap.limit,
      capped.map((line) => line.afterLimit),
    );
    for (const [at, line] of capped.entries()) line.payable = parts[at] ?? 0n;
  }
  return lines;
}

/** Whether the line is granted so far. */
export function isGranted(line: StagedLine): boolean {
  return line.outcome === 'granted';
}

/** Whether the line entered the stages, so that totals.computed counts it (3-output.md section 2). */
export function enteredStages(line: StagedLine): boolean {
  return isGranted(line) || line.reason === 'overlap' || line.reason === 'overlap-other-scheme';
}

function idOf(own: OwnLine, all: readonly OwnLine[]): string {
  const same = all.filter((line) => line.rule === own.rule && line.matter === own.matter);
  const level = same.some((line) => line.level !== own.level) ? `/${own.level}` : '';
  const kind = same.filter((line) => line.level === own.level).length > 1 ? `/${own.kind}` : '';
  return `${own.rule}/${own.matter}${level}${kind}`;
}

function trackOf(applicant: Applicant, rule: string): string {
  if (rule.startsWith('R8')) return reading(applicant.input, 'R8.track');
  return rule.startsWith('R11') ? reading(applicant.input, 'R11.track') : 'enterprise';
}

/** The corrected amount of a line, at whatever level; null without one, and where the line itself gives less. */
function correction(applicant: Applicant, { rule, matter, amount }: OwnLine): bigint | null {
  const row = ownRows(applicant, 'adjustments').find(
    (one) =>
      yearOf(one) === applicant.year &&
      cell(one, 'rule') === rule &&
      ['', matter].includes(cell(one, 'matter')),
  );
  const left = row === undefined ? null : fen(cell(row, 'amount'));
  return left === null || left > amount ? null : left;
}

/** Whether the line is not paid yet: a row names its rule or none, its matter or none. */
export function isHeld(applicant: Applicant, line: StagedLine): boolean {
  const fits = (row: Row, column: string, own: string) => ['', own].includes(cell(row, column));
  return (
    isGranted(line) &&
    ownRows(applicant, 'holds').some(
      (row) =>
        yearOf(row) === applicant.year &&
        fits(row, 'rule', line.own.rule) &&
        fits(row, 'matter', line.own.matter),
    )
  );
}

function enter(
  applicant: Applicant,
  own: OwnLine,
  id: string,
  status: Status,
  cap: Cap,
  corrected: bigint | null,
): StagedLine {
  const track = trackOf(applicant, own.rule);
  const ownReason = OWN_REASONS.find((reason) => own.reasons.includes(reason));
  const line: StagedLine = {
    own,
    id,
    track,
    outcome: 'granted',
    reason: null,
    computed: own.amount,
    afterOverlap: 0n,
    afterLimit: 0n,
    payable: 0n,
    overlap: null,
    adjusted: null,
  };
  const pendingByRule = ownReason === 'missing-data' || ownReason === 'decision-required';
  const conditioned = track !== 'separate';
  // The order of section 7: own denial, the enterprise's denial, own wait, the enterprise's wait.
  if (ownReason !== undefined && !pendingByRule) {
    return { ...line, outcome: 'denied', reason: ownReason, computed: 0n };
  }
  if (status === 'disqualified') return { ...line, outcome: 'denied', reason: 'disqualified' };
  if (status === 'ineligible' && conditioned) return { ...line, outcome: 'denied', reason: 'ineligible' };
  if (ownReason !== undefined) return { ...line, outcome: 'pending', reason: ownReason };
  if (status === 'undetermined' && conditioned) {
    return { ...line, outcome: 'pending', reason: 'eligibility-undetermined' };
  }
  if (cap.limit === null && track === 'enterprise') {
    return { ...line, outcome: 'pending', reason: 'cap-undetermined' };
  }
  return { ...line, adjusted: corrected, afterOverlap: corrected ?? own.amount };
}

function otherScheme(applicant: Applicant, line: StagedLine): void {
  const { rule, matter } = line.own;
  const blankMeansIt = ['R1', 'R2', 'R4'].includes(rule);
  const rows = ownRows(applicant, 'other_subsidies').filter(
    (row) =>
      yearOf(row) === applicant.year &&
      OFFSET_SCHEMES.includes(cell(row, 'scheme').replace(/^《(.*)》$/, '$1')) &&
      cell(row, 'rule') === rule &&
      (cell(row, 'matter') === matter || (blankMeansIt && cell(row, 'matter') === '')),
  );
  if (rows.length === 0) return;
  const amountOf = (some: typeof rows) => sum(some.map((row) => fen(cell(row, 'amount'))));
  const paid = amountOf(rows.filter((row) => cell(row, 'paid') === 'yes'));
  const allOrNothing = reading(applicant.input, 'overlap.top_up') === 'all-or-nothing';
  if (amountOf(rows) >= line.afterOverlap || (allOrNothing && paid > 0n)) {
    line.outcome = 'denied';
    line.reason = 'overlap-other-scheme';
    line.afterOverlap = 0n;
  } else {
    line.afterOverlap -= paid;
  }
}
