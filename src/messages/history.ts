import type { Language } from './entry.ts';

/** The words of `award history`. */
export interface HistoryWords {
  readonly written: (paths: readonly string[]) => string;
  readonly unchanged: (paths: readonly string[]) => string;
  /** Errors in the existing history. */
  readonly nothingWritten: string;
  readonly rows: (year: number, all: number, before: number, added: number, known: number) => string;
  /** Granted lines that were left nothing. */
  readonly unpaid: (lines: readonly string[], count: number) => string;
  readonly unsettled: (pending: number, setAside: number) => string;
  readonly next: (year: number, title: string) => string;
  /** Other files beside it that hold the same table. */
  readonly beside: (files: readonly string[]) => string;
}

/** The words of `award history` in both languages. */
export const historyWords: { readonly [L in Language]: HistoryWords } = {
  zh: {
    written: (paths) => `历年奖补表已写入 ${paths.join('、')}`,
    unchanged: (paths) => `已有完全相同的历年奖补表，没有改动：${paths.join('、')}`,
    nothingWritten: '有错误，没有写出历年奖补表。',
    rows: (year, all, before, added, known) =>
      `共 ${all} 行：原有 ${before} 行，${year} 年度新增 ${added} 行${known === 0 ? '' : `；结算结果中另有 ${known} 行在原表里已有，金额相同，没有重复列入`}`,
    unpaid: (lines, count) =>
      `有 ${count} 项予以奖补但应兑付为 0.00，没有拨付，不列入：${lines.join('；')}${count > lines.length ? ' 等' : ''}。认为已算奖补过一次的，请自行加一行，金额填 0`,
    unsettled: (pending, setAside) =>
      `${[
        ...(pending === 0 ? [] : [`待定 ${pending} 项`]),
        ...(setAside === 0 ? [] : [`暂不结算 ${setAside} 家`]),
      ].join('、')}，都不在表里；结算以后请重新生成`,
    next: (year, title) => `下一步：放进 ${year} 年度的数据文件夹，文件名为“${title}”`,
    beside: (files) =>
      `同一文件夹里有 ${files.join('、')}，是同一张表；结算时一个文件夹只能留一份，否则每一行会算两次`,
  },
  en: {
    written: (paths) => `history written to ${paths.join(', ')}`,
    unchanged: (paths) => `unchanged, an identical history is there: ${paths.join(', ')}`,
    nothingWritten: 'There are errors, so no history was written.',
    rows: (year, all, before, added, known) =>
      `${all} rows: ${before} from before, ${added} new of ${year}${known === 0 ? '' : `; ${known} rows of the settlement stood there already with the same amounts and were not added again`}`,
    unpaid: (lines, count) =>
      `granted, but nothing payable, so nothing was paid and they are not listed (${count}): ${lines.join('; ')}${count > lines.length ? ' and more' : ''}. Where that counts as having been awarded once, add a row with the amount 0`,
    unsettled: (pending, setAside) =>
      `${[
        ...(pending === 0 ? [] : [`${pending} lines pending`]),
        ...(setAside === 0 ? [] : [`${setAside} enterprises set aside`]),
      ].join(', ')}: not in the table; make it again once they are settled`,
    next: (year, title) => `next: put it into the data folder of ${year}, under the name ${title}`,
    beside: (files) =>
      `${files.join(', ')} in the same folder hold the same table: keep one of them for settling, or every row counts twice`,
  },
};
