import { TextDecoder } from 'node:util';
import { expected } from '../expected.ts';

/**
 * A decoder for the pieces of an XML part, chosen by the part's first bytes: byte order mark, the zeros of
 * UTF-16, or the declaration; else UTF-8. It gives null for bytes that do not fit; called with null it finishes.
 */
export function xmlDecoder(first: Buffer): (bytes: Buffer | null) => string | null {
  const decoder = decoderFor(encodingOf(first));
  return (bytes) => {
    try {
      return decoder === null
        ? null
        : bytes === null
          ? decoder.decode()
          : decoder.decode(bytes, { stream: true });
    } catch (error) {
      return expected(error, error instanceof TypeError, null);
    }
  };
}

function encodingOf(first: Buffer): string {
  const [a, b] = first;
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  const declared = /^\uFEFF?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(first.toString('utf8', 0, 200));
  // A part that says UTF-16 in readable single bytes is not in UTF-16.
  return declared?.[1] === undefined || /^utf-?16/i.test(declared[1]) ? 'utf-8' : declared[1];
}

function decoderFor(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    return expected(error, error instanceof RangeError, null);
  }
}
