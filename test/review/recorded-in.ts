import { readFileSync } from 'node:fs';
import { loadPolicy } from '../../src/policy/load.ts';
import { builtInPolicyFile } from '../../src/policy/loaded.ts';
import { type Recorded, recordedOf } from '../../src/review/replay/recorded.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { auditLog } from '../../src/write/audit/log.ts';

const policy = loadPolicy(readFileSync(builtInPolicyFile));

/** What a settlement's own log keeps of its making, under the built-in policy. */
export function recordedIn(settlement: Settlement): Recorded {
  if ('faults' in policy) throw new Error('the policy file has faults');
  const lines = auditLog(settlement).chain.bytes().toString().trimEnd().split('\n');
  const recorded = recordedOf(
    lines.map((line) => JSON.parse(line)),
    policy,
  );
  if ('fault' in recorded) throw new Error(recorded.fault);
  return recorded;
}
