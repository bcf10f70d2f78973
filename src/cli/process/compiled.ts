import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Before what was compiled stand two checksums of four bytes: of its source, and its own. */
const headLength = 8;

/**
 * What V8 compiled of files, for this Node alone, and in a folder for each thread. Of the source V8 looks at nothing
 * but the length, and of what was compiled at its first bytes; hence the checksums. What another build of the same V8
 * compiled would end the process, and V8 of Node 20 does not notice.
 */
export class Compiled {
  private readonly folder: string;

  /**
   * @param folder that holds those of each Node
   * @param runner the thread that runs them, since it has flags of its own
   */
  constructor(folder: string, runner: string) {
    this.folder = join(folder, thisNode(), runner);
  }

  /** What was compiled of this source in this place; undefined where there is nothing, or it is damaged. */
  of(file: string, source: Buffer): Buffer | undefined {
    const kept = this.read(file);
    if (kept === null || kept.length <= headLength) return undefined;
    const compiled = kept.subarray(headLength);
    const isSound = kept.subarray(0, headLength).equals(head(file, source, compiled));
    return isSound ? compiled : undefined;
  }

  /** Keeps what was compiled of a source. @throws the file system's error */
  keep(file: string, source: Buffer, compiled: Buffer): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.placeOf(file), Buffer.concat([head(file, source, compiled), compiled]));
  }

  private read(file: string): Buffer | null {
    try {
      return readFileSync(this.placeOf(file));
    } catch {
      return null;
    }
  }

  private placeOf(file: string): string {
    return join(this.folder, basename(file));
  }
}

/** The version, what it was built for, and its size: builds of the same version by others differ in that. */
function thisNode(): string {
  return [process.version, process.platform, process.arch, sizeOf(process.execPath)].join('-');
}

/** null where the file is no longer there, as after an upgrade: nothing is kept for that. */
function sizeOf(file: string): number | null {
  try {
    return statSync(file).size;
  } catch {
    return null;
  }
}

/** Of the source with the place where it stands, which errors name. */
function head(file: string, source: Buffer, compiled: Buffer): Buffer {
  const sums = Buffer.alloc(headLength);
  sums.writeUInt32LE(crc32(source, crc32(file)), 0);
  sums.writeUInt32LE(crc32(compiled), 4);
  return sums;
}
