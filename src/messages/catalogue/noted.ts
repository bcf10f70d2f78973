import { type Entry, entry, type Language } from '../entry.ts';

/** What a note in a settlement is about: a line's id, a condition, a ground. */
export interface Subject {
  readonly subject: string;
  /** What the policy calls it; left out where the subject stands beside the sentence. */
  readonly name?: { readonly [L in Language]: string };
}

/** What the cap of an enterprise is called where it is noted. */
export const capSubject = { zh: '封顶额', en: 'the cap' } as const;

const zhOf = ({ subject, name }: Subject) => (name === undefined ? subject : `${subject}（${name.zh}）`);
const enOf = ({ subject, name }: Subject) => (name === undefined ? subject : `${subject} (${name.en})`);

type Note = {
  readonly [L in Language]: {
    /** What is said of the subject, after its name. */
    readonly said: string;
    readonly hint: string;
  };
} & { readonly example: Subject } & Pick<Entry<Subject>, 'meaning'>;

const noteOn =
  (names: { readonly [L in Language]: (about: Subject) => string }) =>
  ({ zh, en, example, ...rest }: Note) =>
    entry<Subject>({
      zh: { headline: (about) => `${names.zh(about)}：${zh.said}`, hint: () => zh.hint },
      en: { headline: (about) => `${names.en(about)}: ${en.said}`, hint: () => en.hint },
      example: { facts: example },
      ...rest,
    });

/** Declares what the engine notes of a condition, a ground or a line. */
export const note = noteOn({ zh: zhOf, en: enOf });

/** Declares what the engine notes of a ground for the full cap. */
export const groundNote = noteOn({
  zh: (about) => `封顶依据 ${zhOf(about)}`,
  en: (about) => `ground ${enOf(about)} for the full cap`,
});

/** Subjects of the examples. */
export const examples = {
  platform: {
    subject: 'R3/圆锥滚子轴承技术创新中心',
    name: { zh: '创新创业平台', en: 'innovation platform' },
  },
  ratio: { subject: 'C1', name: { zh: '研发投入占销售收入比重', en: 'R&D spend of sales' } },
  grade: {
    subject: 'C2',
    name: { zh: '上年度亩产效益评价', en: 'land-productivity grade of the year before' },
  },
  growth: {
    subject: 'G2',
    name: {
      zh: '产值、利润增幅均超过26%且单位能耗下降',
      en: 'output and profit growth over 26 %, unit energy down',
    },
  },
  project: { subject: 'R6/2023KJLQ0117', name: { zh: '科技项目配套', en: 'matching of research projects' } },
  patent: { subject: 'R5/202119012634.6', name: { zh: '专利', en: 'patents' } },
} as const satisfies Readonly<Record<string, Subject>>;
