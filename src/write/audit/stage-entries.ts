import { sourceText } from '../../cells/origin.ts';
import { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { isGranted, type Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Cap } from '../../settle/stages/cap.ts';
import { offsetsFor } from '../../settle/stages/other-scheme.ts';
import type { Entries } from './chain.ts';
import { amountFact, cellFact, shareFact } from './facts.ts';

/** What the other scheme does to a line. @returns its entry; null where it does nothing */
export function addOffset(
  chain: Entries,
  { dossier }: EnterpriseSettlement,
  line: Line,
  policy: Policy,
): number | null {
  const { reason } = line.outcome;
  const took =
    line.notes.some((note) => note === 'N410' || note === 'N411') || reason === 'overlap-other-scheme';
  if (!took) return null;
  const rows = offsetsFor(line, dossier, policy);
  return chain.add(
    {
      type: 'other-scheme',
      uscc: dossier.uscc,
      rule: line.claim.rule,
      clause: policy.data.other_scheme.clause,
    },
    () => ({
      line: line.id,
      computed: line.computed.toString(),
      other: rows.map(({ origin, amount, paid, cells }) => ({
        source: sourceText(origin),
        amount: amount.toString(),
        paid,
        cells: [cells.scheme, cells.rule, cells.matter, cells.amount, cells.paid].flatMap((cell) =>
          cell === undefined ? [] : [cellFact(cell)],
        ),
      })),
      afterOverlap: line.afterOverlap.toString(),
    }),
  );
}

/** Whether the yearly limit of R9 says something of the line. */
export const isLimited = (line: Line): boolean => isGranted(line) && line.claim.rule === 'R9';

/**
 * The yearly limit of R9 and what it leaves of each line.
 * @param before the entry that tells of a line's amount before this stage
 */
export function addLimit(
  chain: Entries,
  uscc: string,
  lines: readonly Line[],
  before: (line: Line) => number,
  policy: Policy,
): number | null {
  const limited = lines.filter(isLimited);
  if (limited.length === 0) return null;
  const sum = Money.sum(limited.map((line) => line.afterOverlap));
  const limit = policy.amount('R9.ceiling');
  const own = chain.length + 1;
  return chain.add({ type: 'limit', uscc, rule: 'R9', clause: policy.data.stages.limit.clause }, () => ({
    sum: sum.toString(),
    limit: limit.toString(),
    binding: sum.exceeds(limit),
    lines: limited.map((line) => {
      const { id, afterOverlap, afterLimit } = line;
      const { derivation } = afterLimit;
      const share =
        derivation.kind === 'share'
          ? shareFact(derivation, { line: before(line), sum: own, limit: own })
          : null;
      return { line: id, afterOverlap: afterOverlap.toString(), afterLimit: afterLimit.toString(), share };
    }),
  }));
}

/** The cap with all its grounds. */
export function addCap(chain: Entries, uscc: string, cap: Cap, clause: string): number {
  return chain.add({ type: 'cap', uscc, rule: null, clause }, () => ({
    increment: cap.increment === null ? null : amountFact(cap.increment),
    rate: cap.rate.value.toFixed(),
    basis: cap.basis,
    grounds: cap.grounds.map(({ id, result, cells, notes }) => ({
      id,
      result,
      cells: cells.map(cellFact),
      notes,
    })),
    limit: cap.limit === null ? null : amountFact(cap.limit),
    sum: cap.sum.toString(),
    binding: cap.binding,
  }));
}

/** What the entry of a line's stages refers to. */
export interface StagePlaces {
  /** The entry that tells of the amount after the yearly limit. */
  readonly before: number;
  readonly cap: number | null;
  /** Where the line is denied or waits for its enterprise's sake: the entries that say why. */
  readonly decidedBy: readonly number[];
}

/** A line's stages to what is payable, with the shares that the cap and a fund shared in proportion leave of it. */
export function addStages(
  chain: Entries,
  uscc: string,
  line: Line,
  cap: Cap | null,
  at: StagePlaces,
): number {
  const { id, claim, outcome, computed, afterOverlap, afterLimit, payable, notes } = line;
  return chain.add({ type: 'payable', uscc, rule: claim.rule, clause: claim.clause }, () => ({
    line: id,
    ...outcome,
    decidedBy: at.decidedBy,
    computed: computed.toString(),
    afterOverlap: afterOverlap.toString(),
    afterLimit: afterLimit.toString(),
    payable: payable.toString(),
    shares: sharesOf(line, cap, at, chain.length + 1),
    notes,
  }));
}

/** The shares between the yearly limit and what is payable, the cap's first. @param own the entry that they stand in */
function sharesOf({ afterLimit, payable }: Line, cap: Cap | null, at: StagePlaces, own: number) {
  const last = payable.derivation;
  if (last.kind !== 'share' || last === afterLimit.derivation) return [];
  const isCaps = last.whole === cap?.limit?.derivation;
  const before = last.part;
  const ofCap = isCaps ? last : before.kind === 'share' && before !== afterLimit.derivation ? before : null;
  const shares = [];
  if (ofCap !== null)
    shares.push({ stage: 'cap', ...shareFact(ofCap, { line: at.before, sum: at.cap, limit: at.cap }) });
  if (!isCaps) {
    const line = ofCap === null ? at.before : own;
    shares.push({ stage: 'fund', ...shareFact(last, { line, sum: null, limit: null }) });
  }
  return shares;
}
