import { expected } from './expected.ts';

/** Decodes bytes; gives the text without its byte order mark, or null where some byte does not fit. */
export function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch (error) {
    return expected(error, error instanceof TypeError, null);
  }
}
