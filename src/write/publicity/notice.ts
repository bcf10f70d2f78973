import { daysText, dayText } from '../../messages/days.ts';
import type { Language } from '../../messages/entry.ts';
import { publicityWords } from '../../messages/publicity.ts';
import type { WorkingPeriod } from '../../policy/calendar/calendar.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { Office } from '../paper/office.ts';
import { type ChangeKind, type PublicChange, publicChanges } from '../public-list/public-changes.ts';
import { inTenThousands, type PublicRow, publicRows, tenThousandsText } from '../public-list/public-rows.ts';

/** The public notice, in sentences: what its page and its workbook both show. */
export interface Notice {
  /** In pieces that stay on one line. */
  readonly title: readonly string[];
  readonly basis: string;
  readonly period: readonly [label: string, text: string];
  readonly objection: string;
  readonly office: Office;
  readonly proposal: string;
  readonly list: string;
  readonly rows: readonly PublicRow[];
  /** Of a later round, what changed against the list of the one before; null for the first settlement of a year. */
  readonly changes: { readonly round: number; readonly list: readonly PublicChange[] } | null;
  /** Who publishes, '' to be filled in, and when. */
  readonly signature: readonly [office: string, day: string];
}

/**
 * What the notice says. It knows of a settlement what the public list shows, and nothing else.
 * @param before the settlement from which a supplementary one goes on; null for the first of a year
 */
export function noticeOf(
  settlement: Settlement,
  before: Settlement | null,
  period: WorkingPeriod,
  office: Office,
  language: Language,
): Notice {
  const words = publicityWords[language];
  const { year, data } = settlement.policy;
  const rows = publicRows(settlement);
  const { approval } = data.stages;
  const subject = data.subject[language];
  const round = settlement.supplement?.round ?? 1;
  const changes = before === null ? null : { round, list: publicChanges(before, settlement) };
  const total = ({ totals }: Settlement) => tenThousandsText(inTenThousands(totals.payable));
  const facts = {
    policy: data.title,
    document: data.document,
    subject,
    further: settlement.basis,
    year,
    enterprises: new Set(rows.map(({ key }) => key.uscc)).size,
    awards: rows.length,
    total: total(settlement),
  };
  return {
    title: changes === null ? words.title(subject, year) : words.titleOfRound(subject, year, round),
    basis:
      before === null || changes === null
        ? words.basis(facts)
        : words.basisOfRound({
            ...facts,
            round,
            changes: changes.list.length,
            counts: countsOf(changes.list),
            before: total(before),
            aside: settlement.setAside.length,
          }),
    changes,
    period: [words.period, periodText(period, language)],
    objection: words.objection,
    office,
    proposal: words.proposal(approval.clause, approval.text),
    list: changes === null ? words.list : words.wholeList,
    rows,
    signature: [office.office ?? '', dayText(period.from, language)],
  };
}

/** How many awards changed in each way; those ways in which none did are left out. */
function countsOf(changes: readonly PublicChange[]): [ChangeKind, number][] {
  const kinds = ['added', 'raised', 'lowered', 'withdrawn'] as const;
  return kinds
    .map((kind): [ChangeKind, number] => [kind, changes.filter((change) => change.kind === kind).length])
    .filter(([, count]) => count > 0);
}

/** Working days that are told one by one; a longer list hides first and last. */
const mostTold = 20;

/** When a notice stands, in a sentence: `2024年3月4日至2024年3月8日，共 5 个工作日（…）。` */
export function periodText({ from, days, last, startsOff }: WorkingPeriod, language: Language): string {
  const words = publicityWords[language];
  const [first = from] = days;
  const text = (day: string) => dayText(day, language);
  const listed = days.length > mostTold ? null : daysText(days, language);
  if (startsOff === null) return words.periodFrom(text(from), text(last), days.length, listed);
  return words.periodAfter(text(from), text(first), text(last), days.length, listed);
}
