import { certain } from '../../cells/certain.ts';
import type { Refusal } from '../refusal.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** For each cell style by its index: whether its number format shows a date. */
export async function readDateStyles(zip: Zip, part: string): Promise<boolean[] | Refusal> {
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
  const dates = new Map([...new Set(styles)].map((id) => [id, isDateFormat(id, codes.get(id))]));
  return styles.map((id) => certain(dates.get(id)));
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
