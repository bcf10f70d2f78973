import type { FileFault } from '../../policy/file-faults.ts';
import { entry } from '../entry.ts';
import { keyedFaultWords } from '../file-faults.ts';
import { type DoubtFacts, doubted } from './doubted.ts';

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

/** Why no history, notice or public list can be made from a settlement. */
export const paperEntries = {
  E960: entry<DoubtFacts>({
    zh: {
      headline: ({ path, stray }) =>
        stray.length > 0
          ? `结算结果的文件夹里有不属于它的文件：${path}`
          : `结算结果核对不一致，不能作为依据：${path}`,
      expected: doubted.zh.expected,
      hint: ({ path, stray }) =>
        stray.length > 0
          ? doubted.zh.strayHint
          : `运行 award verify ${path} 查看哪里被改动；请用没有改动过的结算结果，或重新结算。`,
    },
    en: {
      headline: ({ path, stray }) =>
        stray.length > 0
          ? `the folder of the settlement holds what does not belong to it: ${path}`
          : `the settlement does not agree with itself, so nothing is made from it: ${path}`,
      expected: doubted.en.expected,
      hint: ({ path, stray }) =>
        stray.length > 0
          ? doubted.en.strayHint
          : `award verify ${path} shows what was changed; take one that nobody changed, or settle again.`,
    },
    example: { facts: { path: 'settlement-2023', place: 'awards.csv:4', check: 'outputs', stray: [] } },
  }),
  E961: entry<{
    year: number;
    rule: string;
    matter: string;
    said: string;
    settled: string;
    difference: string;
    places: readonly string[];
    settlement: string;
    round: number;
  }>({
    zh: {
      headline: ({ year, rule, matter }) => `${year} 年度 ${rule} ${matter} 的已拨付金额与结算结果不一致`,
      expected: ({ said, settled, difference, places, settlement }) =>
        `历年奖补表 ${said}（${places.join('、')}），结算结果 ${settled}（${settlement}），相差 ${difference}`,
      hint: ({ year, round }) =>
        round > 1
          ? `表里 ${year} 年度的行若是按以前各次结算生成的，--with 请改写 ${year} 年度以前的历年奖补表（不含 ${year} 年度的行）：第 ${round} 次结算会列出全年各次已拨付的。`
          : '核对哪一个是实际拨付的：表里不对的，改正或删去该行；结算结果不对的，换用正确的结算结果。',
    },
    en: {
      headline: ({ year, rule, matter }) =>
        `what was paid for ${rule} ${matter} in ${year} is not what was settled`,
      expected: ({ said, settled, difference, places, settlement }) =>
        `the history says ${said} (${places.join(', ')}), the settlement ${settled} (${settlement}); difference ${difference}`,
      hint: ({ year, round }) =>
        round > 1
          ? `If the rows of ${year} were made from an earlier round, give --with the table from before ${year}, without rows of that year: round ${round} lists what all rounds paid.`
          : 'See which was really paid: correct or delete the row where the table is wrong, take the right settlement where that is.',
    },
    example: {
      file: '历年奖补.csv',
      value: '5000.00',
      facts: {
        year: 2023,
        rule: 'R5',
        matter: '202310123456.6',
        said: '5,000.00',
        settled: '4,166.66',
        difference: '833.34',
        places: ['历年奖补.csv:2'],
        round: 1,
        settlement: 'settlement-2023',
      },
    },
  }),
  E962: entry<{ path: string; title: string; table: string }>({
    zh: {
      headline: ({ path, title }) => `文件里没有“${title}”表：${path}`,
      hint: ({ title, table }) =>
        `请写“${title}”的 CSV 或 XLSX 文件；文件或工作表名为 ${title} 或 ${table}。`,
    },
    en: {
      headline: ({ path, table }) => `there is no table ${table} in ${path}`,
      hint: ({ title, table }) =>
        `Give a CSV or XLSX file with that table; the file or the sheet is named ${table} or ${title}.`,
    },
    example: { facts: { path: '专利.csv', title: '历年奖补', table: 'award_history' } },
  }),
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
  E967: entry<{ uscc: string; errors: number }>({
    zh: {
      headline: ({ uscc, errors }) => `这家企业的数据有 ${errors} 个错误，暂不结算，没有结果：${uscc}`,
      hint: () => '运行 award validate 数据文件夹，按提示改正这家企业的数据，再重新结算。',
    },
    en: {
      headline: ({ uscc, errors }) =>
        `the enterprise was set aside for ${errors} ${errors === 1 ? 'error' : 'errors'} in its data, so it has no result: ${uscc}`,
      hint: () =>
        'Run award validate on the data folder, correct what it says of this enterprise and settle again.',
    },
    example: { facts: { uscc: '91371581MA0F3K714L', errors: 2 } },
  }),
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
  W961: entry<{ year: number; rule: string; matter: string; said: string; held: string }>({
    zh: {
      headline: ({ year, rule, matter, said }) =>
        `历年奖补表记 ${year} 年度 ${rule} ${matter} 已拨付 ${said} 元，而结算结果里暂缓拨付`,
      expected: ({ held }) => `暂缓的金额 ${held} 元，没有列入`,
      hint: () =>
        '该行照原样保留，下一年度按已奖补处理：确实没有付的，请删去；已经解除暂缓并拨付的，请换用解除以后的结算结果。',
    },
    en: {
      headline: ({ year, rule, matter, said }) =>
        `the history says ${said} 元 were paid for ${rule} ${matter} in ${year}, which the settlement holds`,
      expected: ({ held }) => `${held} 元 held and not listed`,
      hint: () =>
        'The row stays as it is and counts as awarded: delete it where nothing was paid; take the later settlement where it was released and paid.',
    },
    example: {
      file: '历年奖补.csv',
      value: '5000.00',
      facts: { year: 2023, rule: 'R5', matter: '202310123456.6', said: '5,000.00', held: '5,000.00' },
    },
  }),
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
