/** Where the audit log tells of what the workbook shows. */
export interface LogPlaces {
  /** Lower-case hexadecimal sha256 of the last audit entry before the outputs. */
  readonly head: string;
  /** The sequence number of a line's rule entry. */
  readonly lineEntry: (uscc: string, lineId: string) => number;
}
