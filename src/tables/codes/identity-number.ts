import { certain } from '../../cells/certain.ts';
import { isoDate } from '../types/date.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Whether an 18-character identity number agrees with its check character (GB 11643-1999). */
export function identityCheckAgrees(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return checks[sum % 11] === number[17];
}

/** Whether a code is an identity number: right check and a birthday in its place. */
export function isChinaIdentityNumber(code: string): boolean {
  if (!identityCheckAgrees(code)) return false;
  const [year, month, day] = [code.slice(6, 10), code.slice(10, 12), code.slice(12, 14)].map(Number);
  return isoDate(certain(year), certain(month), certain(day)) !== null;
}
