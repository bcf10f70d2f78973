import { entry } from '../entry.ts';

/** Of filtered sheets hundreds of rows are hidden. */
const rowsTold = 10;

/** How a sheet as clerks really write it was taken (2-input.md section 4): nothing is lost, and it is said. */
export const sheetEntries = {
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
  W204: entry<{
    asserted: string;
    computed: string;
    difference: string;
    /** How many filled cells of the column could not be read. */
    unread: number;
    /** The first figure that is kept as text, where those that are come to the difference; null otherwise. */
    asText: string | null;
  }>({
    zh: {
      headline: () => '合计（小计）与上面各行之和不符',
      expected: ({ asserted, computed, difference }) =>
        `表中合计 ${asserted}，各行之和 ${computed}，相差 ${difference} 元`,
      hint: ({ unread, asText }) => {
        if (asText !== null)
          return `相差的正好是存为文本的数（如 ${asText}），表格求和时不计文本；结算按各行计算，已计入。请把它们改为数字；合计是公式的，会随之更新。`;
        return unread === 0
          ? '可能漏了一行或有一个数抄错；结算按各行计算，请核对。'
          : `这一列有 ${unread} 个单元格没有读出，各行之和不含它；请先改正那里的错误，再看合计。`;
      },
    },
    en: {
      headline: () => 'a total row that is not the sum of the rows above it',
      expected: ({ asserted, computed, difference }) =>
        `asserted ${asserted}, computed ${computed}, difference ${difference} 元`,
      hint: ({ unread, asText }) => {
        if (asText !== null)
          return `The difference is exactly what is kept as text (as in ${asText}), which a spreadsheet leaves out of its sum; the rows are what is settled, with it. Make numbers of them; a total that is a formula follows.`;
        return unread === 0
          ? 'A row may be missing or a figure copied wrongly; the rows are what is settled, so check them.'
          : `Cells of this column that could not be read: ${unread}; they are not in the sum. Mend those first.`;
      },
    },
    example: {
      file: '新增税收.xlsx',
      value: '1520000',
      facts: {
        asserted: '1,520,000.00',
        computed: '1,500,000.00',
        difference: '20,000.00',
        unread: 0,
        asText: null,
      },
    },
  }),
  N144: entry<{ headers: readonly string[] }>({
    zh: {
      headline: ({ headers }) => `已按表头或标题所写的单位换算成元：${headers.join('、')}`,
      hint: () => '请确认这些列填的确实是该单位的数。',
    },
    en: {
      headline: ({ headers }) =>
        `converted to 元 by the unit that header or title names: ${headers.join(', ')}`,
      hint: () => 'Make sure that these columns hold figures in that unit.',
    },
    example: { file: '企业基本信息.xlsx', facts: { headers: ['研发投入（万元）'] } },
  }),
  N145: entry<{ cells: string }>({
    zh: {
      headline: ({ cells }) => `合并单元格的内容已用于它覆盖的每一行：${cells}`,
      hint: () => '请确认每一行都是这个意思；金额不能合并。',
    },
    en: {
      headline: ({ cells }) => `merged cells were taken for every row that they cover: ${cells}`,
      hint: () => 'Make sure that each row means it; amounts cannot be merged.',
    },
    example: { file: '科技副总.xlsx', facts: { cells: 'A3, A4' } },
  }),
  N202: entry<{ taken: string }>({
    zh: {
      headline: ({ taken }) => `数字已按 ${taken} 读取`,
      hint: () => '只去掉了符号、空格或换成半角，数值未变，无需处理。',
    },
    en: {
      headline: ({ taken }) => `the figure was taken as ${taken}`,
      hint: () => 'Only signs, spaces and full-width characters were read away; nothing to do.',
    },
    example: { file: '科技项目.csv', value: '￥１２０，０００元', facts: { taken: '120000' } },
  }),
  N206: entry<{ taken: string }>({
    zh: {
      headline: ({ taken }) => `日期已按 ${taken} 读取`,
      hint: () => '只去掉了时刻、空格或换成半角，这一天未变，无需处理。',
    },
    en: {
      headline: ({ taken }) => `the date was taken as ${taken}`,
      hint: () => 'Only time of day, spaces and full-width characters were read away; nothing to do.',
    },
    example: { file: '专利.csv', value: '2023-05-01 08:30', facts: { taken: '2023-05-01' } },
  }),
  N203: entry<{ taken: string }>({
    zh: {
      headline: ({ taken }) => `日期序号已按 ${taken} 读取`,
      hint: () => '请核对这一天；把单元格设为日期格式可以避免误读。',
    },
    en: {
      headline: ({ taken }) => `a serial number was taken for the day ${taken}`,
      hint: () => 'Check the day; format the cell as a date to avoid doubt.',
    },
    example: { file: '专利.csv', value: '45047', facts: { taken: '2023-05-01' } },
  }),
};
