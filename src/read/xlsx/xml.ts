import { crc32 } from 'node:zlib';
import { SaxesParser } from 'saxes';
import type { Refusal } from '../refusal.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { xmlDecoder } from './xml-encoding.ts';
import type { Zip } from './zip.ts';
import { isPlainError } from './zip.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader wants to hear of; names are local ones, without prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
  /** May shorten a stretch of the part that ends before a tag. */
  filter?(xml: string): string;
  /** Asked from time to time; a refusal ends the reading. */
  refusal?(): Refusal | null;
}

/** No cell, tag or comment of a table comes near it, in characters; the parser keeps all of such a stretch. */
const longestStretch = 2 ** 24;
/** Parts of workbooks nest about twenty deep. */
const deepest = 256;

// Left out with all they hold: pronunciations (拼音), extensions, and the newer of two alternative contents.
const skipped = new Set(['rPh', 'extLst', 'Choice']);

/**
 * Reads one part piece by piece, so that memory does not grow with its size, and tells the handler what is in it.
 * Returns null when all was read; E111 for a missing or broken part, E119 for one with a DOCTYPE.
 */
export async function readXml(zip: Zip, part: string, handler: XmlHandler): Promise<Refusal | null> {
  const stream = await zip.open(part);
  if (isRefusal(stream)) return stream;
  const xml = xmlParser(handler);
  let decode: ((bytes: Buffer | null) => string | null) | null = null;
  let sum = 0;
  let size = 0;
  let pending = '';
  const feed = (text: string, last: boolean): void => {
    pending += text;
    if (pending.length > longestStretch) xml.giveUp();
    const end = last ? pending.length : pending.lastIndexOf('<');
    if (end <= 0) return;
    const piece = pending.slice(0, end);
    pending = pending.slice(end);
    xml.write(handler.filter === undefined ? piece : handler.filter(piece));
  };
  const broken = (): Refusal | null => {
    if (xml.hasDoctype()) return refuse('E119', { part });
    return xml.isBroken() ? refuse('E111', { part }) : (handler.refusal?.() ?? null);
  };
  const pieces = stream.chunks[Symbol.asyncIterator]();
  for (;;) {
    const next = await nextPiece(pieces);
    if (next === null) return refuse('E111', { part });
    if (next.done) break;
    sum = crc32(next.value, sum);
    size += next.value.length;
    decode ??= xmlDecoder(next.value);
    // More than the directory promises may be a bomb that lies about its size.
    const text = size > stream.size ? null : decode(next.value);
    if (text !== null) feed(text, false);
    if (text === null || broken() !== null) {
      stream.chunks.destroy();
      return broken() ?? refuse('E111', { part });
    }
  }
  const rest = decode === null ? null : decode(null);
  if (rest === null || sum !== stream.crc32) return refuse('E111', { part });
  feed(rest, true);
  xml.end();
  return broken();
}

type Piece = { done: true } | { done: false; value: Buffer };

async function nextPiece(pieces: AsyncIterator<Buffer>): Promise<Piece | null> {
  try {
    const next = await pieces.next();
    return next.done === true ? { done: true } : { done: false, value: next.value };
  } catch (error) {
    if (isPlainError(error)) return null;
    throw error;
  }
}

function xmlParser(handler: XmlHandler) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let isBroken = false;
  let hasDoctype = false;
  let skipping = 0;
  let sinceTag = 0;
  let depth = 0;
  const giveUp = (): void => {
    isBroken = true;
  };
  // Left to itself the parser would go on, and complain of every single character behind the first fault.
  parser.on('error', (fault) => {
    giveUp();
    throw fault;
  });
  const untilBroken = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!isBroken) throw error;
    }
  };
  parser.on('doctype', () => {
    hasDoctype = true;
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    depth++;
    if (depth > deepest) parser.fail('nested too deep');
    const name = localName(tag.name);
    if (skipping > 0 || skipped.has(name)) skipping++;
    else handler.open(name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    depth--;
    if (skipping > 0) skipping--;
    else handler.close?.(localName(tag.name));
  });
  const text = (value: string): void => {
    if (skipping === 0) handler.text?.(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  return {
    write: (xml: string) => {
      if (isBroken) return;
      sinceTag += xml.length;
      if (sinceTag > longestStretch) giveUp();
      else untilBroken(() => parser.write(xml));
    },
    end: () => {
      if (!isBroken) untilBroken(() => parser.close());
    },
    giveUp,
    isBroken: () => isBroken,
    hasDoctype: () => hasDoctype,
  };
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
