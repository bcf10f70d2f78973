import type { Language } from './entry.ts';

/** The kinds of column as a template tells them apart. */
export type ColumnKind = 'text' | 'code' | 'money' | 'number' | 'date' | 'year' | 'flag' | 'choice';

/** The words of the empty input tables. */
export interface TemplateWords {
  /** The sheet in front; reading passes over it. */
  readonly instructions: string;
  readonly heading: string;
  readonly rules: readonly string[];
  readonly tablesHeader: readonly string[];
  readonly needed: string;
  readonly asNeeded: string;
  readonly required: string;
  readonly optional: string;
  /** Of yes or no, where a blank is not a no. */
  readonly unsure: string;
  readonly kinds: Readonly<Record<ColumnKind, string>>;
  readonly choices: (words: readonly string[]) => string;
  /** Of yes or no: the words for both that the column takes besides. */
  readonly ownWords: (pairs: readonly string[]) => string;
  readonly negative: string;
  readonly clause: (clause: string, document: string) => string;
  readonly quoted: (text: string) => string;
  readonly pickOne: string;
  readonly wrongValue: string;
  readonly written: (path: string) => string;
  readonly next: (path: string) => string;
}

/** The words of the empty input tables in both languages; headers and file names are Chinese in either. */
export const templateWords: { readonly [L in Language]: TemplateWords } = {
  zh: {
    instructions: '填表说明',
    heading: '科技创新奖补数据收集模板',
    rules: [
      '一张工作表是一张数据表，每行一条记录。不要改工作表名和列名，可以增加“序号”“备注”列。',
      '带“*”、底色较深的列必须填写；其他列没有数据的留空。留空不等于“否”或 0（列的说明写明“空白视为‘否’”的除外）：起决定作用的空白会使该项待定。',
      '金额一律以元为单位，最多两位小数；如要以万元填写，把列名里的“（元）”改成“（万元）”。',
      '日期要有年、月、日，如 2023-05-01。统一社会信用代码、专利号等编号已设为文本格式，请不要改成数字。',
      '有下拉箭头的单元格请从选项中选。把鼠标放在列名上，可以看到该列的含义、要求和对应条款的原文。',
      '没有数据的表保留列名交上即可。填好后可用 award validate 检查。',
    ],
    tablesHeader: ['数据表', '英文名', '是否必交', '列数'],
    needed: '必交',
    asNeeded: '有则填',
    required: '必填。',
    optional: '可留空。',
    unsure: '不清楚的留空。',
    kinds: {
      text: '文字。',
      code: '编号，按文本填写。',
      money: '金额，单位：元，最多两位小数。',
      number: '数值。',
      date: '日期，如 2023-05-01。',
      year: '四位数年份，如 2023。',
      flag: '填“是”或“否”。',
      choice: '从选项中选一个。',
    },
    choices: (words) => `可选：${words.join('、')}。`,
    ownWords: (pairs) => `也可填 ${pairs.join('、')}。`,
    negative: '可以为负数。',
    clause: (clause, document) => `用于${document}${clause}`,
    quoted: (text) => `“${text}”`,
    pickOne: '请从下拉选项中选一个',
    wrongValue: '填写的内容不符合本列要求',
    written: (path) => `空表已写入 ${path}`,
    next: (path) => `填好后检查：award validate ${path}`,
  },
  en: {
    instructions: 'Instructions',
    heading: 'Input tables for the innovation awards',
    rules: [
      'A sheet is a table, a row a record. Keep the names of sheets and columns; columns for serial numbers and remarks may be added.',
      'Columns with a * and a darker ground must be filled. Others may stay blank; blank means neither no nor 0, unless the column’s note says that it means no, and a blank that decides leaves the matter pending.',
      'Amounts are in 元 with at most two decimals; to write them in 万元, change （元） in the header to （万元）.',
      'Dates have year, month and day, e.g. 2023-05-01. Codes such as 统一社会信用代码 and 专利号 are formatted as text; leave them so.',
      'Cells with an arrow offer their choices. Point at a header to see what the column means, what it asks for, and the clause that needs it.',
      'A table without data is handed in with its header alone. award validate checks what was filled in.',
    ],
    tablesHeader: ['table', 'name', 'required', 'columns'],
    needed: 'yes',
    asNeeded: 'where there is data',
    required: 'Required.',
    optional: 'May be blank.',
    unsure: 'Blank where it is not known.',
    kinds: {
      text: 'Text.',
      code: 'A code, written as text.',
      money: 'An amount in 元, at most two decimals.',
      number: 'A number.',
      date: 'A date, e.g. 2023-05-01.',
      year: 'A year of four digits, e.g. 2023.',
      flag: '是 (yes) or 否 (no).',
      choice: 'One of the choices.',
    },
    choices: (words) => `Choices: ${words.join(', ')}.`,
    ownWords: (pairs) => `Also ${pairs.join(', ')}.`,
    negative: 'May be negative.',
    clause: (clause, document) => `Needed by ${document} ${clause}`,
    quoted: (text) => `“${text}”`,
    pickOne: 'Choose one of the list',
    wrongValue: 'This is not what the column asks for',
    written: (path) => `empty tables written to ${path}`,
    next: (path) => `once filled in: award validate ${path}`,
  },
};
