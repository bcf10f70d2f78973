import type { Language } from './entry.ts';

/** What a public notice rests on and proposes. */
interface PublishedFacts {
  readonly policy: string;
  readonly document: string;
  /** What is awarded, as the policy names it. */
  readonly subject: string;
  /** The document that a year after the trial rests on; null for none. */
  readonly further: string | null;
  readonly year: number;
  readonly enterprises: number;
  readonly awards: number;
  /** In 万元. */
  readonly total: string;
}

/** The same of a later round, against the list of the one before. */
interface RoundFacts extends PublishedFacts {
  readonly round: number;
  readonly changes: number;
  readonly counts: readonly (readonly ['added' | 'raised' | 'lowered' | 'withdrawn', number])[];
  /** In 万元. */
  readonly before: string;
  /** Enterprises that are set aside for errors in their data. */
  readonly aside: number;
}

const kindsInChinese = { added: '新增', raised: '金额增加', lowered: '金额减少', withdrawn: '取消' } as const;
const kindsInEnglish = {
  added: 'new',
  raised: 'raised',
  lowered: 'lowered',
  withdrawn: 'withdrawn',
} as const;

/** The words of the public notice, and of the command that writes it. */
export interface PublicityWords {
  readonly lang: string;
  readonly sheet: string;
  /** In pieces that stay on one line. */
  readonly title: (subject: string, year: number) => readonly string[];
  readonly titleOfRound: (subject: string, year: number, round: number) => readonly string[];
  readonly basis: (facts: PublishedFacts) => string;
  readonly basisOfRound: (facts: RoundFacts) => string;
  readonly changes: string;
  readonly changeHeads: {
    /** The amount on the list of the round before, of this round, the difference, and what happened. */
    readonly before: (round: number) => string;
    readonly now: string;
    readonly difference: string;
    readonly kind: string;
  };
  readonly kinds: Readonly<Record<'added' | 'raised' | 'lowered' | 'withdrawn', string>>;
  readonly unchangedList: string;
  /** The whole year's list behind the changes. */
  readonly wholeList: string;
  readonly period: string;
  /** `days` one by one; null where they are too many. */
  readonly periodFrom: (first: string, last: string, count: number, days: string | null) => string;
  /** Published on a day off. */
  readonly periodAfter: (
    from: string,
    first: string,
    last: string,
    count: number,
    days: string | null,
  ) => string;
  readonly objection: string;
  readonly proposal: (clause: string, words: string) => string;
  readonly list: string;
  readonly none: string;
  readonly written: (paths: readonly string[]) => string;
  readonly unchanged: (paths: readonly string[]) => string;
}

/** The words of the public notice in both languages. */
export const publicityWords: { readonly [L in Language]: PublicityWords } = {
  zh: {
    lang: 'zh-CN',
    sheet: '公示',
    title: (subject, year) => [`关于 ${year} 年度`, subject, '拟兑付名单的公示'],
    basis: ({ policy, document, subject, further, year, enterprises, awards, total }) =>
      `根据《${policy}》（${document}）${further === null ? '' : `和 ${further}`}，经审核测算，${enterprises === 0 ? `${year} 年度没有拟兑付的${subject}` : `拟向 ${enterprises} 家企业兑付 ${year} 年度${subject} ${awards} 项，合计 ${total} 万元`}。现予公示，接受社会监督。`,
    titleOfRound: (subject, year, round) => [
      `关于 ${year} 年度`,
      subject,
      '拟兑付名单变动的公示',
      `（第 ${round} 次）`,
    ],
    basisOfRound: ({
      policy,
      document,
      subject,
      further,
      year,
      round,
      changes,
      counts,
      enterprises,
      awards,
      total,
      before,
      aside,
    }) =>
      `根据《${policy}》（${document}）${further === null ? '' : `和 ${further}`}，对 ${year} 年度${subject}进行了第 ${round} 次审核测算（补充测算）。与第 ${round - 1} 次测算的拟兑付名单相比，${changes === 0 ? '各项没有变动' : `有 ${changes} 项变动：${counts.map(([kind, count]) => `${kindsInChinese[kind]} ${count} 项`).join('，')}`}。变动后拟向 ${enterprises} 家企业兑付 ${awards} 项，全年合计 ${total} 万元（第 ${round - 1} 次为 ${before} 万元）。${aside === 0 ? '' : `另有 ${aside} 家企业本次暂不测算，不列入变动。`}现予公示，接受社会监督。`,
    changes: '本次变动',
    changeHeads: {
      before: (round) => `第 ${round} 次`,
      now: '本次',
      difference: '差额',
      kind: '变动',
    },
    kinds: kindsInChinese,
    unchangedList: '没有变动。',
    wholeList: '附：变动后的全年拟兑付名单',
    period: '公示时间',
    periodFrom: (first, last, count, days) =>
      `${first}至${last}，共 ${count} 个工作日${days === null ? '' : `（${days}）`}。`,
    periodAfter: (from, first, last, count, days) =>
      `${from}起至${last}止，自${first}起计 ${count} 个工作日${days === null ? '' : `（${days}）`}。`,
    objection:
      '公示期内，对公示内容有异议的，请以书面形式向下列受理单位反映，写明事由和依据。以单位名义反映的，须加盖公章；以个人名义反映的，须署真实姓名并留联系方式。',
    proposal: (clause, words) => `本名单为拟兑付名单，不是拨付决定（${clause}：“${words}”）。`,
    list: '拟兑付名单',
    none: '无。',
    written: (paths) => `公示已写入 ${paths.join('、')}`,
    unchanged: (paths) => `已有完全相同的公示，没有改动：${paths.join('、')}`,
  },
  en: {
    lang: 'en',
    sheet: 'Public notice',
    title: (subject, year) => ['Public notice: ', `${subject} `, `proposed for ${year}`],
    basis: ({ policy, document, further, year, enterprises, awards, total }) =>
      `Under 《${policy}》 (${document})${further === null ? '' : ` and ${further}`}, ${enterprises === 0 ? `no awards are proposed to be paid for ${year}` : `${awards} ${awards === 1 ? 'award' : 'awards'} of ${year} to ${enterprises} ${enterprises === 1 ? 'enterprise' : 'enterprises'}, ${total} 万元 (10,000 yuan) in all, ${awards === 1 ? 'is' : 'are'} proposed to be paid`}. They are published here for everyone to examine.`,
    titleOfRound: (subject, year, round) => [
      'Public notice: ',
      `changes to the ${subject} `,
      `proposed for ${year}, `,
      `round ${round}`,
    ],
    basisOfRound: ({
      policy,
      document,
      further,
      year,
      round,
      changes,
      counts,
      enterprises,
      awards,
      total,
      before,
      aside,
    }) =>
      `Under 《${policy}》 (${document})${further === null ? '' : ` and ${further}`} the awards of ${year} were settled again, as round ${round} (a supplementary settlement). Against the list of round ${round - 1} ${changes === 0 ? 'nothing has changed' : `${changes} awards have changed: ${counts.map(([kind, count]) => `${count} ${kindsInEnglish[kind]}`).join(', ')}`}. With them ${awards} awards to ${enterprises} enterprises, ${total} 万元 (10,000 yuan) in all, are proposed to be paid for the year (${before} 万元 in round ${round - 1}). ${aside === 0 ? '' : `${aside} enterprises are not settled in this round and stand among no changes. `}They are published here for everyone to examine.`,
    changes: 'What has changed',
    changeHeads: {
      before: (round) => `Round ${round}`,
      now: 'Now',
      difference: 'Difference',
      kind: 'Change',
    },
    kinds: kindsInEnglish,
    unchangedList: 'Nothing has changed.',
    wholeList: 'Annex: the awards proposed for the whole year, with the changes',
    period: 'Period',
    periodFrom: (first, last, count, days) =>
      `${first} to ${last}, ${count} working days${days === null ? '' : ` (${days})`}.`,
    periodAfter: (from, first, last, count, days) =>
      `From ${from} to ${last}; ${count} working days counted from ${first}${days === null ? '' : ` (${days})`}.`,
    objection:
      'Objections are raised in writing with the office below within the period, with facts and reasons; those of an organisation under its seal, those of a person under the real name and with a way to be reached.',
    proposal: (clause, words) => `The list is a proposal and no decision to pay (${clause}: “${words}”).`,
    list: 'Proposed awards',
    none: 'None.',
    written: (paths) => `public notice written to ${paths.join(', ')}`,
    unchanged: (paths) => `unchanged, an identical public notice is there: ${paths.join(', ')}`,
  },
};
