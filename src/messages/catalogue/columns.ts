import { entry } from '../entry.ts';

/** Tier 1: are the columns of a table there (2-input.md sections 1 and 2). */
export const headerEntries = {
  E141: entry<{ title: string; headers: readonly string[] }>({
    zh: {
      headline: ({ title }) => `找不到“${title}”的表头`,
      expected: ({ headers }) => `一行列名，如：${headers.slice(0, 5).join('、')}`,
      hint: () => '请在数据上方保留一行列名；可先用 award template 生成空表再填。',
    },
    en: {
      headline: ({ title }) => `no header row of “${title}” was found`,
      expected: ({ headers }) => `a row of column names, e.g. ${headers.slice(0, 5).join(', ')}`,
      hint: () => 'Keep a row of column names above the data; award template writes empty tables to fill in.',
    },
    example: {
      file: '专利.csv',
      facts: { title: '专利', headers: ['统一社会信用代码', '专利号', '授权公告日'] },
    },
    meaning: {
      zh: '表头是写着各列名称的一行，上面可以有几行标题（如“附件1”“单位：万元”）。列名可以用中文、英文或常用的别称，可带单位、年份、“*”和换行。',
      en: 'The header is the row with the names of the columns; a few title rows may stand above it. Names may be Chinese, English or a usual variant, with a unit, a year, a * or line breaks.',
    },
  }),
  E142: entry<{ header: string; column: string; found: string | null }>({
    zh: {
      headline: ({ header, column }) => `缺少必需的列：${header}（${column}）`,
      hint: ({ found, header }) =>
        found === null ? `请补上“${header}”这一列。` : `表中的“${found}”是不是“${header}”？如是，请改列名。`,
    },
    en: {
      headline: ({ header, column }) => `the required column ${column} (${header}) is missing`,
      hint: ({ found, header }) =>
        found === null
          ? `Add the column ${header}.`
          : `Is “${found}” meant to be ${header}? If so, rename it.`,
    },
    example: { file: '专利.csv', facts: { header: '授权公告日', column: 'grant_date', found: '授权公示日' } },
  }),
  E143: entry<{ column: string; first: string }>({
    zh: {
      headline: ({ first }) => `这一列与 ${first} 是同一列，重复了`,
      expected: () => '每列只出现一次',
      hint: () => '请删去多余的一列，或改正列名。',
    },
    en: {
      headline: ({ column, first }) => `this column (${column}) is the same as the one at ${first}`,
      expected: () => 'each column once',
      hint: () => 'Remove one of them or correct its name.',
    },
    example: { file: '企业基本信息.csv', value: '营业收入', facts: { column: 'sales', first: 'E1' } },
  }),
  E144: entry<{ written: number; year: number }>({
    zh: {
      headline: ({ written }) => `列名里的年份是 ${written} 年`,
      expected: ({ year }) => `本年度 ${year} 年的列，或上年度 ${year - 1} 年的“上年”列`,
      hint: () => '请核对是否交错了年度的表。',
    },
    en: {
      headline: ({ written }) => `the header names the year ${written}`,
      expected: ({ year }) => `the award year ${year}, or ${year - 1} for the column of the year before`,
      hint: () => 'Check whether this is the table of another year.',
    },
    example: { file: '企业基本信息.csv', value: '2021年产值（万元）', facts: { written: 2021, year: 2023 } },
    meaning: {
      zh: '列名里可以写年份，但须与结算的年度一致：“2023年销售收入”是本年度，“2022年产值”是上年度。年份对不上，多半是把往年的表交来了。',
      en: 'A header may carry a year, which has to fit the year that is settled: 2023年销售收入 is this year, 2022年产值 the one before. Any other year mostly means that an old table was handed in.',
    },
  }),
  E147: entry<{ first: string; row: number }>({
    zh: {
      headline: () => '表头在下面又出现一次，但这一列与上面的不同',
      expected: ({ first, row }) => `与第 ${row} 行的表头相同：“${first}”`,
      hint: () => '下面各行会按上面的列名和单位来读；请把列的顺序和单位改成一致后拼在一起，或分成两个文件。',
    },
    en: {
      headline: () => 'the header stands again lower down, and this column differs',
      expected: ({ first, row }) => `the same as in the header of row ${row}: “${first}”`,
      hint: () =>
        'The rows below would be read by the first header; give both parts the same columns and units, or hand them in as two files.',
    },
    example: {
      file: '新增税收地方财力.csv',
      value: '新增地方财力（万元）',
      facts: { first: '新增地方财力', row: 1 },
    },
  }),
  E148: entry<{ titles: readonly string[] }>({
    zh: {
      headline: () => '表头上方的标题写了不止一种金额单位',
      expected: ({ titles }) => `只写一种；现在有：${titles.join('、')}`,
      hint: () => '请只留一个“单位：…”；个别列单位不同的，写在该列的列名里，如“销售收入（元）”。',
    },
    en: {
      headline: () => 'the titles above the header name more than one unit of money',
      expected: ({ titles }) => `one of them; there are: ${titles.join(', ')}`,
      hint: () =>
        'Keep one 单位：…; a column in another unit says so in its own header, as in 销售收入（元）.',
    },
    example: { file: '新增税收地方财力.csv', facts: { titles: ['单位：万元', '单位：元'] } },
  }),
  E149: entry<{ titles: readonly string[]; headers: readonly string[] }>({
    zh: {
      headline: () => '标题写的金额单位，与各列列名写的都不同',
      expected: ({ titles, headers }) =>
        `两处一致；现在标题是：${titles.join('、')}，各列是：${headers.join('、')}`,
      hint: () => '请核对表中的金额是按哪个单位填的，把另一处改成同样的单位，或删去。',
    },
    en: {
      headline: () => 'the title above the header names a unit of money that no column has',
      expected: ({ titles, headers }) =>
        `the same in both; the title is: ${titles.join(', ')}, the columns are: ${headers.join(', ')}`,
      hint: () =>
        'Check in which unit the amounts of the table were filled in, and correct the other, or delete it.',
    },
    example: {
      file: '新增税收地方财力.csv',
      facts: { titles: ['（单位：万元）'], headers: ['新增地方财力（元）'] },
    },
  }),
};

/** Columns that were not used, or are absent and taken as blank. */
export const columnEntries = {
  N140: entry<{
    headers: readonly string[];
    /** Those of them that only nearly are the header of a column that is absent. */
    near: readonly { readonly found: string; readonly header: string }[];
  }>({
    zh: {
      headline: ({ headers }) => `不属于本表的列未使用：${headers.join('、')}`,
      hint: ({ near }) =>
        near.length === 0
          ? '如是序号、备注等，无需处理。'
          : `${near.map(({ found, header }) => `“${found}”是不是“${header}”？`).join('')}如是，请改列名；序号、备注等无需处理。`,
    },
    en: {
      headline: ({ headers }) => `columns that are not the table’s were not used: ${headers.join(', ')}`,
      hint: ({ near }) =>
        near.length === 0
          ? 'Nothing to do for serial numbers, remarks and the like.'
          : `${near.map(({ found, header }) => `Is “${found}” meant to be ${header}? `).join('')}If so, rename it; nothing to do for serial numbers, remarks and the like.`,
    },
    example: {
      file: '专利.csv',
      facts: { headers: ['序号', '专利各称'], near: [{ found: '专利各称', header: '专利名称' }] },
    },
  }),
  W205: entry<{ column: string; header: string; found: string }>({
    zh: {
      headline: ({ found, header }) => `“${found}”这一列没有使用，表中又没有“${header}”列`,
      expected: ({ header }) => `列名“${header}”，后面可带（元）、（万元）等单位`,
      hint: ({ header }) => `如就是“${header}”，请改列名；否则“${header}”按空白处理，不等于 0。`,
    },
    en: {
      headline: ({ found, column }) => `the column “${found}” was not used, and there is no column ${column}`,
      expected: ({ header }) => `the header ${header}, perhaps with a unit such as （万元）`,
      hint: ({ header }) => `If it is meant to be ${header}, rename it; otherwise ${header} counts as blank.`,
    },
    example: {
      file: '企业基本信息.csv',
      value: '研发费用加计扣除数额（万元/年）',
      facts: {
        column: 'super_deduction',
        header: '研发费用加计扣除数额',
        found: '研发费用加计扣除数额（万元/年）',
      },
    },
  }),
  N141: entry<{ column: string; header: string }>({
    zh: {
      headline: ({ header, column }) => `表中没有“${header}”（${column}）列，按空白处理`,
      hint: () => '空白不等于“否”或 0；能填的请补上。',
    },
    en: {
      headline: ({ header, column }) => `the column ${column} (${header}) is absent: taken as blank`,
      hint: () => 'Blank means neither no nor 0; add it where it is known.',
    },
    example: { file: '专利.csv', facts: { column: 'ownership_clear', header: '权属是否明确' } },
  }),
};
