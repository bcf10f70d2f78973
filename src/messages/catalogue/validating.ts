import { entry } from '../entry.ts';

/** What `award validate` could not check, and how its files cannot be named or written. */
export const validatingEntries = {
  N501: entry<{ title: string; table: string }>({
    zh: {
      headline: ({ title }) =>
        `${title}表不在其中，未核对企业是否存在、企业名称是否一致、数额是否混用了万元和元，以及审议决定、补助、暂缓、核定调整、异议所指的事项`,
      hint: ({ table }) => `要核对这些，请把 ${table} 表一起写在命令里，或检查整个文件夹。`,
    },
    en: {
      headline: ({ table }) =>
        `the table ${table} is not among the files: not checked whether each enterprise exists, names agree, amounts mix 万元 and 元, decisions, subsidies, holds, adjustments and objections name an existing line`,
      hint: ({ table }) =>
        `To have this checked, name the table ${table} as well, or check the whole folder.`,
    },
    example: { facts: { title: '企业基本信息', table: 'enterprises' } },
  }),
  N502: entry<{ years: readonly number[] }>({
    zh: {
      headline: ({ years }) =>
        years.length === 0
          ? '不知道是哪个年度（没有写 --year，新增税收地方财力表也没有一行读得出年度），与年度有关的内容未核对'
          : `新增税收地方财力表中的年度是 ${years.join('、')}，定不出结算年度，与年度有关的内容未核对`,
      hint: () => '请用 --year 写明年度，例如 --year 2023。',
    },
    en: {
      headline: ({ years }) =>
        years.length === 0
          ? 'the award year is not known (no --year, and no row of tax_increment whose year could be read): checks of the year were left out'
          : `tax_increment carries ${years.join(', ')}, which gives no award year: checks of the year were left out`,
      hint: () => 'Name the year with --year, e.g. --year 2023.',
    },
    example: { facts: { years: [2022, 2023] } },
  }),
  N503: entry<{ titles: readonly string[]; tables: readonly string[] }>({
    zh: {
      headline: ({ titles }) =>
        `${titles.join('、')}表不在其中，未核对审议决定、其他政策补助、暂缓、核定调整、异议在这些表中所指的事项`,
      hint: () => '要核对这些，请把这些表一起写在命令里，或检查整个文件夹。',
    },
    en: {
      headline: ({ tables }) =>
        `not among the files: ${tables.join(', ')}; whether decisions, subsidies, holds, adjustments and objections name a line of theirs was not checked`,
      hint: () => 'To have this checked, name these tables as well, or check the whole folder.',
    },
    example: { facts: { titles: ['创新平台'], tables: ['platforms'] } },
  }),
  N504: entry({
    zh: {
      headline: () => '只检查了写明的文件，未核对数据是否交齐，也未与其他表核对',
      hint: () => '各表交齐后，请再对整个文件夹运行 award validate。',
    },
    en: {
      headline: () =>
        'only the files named were checked: not whether the data are complete, nor against other tables',
      hint: () => 'Once all tables are there, run award validate on the whole folder.',
    },
    example: {},
  }),
  E920: entry<{ path: string }>({
    zh: {
      headline: ({ path }) => `没有这个文件或文件夹：${path}`,
      hint: () => '请检查路径；路径中有空格时请加引号。',
    },
    en: {
      headline: ({ path }) => `no such file or folder: ${path}`,
      hint: () => 'Check the path; put it in quotes where it has spaces.',
    },
    example: { facts: { path: 'daata/专利.csv' } },
  }),
  E921: entry<{ path: string }>({
    zh: {
      headline: ({ path }) => `文件夹要单独检查：${path}`,
      expected: () => '一个文件夹，或一个至多个文件',
      hint: () => '请把要一起检查的文件放进同一个文件夹，或逐个写出文件名。',
    },
    en: {
      headline: ({ path }) => `a folder is checked by itself: ${path}`,
      expected: () => 'one folder, or one or more files',
      hint: () => 'Put what belongs together into one folder, or name the files one by one.',
    },
    example: { facts: { path: 'data' } },
  }),
  E922: entry<{ file: string }>({
    zh: {
      headline: ({ file }) => `有两个文件都叫“${file}”，问题的位置会分不清`,
      hint: () => '请改其中一个的文件名，或分两次检查。',
    },
    en: {
      headline: ({ file }) => `two of the files are named “${file}”, so a problem’s place would not be clear`,
      hint: () => 'Rename one of them, or check them one after the other.',
    },
    example: { facts: { file: '专利.csv' } },
  }),
  E923: entry<{ files: readonly string[] }>({
    zh: {
      headline: ({ files }) => `已有同名文件，没有写出任何标注副本：${files.join('、')}`,
      hint: () => '标注副本不覆盖任何文件；请用 --annotate 另写一个文件夹。',
    },
    en: {
      headline: ({ files }) => `already there, so no annotated copy was written: ${files.join(', ')}`,
      hint: () => 'Annotated copies overwrite nothing; name another folder with --annotate.',
    },
    example: { facts: { files: ['标注/专利.xlsx'] } },
  }),
  E924: entry<{ path: string }>({
    zh: {
      headline: ({ path }) => `标注副本不能放进数据文件夹：${path}`,
      hint: () => '否则下次会把副本当作数据再读一遍；请用 --annotate 另写一个文件夹。',
    },
    en: {
      headline: ({ path }) => `annotated copies cannot go into the folder of the data: ${path}`,
      hint: () => 'They would be read as data the next time; name another folder with --annotate.',
    },
    example: { facts: { path: 'data' } },
  }),
};
