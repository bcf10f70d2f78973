import type { Language } from './entry.ts';
import { moneyUnits } from './units.ts';

/** Why a row is no data. */
export type SkippedRow = 'above' | 'blank' | 'subtotal' | 'total' | 'closing' | 'example' | 'header';

/** The words of `award inspect`. */
export interface InspectingWords {
  readonly format: string;
  readonly encoding: string;
  readonly doubtful: string;
  /** How the doubtful cell would read in another encoding. */
  readonly otherwise: (encoding: string) => string;
  readonly delimiter: string;
  readonly delimiters: Readonly<Record<string, string>>;
  readonly dates: string;
  readonly dateSystem: (is1904: boolean) => string;
  readonly sheet: string;
  readonly states: Readonly<Record<'visible' | 'hidden' | 'veryHidden', string>>;
  readonly table: string;
  readonly noTable: string;
  readonly emptySheet: string;
  readonly rows: (count: number) => string;
  readonly headerRow: string;
  readonly noHeader: string;
  readonly row: (row: number) => string;
  readonly columns: string;
  readonly units: Readonly<Record<number, string>>;
  readonly unused: string;
  readonly absent: string;
  readonly skipped: string;
  readonly reasons: Readonly<Record<SkippedRow, string>>;
  readonly hidden: string;
  readonly hiddenRows: (rows: string) => string;
  readonly hiddenColumns: (columns: string) => string;
  readonly refused: string;
}

/** The words of `award inspect` in both languages. */
export const inspectingWords: { readonly [L in Language]: InspectingWords } = {
  zh: {
    format: '格式',
    encoding: '编码',
    doubtful: '存疑：只是勉强读通，依据是这些单元格',
    otherwise: (encoding) => `若按 ${encoding} 读`,
    delimiter: '分隔符',
    delimiters: { ',': '逗号', '\t': '制表符', ';': '分号', '|': '竖线', ':': '冒号' },
    dates: '日期',
    dateSystem: (is1904) => (is1904 ? '从 1904 年起算' : '从 1900 年起算'),
    sheet: '工作表',
    states: { visible: '可见', hidden: '隐藏', veryHidden: '深度隐藏' },
    table: '表',
    noTable: '不是任何一张表，未读取',
    emptySheet: '空表，未读取',
    rows: (count) => `${count} 行数据`,
    headerRow: '表头',
    noHeader: '没有找到',
    row: (row) => `第 ${row} 行`,
    columns: '列',
    units: moneyUnits,
    unused: '未使用',
    absent: '没有的列',
    skipped: '跳过的行',
    reasons: {
      above: '表头以上',
      blank: '空行',
      subtotal: '小计',
      total: '合计',
      closing: '签字、日期或说明',
      example: '示例',
      header: '重复的表头',
    },
    hidden: '隐藏',
    hiddenRows: (rows) => `行 ${rows}`,
    hiddenColumns: (columns) => `列 ${columns}`,
    refused: '没有读取',
  },
  en: {
    format: 'format',
    encoding: 'encoding',
    doubtful: 'doubtful: it only just fits, going by these cells',
    otherwise: (encoding) => `read as ${encoding}`,
    delimiter: 'delimiter',
    delimiters: { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar', ':': 'colon' },
    dates: 'dates',
    dateSystem: (is1904) => (is1904 ? 'counted from 1904' : 'counted from 1900'),
    sheet: 'sheet',
    states: { visible: 'visible', hidden: 'hidden', veryHidden: 'very hidden' },
    table: 'table',
    noTable: 'no table; not read',
    emptySheet: 'empty; not read',
    rows: (count) => (count === 1 ? '1 row of data' : `${count} rows of data`),
    headerRow: 'header',
    noHeader: 'none found',
    row: (row) => `row ${row}`,
    columns: 'columns',
    units: moneyUnits,
    unused: 'not used',
    absent: 'absent',
    skipped: 'skipped',
    reasons: {
      above: 'above the header',
      blank: 'blank',
      subtotal: 'subtotal',
      total: 'total',
      closing: 'signature, date or remark',
      example: 'example',
      header: 'the header again',
    },
    hidden: 'hidden',
    hiddenRows: (rows) => `rows ${rows}`,
    hiddenColumns: (columns) => `columns ${columns}`,
    refused: 'not read',
  },
};
