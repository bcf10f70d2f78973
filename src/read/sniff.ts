import { certain } from '../cells/certain.ts';
import type { FileKind } from '../messages/catalogue/reading-kinds.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

/** What a file's content can be read as. */
export interface Sniffed {
  readonly format: 'xlsx' | 'text';
}

const signatures: readonly (readonly [kind: FileKind, starts: string])[] = [
  ['pdf', '%PDF-'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'BM\0'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  ['archive', '\x1f\x8b'],
  ['document', '{\\rtf'],
];
const zipSignatures = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const oleSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Tables of Excel 2 to 4, which stand in no container. */
const olderSignatures = ['\x09\0\x04\0', '\x09\x02\x06\0', '\x09\x04\x06\0'];
const html =
  /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|table|meta|style|script|div)\b|^mime-version:/i;

/**
 * Decides by content what a file is; its name counts only where the content leaves it open. Refuses lock files
 * (E107), empty files (E101), what is known and not read (E102–E106, E108, E120) and the unknown (E109).
 */
export function sniff(file: string, bytes: Buffer): Sniffed | Refusal {
  const name = certain(file.split(/[\\/]/).at(-1));
  if (name.startsWith('~$') || name.startsWith('.~lock')) return refuse('E107', {});
  if (bytes.length === 0) return refuse('E101', {});
  const start = bytes.toString('latin1', 0, 2048);
  if (start.startsWith(oleSignature)) return oleKind(name, bytes);
  if (zipSignatures.some((starts) => start.startsWith(starts))) return { format: 'xlsx' };
  if (olderSignatures.some((starts) => start.startsWith(starts))) return refuse('E103', {});
  const known = signatures.find(([, starts]) => start.startsWith(starts));
  if (known !== undefined) return refuse('E108', { kind: known[0] });
  return markupKind(start) ?? unknownKind(name, bytes);
}

/** Old Office files and encrypted new ones share one container; the names in its directory tell them apart. */
function oleKind(name: string, bytes: Buffer): Refusal {
  const holds = (entry: string): boolean => bytes.includes(Buffer.from(entry, 'utf16le'));
  if (holds('EncryptionInfo') || holds('EncryptedPackage')) return refuse('E102', {});
  // WPS leaves its mark in .xls files too, and tables hold documents as objects.
  if (/\.xl[st]$/i.test(name) && (holds('Workbook') || holds('Book'))) return refuse('E103', {});
  if (/\.ett?$/i.test(name) || holds('ETExtData')) return refuse('E104', {});
  if (holds('WordDocument') || holds('PowerPoint Document')) return refuse('E108', { kind: 'document' });
  return refuse('E103', {});
}

function markupKind(start: string): Refusal | null {
  // Without marks and zeros the tags of UTF-16 text look like any other's.
  const plain = start.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (/^\s*<\?xml/i.test(plain)) {
    if (plain.includes('office:spreadsheet')) return refuse('E120', {});
    return /<html/i.test(plain) ? refuse('E105', {}) : refuse('E108', { kind: 'xml' });
  }
  return html.test(plain) ? refuse('E105', {}) : null;
}

function unknownKind(name: string, bytes: Buffer): Sniffed | Refusal {
  if (!/\.(xl[a-z]*|ett?|ods)$/i.test(name)) return { format: 'text' };
  const isText = !bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32));
  return isText ? refuse('E106', {}) : refuse('E109', {});
}
