/** An entry of an audit log, of whatever version; what else it says is for those who know its type. */
export interface LogEntry {
  readonly seq: number;
  readonly prev: string;
  readonly type: string;
  readonly [fact: string]: unknown;
}
