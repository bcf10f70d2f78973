import { entry } from '../entry.ts';

/** Tier 1: the text of CSV files, its encoding, quotes and rows. */
export const textEntries = {
  E121: entry<{ line: number; encoding: string | null }>({
    zh: {
      headline: (facts) =>
        `第 ${facts.line} 行有不成文字的字节${facts.encoding === null ? '' : `（按 ${facts.encoding} 读取）`}，文字编码无法确定`,
      expected: () => 'UTF-8 或 GB18030（GBK）编码的文本',
      hint: () =>
        '请在 Excel 中打开原表核对该行，“另存为”选“CSV UTF-8（逗号分隔）”或 .xlsx，再交来；知道编码时可用 --encoding 指明。',
    },
    en: {
      headline: (facts) =>
        `line ${facts.line} has bytes that are no characters${facts.encoding === null ? '' : ` in ${facts.encoding}`}; the encoding cannot be told`,
      expected: () => 'text in UTF-8 or GB18030 (GBK)',
      hint: () =>
        'Open the table in Excel, check that line, save it as “CSV UTF-8” or .xlsx and hand that in; if you know the encoding, name it with --encoding.',
    },
    example: { file: '企业基本信息.csv', facts: { line: 7, encoding: null } },
    meaning: {
      zh: 'CSV 里的文字按某种编码保存：中文 Windows 上的 Excel、WPS 多存为 GB18030（GBK），新版 Excel 也可选“CSV UTF-8”。程序先看文件开头的标记，再依次严格按 UTF-8、GB18030 读；都有读不通的字节时不猜，以免企业名称变成乱码。',
      en: 'The text of a CSV file is stored in some encoding: Excel and WPS on Chinese Windows mostly write GB18030 (GBK), newer Excel also “CSV UTF-8”. The mark at the beginning is looked at first, then the bytes are read strictly as UTF-8 and as GB18030; where neither fits nothing is guessed.',
    },
  }),
  E122: entry<{ encoding: string }>({
    zh: {
      headline: (facts) => `不认识编码“${facts.encoding}”`,
      expected: () => 'utf-8、gb18030、utf-16le、utf-16be、big5 等编码名',
      hint: () => '请改用其中之一，或不指明编码，由程序判断。',
    },
    en: {
      headline: (facts) => `“${facts.encoding}” is not a known encoding`,
      expected: () => 'a name such as utf-8, gb18030, utf-16le, utf-16be, big5',
      hint: () => 'Use one of these, or leave the encoding to the program.',
    },
    example: { facts: { encoding: 'gbk18030' } },
  }),
  E123: entry({
    zh: {
      headline: () => '像是 UTF-16（记事本的“Unicode”）文本，但缺少开头的标记',
      expected: () => 'UTF-8、GB18030，或带标记（BOM）的 UTF-16',
      hint: () => '请在记事本或 Excel 中打开，另存为“UTF-8”编码，再交来；或用 --encoding utf-16le 指明。',
    },
    en: {
      headline: () => 'this looks like UTF-16 text without the mark at its beginning',
      expected: () => 'UTF-8, GB18030, or UTF-16 with a byte order mark',
      hint: () =>
        'Open it in Notepad or Excel, save it in UTF-8 and hand that in; or say --encoding utf-16le.',
    },
    example: { file: '企业基本信息.csv' },
  }),
  E124: entry<{ line: number }>({
    zh: {
      headline: (facts) => `第 ${facts.line} 行有零字节，文件不是文本，或已损坏`,
      expected: () => '纯文本的 CSV',
      hint: () => '请用 Excel 打开原表，“另存为 .xlsx”或“CSV UTF-8（逗号分隔）”，再交来。',
    },
    en: {
      headline: (facts) => `line ${facts.line} holds a zero byte: the file is no text, or is damaged`,
      expected: () => 'a plain-text CSV file',
      hint: () => 'Open the original table in Excel, save it as .xlsx or “CSV UTF-8” and hand that in.',
    },
    example: { file: '专利.csv', facts: { line: 12 } },
  }),
  E125: entry<{ record: number; line: number }>({
    zh: {
      headline: (facts) => `第 ${facts.record} 行起有一个英文双引号没有收尾，其后内容分不清单元格`,
      expected: () => '成对的双引号',
      hint: () => '请在该行补上或删去多余的双引号；最稳妥是在 Excel 中“另存为 .xlsx”后交来。',
    },
    en: {
      headline: (facts) =>
        `a quote that opens in row ${facts.record} is never closed, so the cells behind it cannot be told apart`,
      expected: () => 'quotes in pairs',
      hint: () => 'Close or remove the quote in that row; safest is to save the table as .xlsx from Excel.',
    },
    example: { file: '专利.csv', facts: { record: 5, line: 5 } },
  }),
  E126: entry<{ record: number; line: number }>({
    zh: {
      headline: (facts) => `第 ${facts.record} 行（文本第 ${facts.line} 行）收尾的英文双引号后面还有文字`,
      expected: () => '双引号后紧接分隔符或换行；引号内的双引号写成两个',
      hint: () => '请删去该处多余的双引号或空格；最稳妥是在 Excel 中“另存为 .xlsx”后交来。',
    },
    en: {
      headline: (facts) =>
        `in row ${facts.record} (line ${facts.line} of the text) something follows a closing quote`,
      expected: () =>
        'a delimiter or the end of the line after a closing quote; a quote inside quotes doubled',
      hint: () => 'Remove the stray quote or space there; safest is to save the table as .xlsx from Excel.',
    },
    example: { file: '专利.csv', facts: { record: 5, line: 5 } },
    meaning: {
      zh: 'CSV 用英文双引号把含逗号、换行的单元格括起来。引号不成对时，后面的内容会落到别的列里，金额可能张冠李戴，所以整个文件都不读。',
      en: 'CSV puts cells with commas or line breaks between double quotes. Where a quote is stray, what follows may land in another column, so none of the file is read.',
    },
  }),
  E127: entry<{ record: number; line: number }>({
    zh: {
      headline: (facts) => `第 ${facts.record} 行（文本第 ${facts.line} 行）的单元格中间有英文双引号`,
      expected: () => '整个单元格用双引号括起，里面的双引号写成两个',
      hint: () =>
        '请把该处的双引号改为中文引号“”，或删去引号前的空格；最稳妥是在 Excel 中“另存为 .xlsx”后交来。',
    },
    en: {
      headline: (facts) =>
        `in row ${facts.record} (line ${facts.line} of the text) a quote stands inside a cell that is not quoted`,
      expected: () => 'the whole cell in quotes, quotes inside doubled',
      hint: () =>
        'Replace the quote, or remove the space before it; safest is to save the table as .xlsx from Excel.',
    },
    example: { file: '专利.csv', facts: { record: 5, line: 5 } },
  }),
  E134: entry<{ record: number; most: number }>({
    zh: {
      headline: ({ record, most }) => `第 ${record} 行长过 ${most}00 万字节，不是表格的一行`,
      expected: () => '每条数据一行，行末换行',
      hint: () =>
        '多半是导出时丢了换行，或文件并不是表格。请重新导出，最稳妥是在 Excel 中“另存为 .xlsx”后交来。',
    },
    en: {
      headline: ({ record, most }) =>
        `row ${record} is longer than ${most} million bytes and no row of a table`,
      expected: () => 'a line for each row of data',
      hint: () =>
        'Line breaks were probably lost on export, or the file is no table. Export it anew, safest as .xlsx from Excel.',
    },
    example: { file: '专利.csv', facts: { record: 2, most: 8 } },
  }),
  E128: entry<{ record: number; fields: number; expected: number; count: number }>({
    zh: {
      headline: (facts) =>
        `第 ${facts.record} 行有 ${facts.fields} 格，其他行是 ${facts.expected} 格${facts.count > 1 ? `（这样的行共 ${facts.count} 行）` : ''}，可能串列`,
      expected: (facts) => `每行 ${facts.expected} 格`,
      hint: () =>
        '请核对该行：文字里有英文逗号的，整格要用双引号括起；缺格的补上逗号。最稳妥是在 Excel 中“另存为 .xlsx”后交来。',
    },
    en: {
      headline: (facts) =>
        `row ${facts.record} has ${facts.fields} cells, the others ${facts.expected}${facts.count > 1 ? ` (${facts.count} such rows)` : ''}; its values may stand in wrong columns`,
      expected: (facts) => `${facts.expected} cells in every row`,
      hint: () =>
        'Check that row: a text with a comma needs quotes around it, a missing cell its comma. Safest is to save the table as .xlsx from Excel.',
    },
    example: { file: '企业基本信息.csv', facts: { record: 5, fields: 23, expected: 22, count: 1 } },
    meaning: {
      zh: '多一格或少一格，多半是某个单元格里有没括起来的英文逗号（如金额 1,234），其后的数字就都错了一列。',
      en: 'One cell more or less is mostly a comma inside a cell without quotes (an amount such as 1,234); every figure behind it then stands one column off.',
    },
  }),
  E129: entry<{ record: number }>({
    zh: {
      headline: (facts) => `第 ${facts.record} 行像是以“#”开头的注释，CSV 没有注释`,
      hint: () => '请删去该行，或把说明移到表外。',
    },
    en: {
      headline: (facts) =>
        `row ${facts.record} looks like a comment that begins with “#”; CSV has no comments`,
      hint: () => 'Remove the row, or keep the remark outside the table.',
    },
    example: { file: '专利.csv', value: '# 以下为往年专利', facts: { record: 9 } },
  }),
  E130: entry<{ line: number }>({
    zh: {
      headline: (facts) => `文本第 ${facts.line} 行用反斜杠表示引号（\\"），这样的文件各软件读法不一`,
      expected: () => '单元格内的双引号写成两个',
      hint: () => '请让导出程序改用两个双引号，或在 Excel 中核对后“另存为 .xlsx”，再交来。',
    },
    en: {
      headline: (facts) =>
        `line ${facts.line} of the text writes a quote with a backslash (\\"), which programs read differently`,
      expected: () => 'quotes inside a cell doubled',
      hint: () =>
        'Have it exported with doubled quotes, or check it in Excel, save it as .xlsx and hand that in.',
    },
    example: { file: '专利.csv', facts: { line: 5 } },
  }),
  E131: entry<{ line: number }>({
    zh: {
      headline: (facts) => `文本第 ${facts.line} 行末只有回车符，其他行末是换行符，行的界限不清`,
      expected: () => '全文使用同一种换行',
      hint: () => '请在 Excel 中打开核对，“另存为 .xlsx”或“CSV UTF-8（逗号分隔）”，再交来。',
    },
    en: {
      headline: (facts) =>
        `line ${facts.line} of the text ends with a carriage return alone, others with a line feed; where rows end is not clear`,
      expected: () => 'one kind of line end throughout',
      hint: () => 'Open it in Excel, check it, save it as .xlsx or “CSV UTF-8” and hand that in.',
    },
    example: { file: '专利.csv', facts: { line: 5 } },
  }),
  W101: entry<{ encoding: string; cells: readonly { cell: string; text: string }[]; count: number }>({
    zh: {
      headline: ({ encoding, cells, count }) =>
        `文件按 ${encoding} 编码勉强读通，这些单元格的文字看来不对：${cells.map(({ cell, text }) => `${cell}“${text}”`).join('、')}${count > cells.length ? ` 等 ${count} 处` : ''}`,
      hint: () =>
        '请核对这些文字；若是乱码，请在 Excel 中另存为“CSV UTF-8（逗号分隔）”或 .xlsx，或用 --encoding 指明编码。',
    },
    en: {
      headline: ({ encoding, cells, count }) =>
        `the file only just reads as ${encoding}; these cells look wrong: ${cells.map(({ cell, text }) => `${cell} “${text}”`).join(', ')}${count > cells.length ? ` (${count} in all)` : ''}`,
      hint: () =>
        'Check these texts; if they are garbled, save the table as “CSV UTF-8” or .xlsx from Excel, or name the encoding with --encoding.',
    },
    example: {
      file: '专利.csv',
      facts: { encoding: 'gb18030', cells: [{ cell: 'B2', text: '鎴戜滑' }], count: 1 },
    },
    meaning: {
      zh: '同样的字节在两种编码里都可能读得通。读出来几乎没有常用汉字时，说明编码可能判断错了。',
      en: 'The same bytes can be sound in two encodings. Where hardly any common character comes out, the guess may be wrong.',
    },
  }),
  W102: entry<{ line: number }>({
    zh: {
      headline: (facts) => `第 ${facts.line} 行有替代符“\uFFFD”，说明有文字在交来之前已经丢失`,
      hint: () => '请对照原表补上该行的文字。',
    },
    en: {
      headline: (facts) =>
        `line ${facts.line} holds the replacement character “\uFFFD”: some text was lost before the file came here`,
      hint: () => 'Restore the text of that line from the original.',
    },
    example: { file: '企业基本信息.csv', facts: { line: 6 } },
  }),
};
