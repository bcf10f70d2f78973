import { daysText, dayText } from '../../messages/days.ts';
import type { Language } from '../../messages/entry.ts';
import { publicityWords } from '../../messages/publicity.ts';
import type { WorkingPeriod } from '../../policy/calendar/calendar.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { Office } from '../paper/office.ts';
import { inTenThousands, type PublicRow, publicRows, tenThousandsText } from '../public-rows.ts';

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
  /** Who publishes, '' to be filled in, and when. */
  readonly signature: readonly [office: string, day: string];
}

/** What the notice says. It knows of a settlement what the public list shows, and nothing else. */
export function noticeOf(
  settlement: Settlement,
  period: WorkingPeriod,
  office: Office,
  language: Language,
): Notice {
  const words = publicityWords[language];
  const { year, data } = settlement.policy;
  const rows = publicRows(settlement);
  const { approval } = data.stages;
  return {
    title: words.title(year),
    basis: words.basis({
      policy: data.title,
      document: data.document,
      further: settlement.basis,
      year,
      enterprises: new Set(rows.map(({ enterprise }) => enterprise)).size,
      awards: rows.length,
      total: tenThousandsText(inTenThousands(settlement.totals.payable)),
    }),
    period: [words.period, periodText(period, language)],
    objection: words.objection,
    office,
    proposal: words.proposal(approval.clause, approval.text),
    list: words.list,
    rows,
    signature: [office.office ?? '', dayText(period.from, language)],
  };
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
