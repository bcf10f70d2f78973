import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import type { FileDigest } from '../manifest/manifest.ts';

/** Characters that wait in memory before they are written. */
const waiting = 1 << 20;

/** A file that is written from front to back, with the digest of what was written. */
export class OutputFile {
  private readonly path: string;
  private readonly name: string;
  private readonly file: number;
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private texts: string[] = [];
  private length = 0;

  /** @throws the file system's error, here and while writing */
  constructor(path: string, name: string) {
    this.path = path;
    this.name = name;
    this.file = openSync(path, 'wx');
  }

  write(text: string): void {
    this.texts.push(text);
    this.length += text.length;
    if (this.length >= waiting) this.flush();
  }

  /** Writes bytes behind what is there, at once. */
  writeBytes(bytes: Buffer): void {
    if (this.length > 0) this.flush();
    this.put(bytes);
  }

  /** After the last piece: what the file is, durable on the disk. */
  end(): FileDigest {
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
    return { file: this.name, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  /** Removes the file; nothing is written any more. */
  discard(): void {
    closeSync(this.file);
    rmSync(this.path, { force: true });
  }

  private flush(): void {
    const bytes = Buffer.from(this.texts.join(''));
    this.texts = [];
    this.length = 0;
    this.put(bytes);
  }

  private put(bytes: Buffer): void {
    this.hash.update(bytes);
    for (let from = 0; from < bytes.length; ) from += writeSync(this.file, bytes, from);
    this.bytes += bytes.length;
  }
}
