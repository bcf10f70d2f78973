import { type Document, isScalar, Lexer, Parser, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { FileFault } from './file-faults.ts';

/** In characters; the policy has 15 thousand. */
const longest = 2 ** 18;
/** A policy nests nine deep; thousands of levels would exhaust the stack of whatever reads them. */
const deepest = 64;

/**
 * Reads a YAML document, every value as text, from its characters or from the bytes of its file. Aliases are refused, since one could name itself or grow without end, and
 * so is what is longer or nested deeper than such files are.
 * @returns the value, or what is wrong
 */
export function readYaml(
  written: string | Buffer,
): { readonly value: unknown; readonly faults?: undefined } | { readonly faults: readonly FileFault[] } {
  const text = typeof written === 'string' ? written : textOf(written);
  if (text === null) return { faults: [{ kind: 'encoding' }] };
  if (text.length > longest) return { faults: [{ kind: 'too-long', most: longest }] };
  if (isTooDeep(text)) return { faults: [{ kind: 'too-deep', most: deepest }] };
  // The library compares every key of a map with every other; a long list of keys would take hours.
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  if (document.errors.length > 0) return { faults: document.errors.map((error) => syntaxFault(error, text)) };
  const twice = keysTwice(document);
  if (twice.length > 0) return { faults: twice.map((key) => ({ kind: 'twice', key })) };
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { faults: [{ kind: 'alias' }] };
  }
}

/** The characters of a file. Notepad on Chinese Windows writes UTF-8, GBK or UTF-16 with its mark; null where the bytes are none of them. */
export function textOf(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString('hex');
  const wide = { fffe: 'utf-16le', feff: 'utf-16be' }[mark];
  for (const encoding of wide === undefined ? ['utf-8', 'gb18030'] : [wide]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}

function syntaxFault({ code, linePos }: YAMLParseError, text: string): FileFault {
  const line = linePos?.[0].line ?? null;
  // The library names the tab in front of a line only sometimes.
  const isIndent = /INDENT/.test(code) || /^ *\t/.test(text.split('\n')[(line ?? 0) - 1] ?? '');
  return { kind: 'syntax', line, what: isIndent ? 'indent' : code === 'MISSING_CHAR' ? 'unclosed' : 'other' };
}

/** The parser itself goes token by token and keeps a list of what is open; only what comes after it nests calls. */
function isTooDeep(text: string): boolean {
  const parser = new Parser();
  for (const token of new Lexer().lex(text)) {
    for (const _ of parser.next(token)) if (parser.stack.length > deepest) return true;
    if (parser.stack.length > deepest) return true;
  }
  return false;
}

function keysTwice(document: Document): string[] {
  const twice = new Set<string>();
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        if (keys.has(name)) twice.add(name);
        keys.add(name);
      }
    },
  });
  return [...twice];
}
