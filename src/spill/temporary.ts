import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The system's temporary folder does not take what is to be set down; `code` is the file system's. */
export class SpillFault extends Error {
  readonly folder: string;
  readonly code: string;

  constructor(folder: string, cause: unknown) {
    super('the temporary folder does not take it', { cause });
    this.folder = folder;
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  }
}

/**
 * Makes a folder of our own in the system's temporary folder.
 * @param tell is told of it before it is there, so that a run that is stopped in between leaves nothing
 * @throws SpillFault where the temporary folder is not there, or takes no other
 */
export function makeTemporary(tell: (folder: string) => void): string {
  const folder = join(tmpdir(), `award-${randomUUID()}`);
  tell(folder);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw new SpillFault(tmpdir(), error);
  }
  return folder;
}
