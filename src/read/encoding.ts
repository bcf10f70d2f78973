import { certain } from '../cells/certain.ts';
import type { EncodingDoubt } from './doubt.ts';
import { doubtAboutGb18030, doubtAboutUtf8 } from './doubt.ts';
import { expected } from './expected.ts';
import { lineAt } from './lines.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { strictly } from './strictly.ts';

/** A text file's characters and how they were found. */
export interface DecodedText {
  readonly text: string;
  /** `utf-8`, `gb18030`, `utf-16le`, `utf-16be`, or the name of the encoding that was asked for. */
  readonly encoding: string;
  readonly doubt: EncodingDoubt | null;
}

const byteOrderMarks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

// Names that people and other programs use and TextDecoder does not know, and GBK as a part of GB18030.
const otherNames: Readonly<Record<string, string>> = {
  'latin-1': 'windows-1252',
  'utf-8-sig': 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  ansi: 'gb18030',
};

/**
 * Decodes a text file: by its byte order mark, else as the encoding asked for, else strictly as UTF-8, else
 * strictly as GB18030. Refuses bytes that fit none (E121, with the line of the first bad byte), an unknown
 * encoding name (E122), zero bytes (E124) and UTF-16 without a mark (E123).
 */
export function decodeText(bytes: Buffer, forced?: string): DecodedText | Refusal {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const wanted = marked?.[0] ?? (forced === undefined ? undefined : encodingNamed(forced));
  if (wanted === null) return refuse('E122', { encoding: certain(forced) });
  if (!wanted?.startsWith('utf-16') && bytes.includes(0)) return zeroBytes(bytes);
  if (wanted !== undefined) return decodeAs(bytes, wanted);
  return guess(bytes);
}

function guess(bytes: Buffer): DecodedText | Refusal {
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', doubt: doubtAboutUtf8(bytes, utf8) };
  const gb18030 = strictly(bytes, 'gb18030');
  if (gb18030 !== null) {
    return { text: gb18030, encoding: 'gb18030', doubt: doubtAboutGb18030(bytes) };
  }
  // The encoding that holds out longer is the likelier one, so its first bad byte is the one to look at.
  const line = Math.max(firstBadLine(bytes, 'utf-8'), firstBadLine(bytes, 'gb18030'));
  return refuse('E121', { line, encoding: null }, { row: line });
}

function decodeAs(bytes: Buffer, encoding: string): DecodedText | Refusal {
  const text = strictly(bytes, encoding);
  if (text === null) {
    const line = firstBadLine(bytes, encoding);
    return refuse('E121', { line, encoding }, { row: line });
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) return refuse('E124', { line: lineAt(text, zero) }, { row: lineAt(text, zero) });
  return { text, encoding, doubt: null };
}

/** Whether a name is one of an encoding, as people or programs write it. */
export function isEncodingName(name: string): boolean {
  return encodingNamed(name) !== null;
}

function encodingNamed(name: string): string | null {
  const lower = name.trim().toLowerCase().replaceAll('_', '-');
  try {
    const { encoding } = new TextDecoder(otherNames[lower] ?? name);
    return otherNames[encoding] ?? encoding;
  } catch (error) {
    return expected(error, error instanceof RangeError, null);
  }
}

function firstBadLine(bytes: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = text.indexOf('\uFFFD');
  return lineAt(text, bad < 0 ? text.length : bad);
}

/**
 * UTF-16 text of a table has its zeros at every second byte, on the same side but for a few characters whose
 * other byte is zero: 一 (U+4E00) stands in nearly every header.
 */
function zeroBytes(bytes: Buffer): Refusal {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2] = certain(zeros[i % 2]) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (Math.min(even, odd) * 10 < most && most * 5 > looked) return refuse('E123', {});
  const line = lineAt(bytes.toString('latin1'), bytes.indexOf(0));
  return refuse('E124', { line }, { row: line });
}
