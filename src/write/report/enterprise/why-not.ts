import { reasonWords } from '../../../messages/reasons.ts';
import { isProrated } from '../figures.ts';
import { type Children, type Element, el } from '../node.ts';
import { facts, lines } from '../tables.ts';
import { conditionLabel, shown } from '../view.ts';
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
  const told = reasonWords(line.reason, view.language);
  const isPending = line.outcome === 'pending';
  return el(
    'div',
    `why ${line.outcome}`,
    el('p', '', told.sentence),
    facts([
      [isPending ? enterprise.open : enterprise.failed, conditions(at)],
      [isPending ? enterprise.missing : enterprise.evidence, evidence(at)],
      [isPending ? enterprise.change : enterprise.deniedChange, told.change],
    ]),
  );
}

/** The conditions for whose sake the line is denied or waits, each with the cells that it read. */
function conditions({ view, enterprise, line, log }: LineView): Element | null {
  const results = {
    ineligible: 'not-met',
    disqualified: 'not-met',
    'eligibility-undetermined': 'undetermined',
  };
  const wanted = line.reason === null ? undefined : (results as Record<string, string>)[line.reason];
  const found = enterprise.conditions.filter(
    ({ id, result }) => result === wanted && (line.reason !== 'disqualified' || id === 'C5'),
  );
  return lines(
    found.map(({ id }) => {
      const cells = log.conditions.get(id)?.cells ?? [];
      return [conditionLabel(view, id), lines(cells.map((cell) => cellSaying(view, cell)))];
    }),
  );
}

/** The cells that stand against the line itself. */
function evidence({ view, line, entry }: LineView): Element | null {
  const own = entry?.hindrances.filter(({ reason }) => reason === line.reason) ?? [];
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
