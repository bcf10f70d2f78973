import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Characters that wait in memory for each partition before they are written. */
const waiting = 1 << 15;

/** The temporary folder does not take what is to be set down; `code` is the file system's. */
export class SpillFault extends Error {
  readonly folder: string;
  readonly code: string;

  constructor(folder: string, cause: unknown) {
    super('rows could not be set down', { cause });
    this.folder = folder;
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  }
}

/**
 * Lines under keys, set down in temporary files by ranges of keys, so that the whole can be gone through in the order
 * of the keys while one range at a time is in memory.
 */
export class Partitions {
  /** Where the files stand until they are removed. */
  readonly folder: string;
  /** The first key of every partition but the first, ascending. */
  private readonly bounds: readonly string[];
  private readonly files: number[];
  private readonly texts: string[];
  private open = true;

  /** @param bounds where one partition ends and the next begins; how well they part the keys decides the memory */
  constructor(bounds: readonly string[]) {
    this.folder = mkdtempSync(join(tmpdir(), 'award-'));
    this.bounds = bounds;
    this.texts = Array.from({ length: bounds.length + 1 }, () => '');
    this.files = this.texts.map((_, i) => openSync(this.path(i), 'w'));
  }

  /** How many partitions there are. */
  get count(): number {
    return this.texts.length;
  }

  /** Sets a line down; keys and lines are free of line ends. */
  add(key: string, line: string): void {
    const place = this.placeOf(key);
    const text = `${this.texts[place]}${key}${line}\n`;
    this.texts[place] = text;
    if (text.length >= waiting) this.write(place);
  }

  /** After the last line. */
  finish(): void {
    this.texts.forEach((_, i) => {
      this.write(i);
    });
    for (const file of this.files) closeSync(file);
    this.open = false;
  }

  /** The lines of a partition by key, keys ascending, lines in the order in which they came. */
  async read(partition: number, keyLength: number): Promise<(readonly [key: string, lines: string[]])[]> {
    const text = await readFile(this.path(partition), 'utf8');
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
    if (this.open) for (const file of this.files) closeSync(file);
    this.open = false;
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

  /** All of it: a disk that is nearly full takes a part without an error. */
  private write(place: number): void {
    const file = this.files[place];
    const bytes = Buffer.from(this.texts[place] ?? '');
    this.texts[place] = '';
    if (file === undefined) return;
    try {
      for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
    } catch (error) {
      throw new SpillFault(this.folder, error);
    }
  }

  private path(partition: number): string {
    return join(this.folder, String(partition));
  }
}

/** Bounds that part keys like those of the sample into `count` ranges of about the same size. */
export function boundsFrom(sample: readonly string[], count: number): string[] {
  const sorted = [...sample].sort();
  const bounds = Array.from(
    { length: count - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / count)],
  );
  return [...new Set(bounds.filter((bound) => bound !== undefined))];
}
