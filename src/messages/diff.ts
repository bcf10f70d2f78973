import type { Language } from './entry.ts';

/** The words of `award diff` on the terminal. */
export interface DiffWords {
  readonly side: (name: string, year: number, version: string) => string;
  readonly basis: (basis: string | null) => string;
  /** A supplementary settlement, with what it pays and takes back. */
  readonly round: (round: number, toPay: string, toRecover: string) => string;
  readonly sum: (payable: string, pending: string) => string;
  readonly identical: string;
  /** A side that does not verify: beside its name, and in a warning. */
  readonly unverified: (place: string) => string;
  readonly tampered: (side: string, place: string) => string;
  readonly files: (names: readonly string[]) => string;
  readonly sameFigures: string;
  readonly untraced: string;
  readonly payable: string;
  readonly pending: string;
  /** To have been paid by then, all rounds together. */
  readonly paid: string;
  /** What a round pays an enterprise or takes back from it. */
  readonly toPay: (round: number, amount: string) => string;
  readonly toRecover: (round: number, amount: string) => string;
  readonly held: { readonly released: string; readonly placed: string; readonly kept: string };
  readonly status: string;
  readonly recovery: string;
  readonly marks: { readonly added: string; readonly removed: string; readonly changed: string };
  readonly counts: (added: number, removed: number, changed: number) => string;
  readonly computed: string;
  readonly afterOverlap: string;
  readonly afterLimit: string;
  readonly statuses: Readonly<Record<'eligible' | 'ineligible' | 'undetermined' | 'disqualified', string>>;
  readonly levels: Readonly<Record<'national' | 'provincial' | 'municipal', string>>;
  readonly absent: string;
  readonly blank: string;
  readonly noColumn: string;
  readonly cell: string;
  readonly alone: string;
  /** Several together, as against any one of several. */
  readonly legend: { readonly together: string; readonly either: string };
  readonly unexplained: string;
  /** The figures of a side are not those that this program settles from its rows: another version, or a changed record. */
  readonly version: (side: string, written: string, here: string) => string;
  readonly record: (side: string) => string;
  readonly rowAdded: (row: string) => string;
  readonly rowRemoved: (row: string) => string;
  readonly reading: (id: string, before: string, after: string) => string;
  readonly parameter: (id: string, before: string, after: string) => string;
  readonly year: (before: number, after: number) => string;
  readonly others: (count: number) => string;
  readonly setAside: (side: string) => string;
  readonly ofEnterprise: (uscc: string) => string;
  readonly idle: (count: number) => string;
  readonly said: (text: string) => string;
  readonly bracketed: (text: string) => string;
  readonly comma: string;
  readonly colon: string;
}

/** The words of `award diff` in both languages. */
export const diffWords: { readonly [L in Language]: DiffWords } = {
  zh: {
    side: (name, year, version) => `${name}  ${year} 年度，程序版本 ${version}`,
    basis: (basis) => (basis === null ? '' : `，依据文件 ${basis}`),
    round: (round, toPay, toRecover) => `，第 ${round} 次结算，补拨 ${toPay} 元，应收回 ${toRecover} 元`,
    sum: (payable, pending) => `合计（元）：兑付 ${payable}，待定 ${pending}`,
    identical: '两份结算完全相同。',
    unverified: (place) => `，核对不一致（首先见于 ${place}）`,
    tampered: (side, place) =>
      `警告：${side} 核对不一致（首先见于 ${place}），以下比较不可作为依据。请先运行 award verify。`,
    files: (names) => `内容不同的文件：${names.join('、')}`,
    sameFigures: '两份结算的结论和金额都相同。',
    untraced: '至少一份结算的审计日志没有记下输入数据，只能比较结论和金额，无法查明原因。',
    payable: '兑付',
    pending: '待定',
    paid: '应拨付',
    toPay: (round, amount) => `第 ${round} 次补拨 ${amount}`,
    toRecover: (round, amount) => `第 ${round} 次应收回 ${amount}`,
    held: { released: '解除暂缓', placed: '改为暂缓拨付', kept: '仍暂缓拨付' },
    status: '资格',
    recovery: '追缴',
    marks: { added: '新增', removed: '取消', changed: '变更' },
    counts: (added, removed, changed) => `企业：新增 ${added} 家，取消 ${removed} 家，有变化 ${changed} 家`,
    computed: '核定',
    afterOverlap: '就高不重复后',
    afterLimit: '年度限额后',
    statuses: { eligible: '符合', ineligible: '不符合', undetermined: '待定', disqualified: '取消资格' },
    levels: { national: '国家级', provincial: '省级', municipal: '市级' },
    absent: '无',
    blank: '空白',
    noColumn: '无此列',
    cell: '单元格',
    alone: '单独改变时兑付',
    legend: {
      together: '[1]+[2]：几项合起来才有此变化',
      either: '[1]/[2]：任一项都足以造成此变化',
    },
    unexplained: '输入数据和口径不能解释这一变化',
    version: (side, written, here) =>
      `程序版本：${side} 由 ${written} 版写出，按其所记的数据用本程序（${here}）结算，金额不同`,
    record: (side) => `${side} 所记的金额不能由其所记的数据得出`,
    rowAdded: (row) => `新增一行：${row}`,
    rowRemoved: (row) => `删去一行：${row}`,
    reading: (id, before, after) => `口径 ${id}：${before} → ${after}`,
    parameter: (id, before, after) => `政策参数 ${id}：${before} → ${after}`,
    year: (before, after) => `奖补年度：${before} → ${after}`,
    others: (count) => `专项资金按比例分配，另有 ${count} 家企业的数据不同`,
    setAside: (side) => `在 ${side} 中因数据有错误而暂不结算`,
    ofEnterprise: (uscc) => `企业 ${uscc} 的`,
    idle: (count) => `另有 ${count} 处输入、口径或参数不同，没有影响任何结论和金额（--json 可全部列出）。`,
    said: (text) => `“${text}”`,
    bracketed: (text) => `（${text}）`,
    comma: '，',
    colon: '：',
  },
  en: {
    side: (name, year, version) => `${name}  award year ${year}, version ${version}`,
    basis: (basis) => (basis === null ? '' : `, under ${basis}`),
    round: (round, toPay, toRecover) => `, round ${round}: ${toPay} 元 to pay, ${toRecover} 元 to recover`,
    sum: (payable, pending) => `total (元): payable ${payable}, pending ${pending}`,
    identical: 'The two settlements are identical.',
    unverified: (place) => `, does not verify (first at ${place})`,
    tampered: (side, place) =>
      `Warning: ${side} does not verify (first at ${place}); what follows cannot be relied on. Run award verify.`,
    files: (names) => `files that are not the same: ${names.join(', ')}`,
    sameFigures: 'Every outcome and amount of the two settlements is the same.',
    untraced:
      'The log of at least one settlement does not hold its inputs: outcomes and amounts are compared, causes cannot be found.',
    payable: 'payable',
    pending: 'pending',
    paid: 'to be paid',
    toPay: (round, amount) => `round ${round} pays ${amount}`,
    toRecover: (round, amount) => `round ${round} takes back ${amount}`,
    held: { released: 'hold released', placed: 'held now', kept: 'still held' },
    status: 'status',
    recovery: 'recovery',
    marks: { added: 'added', removed: 'removed', changed: 'changed' },
    counts: (added, removed, changed) =>
      `enterprises: ${added} added, ${removed} removed, ${changed} changed`,
    computed: 'computed',
    afterOverlap: 'after overlap',
    afterLimit: 'after the yearly limit',
    statuses: {
      eligible: 'eligible',
      ineligible: 'ineligible',
      undetermined: 'undetermined',
      disqualified: 'disqualified',
    },
    levels: { national: 'national', provincial: 'provincial', municipal: 'municipal' },
    absent: 'none',
    blank: 'blank',
    noColumn: 'no such column',
    cell: 'cell',
    alone: 'alone, payable',
    legend: {
      together: '[1]+[2]: only together do they change it so',
      either: '[1]/[2]: any one of them is enough',
    },
    unexplained: 'inputs and readings do not explain this change',
    version: (side, written, here) =>
      `version: ${side} was written by ${written}; this program (${here}) settles its recorded inputs to other figures`,
    record: (side) => `the recorded figures of ${side} do not follow from its recorded rows`,
    rowAdded: (row) => `row added: ${row}`,
    rowRemoved: (row) => `row removed: ${row}`,
    reading: (id, before, after) => `reading ${id}: ${before} → ${after}`,
    parameter: (id, before, after) => `policy parameter ${id}: ${before} → ${after}`,
    year: (before, after) => `award year: ${before} → ${after}`,
    others: (count) => `the fund is shared in proportion, and the data of ${count} other enterprises differ`,
    setAside: (side) => `set aside in ${side} for errors in its data`,
    ofEnterprise: (uscc) => `of the enterprise ${uscc}: `,
    idle: (count) =>
      `${count} more inputs, readings or parameters differ and change no outcome and no amount (--json lists them).`,
    said: (text) => `“${text}”`,
    bracketed: (text) => ` (${text})`,
    comma: ', ',
    colon: ': ',
  },
};
