import type { CheckName } from '../../messages/verifying.ts';
import { version } from '../../version.ts';
import { auditLog } from '../../write/audit/log.ts';
import { awardsCsv } from '../../write/awards-csv.ts';
import { settlementJson, settlementObject } from '../../write/json/document.ts';
import { digestOf } from '../../write/manifest/manifest.ts';
import type { NotRecorded, Recorded } from '../replay/recorded.ts';
import { replay } from '../replay/replay.ts';
import { firstDifference, type SettlementFiles } from '../settlement-files.ts';
import { logFile, type ReadLog } from './chain.ts';
import { firstFigure } from './figures.ts';
import { lineFinding } from './files.ts';
import { agrees, type Check, type Doubt, differs, withDoubts } from './verification.ts';

/** What a settlement comes to when it is made again. */
export interface MadeAgain {
  /** As settlement.json is parsed. */
  readonly document: unknown;
  /** By name. */
  readonly files: SettlementFiles;
  /** Whether the log has its last entry, which hangs on the bytes of the workbook. */
  readonly isClosed: boolean;
}

/**
 * The settlement made again from its own log: all but the workbook, which shows account numbers. A log that was made
 * up may hold what no input could: then why it cannot be settled.
 */
export function madeFromLog(recorded: Recorded): MadeAgain | NotRecorded {
  try {
    return madeFrom(recorded);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function madeFrom(recorded: Recorded): MadeAgain {
  const settlement = replay(recorded);
  return {
    document: settlementObject(settlement),
    isClosed: false,
    files: new Map([
      [logFile, auditLog(settlement, recorded.settings).chain.bytes()],
      ['settlement.json', Buffer.from(settlementJson(settlement))],
      ['awards.csv', Buffer.from(awardsCsv(settlement))],
    ]),
  };
}

/** Whether the policy file in the folder is the one that the log names. */
export function hasOwnPolicy(files: SettlementFiles, { entries }: ReadLog): boolean {
  const { sha256 } = (entries[0]?.['policy'] ?? {}) as { readonly sha256?: unknown };
  return digestOf('', files.get('policy.yaml') ?? Buffer.alloc(0)).sha256 === sha256;
}

/** The version of the program that wrote a log; '' where it does not say. */
export function versionOf({ entries }: ReadLog): string {
  const tool = (entries[0]?.['tool'] ?? {}) as { readonly version?: unknown };
  return typeof tool.version === 'string' ? tool.version : '';
}

/**
 * Compares a settlement with what it comes to when it is made again: to the byte where this version of the program
 * made it, else figure by figure.
 */
export function compareAgain(
  name: CheckName,
  files: SettlementFiles,
  again: MadeAgain,
  madeBy: string,
): Check {
  if (madeBy !== version) return compareFigures(name, files, again, madeBy);
  const doubts = [...again.files].flatMap(([file, expected]): Doubt[] => {
    const found = files.get(file) ?? Buffer.alloc(0);
    const own = file === logFile && !again.isClosed ? withoutLastLine(found) : found;
    const difference = firstDifference(own, expected);
    return difference === null
      ? []
      : [{ place: { file, line: difference.line }, finding: lineFinding(difference) }];
  });
  return withDoubts(name, doubts);
}

function compareFigures(name: CheckName, files: SettlementFiles, again: MadeAgain, madeBy: string): Check {
  const file = 'settlement.json';
  const difference = firstFigure(parsed(files.get(file)), again.document);
  if (difference !== null)
    return differs(name, { file, line: null }, { kind: 'figure-differs', ...difference });
  return agrees(name, { kind: 'other-version', version: madeBy, here: version });
}

function parsed(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}

/** A log without its last entry. */
export function withoutLastLine(log: Buffer): Buffer {
  return log.subarray(0, log.lastIndexOf(0x0a, log.length - 2) + 1);
}
