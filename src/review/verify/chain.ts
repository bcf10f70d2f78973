import { hash } from 'node:crypto';
import { certain } from '../../cells/certain.ts';
import type { Manifest } from '../../write/manifest/manifest.ts';
import type { LogEntry } from '../log-entry.ts';
import { agrees, type Check, differs, type Finding } from './verification.ts';

export const logFile = 'audit.jsonl';

/** A log as it was read, as far as it is one. */
export interface ReadLog {
  /** Up to the first fault. */
  readonly entries: readonly LogEntry[];
  /** Lines, whether they are entries or not. */
  readonly count: number;
  /** sha256 of the last line; null for an empty log. */
  readonly head: string | null;
  /** The first line that is not what the lines around it say; null where all agree. */
  readonly fault: { readonly line: number; readonly finding: Finding } | null;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const noPredecessor = '0'.repeat(64);
const digest = (line: Buffer): string => hash('sha256', line);

/** Reads audit.jsonl line by line and follows its chain. @param manifest tells the head, where it can be read */
export function readLog(bytes: Buffer, manifest: Manifest | null): ReadLog {
  const lines = linesOf(bytes);
  const last = lines.at(-1);
  const head = last === undefined ? null : digest(last);
  const entries: LogEntry[] = [];
  const fault = followChain(lines, bytes, manifest, entries);
  return { entries, count: lines.length, head, fault };
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

function entryOf(line: Buffer): LogEntry | null {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    const named = typeof value === 'object' && value !== null && 'seq' in value && 'prev' in value;
    return named && 'type' in value ? (value as unknown as LogEntry) : null;
  } catch {
    return null;
  }
}

/** Collects the entries up to the first line that is not what the lines around it say. */
function followChain(
  lines: readonly Buffer[],
  bytes: Buffer,
  manifest: Manifest | null,
  entries: LogEntry[],
): ReadLog['fault'] {
  if (lines.length === 0) return { line: 1, finding: { kind: 'log-empty' } };
  let before = noPredecessor;
  for (const [at, line] of lines.entries()) {
    const isLast = at === lines.length - 1;
    const entry = entryOf(line);
    const damage = damageIn(line, entry, isLast && bytes.at(-1) !== 0x0a);
    if (entry === null || damage !== null)
      return { line: at + 1, finding: damage ?? { kind: 'log-not-json' } };
    if (entry.seq !== at + 1) {
      const found = JSON.stringify(entry.seq);
      return { line: at + 1, finding: { kind: 'entry-order', expected: at + 1, found } };
    }
    const own = digest(line);
    if (entry.prev !== before) {
      // Whoever comes after says which of the two was changed: the one before, or this one.
      const after = isLast ? manifest?.audit.head : entryOf(certain(lines[at + 1]))?.prev;
      return { line: at > 0 && after === own ? at : at + 1, finding: { kind: 'entry-changed' } };
    }
    entries.push(entry);
    before = own;
  }
  return null;
}

/** What editors and cut copies leave in a line; null for none. */
function damageIn(line: Buffer, entry: LogEntry | null, isCut: boolean): Finding | null {
  if (line.subarray(0, byteOrderMark.length).equals(byteOrderMark)) return { kind: 'log-bom' };
  if (line.at(-1) === 0x0d) return { kind: 'log-line-ends' };
  if (isCut) return { kind: 'log-cut' };
  return entry === null ? { kind: 'log-not-json' } : null;
}

/**
 * The check of the chain, its end included: a log that was cut or whose last entry was changed says nothing of it
 * itself, but the manifest does. Where log and manifest disagree, the manifest's digest of the whole log tells which
 * of them was changed.
 */
export function checkChain(log: ReadLog, bytes: Buffer, manifest: Manifest | null): Check {
  const at = (line: number) => ({ file: logFile, line });
  if (log.fault !== null) return differs('chain', at(log.fault.line), log.fault.finding);
  const told = manifest?.outputs.find(({ file }) => file === logFile);
  const isWhole = told?.sha256 === digest(bytes);
  if (manifest !== null && !isWhole) {
    const { entries: expected, head } = manifest.audit;
    const found = log.count;
    if (found < expected) return differs('chain', at(found), { kind: 'log-shorter', expected, found });
    if (found > expected) return differs('chain', at(expected + 1), { kind: 'log-longer', expected, found });
    if (head !== log.head) return differs('chain', at(found), { kind: 'entry-changed' });
  }
  if (log.entries[0]?.type !== 'run') return differs('chain', at(1), { kind: 'entry-changed' });
  if (log.entries.at(-1)?.type !== 'outputs')
    return differs('chain', at(log.count), { kind: 'log-not-closed' });
  return agrees('chain');
}
