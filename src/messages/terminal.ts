import { auditHeads } from './audit-heads.ts';
import type { Language } from './entry.ts';

/** The words of the terminal. */
export interface TerminalWords {
  readonly error: string;
  readonly warning: string;
  readonly note: string;
  readonly place: string;
  readonly cell: string;
  readonly written: string;
  readonly expected: string;
  readonly hint: string;
  readonly counts: (errors: number, warnings: number, notes: number) => string;
  /** Before the headline of one problem that stands for several of its code. */
  readonly example: string;
  readonly nothingWritten: string;
  readonly more: (count: number) => string;
  readonly statuses: Readonly<Record<'eligible' | 'ineligible' | 'undetermined' | 'disqualified', string>>;
  readonly enterprises: string;
  readonly setAside: string;
  readonly notSetAside: (places: readonly string[], count: number) => string;
  readonly errorCount: (count: number) => string;
  readonly lines: string;
  readonly outcomes: Readonly<Record<'granted' | 'denied' | 'pending', string>>;
  readonly computed: string;
  readonly cutByAdjustment: string;
  readonly cutByOverlap: string;
  readonly cutByLimit: string;
  readonly cutByCap: string;
  readonly cutByFund: string;
  readonly payable: string;
  readonly held: string;
  readonly pending: string;
  readonly alreadyPaid: string;
  readonly toPay: (round: number) => string;
  readonly toRecover: string;
  readonly fund: string;
  readonly standing: string;
  readonly shortfall: string;
  readonly noFund: string;
  readonly auditHead: (entries: number) => string;
  readonly keepHead: string;
  readonly written_: (path: string) => string;
  readonly unchanged: (path: string) => string;
  readonly movedAside: (path: string) => string;
  /** Of a settlement of the same year that was moved aside. */
  readonly ifPaid: (path: string) => string;
  readonly publicWritten: (paths: readonly string[]) => string;
  readonly publicUnchanged: (paths: readonly string[]) => string;
  readonly reportWritten: (path: string) => string;
  readonly reportUnchanged: (path: string) => string;
  readonly reportOfDiffering: string;
  readonly dryRun: string;
  /** A file is looked through for its digest. */
  readonly looking: (file: string) => string;
  /** @param rows so far; 0 where they are not counted */
  readonly reading: (file: string, rows: number) => string;
  readonly settlingOf: (done: number, all: number) => string;
  readonly writingWorkbook: string;
  /** What is being done, per cent and seconds left of it where they can be told. */
  readonly progress: (what: string, share: number | null, left: number | null) => string;
  readonly next: string;
  readonly interrupted: string;
  readonly outOfMemory: string;
  readonly bug: string;
  /** Of the current folder. */
  readonly folderGone: string;
  readonly settled: (year: number) => string;
  readonly notSettled: (year: number) => string;
  readonly yuan: string;
}

/** The words of the terminal in both languages. */
export const terminalWords: { readonly [L in Language]: TerminalWords } = {
  zh: {
    error: '错误',
    warning: '警告',
    note: '提示',
    place: '位置',
    cell: '单元格',
    written: '原文',
    expected: '应为',
    hint: '办法',
    counts: (errors, warnings, notes) => `错误 ${errors} 个，警告 ${warnings} 个，提示 ${notes} 个`,
    example: '如：',
    nothingWritten: '有错误，没有结算，也没有写出任何文件。请按上面的办法改正后重新运行。',
    more: (count) => `另有提示 ${count} 条未列出，加 --notes 可全部显示`,
    statuses: {
      eligible: '符合条件',
      ineligible: '不符合条件',
      undetermined: '待定',
      disqualified: '取消资格',
    },
    enterprises: '企业',
    setAside: '暂不结算（数据有错误）',
    notSetAside: (places, count) =>
      count === 0
        ? '每家企业的数据都有错误，--set-aside 之后没有可结算的企业。'
        : `--set-aside 只能搁置有错误的企业；这些错误不属于企业基本信息表里的任何一家，须先改正：${places.join('、')}${count > places.length ? `，等 ${count} 处` : ''}`,
    errorCount: (count) => `错误 ${count} 个`,
    lines: '奖补事项',
    outcomes: { granted: '予以奖补', denied: '不予奖补', pending: '待定' },
    computed: '核定合计',
    cutByAdjustment: '核定调整核减',
    cutByOverlap: '就高不重复核减',
    cutByLimit: '技术合同年度限额核减',
    cutByCap: '财力额度封顶核减',
    cutByFund: '专项资金不足核减',
    payable: '兑付合计',
    held: '其中暂缓拨付',
    pending: '待定金额',
    alreadyPaid: '以前各次已拨付',
    toPay: (round) => `本次（第 ${round} 次）补拨`,
    toRecover: '应收回',
    fund: '专项资金',
    standing: '暂不结算的企业已拨付',
    shortfall: '专项资金缺口',
    noFund: '未提供本年度专项资金数据',
    auditHead: (entries) => `最终链头（共 ${entries} 条）`,
    keepHead: auditHeads.zh,
    written_: (path) => `结算结果已写入 ${path}`,
    unchanged: (path) => `结果与已有的完全相同，未改动：${path}`,
    movedAside: (path) => `原有结果已改名保留为 ${path}`,
    ifPaid: (path) => `；如已按它拨付，请勿再按新结果全额拨付，改用 --previous ${path} 补充结算`,
    publicWritten: (paths) => `公示名单已写入 ${paths.join('、')}`,
    publicUnchanged: (paths) => `公示名单与已有的完全相同，未改动：${paths.join('、')}`,
    reportWritten: (path) => `审核报告已写入 ${path}`,
    reportUnchanged: (path) => `审核报告与已有的完全相同，未改动：${path}`,
    reportOfDiffering: '核对不一致：报告照文件现状写出，并在开头说明。',
    dryRun: '试运行：没有写出任何文件',
    looking: (file) => `正在通读 ${file}`,
    reading: (file, rows) => `正在读取 ${file}${rows === 0 ? '' : `：${rows} 行`}`,
    settlingOf: (done, all) => `正在结算并写出：企业 ${done} / ${all}`,
    writingWorkbook: '正在写出工作簿',
    progress: (what, share, left) =>
      [
        what,
        share === null ? '' : `${share}%`,
        left === null ? '' : `本步约剩 ${left < 120 ? `${left} 秒` : `${Math.ceil(left / 60)} 分钟`}`,
      ]
        .filter((part) => part !== '')
        .join('  '),
    next: '下一步',
    interrupted: '已中断：没有完成，没有写出结算结果',
    outOfMemory:
      '内存不足，没有完成：请关闭其他程序，或用 NODE_OPTIONS=--max-old-space-size=8192 放宽上限后重试',
    folderGone: '当前文件夹已被删除；请换到别的文件夹再运行',
    bug: '程序自身出错，没有完成；请把以下内容报告给维护者：',
    settled: (year) => `${year} 年度结算`,
    notSettled: (year) => `${year} 年度未结算`,
    yuan: '元',
  },
  en: {
    error: 'error',
    warning: 'warning',
    note: 'note',
    place: 'at',
    cell: 'cell',
    written: 'found',
    expected: 'expected',
    hint: 'to do',
    counts: (errors, warnings, notes) => `errors ${errors}, warnings ${warnings}, notes ${notes}`,
    example: 'e.g. ',
    nothingWritten:
      'There are errors: nothing was settled and nothing was written. Mend them as said above and run again.',
    more: (count) => `${count} notes are not listed; --notes shows them all`,
    statuses: {
      eligible: 'eligible',
      ineligible: 'ineligible',
      undetermined: 'undetermined',
      disqualified: 'disqualified',
    },
    enterprises: 'enterprises',
    setAside: 'set aside (errors in their data)',
    notSetAside: (places, count) =>
      count === 0
        ? 'Every enterprise has an error, so --set-aside leaves none to settle.'
        : `--set-aside sets enterprises aside; these errors belong to none of the table enterprises and have to be mended first: ${places.join(', ')}${count > places.length ? ` and ${count - places.length} more` : ''}`,
    errorCount: (count) => `errors ${count}`,
    lines: 'lines',
    outcomes: { granted: 'granted', denied: 'denied', pending: 'pending' },
    computed: 'computed',
    cutByAdjustment: 'cut by adjustment',
    cutByOverlap: 'cut by overlap',
    cutByLimit: 'cut by the yearly limit of R9',
    cutByCap: 'cut by the cap',
    cutByFund: 'cut by the fund',
    payable: 'payable',
    held: 'of this held',
    pending: 'pending',
    alreadyPaid: 'paid by earlier rounds',
    toPay: (round) => `to pay now (round ${round})`,
    toRecover: 'to recover',
    fund: 'fund',
    standing: 'paid to enterprises set aside',
    shortfall: 'shortfall of the fund',
    noFund: 'no fund given for the year',
    auditHead: (entries) => `final head of the audit chain (${entries} entries)`,
    keepHead: auditHeads.en,
    written_: (path) => `settlement written to ${path}`,
    unchanged: (path) => `unchanged, an identical settlement is there: ${path}`,
    movedAside: (path) => `the old settlement was moved aside to ${path}`,
    ifPaid: (path) =>
      `; where money went out on it, do not pay the new one in full, settle with --previous ${path}`,
    publicWritten: (paths) => `public list written to ${paths.join(', ')}`,
    publicUnchanged: (paths) => `unchanged, an identical public list is there: ${paths.join(', ')}`,
    reportWritten: (path) => `report written to ${path}`,
    reportUnchanged: (path) => `unchanged, an identical report is there: ${path}`,
    reportOfDiffering:
      'The settlement does not agree: the report shows the files as they are and says so on top.',
    dryRun: 'dry run: nothing was written',
    looking: (file) => `looking through ${file}`,
    reading: (file, rows) => `reading ${file}${rows === 0 ? '' : `: ${rows} rows`}`,
    settlingOf: (done, all) => `settling and writing: enterprise ${done} of ${all}`,
    writingWorkbook: 'writing the workbook',
    progress: (what, share, left) =>
      [
        what,
        share === null ? '' : `${share}%`,
        left === null
          ? ''
          : `this step: about ${left < 120 ? `${left} s` : `${Math.ceil(left / 60)} min`} left`,
      ]
        .filter((part) => part !== '')
        .join('  '),
    next: 'next',
    interrupted: 'interrupted: not finished, no settlement was written',
    outOfMemory:
      'out of memory, not finished: close other programs, or allow more with NODE_OPTIONS=--max-old-space-size=8192',
    folderGone: 'the current folder has been removed; change to another one and run it again',
    bug: 'a fault of the program itself, not finished; please report what follows:',
    settled: (year) => `settlement of ${year}`,
    notSettled: (year) => `${year} was not settled`,
    yuan: '元',
  },
};
