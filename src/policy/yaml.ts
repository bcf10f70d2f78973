import { type Document, isScalar, Lexer, Parser, parseDocument, visit } from 'yaml';

/** In characters; the policy has 15 thousand. */
const longest = 2 ** 18;
/** A policy nests nine deep; thousands of levels would exhaust the stack of whatever reads them. */
const deepest = 64;

/**
 * Reads a YAML document, every value as text. Aliases are refused, since one could name itself or grow without end, and
 * so is what is longer or nested deeper than such files are.
 * @returns the value, or what is wrong, a line each
 */
export function readYaml(
  text: string,
): { readonly value: unknown; readonly faults?: undefined } | { readonly faults: readonly string[] } {
  if (text.length > longest) return { faults: [`longer than ${longest} characters`] };
  if (isTooDeep(text)) return { faults: [`nested more than ${deepest} deep`] };
  // The library compares every key of a map with every other; a long list of keys would take hours.
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const faults = document.errors.map(({ message }) => message.split('\n', 1)[0] ?? message);
  if (faults.length > 0) return { faults };
  const twice = keysTwice(document);
  if (twice.length > 0) return { faults: twice.map((key) => `Map keys must be unique: ${key}`) };
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { faults: ['YAML: & * <<'] };
  }
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
