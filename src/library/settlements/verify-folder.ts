import { readFile } from 'node:fs/promises';
import { certain } from '../../cells/certain.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { builtInPolicyFile } from '../../policy/loaded.ts';
import { partsDigest } from '../../read/xlsx/parts-digest.ts';
import { OpenedSettlement } from '../../review/open.ts';
import type { SettledAgain } from '../../review/verify/data.ts';
import { type GivenPrevious, isSupplementary } from '../../review/verify/previous.ts';
import type { Verification } from '../../review/verify/verification.ts';
import { verify } from '../../review/verify/verify.ts';
import { bookName } from '../../write/workbook/split.ts';
import { verifyingKey } from '../inputs/keys.ts';
import { passedBy } from '../inputs/size.ts';
import { givenPrevious } from './given-previous.ts';
import { digestsOnly, settleAgain } from './settle-again.ts';
import { readSettlementFolder } from './settlement-folder.ts';

/** What a settlement is verified with besides its own folder, as a person names it. */
export interface AgainstOptions {
  readonly data?: string;
  readonly head?: string;
  readonly publicKey?: string;
  /** The folder of the settlement that a supplementary one goes on from. */
  readonly previous?: string;
}

/** A settlement folder, opened and verified. */
export interface VerifiedFolder {
  readonly opened: OpenedSettlement;
  readonly verification: Verification;
}

/** Opens and verifies a settlement folder; @returns why that cannot be done */
export async function verifyFolder(
  path: string,
  options: AgainstOptions,
  cwd: string,
): Promise<VerifiedFolder | Problem> {
  const head = options.head?.trim().toLowerCase() ?? null;
  if (head !== null && !/^[0-9a-f]{64}$/.test(head))
    return problem('E942', {}, { head: certain(options.head) });
  const publicKey = await verifyingKey(options.publicKey, cwd);
  if (publicKey !== null && 'code' in publicKey) return publicKey;
  const folder = await readSettlementFolder(path, cwd);
  if ('code' in folder) return folder;

  const opened = new OpenedSettlement(folder.files);
  const previous = await previousGiven(opened, path, options, cwd);
  if (previous !== null && 'code' in previous) return previous;
  const policyFile = folder.files.get('policy.yaml');
  const recorded = options.data === undefined ? null : opened.recorded;
  const canSettle = options.data !== undefined && policyFile !== undefined && recorded !== null;
  let again: SettledAgain | Problem | null = null;
  if (canSettle && !('fault' in recorded)) {
    const books = folder.files.has(bookName(0)) && passedBy(recorded.settings.inputs);
    again = books
      ? await digestsOnly(options.data, cwd)
      : await settleAgain(options.data, recorded, policyFile, cwd);
  }
  if (again !== null && 'code' in again) return again;
  const verification = await verify(opened, {
    others: folder.others,
    head,
    publicKey,
    policyFile: await readFile(builtInPolicyFile),
    again,
    previous,
    partsDigest,
  });
  return { opened, verification };
}

/** The settlement that a supplementary one is said to go on from, verified; null where none was given. */
async function previousGiven(
  opened: OpenedSettlement,
  path: string,
  { previous }: AgainstOptions,
  cwd: string,
): Promise<GivenPrevious | Problem | null> {
  if (previous === undefined) return null;
  if (!isSupplementary(opened)) return problem('E974', {}, { path });
  const verified = await verifyFolder(previous, {}, cwd);
  return 'code' in verified ? verified : givenPrevious(previous, verified);
}
