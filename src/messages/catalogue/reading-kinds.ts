import { entry } from '../entry.ts';

/** Kinds of file that are told from their first bytes and are no tables. */
export type FileKind = 'pdf' | 'image' | 'archive' | 'document' | 'xml';

const kindNames = {
  zh: { pdf: ' PDF 文件', image: '图片', archive: '压缩包', document: ' Office 文档', xml: ' XML 文件' },
  en: {
    pdf: 'a PDF file',
    image: 'a picture',
    archive: 'an archive',
    document: 'an Office document',
    xml: 'an XML file',
  },
} as const satisfies Record<string, Record<FileKind, string>>;

/** Tier 1: files of a kind that is not read, with how to make one that is. */
export const kindEntries = {
  E101: entry({
    zh: {
      headline: () => '文件是空的',
      hint: () => '请确认交来的是填好的文件；若确无内容，请把它移出数据文件夹。',
    },
    en: {
      headline: () => 'the file is empty',
      hint: () =>
        'Check that the filled-in file was handed in; if there is nothing to report, move it out of the data folder.',
    },
    example: { file: '专利.csv' },
  }),
  E103: entry({
    zh: {
      headline: () => '这是旧的 .xls 格式（扩展名改成 .xlsx 也一样），不能直接读取',
      expected: () => '.xlsx 工作簿或 .csv 文件',
      hint: () =>
        '请在 Excel 或 WPS 中打开，选“文件 → 另存为”，保存类型选“Excel 工作簿（*.xlsx）”，再交来；只改扩展名不行。',
    },
    en: {
      headline: () => 'this is the old .xls format, whatever the name says',
      expected: () => 'an .xlsx workbook or a .csv file',
      hint: () =>
        'Open it in Excel or WPS, choose File → Save As, type “Excel Workbook (*.xlsx)”, and hand that in; renaming is not enough.',
    },
    example: { file: '企业基本信息.xls' },
  }),
  E104: entry({
    zh: {
      headline: () => '这是 WPS 的 .et 格式，不能直接读取',
      expected: () => '.xlsx 工作簿或 .csv 文件',
      hint: () => '请在 WPS 中打开，选“文件 → 另存为”，文件类型选“Microsoft Excel 文件（*.xlsx）”，再交来。',
    },
    en: {
      headline: () => 'this is the .et format of WPS',
      expected: () => 'an .xlsx workbook or a .csv file',
      hint: () => 'Open it in WPS, choose File → Save As, type “Microsoft Excel (*.xlsx)”, and hand that in.',
    },
    example: { file: '企业基本信息.et' },
  }),
  E105: entry({
    zh: {
      headline: () => '内容其实是网页（HTML），不是表格文件',
      expected: () => '.xlsx 工作簿或 .csv 文件',
      hint: () =>
        '多为从网上系统“导出 Excel”得来。请用 Excel 或 WPS 打开，核对内容后“另存为 .xlsx”，再交来。',
    },
    en: {
      headline: () => 'the content is a web page (HTML), not a table file',
      expected: () => 'an .xlsx workbook or a .csv file',
      hint: () =>
        'Web systems often export such files. Open it in Excel or WPS, check it, save it as .xlsx and hand that in.',
    },
    example: { file: '新增税收地方财力.xls' },
  }),
  E106: entry({
    zh: {
      headline: () => '名为 .xlsx，内容却是纯文本',
      expected: () => '.xlsx 工作簿',
      hint: () =>
        '如果本来就是 CSV，请把扩展名改为 .csv；否则请用 Excel 或 WPS 打开，“另存为 .xlsx”，再交来。',
    },
    en: {
      headline: () => 'the name says .xlsx, the content is plain text',
      expected: () => 'an .xlsx workbook',
      hint: () =>
        'If it is a CSV file, give it the extension .csv; otherwise open it in Excel or WPS, save it as .xlsx and hand that in.',
    },
    example: { file: '专利.xlsx' },
  }),
  E107: entry({
    zh: {
      headline: () => '这是 Excel、WPS 或 LibreOffice 打开表格时自动生成的临时文件，不是表格',
      expected: () => '表格文件本身',
      hint: () => '请关闭正在打开的表格后再复制，交来不带“~$”的那个文件。',
    },
    en: {
      headline: () =>
        'this is the lock file that a spreadsheet program makes while a table is open, not the table',
      expected: () => 'the table file itself',
      hint: () => 'Close the table and hand in the file whose name does not begin with “~$”.',
    },
    example: { file: '~$企业基本信息.xlsx' },
  }),
  E108: entry<{ kind: FileKind }>({
    zh: {
      headline: (facts) => `内容其实是${kindNames.zh[facts.kind]}，不是表格文件`,
      expected: () => '.xlsx 工作簿或 .csv 文件',
      hint: () => '请找到原来的表格，在 Excel 或 WPS 中“另存为 .xlsx”后交来；压缩包请先解压。',
    },
    en: {
      headline: (facts) => `the content is ${kindNames.en[facts.kind]}, not a table file`,
      expected: () => 'an .xlsx workbook or a .csv file',
      hint: () =>
        'Find the table itself, save it as .xlsx in Excel or WPS and hand that in; unpack archives first.',
    },
    example: { file: '资格认定.xlsx', facts: { kind: 'pdf' } },
  }),
  E109: entry({
    zh: {
      headline: () => '名为工作簿，内容却不是任何认得的表格格式',
      expected: () => '.xlsx 工作簿',
      hint: () => '请试着用 Excel 或 WPS 打开：能打开就“另存为 .xlsx”后交来；打不开则请向报送单位重新索取。',
    },
    en: {
      headline: () => 'the name says workbook, the content is no known table format',
      expected: () => 'an .xlsx workbook',
      hint: () =>
        'Try to open it in Excel or WPS: if it opens, save it as .xlsx; if not, ask for the file again.',
    },
    example: { file: '专利.xlsx' },
  }),
  E116: entry({
    zh: {
      headline: () => '这是 .xlsb（二进制工作簿）格式，不能直接读取',
      expected: () => '.xlsx 工作簿或 .csv 文件',
      hint: () => '请在 Excel 或 WPS 中打开，“另存为”选“Excel 工作簿（*.xlsx）”，再交来。',
    },
    en: {
      headline: () => 'this is an .xlsb (binary) workbook',
      expected: () => 'an .xlsx workbook or a .csv file',
      hint: () => 'Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and hand that in.',
    },
    example: { file: '企业基本信息.xlsb' },
  }),
  E117: entry({
    zh: {
      headline: () => '这是 .ods（OpenDocument）格式，不能直接读取',
      expected: () => '.xlsx 工作簿或 .csv 文件',
      hint: () => '请在 WPS、LibreOffice 或 Excel 中打开，“另存为 .xlsx”，再交来。',
    },
    en: {
      headline: () => 'this is an .ods (OpenDocument) spreadsheet',
      expected: () => 'an .xlsx workbook or a .csv file',
      hint: () => 'Open it in WPS, LibreOffice or Excel, save it as .xlsx and hand that in.',
    },
    example: { file: '企业基本信息.ods' },
  }),
  E120: entry({
    zh: {
      headline: () => '这是“XML 表格 2003”格式，不能直接读取',
      expected: () => '.xlsx 工作簿或 .csv 文件',
      hint: () => '请在 Excel 或 WPS 中打开，“另存为 .xlsx”，再交来。',
    },
    en: {
      headline: () => 'this is an “XML Spreadsheet 2003” file',
      expected: () => 'an .xlsx workbook or a .csv file',
      hint: () => 'Open it in Excel or WPS, save it as .xlsx and hand that in.',
    },
    example: { file: '企业基本信息.xml' },
  }),
  E133: entry({
    zh: {
      headline: () => '这不是普通文件（可能是失效的快捷方式或链接），无法读取',
      expected: () => '.xlsx 工作簿或 .csv 文件本身',
      hint: () => '请把原文件复制到数据文件夹里，替换掉它。',
    },
    en: {
      headline: () => 'this is no ordinary file (perhaps a link that leads nowhere) and cannot be read',
      expected: () => 'the .xlsx workbook or .csv file itself',
      hint: () => 'Copy the file itself into the data folder in its place.',
    },
    example: { file: '专利.csv' },
  }),
  N101: entry<{ format: 'xlsx' }>({
    zh: {
      headline: (facts) => `文件名与内容不符：内容是 ${facts.format} 工作簿，已按内容读取`,
      hint: () => '不必处理；改为 .xlsx 扩展名更清楚。',
    },
    en: {
      headline: (facts) =>
        `the file's name does not fit its content: it was read as the ${facts.format} workbook that it is`,
      hint: () => 'Nothing needs doing; the extension .xlsx would be clearer.',
    },
    example: { file: '专利.csv', facts: { format: 'xlsx' } },
  }),
};
