import { lineAt, lineTextAt } from './lines.ts';
import { strictly } from './strictly.ts';

/** Why the encoding only just fits: the first line that looks odd, and its text as read. */
export interface EncodingDoubt {
  readonly line: number;
  readonly sample: string;
}

// Every fifth character outside the common set is far more than Chinese names need.
const rareShare = 5;

/**
 * Looks whether bytes that are sound GB18030 are more likely something else (Latin-1, Shift_JIS): Chinese text
 * keeps to the characters of GB2312 almost throughout, other encodings do not. Null where there is no doubt.
 */
export function doubtAboutGb18030(bytes: Buffer, text: string): EncodingDoubt | null {
  let all = 0;
  let rare = 0;
  let firstRare = -1;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1] ?? 0;
    const fourBytes = trail >= 0x30 && trail <= 0x39;
    all++;
    if (fourBytes || lead < 0xa1 || lead > 0xf7 || trail < 0xa1) {
      rare++;
      if (firstRare < 0) firstRare = i;
    }
    i += fourBytes ? 3 : 1;
  }
  if (rare === 0 || rare * rareShare <= all) return null;
  const index = new TextDecoder('gb18030').decode(bytes.subarray(0, firstRare)).length;
  return doubtAt(text, index);
}

/**
 * Looks whether bytes that are sound UTF-8 are more likely GB18030: read as UTF-8 there is no Chinese character,
 * only letters of far languages, and read as GB18030 there are Chinese characters alone.
 */
export function doubtAboutUtf8(bytes: Buffer, text: string): EncodingDoubt | null {
  const first = text.search(/[\u0080-\u07ff]/);
  if (first < 0 || /[\u0800-\uffff]/.test(text)) return null;
  const other = strictly(bytes, 'gb18030');
  // A Chinese character inside a Latin word (premi猫re) is a European letter misread.
  if (other === null || /[A-Za-z][^\0-\x7f]|[^\0-\x7f][A-Za-z]/.test(other)) return null;
  return /[^\0-\x7f\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/.test(other) ? null : doubtAt(text, first);
}

function doubtAt(text: string, index: number): EncodingDoubt {
  return { line: lineAt(text, index), sample: lineTextAt(text, index) };
}
