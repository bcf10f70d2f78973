import { certain } from '../../cells/certain.ts';
import type { Refusal } from '../refusal.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** What a number format makes of a number: itself, a day, or an amount of another size. */
export type Shown = 'number' | 'date' | 'rescaled';

/** For each cell style by its index: what its number format shows. */
export async function readStyles(zip: Zip, part: string): Promise<Shown[] | Refusal> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  const trouble = await readXml(zip, part, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      else if (name === 'xf' && inCellStyles) styles.push(Number(numFmtId ?? '0'));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  if (trouble !== null) return trouble;
  const shown = new Map([...new Set(styles)].map((id) => [id, shownBy(id, codes.get(id))]));
  return styles.map((id) => certain(shown.get(id)));
}

function shownBy(id: number, code: string | undefined): Shown {
  if (isDateFormat(id, code)) return 'date';
  return code !== undefined && rescales(code) ? 'rescaled' : 'number';
}

/**
 * Whether a number format shows a date, by its own code or, where the file gives none, by its built-in number:
 * 14–17 and 22 everywhere, 27–36 and 50–58 in the Chinese editions. Times of day and durations are no dates.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code !== undefined) return isDateCode(code);
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

function isDateCode(code: string): boolean {
  // Only the first section shows positive numbers; quoted and escaped text and [Red], [$-804] say nothing.
  const bare = code
    .replace(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]?/g, '')
    .split(';', 1)
    .join('')
    .replace(/general|standard|g\/通用格式|am\/pm|a\/p|[0#?.]e[+-]?/gi, '')
    .toLowerCase();
  if (/[yde]|aaa/.test(bare)) return true;
  return bare.includes('m') && !/[hs]/.test(bare) && !/\[[hms]+\]/i.test(code);
}

const words = /"([^"]*)"?|[\\!](.?)|[_*].?|\[\$([^\]-]*)[^\]]*\]?|\[[^\]]*\]?|([^\0-\x7f]+)/gsu;

/**
 * Whether a number format shows an amount of another size than is stored: with 万, 亿, 千 or 百 (`0.00"万元"`), a point,
 * a 元 or digits that are mere text among or behind its digits (`0!.0000`, `0"0000"`), or in thousands (`#,##0,`).
 */
export function rescales(code: string): boolean {
  // Of its text a format keeps what makes an amount another; the fourth section shows texts alone.
  const shape = code
    .replace(words, (_, quoted = '', escaped = '', currency = '', bare = '') =>
      meaningOf(quoted + escaped + currency + bare),
    )
    .split(';', 3)
    .join(';');
  return /万|[0#?],*点+[0#?]|[0#?],*数|[0#?],+(?![0#?,])/.test(shape);
}

function meaningOf(text: string): '万' | '点' | '数' | '' {
  if (/[万亿千百萬億]/.test(text)) return '万';
  if (/[.．元圆]/.test(text)) return '点';
  return /^\d/.test(text) ? '数' : '';
}
