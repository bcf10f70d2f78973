import { entry } from '../entry.ts';
import { figureEntries } from './cells-figures.ts';

/** Tier 2: can a cell be taken for what its column holds (2-input.md sections 1, 3 and 4). */
export const cellEntries = {
  ...figureEntries,
  E200: entry<{ column: string }>({
    zh: {
      headline: ({ column }) => `必填项“${column}”为空`,
      hint: () => '请补填后重新提交；确无此项的，删去整行。',
    },
    en: {
      headline: ({ column }) => `the required cell “${column}” is blank`,
      hint: () => 'Fill it in; where the row does not apply, remove the whole row.',
    },
    example: { value: '', facts: { column: '授权公告日' } },
  }),
  E205: entry<{ blank: 'refused' | 'no' | 'unknown' }>({
    zh: {
      headline: () => '不是“是”或“否”',
      expected: () => '是 或 否（也可写 有/无、√/×、Y/N、1/0）',
      hint: ({ blank }) =>
        `请填“是”或“否”；${{ refused: '此项必填', no: '空白视为“否”', unknown: '不清楚的留空，留空不等于“否”' }[blank]}。`,
    },
    en: {
      headline: () => 'neither yes nor no',
      expected: () => 'yes or no (是/否, 有/无, √/×, Y/N, 1/0)',
      hint: ({ blank }) =>
        `Write yes or no; ${{ refused: 'it has to be filled in', no: 'blank means no', unknown: 'leave it blank where it is not known, blank does not mean no' }[blank]}.`,
    },
    example: { value: '待核实', facts: { blank: 'unknown' } },
  }),
  E206: entry<{
    choices: readonly string[];
    values: readonly string[];
    suggestion: string | null;
    /** A rule of the policy, on whose amount no decision is taken. */
    isUndecidedRule: boolean;
  }>({
    zh: {
      headline: () => '不在可选范围内',
      expected: ({ choices }) => choices.join('、'),
      hint: ({ suggestion, isUndecidedRule }) => {
        if (isUndecidedRule) return '这一条款的金额不由审议决定；要核减的，填“核定调整”表，并删去本行。';
        return suggestion === null
          ? '请从可选项中选一个填写。'
          : `您要填的可能是“${suggestion}”，请核对后改正。`;
      },
    },
    en: {
      headline: () => 'not one of the choices',
      expected: ({ choices, values }) =>
        values.map((value, i) => (value === choices[i] ? value : `${value} (${choices[i]})`)).join(', '),
      hint: ({ suggestion, isUndecidedRule }) => {
        if (isUndecidedRule)
          return 'No decision sets this rule’s amount; to cut it, use the table adjustments and remove this row.';
        return suggestion === null
          ? 'Choose one of them.'
          : `Did you mean “${suggestion}”? Check and correct it.`;
      },
    },
    example: {
      value: '规模已上',
      facts: {
        choices: ['规模以上', '规模以下', '其他'],
        values: ['above', 'below', 'other'],
        suggestion: '规模以上',
        isUndecidedRule: false,
      },
    },
  }),
  E210: entry({
    zh: {
      headline: () => '不是日期',
      expected: () => '年月日齐全的日期，如 2023-05-01、2023/5/1、2023年5月1日',
      hint: () => '请按“年-月-日”填写。',
    },
    en: {
      headline: () => 'not a date',
      expected: () => 'a whole date, e.g. 2023-05-01, 2023/5/1, 2023年5月1日',
      hint: () => 'Write year, month and day.',
    },
    example: { value: '去年五月' },
  }),
  E211: entry({
    zh: {
      headline: () => '日期缺“日”',
      expected: () => '年月日齐全的日期，如 2023-05-01',
      hint: () => '请查证具体日期后补全；不同的日可能影响是否属于本年度。',
    },
    en: {
      headline: () => 'a date without its day',
      expected: () => 'a whole date, e.g. 2023-05-01',
      hint: () => 'Find the day in the document and add it; it is not guessed.',
    },
    example: { value: '2023年5月' },
    meaning: {
      zh: '许多条款看日期是否在本年度、聘期或资金到位期内，只有年月时无法判断月初、月末，因此不补“1 日”。',
      en: 'Many clauses ask whether a day lies in the year, a term or a period; a month alone does not say, so no day is made up.',
    },
  }),
  E212: entry({
    zh: {
      headline: () => '日历上没有这一天',
      expected: () => '真实存在的日期',
      hint: () => '请对照证书或文件核对年、月、日。',
    },
    en: {
      headline: () => 'a day that the calendar does not have',
      expected: () => 'a real date',
      hint: () => 'Check year, month and day against the document.',
    },
    example: { value: '2023-02-30' },
  }),
  E213: entry({
    zh: {
      headline: () => '不是年度',
      expected: () => '四位数年份，如 2023',
      hint: () => '请只填年份，如 2023。',
    },
    en: {
      headline: () => 'not a year',
      expected: () => 'a year of four digits, e.g. 2023',
      hint: () => 'Write the year alone, e.g. 2023.',
    },
    example: { value: '23' },
  }),
  E223: entry({
    zh: {
      headline: () => '单元格是公式错误值',
      expected: () => '正常的值',
      hint: () => '请在 Excel 或 WPS 里改正公式，或改填数值后保存。',
    },
    en: {
      headline: () => 'the cell holds a formula error',
      expected: () => 'a value',
      hint: () => 'Mend the formula in the spreadsheet, or put the value in its place, and save.',
    },
    example: { value: '#REF!' },
  }),
  E224: entry({
    zh: {
      headline: () => '公式里没有存下计算结果',
      expected: () => '保存有计算结果的公式，或数值',
      hint: () => '请用 Excel 或 WPS 打开该文件，重新计算后保存。',
    },
    en: {
      headline: () => 'a formula without a stored result',
      expected: () => 'a formula saved with its result, or a value',
      hint: () => 'Open the file in a spreadsheet program, let it calculate, and save it.',
    },
    example: { value: '' },
  }),
  E225: entry<{ key: string; first: string }>({
    zh: {
      headline: ({ key }) => `同一条记录重复出现：${key}`,
      expected: ({ first }) => `只出现一次；另一处在 ${first}`,
      hint: () => '请核对两处，保留正确的一行，删去另一行。',
    },
    en: {
      headline: ({ key }) => `the same record stands twice: ${key}`,
      expected: ({ first }) => `once only; the other one is at ${first}`,
      hint: () => 'Compare the two, keep the right one, remove the other.',
    },
    example: { facts: { key: '202119012634.6', first: '专利.csv:2' } },
    meaning: {
      zh: '一张表里，同一家企业的同一事项只填一行：企业基本信息一家一行，资格认定一类一年一行，专利一件一行。两行都算会重复奖补，程序不替您选一行。',
      en: 'A matter of an enterprise has one row in a table: an enterprise one, a kind of recognition one a year, a patent one. Counting both would award twice, and none is chosen for you.',
    },
  }),
};
