import { masked } from '../../cells/discreet.ts';
import { type Problem, problem, type Where } from '../../messages/problem.ts';
import { identityCheckAgrees } from '../codes/identity-number.ts';
import { readPatentNumber } from '../codes/patent-number.ts';
import { organisationCodeAgrees, usccFault, usccSuggestion } from '../codes/uscc.ts';
import { lostDigits } from './digits.ts';
import { halfWidth, withoutSpaces } from './normal.ts';
import { type ColumnType, isBlankText, refused, taken, whereOf } from './type.ts';

/** A code without what typing and exporting left in it: spaces, hyphens, apostrophes, `="…"`, lower case. */
export function cleanCode(text: string): string {
  if (/^[0-9A-Z.]*$/.test(text)) return text;
  return withoutSpaces(halfWidth(text))
    .replace(/^="?(.*?)"?$/, '$1')
    .replace(/['‘’"“”\-‐-―]/g, '')
    .toUpperCase();
}

function cleaned(text: string, code: string, where: () => Where): Problem[] {
  return text === code ? [] : [problem('N201', where(), { taken: code })];
}

/** What people write instead of what stands in the row above. */
const ditto = /^(同上|同前|〃|″)$/;

/** The unified social credit code of an enterprise (2-input.md section 3). */
export function uscc(): ColumnType<string> {
  return {
    name: 'code',
    isBlank: isBlankText,
    read: (text, context) => {
      if (lostDigits(context)) return refused(problem('E214', whereOf(context), {}));
      const code = cleanCode(text);
      switch (usccFault(code)) {
        case 'identity-number':
          return refused(problem('E218', { ...whereOf(context), value: masked(code) }, {}));
        case 'length':
          return refused(
            problem('E215', whereOf(context), { length: code.length, isDitto: ditto.test(text) }),
          );
        case 'character':
          return refused(problem('E216', whereOf(context), { suggestion: usccSuggestion(code) }));
        case 'check':
          return refused(problem('E217', whereOf(context), {}));
      }
      const notes = cleaned(text, code, () => ({ ...whereOf(context), uscc: code }));
      if (!organisationCodeAgrees(code)) notes.push(problem('W202', { ...whereOf(context), uscc: code }, {}));
      return taken(code, ...notes);
    },
  };
}

/** A patent number in its normal form `202310123456.6`. */
export function patentNumber(): ColumnType<string> {
  return {
    name: 'code',
    isBlank: isBlankText,
    read: (text, context) => {
      if (lostDigits(context)) return refused(problem('E214', whereOf(context), {}));
      const number = readPatentNumber(cleanCode(text));
      if (!('fault' in number)) {
        const plain = /^(ZL)?\s*\d+\.?[\dX]$/.test(text);
        return taken(number.normal, ...(plain ? [] : cleaned(text, number.normal, () => whereOf(context))));
      }
      switch (number.fault) {
        case 'publication':
          return refused(problem('E221', whereOf(context), {}));
        case 'several':
          return refused(problem('E222', whereOf(context), {}));
        case 'check':
          return refused(problem('E220', whereOf(context), {}));
        default:
          return refused(problem('E219', whereOf(context), {}));
      }
    },
  };
}

/** The number of a certificate: taken as it is, its form is judged by a check. */
export function certificateNumber(): ColumnType<string> {
  return {
    name: 'text',
    isBlank: isBlankText,
    read: (text, context) => {
      return lostDigits(context) ? refused(problem('E214', whereOf(context), {})) : taken(cleanCode(text));
    },
  };
}

/** An identity number: judged and then forgotten, it is used for nothing and never written to any output. */
export function identityNumber(): ColumnType<string> {
  return {
    name: 'code',
    isBlank: isBlankText,
    read: (text, context) => {
      const number = cleanCode(text);
      const where = () => ({ ...whereOf(context), value: masked(number) });
      if (lostDigits(context)) return taken('', problem('W203', where(), {}));
      return taken('', ...(identityCheckAgrees(number) ? [] : [problem('W203', where(), {})]));
    },
  };
}
