import { everyRow } from '../dossiers/dossier.ts';
import { atCell, type Problem, problem } from '../messages/problem.ts';
import { cleanCode } from '../tables/types/code.ts';
import { check } from './check.ts';

/** The numbers of Chinese bank cards: 62 and 14 to 17 digits more. */
const bankCard = /^62\d{14,17}$/;

/** A bank card's last digit checks the others; accounts that are no cards have no check that banks share. */
export const accountIsPlausible = check([], ({ dossier }) =>
  everyRow(dossier, 'payees').flatMap(({ account, cells }): Problem[] => {
    if (account === null || cells.account === undefined) return [];
    const number = cleanCode(account);
    if (!bankCard.test(number) || passesLuhn(number)) return [];
    return [problem('W331', { ...atCell(cells.account), uscc: dossier.uscc }, {})];
  }),
);

/** ISO/IEC 7812-1 annex B: every second digit from the right doubled, its digits added, the sum a multiple of ten. */
function passesLuhn(number: string): boolean {
  const digits = Array.from(number, Number).reverse();
  const sum = digits.reduce((total, digit, i) => {
    const counted = i % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}
