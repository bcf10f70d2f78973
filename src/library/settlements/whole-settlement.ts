import { type Problem, problem } from '../../messages/problem.ts';
import type { OpenedSettlement } from '../../review/open.ts';
import type { Recorded } from '../../review/replay/recorded.ts';
import { replay } from '../../review/replay/replay.ts';
import { strayFiles, type Verification } from '../../review/verify/verification.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { placeText } from '../../terminal/verification.ts';
import { verifyFolder } from './verify-folder.ts';

/** A settlement on which further papers may rest: verified, and settled again from its own log. */
export interface WholeSettlement {
  readonly settlement: Settlement;
  readonly recorded: Recorded;
  readonly opened: OpenedSettlement;
}

/** Verifies a settlement folder as `award verify` does; @returns why nothing may rest on it */
export async function wholeSettlement(path: string, cwd: string): Promise<WholeSettlement | Problem> {
  const verified = await verifyFolder(path, {}, cwd);
  if ('code' in verified) return verified;
  const { opened, verification } = verified;
  if (!verification.agrees) return problem('E960', {}, doubtFacts(path, verification));
  const { recorded } = opened;
  if ('fault' in recorded) return problem('E943', {}, { path, fault: recorded.fault });
  return { settlement: replay(recorded), recorded, opened };
}

/** What is told of a settlement that does not verify: where that is first seen. @param path as the person named it */
export function doubtFacts(path: string, verification: Verification) {
  const { checks } = verification;
  const first = checks.find(({ result }) => result === 'differs');
  const place = first?.place == null ? null : placeText(first.place);
  return { path, place, check: first?.name ?? ('replay' as const), stray: strayFiles(verification) };
}
