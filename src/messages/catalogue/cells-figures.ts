import { entry } from '../entry.ts';

/** Tier 2: amounts and other figures (2-input.md sections 1 and 4.5). */
export const figureEntries = {
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
    meaning: {
      zh: '金额最小到分。以“万元”“亿元”为单位的列，换算成元以后再看小数；以元为单位的列出现第三位小数，说明数字或单位有误。',
      en: 'Amounts go to the 分. In a column in 万元 or 亿元 the decimals are counted after conversion; a third decimal in a column in 元 means that figure or unit is wrong.',
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
      hint: ({ unit }) =>
        unit === '元'
          ? '请换算成准确数字（如“500万”填 5000000），或在表头写明“（万元）”后填 500（表头的单位管整列，其他各行也都按万元读，须一并改）。'
          : `请只填准确的数字${unit === '' ? '' : `，单位以表头或标题所写的${unit}为准（万元列里“500万”填 500）`}。`,
    },
    en: {
      headline: () => 'a figure with a unit or an estimate in it',
      expected: ({ unit }) => (unit === '' ? 'an exact figure' : `an exact figure in ${unit}`),
      hint: ({ unit }) =>
        unit === '元'
          ? 'Write the exact figure (500万 is 5000000), or put （万元） into the header and write 500: the header holds for the whole column, so that every other row is read in 万元 too.'
          : `Write the exact figure alone${unit === '' ? '' : `, in the unit ${unit} of the header or title (in a 万元 column 500万 is 500)`}.`,
    },
    example: { value: '500万', facts: { unit: '元' } },
    meaning: {
      zh: '“500万”“约300”可以有不同的理解，金额决定奖补，所以程序不替填表人换算或取整。',
      en: '500万 and 约300 leave room for more than one figure; amounts decide awards, so nothing is converted or rounded on anyone’s behalf.',
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
    example: { value: '300-500', facts: { unit: '万元' } },
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
  E228: entry<{ stored: string; unit: string }>({
    zh: {
      headline: ({ stored }) => `单元格里存的是 ${stored}，数字格式显示的却不是这个数`,
      expected: ({ unit }) => `以${unit}为单位、存的和显示的相同的金额`,
      hint: ({ unit }) =>
        `请把单元格的数字格式改为“常规”或“0.00”，看显示出来的数是不是以${unit}为单位（表头的单位）的金额：是，保存即可；不是，改成准确的金额。`,
    },
    en: {
      headline: ({ stored }) => `the cell stores ${stored}, and its number format shows another figure`,
      expected: ({ unit }) => `an amount in ${unit} that is stored as it is shown`,
      hint: ({ unit }) =>
        `Set the cell’s number format to General or 0.00 and look whether the figure is the amount in ${unit}, the header’s unit: if so, save it; if not, correct it.`,
    },
    example: { value: '3047200', facts: { stored: '3047200', unit: '元' } },
    meaning: {
      zh: '0.00"万元"、0!.0000、#,##0, 一类的数字格式只改显示，不改存的数：存 3047200，可以显示成 304.7200。填表人核对的是显示的数，程序读的是存的数，可以差一万倍；金额不猜，所以要先把两者弄成一致。',
      en: 'Number formats such as 0.00"万元", 0!.0000 and #,##0, change what is shown and not what is stored: 3047200 may be shown as 304.7200. A clerk checks the figure that is shown, the program reads the one that is stored; amounts are never guessed, so the two have to agree first.',
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
    example: { value: '12.3456789', facts: { exact: '123456.789', rounded: '123456.79' } },
    meaning: {
      zh: '“万元”列里小数超过六位，换算成元就不足一分，只好四舍五入。',
      en: 'More than six decimals in a column in 万元 leave a fraction of a 分 in 元, which has to be rounded.',
    },
  }),
};
