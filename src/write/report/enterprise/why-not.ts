import { reasonWords } from '../../../messages/reasons.ts';
import { type Reason, waits } from '../../../policy/reasons.ts';
import { isProrated } from '../figures.ts';
import { type Children, type Element, el } from '../node.ts';
import { facts, lines } from '../tables.ts';
import { conditionLabel, given, shown } from '../view.ts';
import { cellSaying, hindranceSaying } from './cells.ts';
import type { LineView } from './line-view.ts';

/** Why a line is denied, waits, or is less than computed: in sentences, with the cells that decide. */
export function whyNot(at: LineView): Children {
  const { view, line } = at;
  if (line.reason === null) {
    return cuts(at).map(({ sentence, formula }) =>
      el('p', 'why cut', sentence, ...(formula === null ? [] : [' ', el('code', '', formula)])),
    );
  }
  const { enterprise } = view.words;
  const reasons = reasonsOf(at, line.reason);
  return el(
    'div',
    `why ${line.outcome}`,
    reasons.length > 1 ? el('p', '', enterprise.reasons(reasons.length)) : null,
    reasons.map((reason) => reasonTold(at, reason)),
  );
}

/** Everything that stands against the line: the reason that it carries, then what else its rows and its enterprise say. */
function reasonsOf({ enterprise, line, entry }: LineView, first: Reason): Reason[] {
  const own = entry?.hindrances.map(({ reason }) => reason) ?? [];
  const { status } = enterprise;
  const ofEnterprise: Reason[] =
    status === 'disqualified' || (status === 'ineligible' && line.track !== 'separate') ? [status] : [];
  return [...new Set([first, ...own, ...(line.outcome === 'denied' ? ofEnterprise : [])])];
}

function reasonTold(at: LineView, reason: Reason): Children {
  const { view, line } = at;
  const { enterprise } = view.words;
  const told = reasonWords(reason, view.language);
  const isPending = waits(reason);
  const lacksCell = reason === 'missing-data';
  const change =
    reason === 'decision-required'
      ? enterprise.decide(view.document.year, line.rule, line.matter)
      : told.change;
  return [
    el('p', '', told.sentence),
    facts([
      [isPending ? enterprise.open : enterprise.failed, conditions(at, reason)],
      [lacksCell ? enterprise.missing : enterprise.evidence, evidence(at, reason)],
      [isPending ? enterprise.change : enterprise.deniedChange, given(change)],
    ]),
  ];
}

/** The conditions for whose sake the line is denied or waits, each with the cells that it read. */
function conditions({ view, enterprise, log }: LineView, reason: Reason): Element | null {
  const results: { readonly [R in Reason]?: string } = {
    ineligible: 'not-met',
    disqualified: 'not-met',
    'eligibility-undetermined': 'undetermined',
  };
  const found = enterprise.conditions.filter(
    ({ id, result }) => result === results[reason] && (reason !== 'disqualified' || id === 'C5'),
  );
  return lines(
    found.map(({ id }) => {
      const cells = log.conditions.get(id)?.cells ?? [];
      return [conditionLabel(view, id), lines(cells.map((cell) => cellSaying(view, cell)))];
    }),
  );
}

/** The cells that stand against the line itself. */
function evidence({ view, entry }: LineView, reason: Reason): Element | null {
  const own = entry?.hindrances.filter((hindrance) => hindrance.reason === reason) ?? [];
  return lines(own.map((hindrance) => hindranceSaying(view, hindrance)));
}

/** What a stage took away, and how the line's share of what is left was computed. */
interface Cut {
  readonly sentence: string;
  /** null where the log does not tell. */
  readonly formula: string | null;
}

/** Where what was computed went, stage by stage. */
function cuts({ view, enterprise, line, log }: LineView): Cut[] {
  const { limitShare, capShare, fundShare } = view.words.enterprise;
  const { cap } = enterprise;
  const told: Cut[] = [];
  if (line.afterLimit !== line.afterOverlap && log.limit !== null) {
    const own = log.limit.lines.find((limited) => limited.line === line.id);
    const sentence = limitShare(shown(log.limit.sum), shown(log.limit.limit));
    told.push({ sentence, formula: own?.share?.formula ?? null });
  }
  if (line.payable === line.afterLimit) return told;
  const formulaOf = (stage: 'cap' | 'fund') =>
    log.payables.get(line.id)?.shares.find((share) => share.stage === stage)?.formula ?? null;
  if (line.track === 'enterprise' && cap?.binding === true && cap.limit !== null && log.cap !== null) {
    told.push({ sentence: capShare(shown(log.cap.sum), shown(cap.limit)), formula: formulaOf('cap') });
  }
  if (isProrated(view.document)) told.push({ sentence: fundShare, formula: formulaOf('fund') });
  return told;
}
