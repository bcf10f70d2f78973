import { certain } from '../cells/certain.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Manifest } from '../write/manifest/manifest.ts';
import { manifestSchema } from '../write/manifest/schema.ts';
import { type NotRecorded, type Recorded, recordedOf } from './replay/recorded.ts';
import type { SettlementFiles } from './settlement-files.ts';
import { logFile, type ReadLog, readLog } from './verify/chain.ts';
import { manifestFile } from './verify/files.ts';

/** A settlement folder, opened as far as it can be; whatever its files hold, nothing here throws. */
export class OpenedSettlement {
  readonly files: SettlementFiles;
  readonly log: ReadLog;
  /** null where it cannot be read. */
  readonly manifest: Manifest | null;
  private record: Recorded | NotRecorded | null = null;

  constructor(files: SettlementFiles) {
    this.files = files;
    this.manifest = manifestOf(files.get(manifestFile));
    this.log = readLog(files.get(logFile) ?? Buffer.alloc(0), this.manifest);
  }

  /** What the settlement was made from; or why nobody can tell. */
  get recorded(): Recorded | NotRecorded {
    this.record ??= recordIn(this.files, this.log);
    return this.record;
  }
}

function recordIn(files: SettlementFiles, log: ReadLog): Recorded | NotRecorded {
  const policyFile = files.get('policy.yaml');
  if (policyFile === undefined) return { fault: 'policy.yaml' };
  const policy = loadPolicy(policyFile);
  if (!('faults' in policy)) return recordedOf(log.entries, policy);
  return { fault: `policy.yaml ${certain(policy.faults[0]).key}`.trim() };
}

function manifestOf(bytes: Buffer | undefined): Manifest | null {
  if (bytes === undefined) return null;
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
