import type { Language } from './entry.ts';

/** The words of `award history`. */
export interface HistoryWords {
  readonly written: (paths: readonly string[]) => string;
  readonly unchanged: (paths: readonly string[]) => string;
  /** Errors in the existing history. */
  readonly nothingWritten: string;
  readonly rows: (year: number, all: number, before: number, added: number, known: number) => string;
  /** What is held, and so is not listed; the sum in 元. */
  readonly held: (lines: readonly string[], count: number, sum: string) => string;
  /** What is held after a part of it was paid, which is listed; the sum in 元 that is held. */
  readonly heldInPart: (lines: readonly string[], count: number, sum: string) => string;
  /** What is held, and listed all the same. */
  readonly heldToo: (lines: readonly string[], count: number, sum: string) => string;
  /** Granted lines that were left nothing. */
  readonly unpaid: (lines: readonly string[], count: number) => string;
  /** `paidAside`: of those set aside, to how many earlier rounds paid, which is listed. */
  readonly unsettled: (pending: number, setAside: number, paidAside: number) => string;
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
    held: (lines, count, sum) =>
      `有 ${count} 项（${sum} 元）暂缓拨付，还没有付，不列入：${lines.join('；')}${count > lines.length ? ' 等' : ''}。下一年度会按没有奖补过处理：以后解除暂缓并拨付的，用新的结算结果重新生成（--with 写本年度以前的表）；确定要付、下一年度不得再奖的，加 --include-held 列入`,
    heldInPart: (lines, count, sum) =>
      `另有 ${count} 项已拨付一部分，其余 ${sum} 元暂缓：${lines.join('；')}${count > lines.length ? ' 等' : ''}。已拨付的部分已列入，暂缓的没有列入`,
    heldToo: (lines, count, sum) =>
      `其中 ${count} 项（${sum} 元）暂缓拨付，还没有付，已按 --include-held 列为已拨付：${lines.join('；')}${count > lines.length ? ' 等' : ''}。最后不付的，请删去该行（已拨付一部分的，改回已拨付的金额），否则下一年度不再奖补`,
    unpaid: (lines, count) =>
      `有 ${count} 项予以奖补但应兑付为 0.00，没有拨付，不列入：${lines.join('；')}${count > lines.length ? ' 等' : ''}。认为已算奖补过一次的，请自行加一行，金额填 0`,
    unsettled: (pending, setAside, paidAside) =>
      `${[
        ...(pending === 0 ? [] : [`待定 ${pending} 项`]),
        ...(setAside === 0 ? [] : [`暂不结算 ${setAside} 家`]),
      ].join(
        '、',
      )}，本次没有结算，不列入${paidAside === 0 ? '' : `（其中 ${paidAside} 家以前各次已拨付的，已列入）`}；结算以后请重新生成`,
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
    held: (lines, count, sum) =>
      `held and not paid yet, so not listed (${count}, ${sum} 元): ${lines.join('; ')}${count > lines.length ? ' and more' : ''}. Next year takes them for not awarded: once released and paid, make the history from the new settlement (--with takes the table from before this year); where they will be paid and must not be awarded again, --include-held lists them`,
    heldInPart: (lines, count, sum) =>
      `paid in part, the rest (${sum} 元) held (${count}): ${lines.join('; ')}${count > lines.length ? ' and more' : ''}. What was paid is listed, what is held is not`,
    heldToo: (lines, count, sum) =>
      `of these held and not paid yet, listed as paid because of --include-held (${count}, ${sum} 元): ${lines.join('; ')}${count > lines.length ? ' and more' : ''}. Delete the row of whatever is never paid (of what was paid in part, put back the amount paid), or next year does not award it`,
    unpaid: (lines, count) =>
      `granted, but nothing payable, so nothing was paid and they are not listed (${count}): ${lines.join('; ')}${count > lines.length ? ' and more' : ''}. Where that counts as having been awarded once, add a row with the amount 0`,
    unsettled: (pending, setAside, paidAside) =>
      `${[
        ...(pending === 0 ? [] : [`${pending} lines pending`]),
        ...(setAside === 0 ? [] : [`${setAside} enterprises set aside`]),
      ].join(
        ', ',
      )}: not settled and not in the table${paidAside === 0 ? '' : ` (but what earlier rounds paid to ${paidAside} of those enterprises is)`}; make it again once they are settled`,
    next: (year, title) => `next: put it into the data folder of ${year}, under the name ${title}`,
    beside: (files) =>
      `${files.join(', ')} in the same folder hold the same table: keep one of them for settling, or every row counts twice`,
  },
};
