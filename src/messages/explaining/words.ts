/**
 * What it takes for a change to come true: a blank filled in, a row that was left out, a decision, a mistake put right,
 * a row taken away, or several of them at once.
 */
export type ChangeKind = 'filled' | 'added' | 'decided' | 'corrected' | 'removed' | 'several';
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
    /** A row of 核定调整 is no mistake: it is taken back. */
    readonly adjustmentRemoved: (place: string) => string;
    readonly reading: (id: string, value: string, meaning: string) => string;
    readonly newCell: (table: string) => string;
    readonly yuan: (header: string) => string;
  };
  readonly flags: { readonly yes: string; readonly no: string };
  readonly comma: string;
  readonly semicolon: string;
  readonly pieces: (count: string) => string;
}
