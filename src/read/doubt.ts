import { strictly } from './strictly.ts';

/** Why the encoding only just fits: the characters that look odd in it. */
export interface EncodingDoubt {
  readonly isOdd: (text: string) => boolean;
}

// Every fifth character outside the common set is far more than Chinese names need.
const rareShare = 5;

/**
 * Looks whether bytes that are sound GB18030 are more likely something else (Latin-1, Shift_JIS): Chinese text
 * keeps to the characters of GB2312 almost throughout, other encodings do not. Null where there is no doubt.
 */
export function doubtAboutGb18030(bytes: Buffer): EncodingDoubt | null {
  const rare = new Map<string, Buffer>();
  let all = 0;
  let rareCount = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1] ?? 0;
    const fourBytes = trail >= 0x30 && trail <= 0x39;
    const length = fourBytes ? 4 : 2;
    all++;
    if (fourBytes || lead < 0xa1 || lead > 0xf7 || trail < 0xa1) {
      rareCount++;
      const character = bytes.subarray(i, i + length);
      rare.set(character.toString('latin1'), character);
    }
    i += length - 1;
  }
  if (rareCount === 0 || rareCount * rareShare <= all) return null;
  const decoder = new TextDecoder('gb18030');
  const odd = new Set([...rare.values()].map((character) => decoder.decode(character)));
  return { isOdd: (text) => Array.from(text).some((character) => odd.has(character)) };
}

/**
 * Looks whether bytes that are sound UTF-8 are more likely GB18030: read as UTF-8 there is no Chinese character,
 * only letters of far languages, and read as GB18030 there are Chinese characters alone.
 */
export function doubtAboutUtf8(bytes: Buffer, text: string): EncodingDoubt | null {
  const odd = /[\u0080-\u07ff]/;
  if (!odd.test(text) || /[\u0800-\uffff]/.test(text)) return null;
  const other = strictly(bytes, 'gb18030');
  // A Chinese character inside a Latin word (premi猫re) is a European letter misread.
  if (other === null || /[A-Za-z][^\0-\x7f]|[^\0-\x7f][A-Za-z]/.test(other)) return null;
  const isChinese = !/[^\0-\x7f\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/.test(other);
  return isChinese ? { isOdd: (part) => odd.test(part) } : null;
}
