import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { expected } from '../expected.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { endOfZip } from './zip-end.ts';

/** A part of the package, opened for reading once. */
interface PartStream {
  readonly chunks: Readable;
  /** What the directory promises of the unpacked content. */
  readonly crc32: number;
  readonly size: number;
}

/** A zip file whose directory has been read and found sound. */
export interface Zip {
  readonly names: readonly string[];
  /** Whether there is a part of this name; like all spreadsheet programs it goes by any case and either slash. */
  has(name: string): boolean;
  /** Opens a part; E111 where it is missing or its header is broken. */
  open(name: string): Promise<PartStream | Refusal>;
}

const mebibyte = 2 ** 20;
// Real tables stay far below; formatted empty rows by the million reach a few hundred megabytes at most.
const mostBytes = 768 * mebibyte;
const mostBytesWhenDense = 64 * mebibyte;
const densestRatio = 400;

/**
 * Reads the directory of a zip file in memory; nothing is unpacked yet. Refuses a file without its end (E110),
 * a broken directory (E111), two entries of one name (E112), sizes no table needs (E113), locked entries (E118).
 */
export async function openZip(bytes: Buffer): Promise<Zip | Refusal> {
  const end = endOfZip(bytes);
  if (end === null) return refuse('E110', {});
  let file: ZipFile;
  const entries: Entry[] = [];
  try {
    file = await yauzl.fromBufferPromise(bytes.subarray(0, end), { decodeStrings: false, lazyEntries: true });
    for await (const entry of file.eachEntry()) entries.push(entry);
  } catch (error) {
    // yauzl reports every kind of broken directory as a plain Error with an English sentence.
    return expected(error, isPlainError(error), refuse('E111', { part: null }));
  }
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const key = plainName(nameOf(entry));
    if (byName.has(key)) return refuse('E112', { name: nameOf(entry) });
    byName.set(key, entry);
    if (entry.isEncrypted()) return refuse('E118', { name: nameOf(entry) });
  }
  const size = bombSize(entries);
  if (size > 0) return refuse('E113', { mebibytes: Math.round(size / mebibyte) });
  return {
    names: entries.map(nameOf),
    has: (name) => byName.has(plainName(name)),
    open: opener(file, byName),
  };
}

function opener(file: ZipFile, byName: ReadonlyMap<string, Entry>): Zip['open'] {
  return async (name) => {
    const entry = byName.get(plainName(name));
    if (entry === undefined) return refuse('E111', { part: name });
    try {
      return { chunks: await unpacked(file, entry), crc32: entry.crc32, size: entry.uncompressedSize };
    } catch (error) {
      return expected(error, isPlainError(error), refuse('E111', { part: name }));
    }
  };
}

// Unpacked in larger pieces than yauzl's own 16 KiB, which for a sheet of 60 MB are a second of waiting.
async function unpacked(file: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.compressionMethod !== 8) return file.openReadStreamPromise(entry);
  const packed = await file.openReadStreamPromise(entry, { decodeFileData: false });
  return packed.pipe(createInflateRaw({ chunkSize: 2 ** 18 }));
}

/** Errors of yauzl and zlib, as against slips in this program. */
export function isPlainError(error: unknown): boolean {
  return error instanceof Error && (error.constructor === Error || 'code' in error);
}

/** The unpacked size where it is no table's, else 0. */
function bombSize(entries: readonly Entry[]): number {
  const size = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isDense = (unpacked: number, packed: number) =>
    unpacked > mostBytesWhenDense && unpacked > packed * densestRatio;
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const dense =
    isDense(size, packed) ||
    entries.some(({ uncompressedSize, compressedSize }) => isDense(uncompressedSize, compressedSize));
  return size > mostBytes || dense ? size : 0;
}

// With decodeStrings off yauzl hands over the bytes; so odd names do not stop the reading of the others.
function nameOf(entry: Entry): string {
  const name: unknown = entry.fileName;
  return (Buffer.isBuffer(name) ? name.toString('utf8') : String(name)).replaceAll('\\', '/');
}

const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
