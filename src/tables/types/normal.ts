/** Spaces of every kind, tabs, zero-width and other invisible characters at either end of a cell. */
const invisible =
  '[\\s\\u0000-\\u001f\\u007f\\u00a0\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\u3000\\ufeff]';
const one = new RegExp(invisible);
const everywhere = new RegExp(invisible, 'g');

/** Seen characters alone, as nearly every cell has them: nothing to take away, so that no slower look is needed. */
const allSeen = /^[!-~\u4e00-\u9fff]*$/;

/** The text without invisible characters at its ends. */
export function trimmed(text: string): string {
  if (allSeen.test(text)) return text;
  // No expression with `+$`: it would look at a million spaces inside a cell from each of them on.
  let from = 0;
  let to = text.length;
  while (from < to && isInvisible(text.charCodeAt(from))) from++;
  while (to > from && isInvisible(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

function isInvisible(code: number): boolean {
  const isPrintable = (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code < 0xa000);
  return !isPrintable && one.test(String.fromCharCode(code));
}

/** The text without any space or invisible character. */
export function withoutSpaces(text: string): string {
  return allSeen.test(text) ? text : text.replace(everywhere, '');
}

/** Full-width digits, letters and punctuation (U+FF01 … U+FF5E) in their ordinary form. */
export function halfWidth(text: string): string {
  if (allSeen.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

const han = '[\\p{Script=Han}·]';
/** What joins nothing and shows nothing; joiners of emoji and marks of direction have their use. */
const zeroWidth = /[\u00ad\u200b\u200c\u2060\ufeff]/g;
const betweenHan = new RegExp(`(?<=${han}) +(?=${han})`, 'gu');

/**
 * A text as it is compared and printed: on one line, without characters of no width, without the spaces that fill up
 * Chinese names (`王　一`), digits and letters of ordinary width, and punctuation too where nothing is Chinese.
 */
export function plainText(text: string): string {
  if (allSeen.test(text)) return text;
  const seen = text.replace(/[\s\u00a0\u3000]+/g, ' ').replace(zeroWidth, '');
  const narrow = /\p{Script=Han}/u.test(seen)
    ? seen.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, halfWidth)
    : halfWidth(seen);
  return narrow.replace(betweenHan, '').trim().normalize('NFC');
}

/**
 * How headers, sheet names and choices are compared: without spaces, line breaks, brackets' width or case.
 * `  研发 投入（万元）*` and `研发投入(万元)` are the same.
 */
export function folded(text: string): string {
  return withoutSpaces(halfWidth(text))
    .replace(/[*＊'"“”‘’]/g, '')
    .toLowerCase();
}
