/** The sequence numbers of what the audit log says of one line, in its order; null for a stage that it did not meet. */
export interface LineEntries {
  readonly rule: number;
  /** Of a line that is denied or waits for its enterprise's sake: the conditions that say why. */
  readonly conditions: readonly number[];
  readonly adjustment: number | null;
  readonly overlap: number | null;
  readonly otherScheme: number | null;
  readonly limit: number | null;
  readonly cap: number | null;
  readonly payable: number;
  readonly hold: number | null;
}

/** The sequence numbers of what the audit log says of one enterprise. */
export interface EnterpriseEntries {
  /** The first of its conditions and its status, which follow each other. */
  readonly conditions: { readonly first: number; readonly last: number };
  readonly cap: number | null;
  readonly recovery: number | null;
  /** By line id. */
  readonly lines: ReadonlyMap<string, LineEntries>;
}

/** Where the audit log tells of what the workbook shows. */
export interface LogPlaces {
  /**
   * Lower-case hexadecimal sha256 of the last audit entry before the outputs. Asked for when the sheets are filled: only
   * then the log is written, in the time in which they are packed.
   */
  readonly head: () => string;
  /** How many entries there are up to that one. */
  readonly entries: number;
  /** Throws for an enterprise that the settlement does not have. */
  readonly enterprise: (uscc: string) => EnterpriseEntries;
  /** Of a supplementary settlement: the entry of each enterprise’s differences, by uscc. */
  readonly differences: ReadonlyMap<string, number>;
}
