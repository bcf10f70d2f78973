import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SpillFault } from './temporary.ts';

/**
 * Bytes that wait in memory for each partition before they are written. They wait as bytes: a piece of text would keep all
 * of the text that it was cut from.
 */
const waiting = 1 << 15;
/** A character has no more bytes. */
const bytesOfCharacter = 3;

interface Partition {
  readonly file: number;
  readonly bytes: Buffer;
  /** How many of the bytes wait. */
  length: number;
}

/** Lines that were set down in a folder (`Partitions`): any thread can go through them. */
export class SetDown {
  readonly folder: string;
  /** How many partitions there are. */
  readonly count: number;

  constructor(folder: string, count: number) {
    this.folder = folder;
    this.count = count;
  }

  /** The lines of a partition by key, keys ascending, lines in the order in which they came. */
  async read(partition: number, keyLength: number): Promise<(readonly [key: string, lines: string[]])[]> {
    const text = await readFile(pathOf(this.folder, partition), 'utf8');
    const byKey = new Map<string, string[]>();
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from);
      const key = text.slice(from, from + keyLength);
      const line = text.slice(from + keyLength, end);
      const lines = byKey.get(key);
      if (lines === undefined) byKey.set(key, [line]);
      else lines.push(line);
      from = end + 1;
    }
    return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Removes the files. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * Sets lines down under keys, in temporary files by ranges of keys, so that the whole can be gone through in the order
 * of the keys while one range at a time is in memory.
 */
export class Partitions {
  /** Where the files stand until they and it are removed. */
  readonly folder: string;
  /** The first key of every partition but the first, ascending. */
  private readonly bounds: readonly string[];
  private readonly partitions: readonly Partition[];
  private open = true;

  /**
   * @param folder that is empty
   * @param bounds where one partition ends and the next begins; how well they part the keys decides the memory
   * @throws SpillFault where the folder does not take the files; it is gone then
   */
  constructor(folder: string, bounds: readonly string[]) {
    this.folder = folder;
    this.bounds = bounds;
    this.partitions = opened(folder, bounds.length + 1).map((file) => ({
      file,
      bytes: Buffer.allocUnsafe(waiting),
      length: 0,
    }));
  }

  /** Sets a line down; keys and lines are free of line ends. */
  add(key: string, line: string): void {
    const partition = this.partitions[this.placeOf(key)] as Partition;
    const most = (key.length + line.length + 1) * bytesOfCharacter;
    if (partition.length + most > waiting) this.write(partition);
    if (most > waiting) {
      this.writeAll(partition.file, Buffer.from(`${key}${line}\n`));
      return;
    }
    for (const text of [key, line, '\n']) partition.length += partition.bytes.write(text, partition.length);
  }

  /** After the last line. @returns what was set down; whoever has it removes it */
  finish(): SetDown {
    for (const partition of this.partitions) this.write(partition);
    this.close();
    return new SetDown(this.folder, this.partitions.length);
  }

  /** Removes the files where there will be no last line. */
  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private placeOf(key: string): number {
    let [low, high] = [0, this.bounds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (key < (this.bounds[middle] ?? '')) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private close(): void {
    if (this.open) for (const { file } of this.partitions) closeSync(file);
    this.open = false;
  }

  private write(partition: Partition): void {
    this.writeAll(partition.file, partition.bytes.subarray(0, partition.length));
    partition.length = 0;
  }

  /** All of it: a disk that is nearly full takes a part without an error. */
  private writeAll(file: number, bytes: Buffer): void {
    try {
      for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
    } catch (error) {
      throw new SpillFault(this.folder, error);
    }
  }
}

/** New files for so many partitions. */
function opened(folder: string, count: number): number[] {
  const files: number[] = [];
  try {
    while (files.length < count) files.push(openSync(pathOf(folder, files.length), 'w'));
  } catch (error) {
    for (const file of files) closeSync(file);
    rmSync(folder, { recursive: true, force: true });
    throw new SpillFault(folder, error);
  }
  return files;
}

const pathOf = (folder: string, partition: number): string => join(folder, String(partition));

/** Bounds that part keys like those of the sample into `count` ranges of about the same size. */
export function boundsFrom(sample: readonly string[], count: number): string[] {
  const sorted = [...sample].sort();
  const bounds = Array.from(
    { length: count - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / count)],
  );
  return [...new Set(bounds.filter((bound) => bound !== undefined))];
}
