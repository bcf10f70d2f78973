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
  }),
  E214: entry({
    zh: {
      headline: () => '长编号被存成了数字，后几位已经丢失',
      expected: () => '以文本保存的完整编号',
      hint: () => '先把这一列的单元格格式设为“文本”，再对照证照重新录入；丢失的数字无法恢复，也不会猜测。',
    },
    en: {
      headline: () => 'a long number stored as a figure has lost its last digits',
      expected: () => 'the whole number, stored as text',
      hint: () =>
        'Format the column as text, then type the number again from the document; lost digits are never repaired.',
    },
  }),
  E215: entry<{ length: number }>({
    zh: {
      headline: ({ length }) => `统一社会信用代码是 ${length} 位，应为 18 位`,
      expected: () => '18 位数字和大写字母',
      hint: () => '请对照营业执照核对，补全或删去多余的字符。',
    },
    en: {
      headline: ({ length }) => `a unified social credit code of ${length} characters instead of 18`,
      expected: () => '18 digits and capital letters',
      hint: () => 'Check it against the business licence.',
    },
  }),
  E216: entry<{ suggestion: string | null }>({
    zh: {
      headline: () => '统一社会信用代码里有不该出现的字符',
      expected: () => '数字 0–9 和大写字母（不含 I、O、S、V、Z）',
      hint: ({ suggestion }) =>
        suggestion === null
          ? '请对照营业执照核对每一位。'
          : `可能应为 ${suggestion}，请对照营业执照确认后改正。`,
    },
    en: {
      headline: () => 'a unified social credit code with a character that it cannot have',
      expected: () => 'digits and capital letters without I, O, S, V, Z',
      hint: ({ suggestion }) =>
        suggestion === null
          ? 'Check every character against the business licence.'
          : `It may be ${suggestion}; confirm with the business licence and correct it.`,
    },
  }),
  E217: entry({
    zh: {
      headline: () => '统一社会信用代码的校验码不对',
      expected: () => '最后一位与前 17 位相符（GB 32100-2015）',
      hint: () => '有一位或几位抄错了，请对照营业执照逐位核对。',
    },
    en: {
      headline: () => 'a unified social credit code whose check character is wrong',
      expected: () => 'a last character that agrees with the first 17 (GB 32100-2015)',
      hint: () => 'One or more characters were copied wrongly; compare each with the business licence.',
    },
  }),
  E218: entry({
    zh: {
      headline: () => '这里填的是身份证号，不是统一社会信用代码',
      expected: () => '企业的 18 位统一社会信用代码',
      hint: () => '请改填企业营业执照上的代码，并删去身份证号。',
    },
    en: {
      headline: () => 'an identity number stands where the unified social credit code belongs',
      expected: () => 'the enterprise’s code of 18 characters',
      hint: () => 'Write the code of the business licence and remove the identity number.',
    },
  }),
  E219: entry({
    zh: {
      headline: () => '不是专利号',
      expected: () => '12 位数字加校验位，如 202310123456.6（前面可带 ZL）',
      hint: () => '请填专利证书上的“专利号”；第五位应为 1、2、3、8 或 9。',
    },
    en: {
      headline: () => 'not a patent number',
      expected: () => '12 digits and a check character, e.g. 202310123456.6 (ZL in front is fine)',
      hint: () => 'Write the number of the patent certificate; its fifth digit is 1, 2, 3, 8 or 9.',
    },
  }),
  E220: entry({
    zh: {
      headline: () => '专利号的校验位不对',
      expected: () => '小数点后的一位与前面各位相符',
      hint: () => '有一位或几位抄错了，请对照专利证书逐位核对。',
    },
    en: {
      headline: () => 'a patent number whose check character is wrong',
      expected: () => 'a character after the dot that agrees with the digits before it',
      hint: () => 'One or more digits were copied wrongly; compare each with the patent certificate.',
    },
  }),
  E221: entry({
    zh: {
      headline: () => '这里填的是专利公布（公告）号，不是专利号',
      expected: () => '专利号，如 ZL 2023 1 0123456.6',
      hint: () => '以 CN 开头、以字母结尾的是公布号或公告号；请改填证书上的“专利号”。',
    },
    en: {
      headline: () => 'a publication number stands where the patent number belongs',
      expected: () => 'the patent number, e.g. ZL 2023 1 0123456.6',
      hint: () =>
        'A number that begins with CN and ends with a letter is that of the publication; write the patent number of the certificate.',
    },
  }),
  E222: entry({
    zh: {
      headline: () => '一个单元格里有几个专利号',
      expected: () => '一行一个专利号',
      hint: () => '请把每件专利分开填成一行。',
    },
    en: {
      headline: () => 'several patent numbers in one cell',
      expected: () => 'one patent a row',
      hint: () => 'Give each patent a row of its own.',
    },
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
  }),
  W202: entry({
    zh: {
      headline: () => '统一社会信用代码内含的组织机构代码校验不符',
      expected: () => '第 9–17 位自身相符（GB 11714）',
      hint: () => '代码整体校验通过，但仍请对照营业执照核对。',
    },
    en: {
      headline: () => 'the organisation code inside the credit code does not agree with its own check',
      expected: () => 'positions 9 to 17 that agree (GB 11714)',
      hint: () => 'The code as a whole passes; still, compare it with the business licence.',
    },
  }),
  W203: entry({
    zh: {
      headline: () => '身份证号校验不符',
      expected: () => '18 位且校验码正确',
      hint: () => '请核对；结算不使用身份证号，也可以留空。',
    },
    en: {
      headline: () => 'an identity number whose check is wrong',
      expected: () => '18 characters with the right check',
      hint: () => 'Check it; the settlement does not use it, it may also stay blank.',
    },
  }),
  N201: entry<{ taken: string }>({
    zh: {
      headline: ({ taken }) => `编号已整理为 ${taken}`,
      hint: () => '只去掉了空格、连字符等，内容未变，无需处理。',
    },
    en: {
      headline: ({ taken }) => `the code was taken as ${taken}`,
      hint: () => 'Only spaces, hyphens and the like were removed; nothing to do.',
    },
  }),
};
