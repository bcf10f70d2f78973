import type { Language } from './entry.ts';

/**
 * What it takes for a change to come true: a blank filled in, a row that was left out, a decision, a mistake put right,
 * or several of them at once.
 */
export type ChangeKind = 'filled' | 'added' | 'decided' | 'corrected' | 'several';
type ByKind = Readonly<Record<ChangeKind, string>>;

/** The words of `award explain`. */
export interface ExplainingWords {
  readonly tampered: (place: string) => string;
  readonly version: (version: string, here: string) => string;
  readonly status: string;
  readonly conditions: string;
  readonly results: Readonly<Record<'met' | 'not-met' | 'undetermined', string>>;
  /** Ratios in percent, the distance in percentage points. */
  readonly threshold: (value: string, bound: string, distance: string) => string;
  /** A reading that leaves it open, with its other choices. */
  readonly openReading: (id: string, question: string, choices: readonly string[]) => string;
  readonly notEvaluated: string;
  readonly notes: string;
  readonly short: (amount: string) => string;
  readonly mustExceed: string;
  readonly cells: string;
  readonly clause: string;
  readonly blank: string;
  readonly noColumn: string;
  /** What would meet a condition or take away a hindrance. */
  readonly metBy: ByKind;
  readonly noChange: string;
  /** What lets the enterprise’s lines stand. */
  readonly standingBy: ByKind;
  readonly neverStanding: string;
  readonly stages: Readonly<
    Record<'computed' | 'adjusted' | 'afterOverlap' | 'afterLimit' | 'payable', string>
  >;
  readonly above: string;
  readonly allLines: string;
  readonly limit: string;
  readonly limitName: string;
  readonly deciding: string;
  /** Why R1 and R2 are first, continuous or renewed: the year of the recognition before, and where it stands. */
  readonly continuity: Readonly<
    Record<'first' | 'continuous' | 'renewed', (year: number, before: string, gap: number) => string>
  >;
  readonly typeFromNumber: (type: string) => string;
  readonly exhausted: (history: string, most: string, choice: string) => string;
  readonly previousTurnover: string;
  readonly against: Readonly<Record<'granted' | 'denied' | 'pending', string>>;
  readonly leftOut: string;
  readonly decision: string;
  readonly adjustment: string;
  readonly hold: string;
  readonly keptBy: (line: string, amount: string) => string;
  readonly forEnterprise: string;
  readonly onceStanding: (comes: string) => string;
  readonly grantedBy: ByKind;
  readonly moreBy: string;
  readonly also: string;
  /** What the line, and the enterprise, then come to. */
  readonly comesTo: (line: string | null, payable: string, now: string) => string;
  /** The line alone. */
  readonly comesLine: (line: string) => string;
  readonly comes: {
    readonly payable: (computed: string, payable: string) => string;
    /** The increment is not known: it was only made up to go on. */
    readonly uncapped: (computed: string) => string;
    readonly noRoom: (computed: string) => string;
    readonly allUncapped: (computed: string) => string;
  };
  readonly noLines: string;
  readonly noneOfRule: string;
  readonly cap: string;
  readonly noCap: string;
  readonly increment: string;
  readonly rate: string;
  readonly bases: Readonly<Record<'above-scale' | 'below-scale' | 'full', string>>;
  readonly grounds: Readonly<Record<'holds' | 'does-not-hold' | 'undetermined', string>>;
  readonly groundRefused: Readonly<Record<'municipal' | 'ended' | 'not-begun', string>>;
  readonly cutDown: string;
  readonly sum: string;
  readonly cut: string;
  readonly notBinding: string;
  readonly capUnknown: string;
  readonly capBy: string;
  readonly capMore: string;
  readonly readings: string;
  readonly recovery: string;
  /** What a supplementary settlement changes. */
  readonly supplement: {
    readonly round: (round: number) => string;
    readonly settled: string;
    readonly now: string;
    readonly difference: string;
    /** Of an enterprise that is no longer in the data; how much is to come back, in 元. */
    readonly gone: (amount: string) => string;
    /** Of one that is set aside for errors. */
    readonly aside: string;
  };
  readonly change: {
    readonly arrow: string;
    readonly example: string;
    readonly rowAdded: (table: string, values: string) => string;
    readonly rowRemoved: (place: string) => string;
    readonly reading: (id: string, value: string, meaning: string) => string;
    readonly newCell: (table: string) => string;
    readonly yuan: (header: string) => string;
  };
  readonly flags: { readonly yes: string; readonly no: string };
  readonly comma: string;
  readonly semicolon: string;
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
    threshold: (value, bound, distance) => `现为 ${value}，要求不低于 ${bound}，相差 ${distance} 个百分点`,
    openReading: (id, question, choices) =>
      `口径 ${id} 尚未选定（${question}），可由主管部门选定：${choices.join('、')}`,
    notEvaluated: '未参评',
    notes: '提示',
    short: (amount) => `差 ${amount} 元`,
    mustExceed: '恰好等于界限，须超过才成立',
    cells: '依据',
    clause: '条文',
    blank: '（空白）',
    noColumn: '（没有这一列）',
    metBy: {
      filled: '如补填',
      added: '如有漏报',
      decided: '如审议决定',
      corrected: '如登记有误，更正为',
      several: '如登记有误，更正为',
    },
    noChange: '改动任何一处数据都不能使其改变',
    standingBy: {
      filled: '补填后，企业的事项可按条款奖补',
      added: '如有漏报，补报后企业的事项可按条款奖补',
      decided: '作出审议决定后，企业的事项可按条款奖补',
      corrected: '如登记有误，更正后企业的事项可按条款奖补',
      several: '以下各处须同时补齐或更正，企业的事项才能按条款奖补',
    },
    neverStanding: '没有办法仅凭改动数据使企业符合条件',
    stages: {
      computed: '核定',
      adjusted: '核定调整后',
      afterOverlap: '就高不重复后',
      afterLimit: '年度限额后',
      payable: '兑付',
    },
    above: '（见上）',
    allLines: '各项合计',
    limit: '限额（见“封顶”）',
    limitName: '限额',
    deciding: '认定依据',
    continuity: {
      first: () => '此前没有认定记录，属首次',
      continuous: (year, before, gap) =>
        `此前最近一次认定在 ${year} 年（${before}），相隔不超过 ${gap} 年，属连续`,
      renewed: (year, before, gap) =>
        `此前最近一次认定在 ${year} 年（${before}），相隔超过 ${gap} 年，属中断后再次`,
    },
    typeFromNumber: (type) => `专利类型一栏空白，由专利号得出：${type}`,
    exhausted: (history, most, choice) =>
      `历年已拨付 ${history}，该项目最多 ${most}（口径 R7.ceiling：${choice}）`,
    previousTurnover: '仅就增值部分补助，减去',
    against: { granted: '原因', denied: '不予奖补的原因', pending: '待定的原因' },
    leftOut: '未计入的行',
    decision: '审议决定',
    adjustment: '核定调整',
    hold: '暂缓拨付',
    keptBy: (line, amount) => `同一事项由 ${line} 奖补（${amount}）`,
    forEnterprise: '因企业的条件或限额，见上',
    onceStanding: (comes) => `企业的问题解决后，本项${comes}`,
    grantedBy: {
      filled: '补填后可奖补',
      added: '如有漏报，补报后可奖补',
      decided: '作出审议决定后可奖补',
      corrected: '如登记有误，更正后可奖补',
      several: '以下各处须同时补齐或更正，方可奖补',
    },
    moreBy: '如另行审议决定',
    also: '（以上面企业的问题解决为前提）',
    comesTo: (line, payable, now) =>
      `则${line === null ? '' : `本项${line}，`}企业兑付合计 ${payable}（现为 ${now}）`,
    comesLine: (line) => `则本项${line}`,
    comes: {
      payable: (computed, payable) => `核定 ${computed}，兑付 ${payable}`,
      uncapped: (computed) => `核定 ${computed}；兑付多少另取决于封顶（新增财力尚未提供，额度未知）`,
      noRoom: (computed) => `核定 ${computed}，但封顶额度为 0（新增财力不大于 0），没有可兑付的金额`,
      allUncapped: (computed) =>
        `则企业核定合计 ${computed}；兑付多少另取决于封顶（新增财力尚未提供，额度未知）`,
    },
    noLines: '没有奖补事项。',
    noneOfRule: '该企业没有这一条款的奖补事项。',
    cap: '封顶',
    noCap: '没有受封顶约束的事项。',
    increment: '新增财力',
    rate: '比例',
    bases: { 'above-scale': '规模以上', 'below-scale': '规模以下', full: '全额' },
    grounds: { holds: '成立', 'does-not-hold': '不成立', undetermined: '不成立' },
    groundRefused: { municipal: '级别不够，不计', ended: '已到期，不计', 'not-begun': '尚未起始，不计' },
    cutDown: '（向下取到分）',
    sum: '各项合计',
    cut: '核减',
    notBinding: '合计未超过限额，不核减',
    capUnknown: '新增财力未提供，限额无法计算',
    capBy: '如确为以下数据，则不核减',
    capMore: '或确为以下数据',
    readings: '改用其他口径',
    recovery: '追缴',
    supplement: {
      round: (round) => `第 ${round} 次结算`,
      settled: '已拨付',
      now: '应拨付',
      difference: '差额',
      gone: (amount) =>
        `本次数据中没有这家企业：以前已拨付的 ${amount} 元全部列为应收回。漏填的请补回数据，已更名或合并的请填“更名合并”表。`,
      aside:
        '数据有错误，本次暂不结算，已拨付的维持不变。运行 award validate 数据文件夹，改正后再做一次补充结算。',
    },
    change: {
      arrow: '→',
      example: '（举例）',
      rowAdded: (table, values) => `“${table}”表另有一行：${values}`,
      rowRemoved: (place) => `${place} 这一行不应登记`,
      reading: (id, value, meaning) => `口径 ${id} 改为 ${value}（${meaning}）`,
      newCell: (table) => `“${table}”表增加列`,
      yuan: (header) => `${header}（元）`,
    },
    flags: { yes: '是', no: '否' },
    comma: '，',
    semicolon: '；',
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
    threshold: (value, bound, distance) =>
      `is ${value}, at least ${bound} is asked, apart by ${distance} percentage points`,
    openReading: (id, question, choices) =>
      `reading ${id} is open (${question}); the bureau can choose: ${choices.join(', ')}`,
    notEvaluated: 'not evaluated',
    notes: 'note',
    short: (amount) => `short by ${amount} 元`,
    mustExceed: 'exactly the bound, which has to be exceeded',
    cells: 'from',
    clause: 'clause',
    blank: '(blank)',
    noColumn: '(no such column)',
    metBy: {
      filled: 'once filled in',
      added: 'if a row was left out',
      decided: 'once decided',
      corrected: 'if recorded wrongly, corrected',
      several: 'if recorded wrongly, corrected',
    },
    noChange: 'no single change of the data turns it',
    standingBy: {
      filled: 'the enterprise’s lines stand once this is filled in',
      added: 'if a row was left out, the enterprise’s lines stand once it is supplied',
      decided: 'the enterprise’s lines stand once this is decided',
      corrected: 'if this is recorded wrongly, the enterprise’s lines stand once it is corrected',
      several: 'the enterprise’s lines stand only once all of these are supplied or corrected',
    },
    neverStanding: 'no change of the data alone makes the enterprise eligible',
    stages: {
      computed: 'computed',
      adjusted: 'adjusted',
      afterOverlap: 'after overlap',
      afterLimit: 'after the yearly limit',
      payable: 'payable',
    },
    above: '(above)',
    allLines: 'all lines',
    limit: 'limit (see the cap)',
    limitName: 'limit',
    deciding: 'decided by',
    continuity: {
      first: () => 'no recognition before: the first',
      continuous: (year, before, gap) =>
        `the one before is of ${year} (${before}), no more than ${gap} years back: continuous`,
      renewed: (year, before, gap) =>
        `the one before is of ${year} (${before}), more than ${gap} years back: renewed after a gap`,
    },
    typeFromNumber: (type) => `the type is blank and comes from the number: ${type}`,
    exhausted: (history, most, choice) =>
      `${history} was paid in earlier years, the project gets at most ${most} (reading R7.ceiling: ${choice})`,
    previousTurnover: 'only what was added counts, less',
    against: { granted: 'why', denied: 'against it', pending: 'waits for' },
    leftOut: 'rows left out',
    decision: 'decision',
    adjustment: 'adjustment',
    hold: 'held',
    keptBy: (line, amount) => `the same matter is awarded as ${line} (${amount})`,
    forEnterprise: 'for the enterprise’s sake, see above',
    onceStanding: (comes) => `once that is put right this line is ${comes}`,
    grantedBy: {
      filled: 'granted once filled in',
      added: 'if a row was left out, granted once supplied',
      decided: 'granted once decided',
      corrected: 'if recorded wrongly, granted once corrected',
      several: 'granted only once all of these are supplied or corrected',
    },
    moreBy: 'if decided otherwise',
    also: ' (given what the enterprise needs, above)',
    comesTo: (line, payable, now) =>
      `then ${line === null ? '' : `this line is ${line}; `}the enterprise is payable at ${payable} (now ${now})`,
    comesLine: (line) => `then this line is ${line}`,
    comes: {
      payable: (computed, payable) => `computed at ${computed}, payable at ${payable}`,
      uncapped: (computed) =>
        `computed at ${computed}; what is payable hangs on the cap (the increment is missing, the limit unknown)`,
      noRoom: (computed) =>
        `computed at ${computed}, but the cap stands at 0 (the increment is 0 or less): nothing is payable`,
      allUncapped: (computed) =>
        `then the enterprise is computed at ${computed}; what is payable hangs on the cap (the increment is missing, the limit unknown)`,
    },
    noLines: 'There are no lines.',
    noneOfRule: 'The enterprise has no line of this rule.',
    cap: 'cap',
    noCap: 'No line stands under the cap.',
    increment: 'increment',
    rate: 'rate',
    bases: { 'above-scale': 'above scale', 'below-scale': 'below scale', full: 'full' },
    grounds: { holds: 'holds', 'does-not-hold': 'does not hold', undetermined: 'does not hold' },
    groundRefused: {
      municipal: 'level too low, does not count',
      ended: 'has ended, does not count',
      'not-begun': 'has not begun, does not count',
    },
    cutDown: ' (cut down to 分)',
    sum: 'all lines',
    cut: 'cut',
    notBinding: 'the lines stay within the limit, nothing is cut',
    capUnknown: 'the increment is missing, so there is no limit',
    capBy: 'nothing is cut if it should be',
    capMore: 'or if it should be',
    readings: 'other readings',
    recovery: 'to be recovered',
    supplement: {
      round: (round) => `round ${round}`,
      settled: 'already paid',
      now: 'due by now',
      difference: 'difference',
      gone: (amount) =>
        `It is no longer in the data: all ${amount} 元 that it was paid are to come back. Put its rows back if they were forgotten, fill in predecessors if it was renamed or merged.`,
      aside:
        'It is set aside for errors in its data; what it was paid stands. Run award validate on the data folder, mend them and settle once more.',
    },
    change: {
      arrow: '→',
      example: ' (for example)',
      rowAdded: (table, values) => `one row more in ${table}: ${values}`,
      rowRemoved: (place) => `the row ${place} should not be there`,
      reading: (id, value, meaning) => `reading ${id}=${value} (${meaning})`,
      newCell: (table) => `a column more in ${table}`,
      yuan: (header) => `${header} (元)`,
    },
    flags: { yes: 'yes', no: 'no' },
    comma: ', ',
    semicolon: '; ',
    pieces: (count) => (count === '1' ? '1 piece' : `${count} pieces`),
  },
};
