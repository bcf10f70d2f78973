import type { KeyObject } from 'node:crypto';
import { version } from '../../version.ts';
import type { OpenedSettlement } from '../open.ts';
import type { NotRecorded } from '../replay/recorded.ts';
import { checkChain, logFile } from './chain.ts';
import { checkData, checkInputs, type SettledAgain } from './data.ts';
import { checkFolder, checkManifest, checkOutputs, namedOutputs } from './files.ts';
import { compareAgain, hasOwnPolicy, type MadeAgain, madeFromLog, versionOf } from './made-again.ts';
import { checksOfPrevious, type GivenPrevious } from './previous.ts';
import { checkSignature } from './signature.ts';
import { agrees, type Check, differs, notChecked, type Verification } from './verification.ts';

/** What a settlement is verified with besides its folder. */
export interface VerifySettings {
  /** What else is in the folder, e.g. folders. */
  readonly others: readonly string[];
  /** The head that was kept elsewhere. */
  readonly head: string | null;
  readonly publicKey: KeyObject | null;
  /** The policy file that the program brings. */
  readonly policyFile: Buffer;
  /** The data folder settled again; null where none was given. */
  readonly again: SettledAgain | null;
  /** The settlement that a supplementary one is said to go on from; absent where none was given. */
  readonly previous?: GivenPrevious | null;
  /** The digest of a workbook's parts unzipped; rejects for one that cannot be unzipped. */
  readonly partsDigest: (workbook: Buffer) => Promise<string>;
}

/**
 * Verifies a settlement: whatever byte or line of it was changed, removed, added or moved is found and placed. What
 * was made anew as a whole, log and manifest included, shows only against a head, a key or data kept elsewhere.
 */
export async function verify(opened: OpenedSettlement, settings: VerifySettings): Promise<Verification> {
  const { files, log, manifest } = opened;
  const chain = checkChain(log, files.get(logFile) ?? Buffer.alloc(0), manifest);
  const stands = chain.result === 'agrees';
  const outputs = namedOutputs(log, stands, manifest);
  const again = new FromLog(opened, stands);
  const known = (file: string) => (file === 'policy.yaml' ? settings.policyFile : again.file(file));
  const checks: Check[] = [
    checkFolder(files, settings.others, outputs, manifest),
    chain,
    checkOutputs(files, outputs, known),
    stands
      ? await checkManifest(files, log, manifest, settings.partsDigest)
      : notChecked('manifest', { kind: 'log-disagrees' }),
    again.check(),
    checkHead(log.head, settings.head),
    checkSignature(files, log, settings.publicKey),
    ...(await checksWithData(opened, settings)),
    ...checksOfPrevious(opened, settings.previous ?? null),
  ];
  const { head, count } = log;
  return { agrees: checks.every(({ result }) => result !== 'differs'), checks, head, entries: count };
}

/** The settlement made again from its own log, at most once and only where the log can be trusted for it. */
class FromLog {
  private readonly opened: OpenedSettlement;
  private readonly stands: boolean;
  private readonly isOwn: boolean;
  private again: MadeAgain | NotRecorded | null = null;

  constructor(opened: OpenedSettlement, stands: boolean) {
    this.opened = opened;
    this.stands = stands;
    this.isOwn = stands && hasOwnPolicy(opened.files, opened.log);
  }

  /** null where the log is not what it was. */
  get made(): MadeAgain | NotRecorded | null {
    if (!this.isOwn) return null;
    const { recorded } = this.opened;
    this.again ??= 'fault' in recorded ? recorded : madeFromLog(recorded);
    return this.again;
  }

  /** What a file should be; undefined where that cannot be told. */
  file(name: string): Buffer | undefined {
    const { made } = this;
    return made === null || 'fault' in made ? undefined : made.files.get(name);
  }

  check(): Check {
    const { made } = this;
    const { files, log } = this.opened;
    const madeBy = versionOf(log);
    if (this.stands && !this.isOwn) {
      return differs('replay', { file: 'policy.yaml', line: null }, { kind: 'file-changed' });
    }
    if (made === null) return notChecked('replay', { kind: 'log-disagrees' });
    if (!('fault' in made)) return compareAgain('replay', files, made, madeBy);
    const finding = { kind: 'not-recorded', fault: made.fault } as const;
    // A log of this very version always holds what is needed.
    return madeBy === version
      ? differs('replay', { file: logFile, line: null }, finding)
      : notChecked('replay', finding);
  }
}

function checkHead(found: string | null, kept: string | null): Check {
  if (kept === null) return notChecked('head', { kind: 'no-head' });
  if (kept === found) return agrees('head');
  return differs(
    'head',
    { file: logFile, line: null },
    { kind: 'head-differs', found: found ?? '', expected: kept },
  );
}

async function checksWithData(
  { files, recorded }: OpenedSettlement,
  settings: VerifySettings,
): Promise<Check[]> {
  const { again, partsDigest } = settings;
  const none = (kind: 'no-data' | 'log-disagrees') => [
    notChecked('inputs', { kind }),
    notChecked('data', { kind }),
  ];
  if (again === null) return none('no-data');
  if ('fault' in recorded) return none('log-disagrees');
  return [
    checkInputs(recorded.settings.inputs, again.inputs),
    await checkData(files, again, recorded.version, partsDigest),
  ];
}
