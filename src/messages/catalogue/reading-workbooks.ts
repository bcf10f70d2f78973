import { entry } from '../entry.ts';

/** Tier 1: workbooks that are not whole, not safe or not open to reading. */
export const workbookEntries = {
  E102: entry({
    zh: {
      headline: () => '工作簿设有打开密码，无法读取',
      expected: () => '没有打开密码的 .xlsx 工作簿',
      hint: () =>
        '请在 Excel 或 WPS 中输入密码打开，在“文件 → 信息 → 保护工作簿 → 用密码进行加密”（WPS：文件 → 文档加密）中清空密码后保存，再交来。',
    },
    en: {
      headline: () => 'the workbook is encrypted with a password',
      expected: () => 'an .xlsx workbook without a password to open',
      hint: () =>
        'Open it in Excel or WPS with the password, remove the password (File → Info → Protect Workbook → Encrypt with Password), save and hand it in again.',
    },
    example: { file: '收款账户.xlsx' },
  }),
  E110: entry({
    zh: {
      headline: () => '文件不完整，后面一截丢失了',
      hint: () => '多为下载或复制中断。请重新下载或复制，确认能在 Excel 或 WPS 中打开后再交来。',
    },
    en: {
      headline: () => 'the file is cut off: its end is missing',
      hint: () =>
        'A download or copy was probably interrupted. Fetch it again and check that it opens in Excel or WPS.',
    },
    example: { file: '附件2-平台与项目.xlsx' },
  }),
  E111: entry<{ part: string | null }>({
    zh: {
      headline: (facts) => `文件已损坏${facts.part === null ? '' : `（${facts.part}）`}，不能可靠读取`,
      hint: () =>
        '请用 Excel 或 WPS 打开；若提示修复，修复后逐项核对，“另存为 .xlsx”再交来；打不开则请重新索取。',
    },
    en: {
      headline: (facts) =>
        `the file is damaged${facts.part === null ? '' : ` (${facts.part})`} and cannot be read reliably`,
      hint: () =>
        'Open it in Excel or WPS; if it offers a repair, check the result, save it as .xlsx and hand that in; otherwise ask for the file again.',
    },
    example: { file: '企业基本信息.xlsx', facts: { part: 'xl/worksheets/sheet1.xml' } },
    meaning: {
      zh: '.xlsx 其实是一个压缩包，里面分成几个部分，括号里是损坏的那一部分。从损坏的文件里可能读出错误的数，所以整个文件都不读。',
      en: 'An .xlsx file is a package of parts; the damaged one is named in brackets. A damaged file could give wrong figures without a sign, so none of it is read.',
    },
  }),
  E112: entry<{ name: string }>({
    zh: {
      headline: (facts) => `工作簿内部有重名的部分（${facts.name}），不同软件会读出不同的内容`,
      hint: () => '请用 Excel 或 WPS 打开，核对内容后“另存为 .xlsx”，再交来。',
    },
    en: {
      headline: (facts) =>
        `the workbook holds two parts of one name (${facts.name}); programs would read different things`,
      hint: () => 'Open it in Excel or WPS, check it, save it as .xlsx and hand that in.',
    },
    example: { file: '企业基本信息.xlsx', facts: { name: 'xl/worksheets/sheet1.xml' } },
  }),
  E113: entry<{ mebibytes: number }>({
    zh: {
      headline: (facts) => `工作簿解压后约有 ${facts.mebibytes} MB，远超正常表格，已停止读取`,
      hint: () => '请确认文件来源可靠；若内容属实，请把所需的表复制到新的工作簿，保存后交来。',
    },
    en: {
      headline: (facts) =>
        `unpacked, the workbook would take about ${facts.mebibytes} MB, far more than a table needs; it was not read`,
      hint: () =>
        'Check where the file comes from; if it is genuine, copy the tables into a new workbook and hand that in.',
    },
    example: { file: '企业基本信息.xlsx', facts: { mebibytes: 4096 } },
    meaning: {
      zh: '很小的文件解压后可能大到占满内存（俗称“压缩炸弹”）。程序先看压缩包目录里的大小，不先解压。',
      en: 'A small file can unpack to more than the memory holds (a “zip bomb”). The sizes in its directory are looked at before anything is unpacked.',
    },
  }),
  E135: entry<{ most: number }>({
    zh: {
      headline: (facts) => `工作簿的单元格超过 ${facts.most} 个，远超正常表格，已停止读取`,
      hint: () =>
        '请取消大片的合并单元格，只留需要的表和行，保存后交来；表确实很大的，请“另存为 CSV UTF-8”或分成几个文件。',
    },
    en: {
      headline: (facts) =>
        `the workbook has more than ${facts.most} cells, far more than tables need; it was not read`,
      hint: () =>
        'Take large merged ranges apart, keep the tables and rows that are needed, save and hand it in again; save tables that really are so large as CSV UTF-8, or in several files.',
    },
    example: { file: '企业基本信息.xlsx', facts: { most: 1_000_000 } },
    meaning: {
      zh: '一个合并单元格覆盖到的每一格都算一个单元格；很小的文件也能这样占满内存。上限随文件大小而定，最多六百万个。',
      en: 'Every cell that a merged range covers counts; a small file could fill the memory with them. The bound goes by the size of the file and is six million at most.',
    },
  }),
  E114: entry({
    zh: {
      headline: () => '这是压缩文件，里面却没有 Excel 工作簿',
      expected: () => '.xlsx 工作簿',
      hint: () =>
        '如果是打包的表格，请先解压；如果是 Word 等其他文档，请在 Excel 或 WPS 中制表，“另存为 .xlsx”后交来。',
    },
    en: {
      headline: () => 'this is a zip file without an Excel workbook in it',
      expected: () => 'an .xlsx workbook',
      hint: () =>
        'If it is an archive of tables, unpack it first; if it is another kind of document, make the table in Excel or WPS and save it as .xlsx.',
    },
    example: { file: '科技项目.xlsx' },
  }),
  E115: entry({
    zh: {
      headline: () => '工作簿里没有一张工作表',
      expected: () => '至少一张工作表',
      hint: () => '请在 Excel 或 WPS 中打开查看（只有图表也不行），把数据放进工作表，“另存为 .xlsx”后交来。',
    },
    en: {
      headline: () => 'the workbook holds no worksheet',
      expected: () => 'at least one worksheet',
      hint: () =>
        'Open it in Excel or WPS (charts alone are not enough), put the data into a worksheet and save it as .xlsx.',
    },
    example: { file: '科技项目.xlsx' },
  }),
  E118: entry<{ name: string }>({
    zh: {
      headline: (facts) => `文件里的 ${facts.name} 设有压缩密码，无法读取`,
      hint: () => '请用原来的工具解压，取出表格，不加密码交来。',
    },
    en: {
      headline: (facts) => `${facts.name} inside the file is protected with a zip password`,
      hint: () => 'Unpack it with the password and hand in the table without one.',
    },
    example: { file: '收款账户.xlsx', facts: { name: 'xl/workbook.xml' } },
  }),
  E119: entry<{ part: string }>({
    zh: {
      headline: (facts) => `文件内部（${facts.part}）含有表格不应有的实体声明，可能有害，已停止读取`,
      hint: () => '请确认文件来源可靠；可用 Excel 或 WPS 打开，核对后“另存为 .xlsx”，再交来。',
    },
    en: {
      headline: (facts) =>
        `the file declares entities (${facts.part}), which no spreadsheet needs and which may do harm; it was not read`,
      hint: () =>
        'Check where the file comes from; then open it in Excel or WPS, check it, save it as .xlsx and hand that in.',
    },
    example: { file: '专利.xlsx', facts: { part: 'xl/sharedStrings.xml' } },
  }),
  E132: entry<{ sheet: string; cell: string }>({
    zh: {
      headline: (facts) => `工作表“${facts.sheet}”的 ${facts.cell} 单元格已损坏，读不出可靠的值`,
      hint: () => '请用 Excel 或 WPS 打开，核对该单元格，“另存为 .xlsx”后交来。',
    },
    en: {
      headline: (facts) =>
        `cell ${facts.cell} of sheet “${facts.sheet}” is damaged; no reliable value can be read`,
      hint: () => 'Open it in Excel or WPS, check that cell, save it as .xlsx and hand that in.',
    },
    example: { file: '企业基本信息.xlsx', facts: { sheet: '企业基本信息', cell: 'F5' } },
  }),
  W103: entry<{ master: string; count: number }>({
    zh: {
      headline: (facts) =>
        `合并单元格 ${facts.master} 的范围内藏有与显示不同的内容${facts.count > 1 ? `（本表共 ${facts.count} 格）` : ''}`,
      hint: () => '请在 Excel 中取消合并，核对藏着的内容，删去或填到应在的行。',
    },
    en: {
      headline: (facts) =>
        `the merged cell ${facts.master} hides a value that differs from the one shown${facts.count > 1 ? ` (${facts.count} cells in this sheet)` : ''}`,
      hint: () => 'Unmerge it in Excel, look at the hidden value, and remove it or put it where it belongs.',
    },
    example: { file: '企业基本信息.xlsx', value: '1320000', facts: { master: 'F5', count: 1 } },
  }),
  W104: entry<{ sheet: string; count: number }>({
    zh: {
      headline: (facts) =>
        `工作表“${facts.sheet}”有 ${facts.count} 个单元格写在第 0 行，表格软件不显示，未读取`,
      hint: () => '请用 Excel 或 WPS 打开，核对第一行前有无缺失，“另存为 .xlsx”后交来。',
    },
    en: {
      headline: (facts) =>
        `sheet “${facts.sheet}” has ${facts.count} cells in a row numbered 0, which no program shows; they were not read`,
      hint: () =>
        'Open it in Excel or WPS, check that nothing is missing before the first row, save it as .xlsx and hand that in.',
    },
    example: { file: '专利.xlsx', facts: { sheet: '专利', count: 3 } },
  }),
  W105: entry<{ sheet: string }>({
    zh: {
      headline: (facts) => `工作簿列有工作表“${facts.sheet}”，文件里却没有它的内容，未读取`,
      hint: () =>
        '旧的宏模块表本来就没有内容，可不理会；如果其中应有数据，请用 Excel 或 WPS 打开核对，“另存为 .xlsx”后交来。',
    },
    en: {
      headline: (facts) =>
        `the workbook lists sheet “${facts.sheet}”, but the file holds no content for it; it was not read`,
      hint: () =>
        'Sheets of old macro modules never have any. If it should hold data, open the file in Excel or WPS, check it, save it as .xlsx and hand that in.',
    },
    example: { file: '专利.xlsx', facts: { sheet: '模块1' } },
  }),
};
