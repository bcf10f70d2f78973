import { entry } from '../entry.ts';

/** Tier 2: can a cell be taken for what its column holds (2-input.md sections 1, 3 and 4). */
export const cellEntries = {
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
  E201: entry<{ unit: string }>({
    zh: {
      headline: () => '不是数字',
      expected: ({ unit }) => (unit === '' ? '一个数字，如 1.25' : `以${unit}为单位的数字，如 1234.56`),
      hint: () => '请只填数字，说明文字写到备注列。',
    },
    en: {
      headline: () => 'not a number',
      expected: ({ unit }) => (unit === '' ? 'a number, e.g. 1.25' : `a number in ${unit}, e.g. 1234.56`),
      hint: () => 'Leave only the figure in the cell; put words into a remarks column.',
    },
    example: { value: '见附表', facts: { unit: '元' } },
  }),
  E202: entry<{ rounded: string }>({
    zh: {
      headline: () => '金额超过两位小数',
      expected: () => '以元为单位、最多两位小数（到分）',
      hint: ({ rounded }) =>
        `请核对原始凭证后改正，如 ${rounded}；若这一列的单位是万元，请在表头写明“（万元）”。`,
    },
    en: {
      headline: () => 'an amount with more than two decimals',
      expected: () => 'an amount in 元 with at most two decimals (分)',
      hint: ({ rounded }) =>
        `Check the voucher and correct it, e.g. to ${rounded}; if the column is in 万元, say so in its header: （万元）.`,
    },
    example: { value: '8640000.125', facts: { rounded: '8640000.13' } },
  }),
  E203: entry({
    zh: {
      headline: () => '金额过大',
      expected: () => '不超过 9,999,999,999,999.99 元',
      hint: () => '请核对单位和位数；更大的数在 Excel 里会丢失角分。',
    },
    en: {
      headline: () => 'an amount that is too large',
      expected: () => 'at most 9,999,999,999,999.99 元',
      hint: () => 'Check the unit and the digits; a spreadsheet loses the 分 of larger amounts.',
    },
    example: { value: '58600000000000' },
  }),
  E204: entry({
    zh: {
      headline: () => '此项不能为负数',
      expected: () => '大于或等于 0 的数',
      hint: () => '请核对；只有利润和新增地方财力可以为负。',
    },
    en: {
      headline: () => 'a negative figure where none is possible',
      expected: () => 'a figure of 0 or more',
      hint: () => 'Check it; only profit and the tax increment can be negative.',
    },
    example: { value: '-3047.20' },
  }),
  E205: entry({
    zh: {
      headline: () => '不是“是”或“否”',
      expected: () => '是 或 否（也可写 有/无、√/×、Y/N、1/0）',
      hint: () => '请填“是”或“否”；不清楚的留空，留空不等于“否”。',
    },
    en: {
      headline: () => 'neither yes nor no',
      expected: () => 'yes or no (是/否, 有/无, √/×, Y/N, 1/0)',
      hint: () => 'Write yes or no; leave it blank where it is not known, blank does not mean no.',
    },
    example: { value: '待核实' },
  }),
  E206: entry<{ choices: readonly string[]; values: readonly string[]; suggestion: string | null }>({
    zh: {
      headline: () => '不在可选范围内',
      expected: ({ choices }) => choices.join('、'),
      hint: ({ suggestion }) =>
        suggestion === null ? '请从可选项中选一个填写。' : `您要填的可能是“${suggestion}”，请核对后改正。`,
    },
    en: {
      headline: () => 'not one of the choices',
      expected: ({ choices, values }) => values.map((value, i) => `${value} (${choices[i]})`).join(', '),
      hint: ({ suggestion }) =>
        suggestion === null ? 'Choose one of them.' : `Did you mean “${suggestion}”? Check and correct it.`,
    },
    example: {
      value: '规模已上',
      facts: {
        choices: ['规模以上', '规模以下', '其他'],
        values: ['above', 'below', 'other'],
        suggestion: '规模以上',
      },
    },
  }),
  E207: entry<{ unit: string }>({
    zh: {
      headline: () => '千位分隔符位置不对',
      expected: () => '每三位一个逗号，如 1,234,567.89，或不用逗号',
      hint: () => '请对照原件核对数字，去掉逗号后重填；程序不猜测金额。',
    },
    en: {
      headline: () => 'commas that do not part thousands',
      expected: () => 'a comma every three digits, e.g. 1,234,567.89, or none',
      hint: () =>
        'Check the figure against its source and write it without commas; amounts are never guessed.',
    },
    example: { value: '1,23,456', facts: { unit: '元' } },
  }),
  E208: entry<{ unit: string }>({
    zh: {
      headline: () => '数字里带有单位或约数',
      expected: ({ unit }) => (unit === '' ? '准确的数字' : `以${unit}为单位的准确数字`),
      hint: () => '请换算成准确数字（如“500万”填 5000000），或在表头写明“（万元）”后填 500。',
    },
    en: {
      headline: () => 'a figure with a unit or an estimate in it',
      expected: ({ unit }) => (unit === '' ? 'an exact figure' : `an exact figure in ${unit}`),
      hint: () => 'Write the exact figure (500万 is 5000000), or put （万元） into the header and write 500.',
    },
    example: { value: '500万', facts: { unit: '元' } },
  }),
  E209: entry<{ unit: string }>({
    zh: {
      headline: () => '填的是范围，不是一个数',
      expected: () => '一个准确的数字',
      hint: () => '请填核定的准确数字；程序不在范围里取数。',
    },
    en: {
      headline: () => 'a range instead of one figure',
      expected: () => 'one exact figure',
      hint: () => 'Write the exact figure; nothing is picked out of a range.',
    },
    example: { value: '300-500', facts: { unit: '万元' } },
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
      headline: () => '公式没有算出的结果',
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
      headline: ({ key }) => `同一行重复出现：${key}`,
      expected: ({ first }) => `只出现一次；另一处在 ${first}`,
      hint: () => '请核对两处，保留正确的一行，删去另一行。',
    },
    en: {
      headline: ({ key }) => `the same row stands twice: ${key}`,
      expected: ({ first }) => `once only; the other one is at ${first}`,
      hint: () => 'Compare the two, keep the right one, remove the other.',
    },
    example: { facts: { key: '202119012634.6', first: '专利.csv:2' } },
  }),
  E226: entry({
    zh: {
      headline: () => '金额单元格是合并单元格',
      expected: () => '每行各填一个金额',
      hint: () => '请取消合并，逐行填写金额；程序不分摊合并的金额。',
    },
    en: {
      headline: () => 'an amount in a merged cell',
      expected: () => 'an amount in each row',
      hint: () => 'Unmerge the cells and fill in each row; a merged amount is never shared out.',
    },
    example: { value: '1320000' },
  }),
  W201: entry<{ exact: string; rounded: string }>({
    zh: {
      headline: ({ exact }) => `换算成元后不足一分：${exact} 元`,
      expected: () => '换算成元后最多两位小数',
      hint: ({ rounded }) => `已按四舍五入取 ${rounded} 元，请核对原始数据。`,
    },
    en: {
      headline: ({ exact }) => `a fraction of a 分 is left in 元: ${exact}`,
      expected: () => 'at most two decimals in 元',
      hint: ({ rounded }) => `Taken as ${rounded} 元, rounded half up; check the source.`,
    },
    example: { value: '12.3456789', facts: { exact: '123456.789', rounded: '123456.79' } },
  }),
};
