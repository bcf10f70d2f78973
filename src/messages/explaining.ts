import type { Language } from './entry.ts';

/** The words of `award explain`. */
export interface ExplainingWords {
  readonly tampered: (place: string) => string;
  readonly version: (version: string, here: string) => string;
  readonly status: string;
  readonly conditions: string;
  readonly results: Readonly<Record<'met' | 'not-met' | 'undetermined', string>>;
  readonly threshold: (value: string, bound: string, distance: string) => string;
  readonly short: (amount: string) => string;
  readonly mustExceed: string;
  readonly cells: string;
  readonly clause: string;
  readonly blank: string;
  readonly noColumn: string;
  readonly metBy: string;
  readonly noChange: string;
  /** What lets the enterprise’s lines stand. */
  readonly standingBy: (count: number) => string;
  readonly neverStanding: string;
  readonly stages: Readonly<Record<'computed' | 'afterOverlap' | 'afterLimit' | 'payable', string>>;
  readonly above: string;
  readonly allLines: string;
  readonly limit: string;
  readonly limitName: string;
  readonly against: Readonly<Record<'granted' | 'denied' | 'pending', string>>;
  readonly leftOut: string;
  readonly decision: string;
  readonly keptBy: (line: string, amount: string) => string;
  readonly forEnterprise: string;
  readonly onceStanding: (amount: string) => string;
  readonly grantedBy: (count: number) => string;
  readonly moreBy: string;
  readonly also: string;
  /** What the line, and the enterprise, then come to. */
  readonly comesTo: (line: string | null, payable: string, now: string) => string;
  readonly noLines: string;
  readonly noneOfRule: string;
  readonly cap: string;
  readonly noCap: string;
  readonly increment: string;
  readonly rate: string;
  readonly bases: Readonly<Record<'above-scale' | 'below-scale' | 'full', string>>;
  readonly grounds: Readonly<Record<'holds' | 'does-not-hold' | 'undetermined', string>>;
  readonly sum: string;
  readonly cut: string;
  readonly notBinding: string;
  readonly capUnknown: string;
  readonly capBy: string;
  readonly capMore: string;
  readonly readings: string;
  readonly recovery: string;
  readonly change: {
    readonly arrow: string;
    readonly example: string;
    readonly rowAdded: (table: string, values: string) => string;
    readonly rowRemoved: (place: string) => string;
    readonly reading: (id: string, value: string) => string;
    readonly newCell: (table: string) => string;
  };
  readonly flags: { readonly yes: string; readonly no: string };
  readonly pieces: (count: string) => string;
}

/** The words of `award explain` in both languages. */
export const explainingWords: { readonly [L in Language]: ExplainingWords } = {
  zh: {
    tampered: (place) =>
      `警告：这份结算结果核对不一致（首先见于 ${place}），下面的解释不可作为依据。请先运行 award verify。`,
    version: (version, here) => `这份结算由 ${version} 版得出，以下由 ${here} 版按其记录重新推算。`,
    status: '资格',
    conditions: '资格条件',
    results: { met: '符合', 'not-met': '不符合', undetermined: '待定' },
    threshold: (value, bound, distance) => `现为 ${value}，要求不低于 ${bound}，相差 ${distance}`,
    short: (amount) => `差 ${amount} 元`,
    mustExceed: '恰好等于界限，须超过才成立',
    cells: '依据',
    clause: '条文',
    blank: '（空白）',
    noColumn: '（没有这一列）',
    metBy: '如改',
    noChange: '改动任何一处数据都不能使其改变',
    standingBy: (count) =>
      count === 1 ? '改这一处，企业的事项即可按条款奖补' : `须同时改 ${count} 处，企业的事项才能按条款奖补`,
    neverStanding: '没有办法仅凭改动数据使企业符合条件',
    stages: { computed: '核算', afterOverlap: '就高不重复后', afterLimit: '年度限额后', payable: '应兑付' },
    above: '（见上）',
    allLines: '各项合计',
    limit: '限额（见“封顶”）',
    limitName: '限额',
    against: { granted: '原因', denied: '不予奖补的原因', pending: '待定的原因' },
    leftOut: '未计入的行',
    decision: '审议决定',
    keptBy: (line, amount) => `同一事项由 ${line} 奖补（${amount}）`,
    forEnterprise: '因企业的条件或限额，见上',
    onceStanding: (amount) => `企业的问题解决后，本项应兑付 ${amount}`,
    grantedBy: (count) => (count === 1 ? '改这一处即可' : `须同时改这 ${count} 处`),
    moreBy: '要更多',
    also: '（连同上面企业的改动）',
    comesTo: (line, payable, now) =>
      `则${line === null ? '' : `本项应兑付 ${line}，`}企业应兑付合计 ${payable}（现为 ${now}）`,
    noLines: '没有奖补事项。',
    noneOfRule: '该企业没有这一条款的奖补事项。',
    cap: '封顶',
    noCap: '没有受封顶约束的事项。',
    increment: '新增财力',
    rate: '比例',
    bases: { 'above-scale': '规模以上', 'below-scale': '规模以下', full: '全额' },
    grounds: { holds: '成立', 'does-not-hold': '不成立', undetermined: '待定' },
    sum: '各项合计',
    cut: '核减',
    notBinding: '合计未超过限额，不核减',
    capUnknown: '新增财力未提供，限额无法计算',
    capBy: '不核减最近的办法',
    capMore: '又如',
    readings: '改用其他口径',
    recovery: '追缴',
    change: {
      arrow: '→',
      example: '（举例）',
      rowAdded: (table, values) => `在“${table}”表增加一行：${values}`,
      rowRemoved: (place) => `删去 ${place} 这一行`,
      reading: (id, value) => `口径 ${id} 改为 ${value}`,
      newCell: (table) => `“${table}”表增加列`,
    },
    flags: { yes: '是', no: '否' },
    pieces: (count) => `${count} 件`,
  },
  en: {
    tampered: (place) =>
      `Warning: this settlement does not verify (first at ${place}); what follows cannot be relied on. Run award verify.`,
    version: (version, here) =>
      `Settled by version ${version}; what follows is worked out by ${here} from its record.`,
    status: 'status',
    conditions: 'conditions',
    results: { met: 'met', 'not-met': 'not met', undetermined: 'open' },
    threshold: (value, bound, distance) => `is ${value}, at least ${bound} is asked, apart by ${distance}`,
    short: (amount) => `short by ${amount} 元`,
    mustExceed: 'exactly the bound, which has to be exceeded',
    cells: 'from',
    clause: 'clause',
    blank: '(blank)',
    noColumn: '(no such column)',
    metBy: 'met if',
    noChange: 'no single change of the data turns it',
    standingBy: (count) =>
      count === 1
        ? 'this one change lets the enterprise’s lines stand'
        : `the enterprise’s lines stand only with these ${count} changes together`,
    neverStanding: 'no change of the data alone makes the enterprise eligible',
    stages: {
      computed: 'computed',
      afterOverlap: 'after overlap',
      afterLimit: 'after the yearly limit',
      payable: 'payable',
    },
    above: '(above)',
    allLines: 'all lines',
    limit: 'limit (see the cap)',
    limitName: 'limit',
    against: { granted: 'why', denied: 'against it', pending: 'waits for' },
    leftOut: 'rows left out',
    decision: 'decision',
    keptBy: (line, amount) => `the same matter is awarded as ${line} (${amount})`,
    forEnterprise: 'for the enterprise’s sake, see above',
    onceStanding: (amount) => `once that is put right this line is payable at ${amount}`,
    grantedBy: (count) => (count === 1 ? 'this one change does it' : `only these ${count} changes together`),
    moreBy: 'for more',
    also: ' (with the enterprise’s changes above)',
    comesTo: (line, payable, now) =>
      `then ${line === null ? '' : `this line is payable at ${line}, `}the enterprise at ${payable} (now ${now})`,
    noLines: 'There are no lines.',
    noneOfRule: 'The enterprise has no line of this rule.',
    cap: 'cap',
    noCap: 'No line stands under the cap.',
    increment: 'increment',
    rate: 'rate',
    bases: { 'above-scale': 'above scale', 'below-scale': 'below scale', full: 'full' },
    grounds: { holds: 'holds', 'does-not-hold': 'does not hold', undetermined: 'open' },
    sum: 'all lines',
    cut: 'cut',
    notBinding: 'the lines stay within the limit, nothing is cut',
    capUnknown: 'the increment is missing, so there is no limit',
    capBy: 'nearest way to no cut',
    capMore: 'or',
    readings: 'other readings',
    recovery: 'to be recovered',
    change: {
      arrow: '→',
      example: ' (for example)',
      rowAdded: (table, values) => `a row more in ${table}: ${values}`,
      rowRemoved: (place) => `without the row ${place}`,
      reading: (id, value) => `reading ${id}=${value}`,
      newCell: (table) => `a column more in ${table}`,
    },
    flags: { yes: 'yes', no: 'no' },
    pieces: (count) => (count === '1' ? '1 piece' : `${count} pieces`),
  },
};
