/** A single change of the data or of a reading. Values are as taken: 元, `2023-05-01`, `yes`, a choice's English name. */
export type ExplainedChange =
  | {
      readonly kind: 'cell';
      readonly table: string;
      /** `file:row` or `file!sheet!row`. */
      readonly source: string;
      readonly column: string;
      /** `C7`; null where the file has no such column. */
      readonly cell: string | null;
      /** null for a blank. */
      readonly before: string | null;
      readonly after: string | null;
      /** Any other value of the kind does as well. */
      readonly isExample: boolean;
    }
  | {
      readonly kind: 'row-added';
      readonly table: string;
      readonly values: Readonly<Record<string, string>>;
      readonly isExample: boolean;
    }
  | { readonly kind: 'row-removed'; readonly table: string; readonly source: string }
  | {
      readonly kind: 'reading';
      readonly reading: string;
      readonly before: string;
      readonly after: string;
    };

/** Changes that, made together, turn something; the engine has settled the enterprise with them. */
export interface ExplainedTurn {
  readonly changes: readonly ExplainedChange[];
  /** What the enterprise would then be paid, after the cap, and what would wait; 元 with two decimals. */
  readonly payable: string;
  readonly pending: string;
}

/** What stands against a line by its own rule, and the nearest change that takes it away; null for none. */
export interface ExplainedHindrance {
  /** A `reason` of settlement.json. */
  readonly reason: string;
  readonly source: string;
  /** The column that decides; null where none does. */
  readonly column: string | null;
  readonly turn: ExplainedTurn | null;
}

/** Why a line is not more. */
export interface ExplainedLine {
  /** Its `id` in settlement.json. */
  readonly id: string;
  readonly hindrances: readonly ExplainedHindrance[];
  /** What would grant it beyond what the enterprise needs; null where it is granted, or nothing does. */
  readonly turn: ExplainedTurn | null;
}

/** Why one enterprise gets what it gets, and why not more. */
export interface ExplainedEnterprise {
  readonly uscc: string;
  readonly name: string;
  /** Conditions that are not met or open, each with the nearest change that meets it (三（二）). */
  readonly conditions: readonly { readonly id: string; readonly turn: ExplainedTurn | null }[];
  /** What would let its lines stand; null where they stand, or nothing does it. */
  readonly standing: ExplainedTurn | null;
  readonly lines: readonly ExplainedLine[];
  /** Where the cap cuts (三（四）): what would leave more, the nearest first. */
  readonly cap: readonly ExplainedTurn[];
  /** Other choices of readings under which more or less would be paid or wait. */
  readonly readings: readonly ExplainedTurn[];
}
