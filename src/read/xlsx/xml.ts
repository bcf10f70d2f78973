import { crc32 } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { expected } from '../expected.ts';
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
  const xml = new PartParser(handler);
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
    if (xml.hasDoctype) return refuse('E119', { part });
    return xml.isBroken ? refuse('E111', { part }) : (handler.refusal?.() ?? null);
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
    return expected(error, isPlainError(error), null);
  }
}

/** Hands a part's pieces to the parser and what it finds to the handler, until the first fault. */
class PartParser {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly handler: XmlHandler;
  private sinceTag = 0;
  /** How many elements are open, and how many of them lie in one that is left out. */
  private depth = 0;
  private skipping = 0;
  isBroken = false;
  hasDoctype = false;

  constructor(handler: XmlHandler) {
    this.handler = handler;
    const { parser } = this;
    // Left to itself the parser would go on, and complain of every single character behind the first fault.
    parser.on('error', (fault) => {
      this.giveUp();
      throw fault;
    });
    parser.on('doctype', () => {
      this.hasDoctype = true;
    });
    parser.on('opentag', ({ name, attributes }) => this.opened(localName(name), attributes));
    parser.on('closetag', ({ name }) => this.closed(localName(name)));
    parser.on('text', (text) => this.said(text));
    parser.on('cdata', (text) => this.said(text));
  }

  giveUp(): void {
    this.isBroken = true;
  }

  write(xml: string): void {
    if (this.isBroken) return;
    this.sinceTag += xml.length;
    if (this.sinceTag > longestStretch) this.giveUp();
    else this.untilBroken(() => this.parser.write(xml));
  }

  end(): void {
    if (!this.isBroken) this.untilBroken(() => this.parser.close());
  }

  private untilBroken(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!this.isBroken) throw error;
    }
  }

  private opened(name: string, attributes: Attributes): void {
    this.sinceTag = 0;
    this.depth += 1;
    if (this.depth > deepest) this.parser.fail('nested too deep');
    if (this.skipping > 0 || skipped.has(name)) this.skipping += 1;
    else this.handler.open(name, attributes);
  }

  private closed(name: string): void {
    this.sinceTag = 0;
    this.depth -= 1;
    if (this.skipping > 0) this.skipping -= 1;
    else this.handler.close?.(name);
  }

  private said(text: string): void {
    if (this.skipping === 0) this.handler.text?.(text);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
