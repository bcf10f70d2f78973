import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Before what was compiled stand two checksums of four bytes: of its source, and its own. */
const headLength = 8;

/**
 * What V8 compiled of files, in a folder for each V8 and each kind of flags, since it only takes what is its own. Of the
 * source V8 looks at nothing but the length, and of what was compiled at its first bytes; hence the checksums.
 */
export class Compiled {
  private readonly folder: string;

  /**
   * @param folder that holds those of each V8
   * @param flags a name for the flags that V8 has
   */
  constructor(folder: string, flags: string) {
    this.folder = join(folder, `${process.versions.v8}-${process.arch}`, flags);
  }

  /** What was compiled of this source; undefined where there is nothing, or it is damaged. */
  of(name: string, source: Buffer): Buffer | undefined {
    const kept = this.read(name);
    if (kept === null || kept.length <= headLength) return undefined;
    const compiled = kept.subarray(headLength);
    const isSound = kept.subarray(0, headLength).equals(head(source, compiled));
    return isSound ? compiled : undefined;
  }

  /** Keeps what was compiled of a source. @throws the file system's error */
  keep(name: string, source: Buffer, compiled: Buffer): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, name), Buffer.concat([head(source, compiled), compiled]));
  }

  private read(name: string): Buffer | null {
    try {
      return readFileSync(join(this.folder, name));
    } catch {
      return null;
    }
  }
}

function head(source: Buffer, compiled: Buffer): Buffer {
  const sums = Buffer.alloc(headLength);
  sums.writeUInt32LE(crc32(source), 0);
  sums.writeUInt32LE(crc32(compiled), 4);
  return sums;
}
