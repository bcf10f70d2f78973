import { certain } from '../../cells/certain.ts';

/** Kinds of patent as the number tells them. */
export type PatentType = 'invention' | 'utility_model' | 'design';

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const typeByDigit: Readonly<Record<string, PatentType>> = {
  '1': 'invention',
  '8': 'invention',
  '2': 'utility_model',
  '9': 'utility_model',
  '3': 'design',
};

export type PatentNumberFault = 'publication' | 'several' | 'form' | 'type' | 'check';

/** A patent number in its normal form, e.g. `202310123456.6`, with what its digits tell. */
export interface PatentNumber {
  readonly normal: string;
  readonly type: PatentType;
  /** The year of filing; not the year of the grant. */
  readonly filed: number;
}

/**
 * Reads a patent number: `ZL` and the dot optional; 12 digits and check since 2003-10, 8 digits and check before.
 * @param text without spaces, upper case
 */
export function readPatentNumber(text: string): PatentNumber | { readonly fault: PatentNumberFault } {
  if (/^CN\d{6,13}[A-Z]\d?$/.test(text)) return { fault: 'publication' };
  const parts = text.split(/[、,，;；/]+/).filter((part) => part !== '');
  if (parts.length > 1) return { fault: 'several' };
  const match = /^(?:ZL|CN)?(\d{12}|\d{8})\.?([\dX])$/.exec(text);
  const [digits, check] = [match?.[1], match?.[2]];
  if (digits === undefined || check === undefined) return { fault: 'form' };
  const long = digits.length === 12;
  const type = typeByDigit[certain(digits[long ? 4 : 2])];
  if (type === undefined) return { fault: 'type' };
  if (patentCheck(digits) !== check) return { fault: 'check' };
  const filed = long
    ? Number(digits.slice(0, 4))
    : 1900 + Number(digits.slice(0, 2)) + (digits < '85' ? 100 : 0);
  return { normal: `${digits}.${check}`, type, filed };
}

/** The check character of 12 or 8 digits: weights 2–9 and 2–5, Σ mod 11, 10 → X. */
function patentCheck(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += (digits.charCodeAt(i) - 48) * certain(weights[i]);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
