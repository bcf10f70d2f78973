import { certain } from '../../cells/certain.ts';
import { isChinaIdentityNumber } from './identity-number.ts';

/** The characters of a unified social credit code with their values (GB 32100-2015, table 1): no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const valueByCode: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const value = alphabet.indexOf(String.fromCharCode(code));
  return value < 0 ? undefined : value;
});
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
/** What people type for the characters that the code does not have. */
const confusable: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

export type UsccFault = 'length' | 'identity-number' | 'character' | 'check';

/** The check character of GB 32100-2015 for the first 17 characters; null where one of them is not allowed. */
function usccCheck(first17: string): string | null {
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < first17.length; i++) {
    const value = valueByCode[first17.charCodeAt(i)];
    if (value === undefined) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return certain(alphabet[(31 - (sum % 31)) % 31]);
}

/** The check character of GB 11714 for the 8 characters of an organisation code. */
function organisationCheck(first8: string): string {
  let sum = 0;
  for (const [i, weight] of organisationWeights.entries()) {
    const code = first8.charCodeAt(i);
    // Digits count as themselves, letters from A = 10 on.
    sum += (code <= 57 ? code - 48 : code - 55) * weight;
  }
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Whether the organisation code inside (positions 9 to 17) agrees with its own check character. */
export function organisationCodeAgrees(uscc: string): boolean {
  return organisationCheck(uscc.slice(8, 16)) === uscc[16];
}

/** What is wrong with a cleaned, upper-case code; null where it stands. */
export function usccFault(code: string): UsccFault | null {
  if (isChinaIdentityNumber(code)) return 'identity-number';
  if (code.length !== 18) return 'length';
  const check = usccCheck(code.slice(0, 17));
  if (check === null || !alphabet.includes(certain(code[17]))) return 'character';
  return check === code[17] ? null : 'check';
}

/**
 * The one code that a code with I, O, S, V or Z most likely meant: every such letter replaced by its look-alike,
 * or by any one allowed character where a single letter is wrong; null unless exactly one passes both checks.
 */
export function usccSuggestion(code: string): string | null {
  if (code.length !== 18) return null;
  const wrong = Array.from(code).flatMap((character, i) => (alphabet.includes(character) ? [] : [i]));
  if (wrong.length === 0) return null;
  const lookAlike = code.replace(/[IOSVZ]/g, (letter) => certain(confusable[letter]));
  const candidates = new Set([lookAlike]);
  const [place] = wrong;
  if (wrong.length === 1 && place !== undefined) {
    for (const character of alphabet)
      candidates.add(code.slice(0, place) + character + code.slice(place + 1));
  }
  const passing = [...candidates].filter((c) => usccFault(c) === null && organisationCodeAgrees(c));
  return passing.length === 1 ? certain(passing[0]) : null;
}
