import { readFile } from 'node:fs/promises';
import { problem } from '../messages/problem.ts';
import { builtInPolicyFile } from '../policy/load.ts';
import { partsDigest } from '../read/xlsx/parts-digest.ts';
import { OpenedSettlement } from '../review/open.ts';
import { verify } from '../review/verify/verify.ts';
import { exit, type Io } from './io.ts';
import { verifyingKey } from './keys.ts';
import { settleAgain } from './settle-again.ts';
import { readSettlementFolder } from './settlement-folder.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { colours } from './terminal/style.ts';
import { verificationText } from './terminal/verification.ts';

/** The options of `award verify`. */
export interface VerifyOptions extends ScreenOptions {
  readonly data?: string;
  readonly head?: string;
  readonly publicKey?: string;
}

/** `award verify <settlement>`: whether it is as it was written, and comes out again; @returns the exit code */
export async function verifyCommand(path: string, options: VerifyOptions, io: Io): Promise<number> {
  const screen = new Screen(io, options);
  const head = options.head?.trim().toLowerCase() ?? null;
  if (head !== null && !/^[0-9a-f]{64}$/.test(head)) {
    return screen.refuse([problem('E942', {}, { head: options.head ?? '' })], exit.couldNotRun);
  }
  const publicKey = await verifyingKey(options.publicKey, io.cwd);
  if (publicKey !== null && 'code' in publicKey) return screen.refuse([publicKey], exit.couldNotRun);
  const folder = await readSettlementFolder(path, io.cwd);
  if ('code' in folder) return screen.refuse([folder], exit.couldNotRun);

  const opened = new OpenedSettlement(folder.files);
  const policyFile = folder.files.get('policy.yaml');
  const recorded = options.data === undefined ? null : opened.recorded;
  const canSettle = options.data !== undefined && policyFile !== undefined && recorded !== null;
  const again =
    canSettle && !('fault' in recorded)
      ? await settleAgain(options.data, recorded, policyFile, io.cwd)
      : null;
  if (again !== null && 'code' in again) return screen.refuse([again], exit.couldNotRun);
  const verification = await verify(opened, {
    others: folder.others,
    head,
    publicKey,
    policyFile: await readFile(builtInPolicyFile),
    again,
    partsDigest,
  });
  const chalk = colours({ ...io, terminal: false });
  io.out(`${verificationText(path, verification, screen.language, chalk)}\n`);
  return verification.agrees ? exit.done : exit.problems;
}
