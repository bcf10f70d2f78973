import type { Refusal } from '../refusal.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Decodes `_x000D_` and its like, with which workbooks write characters that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Reads the texts that the sheets share: rich text joined, pronunciations left out. E111 where broken. */
export async function readStrings(zip: Zip, part: string): Promise<string[] | Refusal> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  const trouble = await readXml(zip, part, {
    open(name) {
      if (name === 'si') text = '';
      inText = name === 't';
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(text));
      if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return trouble ?? strings;
}
