import type { AuditEntry, EntryOf } from './input.ts';

/** What the log says of one enterprise. */
export interface EnterpriseLog {
  readonly conditions: Map<string, EntryOf<'condition'>>;
  /** By line id, like those below. */
  readonly rules: Map<string, EntryOf<'rule'>>;
  readonly offsets: Map<string, EntryOf<'other-scheme'>>;
  readonly payables: Map<string, EntryOf<'payable'>>;
  readonly overlaps: EntryOf<'overlap'>[];
  limit: EntryOf<'limit'> | null;
  cap: EntryOf<'cap'> | null;
  recovery: EntryOf<'recovery'> | null;
}

/** The log by what its entries are about. */
export interface LogIndex {
  readonly run: EntryOf<'run'> | null;
  readonly readings: readonly EntryOf<'readings'>[];
  readonly of: (uscc: string) => EnterpriseLog;
}

/** Sorts the entries by enterprise and line; what a log that was tampered with lacks is simply not there. */
export function indexLog(entries: readonly AuditEntry[]): LogIndex {
  const logs = new Map<string, EnterpriseLog>();
  const of = (uscc: string): EnterpriseLog => {
    const log = logs.get(uscc) ?? emptyLog();
    logs.set(uscc, log);
    return log;
  };
  for (const entry of entries) if (entry.uscc !== null) file(entry, of(entry.uscc));
  return {
    run: entries.find((entry) => entry.type === 'run') ?? null,
    readings: entries.filter((entry) => entry.type === 'readings'),
    of,
  };
}

function emptyLog(): EnterpriseLog {
  return {
    conditions: new Map(),
    rules: new Map(),
    offsets: new Map(),
    payables: new Map(),
    overlaps: [],
    limit: null,
    cap: null,
    recovery: null,
  };
}

function file(entry: AuditEntry, log: EnterpriseLog): void {
  switch (entry.type) {
    case 'condition':
      log.conditions.set(entry.id, entry);
      return;
    case 'rule':
      log.rules.set(entry.line, entry);
      return;
    case 'other-scheme':
      log.offsets.set(entry.line, entry);
      return;
    case 'payable':
      log.payables.set(entry.line, entry);
      return;
    case 'overlap':
      log.overlaps.push(entry);
      return;
    case 'limit':
    case 'cap':
    case 'recovery':
      Object.assign(log, { [entry.type]: entry });
      return;
    default:
  }
}
