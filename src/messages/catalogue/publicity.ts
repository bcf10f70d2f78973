import type { FileFault } from '../../policy/file-faults.ts';
import { entry } from '../entry.ts';
import { keyedFaultWords } from '../file-faults.ts';

/** Where in a calendar file, by a path that counts from 0: `0.holidays.1.to` is the end of the first year's second holiday. */
const placeIn =
  (year: (at: number) => string, holiday: (at: number) => string, part: (name: string) => string) =>
  (key: string): string => {
    const [at, list, among, name] = key.split('.');
    if (at === undefined || at === '') return '';
    const of = among === undefined || !/^\d+$/.test(among) ? '' : holiday(Number(among) + 1);
    const last = name ?? (of === '' ? list : undefined);
    return year(Number(at) + 1) + of + (last === undefined ? '' : part(last));
  };
const calendarPlace = {
  zh: placeIn(
    (at) => ` 第 ${at} 个年度`,
    (at) => `的第 ${at} 个节假日`,
    (name) => `的 ${name}`,
  ),
  en: placeIn(
    (at) => `, year ${at}`,
    (at) => `, holiday ${at}`,
    (name) => `, ${name}`,
  ),
};

/** The day of publication and the calendar that its working days are counted by. */
export const publicationDayEntries = {
  E963: entry<{ path: string; key: string; fault: FileFault; said?: string }>({
    zh: {
      headline: ({ path, key, fault, said }) =>
        `工作日历文件 ${path}${calendarPlace.zh(key)}：${keyedFaultWords.zh(fault, said)}`,
      expected: () =>
        '一个年度一项：year（四位数字）、document、holidays（name、from、to、worked），日期写成 2027-02-06',
      hint: () => '请照 README 的样本，按国务院办公厅当年的放假通知填写。',
    },
    en: {
      headline: ({ path, key, fault, said }) =>
        `in the calendar file ${path}${calendarPlace.en(key)}: ${keyedFaultWords.en(fault, said)}`,
      expected: () =>
        'an item a year: year (four digits), document, holidays (name, from, to, worked), days as 2027-02-06',
      hint: () => 'Start from the sample in the README and the State Council’s notice of that year.',
    },
    example: {
      facts: {
        path: '2027.yaml',
        key: '0.holidays.1.to',
        fault: { kind: 'form', form: 'date' },
        said: '2027/1/3',
      },
    },
  }),
  E964: entry<{ day: string; years: readonly number[] }>({
    zh: {
      headline: ({ day }) => `工作日历里没有 ${day.slice(0, 4)} 年，不知道 ${day} 是不是工作日`,
      expected: ({ years }) => `自带的年度：${years.join('、')}`,
      hint: ({ day }) =>
        `按国务院办公厅 ${day.slice(0, 4)} 年放假通知写一份日历，用 --calendar 文件 给出；README 有样本。`,
    },
    en: {
      headline: ({ day }) =>
        `the calendar does not have ${day.slice(0, 4)}: whether ${day} is worked is not known`,
      expected: ({ years }) => `the years that it has: ${years.join(', ')}`,
      hint: ({ day }) =>
        `Write the State Council’s notice for ${day.slice(0, 4)} into a calendar file and give it with --calendar FILE; the README shows one.`,
    },
    example: { facts: { day: '2027-01-01', years: [2023, 2024, 2025, 2026] } },
  }),
  E965: entry<{ what: string }>({
    zh: {
      headline: ({ what }) => `这不是日期：${what}`,
      expected: () => '2024-03-04、2024/3/4 或 2024年3月4日',
      hint: () => '请写公示发布的日期：年、月、日都要有。',
    },
    en: {
      headline: ({ what }) => `not a day: ${what}`,
      expected: () => '2024-03-04, 2024/3/4 or 2024年3月4日',
      hint: () => 'Give the day of publication with year, month and day.',
    },
    example: { facts: { what: '2024-03' } },
  }),
  E966: entry<{ what: string }>({
    zh: {
      headline: ({ what }) => `工作日数不对：${what}`,
      expected: () => '1 到 999 的整数，例如 5',
      hint: () => '例如 --working-days 5',
    },
    en: {
      headline: ({ what }) => `not a number of working days: ${what}`,
      expected: () => 'a whole number from 1 to 999, e.g. 5',
      hint: () => 'E.g. --working-days 5',
    },
    example: { facts: { what: '5天' } },
  }),
};

/** What it takes to say a period of publication, and to make the notice of a round. */
export const noticeEntries = {
  E968: entry<{ missing: string }>({
    zh: {
      headline: ({ missing }) => `公示期没有写全：缺 ${missing}`,
      expected: () => '--published 2024-03-04 --working-days 5',
      hint: () => '发布日期和工作日数要一起写；与生成公示时的 --from、--working-days 相同。',
    },
    en: {
      headline: ({ missing }) => `the period of publication is not complete without ${missing}`,
      expected: () => '--published 2024-03-04 --working-days 5',
      hint: () => 'Give both, as --from and --working-days were given to award publish.',
    },
    example: { facts: { missing: '--working-days' } },
  }),
  E969: entry<{ path: string; round: number; given: string | null }>({
    zh: {
      headline: ({ path, round, given }) =>
        round === 1
          ? `${path} 是该年度首次结算，公示不用 --previous`
          : given === null
            ? `${path} 是第 ${round} 次结算（补充结算），公示要列出与第 ${round - 1} 次相比的变动`
            : `${given} 不是 ${path} 所依据的第 ${round - 1} 次结算`,
      expected: ({ round }) =>
        round === 1
          ? '不写 --previous'
          : `--previous 第 ${round - 1} 次结算的文件夹，其链头见封面“前次结算的最终链头”`,
      hint: ({ round }) =>
        round === 1
          ? '去掉 --previous 再运行。'
          : '请写结算时 --previous 所写的那个文件夹：名单里有暂缓的，只看拨付金额不知道上一次公示了什么。',
    },
    en: {
      headline: ({ path, round, given }) =>
        round === 1
          ? `${path} is the first settlement of its year; its notice takes no --previous`
          : given === null
            ? `${path} is round ${round} (a supplementary settlement): its notice tells what changed against round ${round - 1}`
            : `${given} is not the round ${round - 1} from which ${path} goes on`,
      expected: ({ round }) =>
        round === 1
          ? 'no --previous'
          : `--previous with the folder of round ${round - 1}; the cover tells the head of its chain`,
      hint: ({ round }) =>
        round === 1
          ? 'Leave out --previous.'
          : 'Give the folder that --previous named for settle: what is held stands on a list too, so what was paid does not tell what was published.',
    },
    example: { facts: { path: 'settlement-2023-2', round: 2, given: null } },
  }),
};

/** What to look at: the day of publication, and objections that came in outside the period. */
export const publicationDoubts = {
  W962: entry<{ day: string; year: number }>({
    zh: {
      headline: ({ day, year }) => `发布日 ${day} 时，${year} 年度还没有结束`,
      hint: ({ year }) => `按全年数据结算的，一般在 ${year + 1} 年以后公示；年份写错的请改正。`,
    },
    en: {
      headline: ({ day, year }) => `on the day of publication, ${day}, the award year ${year} was not over`,
      hint: ({ year }) =>
        `A whole year’s data are settled in ${year + 1} or later; correct the year where it is wrong.`,
    },
    example: { facts: { day: '2023-03-04', year: 2023 } },
  }),
  N960: entry<{ day: string; from: string; last: string; standing: 'before' | 'after'; round: number }>({
    zh: {
      headline: ({ day, standing, round }) =>
        `这件异议 ${day} 收到，在${round === 1 ? '' : `第 ${round} 次`}公示${standing === 'before' ? '发布以前' : '期满以后'}`,
      expected: ({ from, last }) => `公示时间 ${from} 至 ${last}`,
      hint: ({ standing, round }) =>
        standing === 'before' && round > 1
          ? '以前各次公示期内收到的，不算本次公示期以外的异议，照此登记；日期填错的请改正。'
          : '照此登记；日期填错的请改正，公示期以外的异议是否受理由贵单位决定。',
    },
    en: {
      headline: ({ day, standing, round }) =>
        `the objection came in on ${day}, ${standing === 'before' ? `before the notice${round === 1 ? '' : ` of round ${round}`} was up` : 'after its period'}`,
      expected: ({ from, last }) => `the period from ${from} to ${last}`,
      hint: ({ standing, round }) =>
        standing === 'before' && round > 1
          ? 'One that came in within the period of an earlier round is not outside this one’s; it stays recorded. Correct the date where it is wrong.'
          : 'It stays recorded; correct the date where it is wrong. Whether it is heard is yours to decide.',
    },
    example: {
      file: '异议.csv',
      value: '2024-03-12',
      facts: { day: '2024-03-12', from: '2024-03-04', last: '2024-03-08', standing: 'after', round: 1 },
    },
  }),
  W960: entry<{ day: string; holiday: string | null; first: string }>({
    zh: {
      headline: ({ day, holiday }) => `发布日 ${day} 不是工作日（${holiday ?? '周末'}）`,
      expected: ({ first }) => `公示期自下一个工作日 ${first} 起计`,
      hint: () => '发布日是工作日的，当日计为第一天；建议改在工作日发布。',
    },
    en: {
      headline: ({ day, holiday }) =>
        `the day of publication, ${day}, is not worked (${holiday ?? 'weekend'})`,
      expected: ({ first }) => `the period is counted from the next working day, ${first}`,
      hint: () => 'Published on a working day, that day is the first; better publish on one.',
    },
    example: { facts: { day: '2024-03-02', holiday: null, first: '2024-03-04' } },
  }),
};
