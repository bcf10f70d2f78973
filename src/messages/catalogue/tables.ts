import { entry } from '../entry.ts';

/** Of filtered sheets hundreds of rows are hidden. */
const rowsTold = 10;

/** Tier 1: which table is it, and are its columns there (2-input.md sections 1 and 2). */
export const tableEntries = {
  E140: entry<{ table: string; title: string }>({
    zh: {
      headline: ({ table, title }) => `缺少必需的表：${title}（${table}）`,
      expected: ({ table, title }) => `名为 ${table}.csv、${title}.xlsx 的文件，或同名工作表`,
      hint: () => '请把该表放进数据文件夹；文件或工作表的名称要与表名一致。',
    },
    en: {
      headline: ({ table, title }) => `the required table ${table} (${title}) is missing`,
      expected: ({ table, title }) => `a file named ${table}.csv or ${title}.xlsx, or a sheet of that name`,
      hint: () => 'Put the table into the data folder under one of these names.',
    },
    example: { facts: { table: 'enterprises', title: '企业基本信息' } },
  }),
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
  E145: entry({
    zh: {
      headline: () => '文件夹里没有可读的数据表',
      expected: () => '.csv 或 .xlsx 文件，至少有企业基本信息表',
      hint: () => '请确认文件夹是否选对。',
    },
    en: {
      headline: () => 'the folder holds no table that can be read',
      expected: () => '.csv or .xlsx files, at least the table enterprises',
      hint: () => 'Check that it is the right folder.',
    },
    example: {},
  }),
  W140: entry<{ name: string; closest: string | null }>({
    zh: {
      headline: ({ name }) => `“${name}”不是任何一张表的名称，没有读取`,
      hint: ({ closest }) =>
        closest === null
          ? '如是说明材料，可以不管；如是数据，请按表名改名。'
          : `是不是“${closest}”？如是，请改名。`,
    },
    en: {
      headline: ({ name }) => `“${name}” is no table’s name and was not read`,
      hint: ({ closest }) =>
        closest === null
          ? 'Leave it if it is no data; otherwise give it the name of its table.'
          : `Is it meant to be “${closest}”? If so, rename it.`,
    },
    example: { file: '企业基本情况.csv', facts: { name: '企业基本情况', closest: '企业基本信息' } },
  }),
  E146: entry<{ name: string; table: string; title: string }>({
    zh: {
      headline: ({ name, title }) => `“${name}”不是表名，像是“${title}”表：不读取就会照常拨付`,
      expected: ({ title }) => `文件名或工作表名为“${title}”`,
      hint: ({ title }) => `是“${title}”表的，请改名为“${title}”；是别的材料的，请移出数据文件夹。`,
    },
    en: {
      headline: ({ name, table }) =>
        `“${name}” is no table’s name and may be ${table}: passed over, it would stop no payment`,
      expected: ({ table, title }) => `a file or sheet named ${table} or ${title}`,
      hint: ({ title }) =>
        `Rename it to “${title}” if it is that table; otherwise move it out of the data folder.`,
    },
    example: { file: '暂缓拨付.csv', facts: { name: '暂缓拨付', table: 'holds', title: '暂缓' } },
  }),
  W141: entry<{ title: string; table: string }>({
    zh: {
      headline: ({ title, table }) => `没有“${title}”表（${table}）：以前年度是否已奖无法核对`,
      expected: () => '历年奖补表；以前没有奖补的，也请交一张只有表头的空表',
      hint: () => '专利、项目、合同、落地项目和孵化器可能重复奖励，请补交后重新结算。',
    },
    en: {
      headline: ({ title, table }) =>
        `there is no table ${table} (${title}): awards of earlier years cannot be checked`,
      expected: () => 'the award history; where there is none, a table with only its header row',
      hint: () =>
        'Patents, projects, contracts, landed projects and incubators could be awarded twice; add it and settle again.',
    },
    example: { facts: { title: '历年奖补', table: 'award_history' } },
  }),
  W142: entry<{ file: string }>({
    zh: {
      headline: ({ file }) => `文件夹里的“${file}”不是 .csv 或 .xlsx，没有读取`,
      hint: () => '如是数据，请另存为 .xlsx；如是说明材料，可以不管。',
    },
    en: {
      headline: ({ file }) => `“${file}” is neither .csv nor .xlsx and was not read`,
      hint: () => 'If it is data, save it as .xlsx; otherwise leave it.',
    },
    example: { file: '申报说明.docx', facts: { file: '申报说明.docx' } },
  }),
  W145: entry<{ wanted: string }>({
    zh: {
      headline: ({ wanted }) => `这个文件没有读取：口径和依据只从 ${wanted} 读取`,
      expected: ({ wanted }) => `文件名正好是 ${wanted}（小写，后面没有 .txt）`,
      hint: ({ wanted }) => `如是结算设置，请改名为 ${wanted}；注意显示文件扩展名。`,
    },
    en: {
      headline: ({ wanted }) => `not read: readings and basis are taken from ${wanted} alone`,
      expected: ({ wanted }) => `a file named exactly ${wanted}, in lower case and without .txt`,
      hint: ({ wanted }) =>
        `If it holds the settings, rename it ${wanted}; let the system show file endings.`,
    },
    example: { file: 'settlement.yaml.txt', facts: { wanted: 'settlement.yaml' } },
  }),
  W143: entry<{ title: string; table: string }>({
    zh: {
      headline: ({ title, table }) =>
        `没有“${title}”表（${table}）：财力额度无法计算，受封顶约束的奖补全部待定`,
      expected: () => '税务部门提供、财政部门审核的新增税收地方财力表',
      hint: () => '请补交后重新结算。',
    },
    en: {
      headline: ({ title, table }) =>
        `there is no table ${table} (${title}): no cap can be computed, every capped line is pending`,
      expected: () => 'the local fiscal revenue as given by the tax office and reviewed by finance',
      hint: () => 'Add it and settle again.',
    },
    example: { facts: { title: '新增税收地方财力', table: 'tax_increment' } },
  }),
  W146: entry<{
    table: string;
    title: string;
    year: number;
    /** The years that the table has rows of. */
    carried: readonly number[];
  }>({
    zh: {
      headline: ({ title, year, carried }) =>
        carried.length === 0
          ? `“${title}”表没有一行数据：财力额度无法计算，受封顶约束的奖补全部待定`
          : `“${title}”表没有 ${year} 年度的行，只有 ${carried.join('、')} 年度的：财力额度无法计算，受封顶约束的奖补全部待定`,
      expected: ({ year }) => `税务部门提供、财政部门审核的 ${year} 年度数据，每家企业一行`,
      hint: ({ year, carried }) =>
        carried.length === 0
          ? '请补交后重新结算。'
          : `要结算的是不是 ${carried.join(' 或 ')} 年度？如是，请改命令里的年度；如确是 ${year} 年度，请换上该年度的数据。`,
    },
    en: {
      headline: ({ table, title, year, carried }) =>
        carried.length === 0
          ? `the table ${table} (${title}) has no row: no cap can be computed, every capped line is pending`
          : `no row of ${table} (${title}) belongs to ${year}, only to ${carried.join(', ')}: no cap can be computed, every capped line is pending`,
      expected: ({ year }) => `the revenue of ${year}, a row an enterprise`,
      hint: ({ year, carried }) =>
        carried.length === 0
          ? 'Add the rows and settle again.'
          : `Did you mean the award year ${carried.join(' or ')}? If it is ${year}, hand in the table of that year.`,
    },
    example: {
      file: '新增税收地方财力.csv',
      facts: { table: 'tax_increment', title: '新增税收地方财力', year: 2022, carried: [2023] },
    },
  }),
  W144: entry<{ title: string; table: string }>({
    zh: {
      headline: ({ title, table }) => `没有“${title}”表（${table}）：规模以下企业按未认定处理，不符合条件`,
      expected: () => '历年科技型中小企业、高新技术企业认定记录',
      hint: () => '如有规模以下企业已认定，请补交后重新结算。',
    },
    en: {
      headline: ({ title, table }) =>
        `there is no table ${table} (${title}): below-scale firms count as not recognised and do not qualify`,
      expected: () => 'the recognitions of all years',
      hint: () => 'Where a below-scale firm is recognised, add the table and settle again.',
    },
    example: { facts: { title: '资格认定', table: 'recognitions' } },
  }),
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
  N142: entry<{ rows: string }>({
    zh: {
      headline: ({ rows }) => `未作为数据读取的行：${rows}`,
      hint: () => '这些是标题、合计、签字或说明行；如其中有数据，请移到表内。',
    },
    en: {
      headline: ({ rows }) => `rows that were not taken for data: ${rows}`,
      hint: () => 'Titles, totals, signatures and remarks; move data among them into the table.',
    },
    example: { file: '附件2-平台与项目.xlsx', facts: { rows: '1, 2, 9' } },
  }),
  N143: entry<{
    /** Whether the sheet itself is hidden. */
    sheet: boolean;
    /** Row numbers and column letters. */
    rows: readonly number[];
    columns: readonly string[];
  }>({
    zh: {
      headline: ({ sheet, rows, columns }) =>
        `隐藏的内容也已读取：${[
          ...(sheet ? ['整张工作表'] : []),
          ...(rows.length === 0
            ? []
            : [
                `第 ${rows.slice(0, rowsTold).join('、')} 行${rows.length > rowsTold ? `等 ${rows.length} 行` : ''}`,
              ]),
          ...(columns.length === 0 ? [] : [`${columns.join('、')} 列`]),
        ].join('，')}`,
      hint: () => '如不应参加结算，请删除而不是隐藏。',
    },
    en: {
      headline: ({ sheet, rows, columns }) =>
        `what is hidden was read as well: ${[
          ...(sheet ? ['the sheet'] : []),
          ...(rows.length === 0
            ? []
            : [
                `rows ${rows.slice(0, rowsTold).join(', ')}${rows.length > rowsTold ? ` and ${rows.length - rowsTold} more` : ''}`,
              ]),
          ...(columns.length === 0 ? [] : [`columns ${columns.join(', ')}`]),
        ].join('; ')}`,
      hint: () => 'Delete what should not count instead of hiding it.',
    },
    example: { file: '附件2-平台与项目.xlsx', facts: { sheet: false, rows: [7, 8], columns: ['D'] } },
    meaning: {
      zh: '隐藏的行、列、工作表也在文件里，不读就可能漏算，所以照常读取。',
      en: 'What is hidden still stands in the file; leaving it out could miss a claim, so it is read.',
    },
  }),
};
