import { entry } from '../entry.ts';
import { columnEntries, headerEntries } from './columns.ts';

/** Tier 1: which table is it, is anything missing (2-input.md sections 1 and 2). */
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
  ...headerEntries,
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
  ...columnEntries,
};
