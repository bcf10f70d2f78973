/** One row of an input table by English column names; a blank cell is ''. */
export type Row = Readonly<Record<string, string>>;

/** What the oracle settles: clean cell texts, rows in input order; a table may be missing. */
export type OracleInput = {
  readonly year: number;
  readonly readings: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
};

/** The fourteen rules in line order (1-policy.md section 7). */
export const RULES = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8a',
  'R8b',
  'R9',
  'R10',
  'R11a',
  'R11b',
  'R11c',
] as const;

export type Rule = (typeof RULES)[number];

/** Own reasons, in the order in which the first one speaks for the line (3-output.md section 2). */
export const OWN_REASONS = [
  'false-declaration',
  'not-covered',
  'switched-off',
  'outside-year',
  'outside-trial',
  'outside-term',
  'funds-not-arrived',
  'not-recognised',
  'not-self-developed',
  'not-self-cultivated',
  'ownership-unclear',
  'not-landed',
  'not-seller',
  'grade',
  'already-awarded',
  'nothing-eligible',
  'missing-data',
  'decision-required',
] as const;

export type OwnReason = (typeof OWN_REASONS)[number];

/** A line as its own rule leaves it; amounts in 分. */
export type OwnLine = {
  readonly rule: Rule;
  readonly matter: string;
  readonly level: string | null;
  readonly kind: string;
  readonly place: number;
  readonly keys: readonly string[];
  readonly reasons: readonly OwnReason[];
  readonly amount: bigint;
  readonly leftOut: readonly OwnReason[];
};

export type Status = 'eligible' | 'ineligible' | 'undetermined' | 'disqualified';

export type OracleCondition = {
  readonly id: string;
  readonly result: 'met' | 'not-met' | 'undetermined';
  /** C1 only: the ratio cut to six decimals, null when undetermined. */
  readonly value?: string | null;
  readonly bound?: string;
  readonly atBound?: boolean;
  /** C2 only, and only where the grade was lifted. */
  readonly lifted?: true;
};

export type OracleLine = {
  readonly id: string;
  readonly rule: Rule;
  readonly matter: string;
  readonly level: string | null;
  readonly track: string;
  readonly outcome: 'granted' | 'denied' | 'pending';
  readonly reason: string | null;
  readonly computed: string;
  readonly afterOverlap: string;
  readonly afterLimit: string;
  readonly payable: string;
  /** In the order of the rows in the input. */
  readonly leftOutReasons: readonly string[];
  /** For every line of a group of two or more; keptBy is null for a line that stays. */
  readonly overlap: { readonly group: number; readonly keptBy: string | null } | null;
  readonly adjusted: string | null;
  readonly held: boolean;
};

export type OracleCap = {
  readonly increment: string | null;
  readonly rate: string;
  readonly basis: 'above-scale' | 'below-scale' | 'full';
  readonly grounds: readonly string[];
  readonly undetermined: readonly string[];
  readonly limit: string | null;
  readonly binding: boolean | null;
};

export type OracleTotals = {
  readonly computed: string;
  readonly afterOverlap: string;
  readonly afterLimit: string;
  readonly payable: string;
  readonly pending: string;
};

export type OracleEnterprise = {
  readonly uscc: string;
  readonly status: Status;
  readonly conditions: readonly OracleCondition[];
  readonly lines: readonly OracleLine[];
  readonly cap: OracleCap | null;
  readonly totals: OracleTotals;
  readonly recovery: string | null;
};

export type OracleSettlement = {
  readonly enterprises: readonly OracleEnterprise[];
  readonly rules: readonly {
    readonly rule: Rule;
    readonly lines: number;
    readonly granted: number;
    readonly computed: string;
    readonly payable: string;
  }[];
  readonly totals: {
    readonly enterprises: number;
    readonly eligible: number;
    readonly computed: string;
    readonly payable: string;
    readonly pending: string;
  };
  readonly fund: { readonly available: string; readonly payable: string; readonly shortfall: string } | null;
};
