import { masked } from '../../cells/discreet.ts';
import { atCell, type Problem, problem } from '../../messages/problem.ts';
import { identityCheckAgrees } from '../codes/identity-number.ts';
import { readPatentNumber } from '../codes/patent-number.ts';
import { organisationCodeAgrees, usccFault, usccSuggestion } from '../codes/uscc.ts';
import { lostDigits } from './digits.ts';
import { halfWidth, withoutSpaces } from './normal.ts';
import { type ColumnType, isBlankText, refused, taken } from './type.ts';

/** A code without what typing and exporting left in it: spaces, hyphens, apostrophes, `="…"`, lower case. */
export function cleanCode(text: string): string {
  return withoutSpaces(halfWidth(text))
    .replace(/^="?(.*?)"?$/, '$1')
    .replace(/['‘’"“”\-‐-―]/g, '')
    .toUpperCase();
}

function cleaned(text: string, code: string, where: Parameters<typeof problem>[1]): Problem[] {
  return text === code ? [] : [problem('N201', where, { taken: code })];
}

/** The unified social credit code of an enterprise (2-input.md section 3). */
export function uscc(): ColumnType<string> {
  return {
    name: 'code',
    isBlank: isBlankText,
    read: (text, context) => {
      const where = atCell(context.origin);
      if (lostDigits(context)) return refused(problem('E214', where, {}));
      const code = cleanCode(text);
      switch (usccFault(code)) {
        case 'identity-number':
          return refused(problem('E218', { ...where, value: masked(code) }, {}));
        case 'length':
          return refused(problem('E215', where, { length: code.length }));
        case 'character':
          return refused(problem('E216', where, { suggestion: usccSuggestion(code) }));
        case 'check':
          return refused(problem('E217', where, {}));
      }
      const notes = cleaned(text, code, { ...where, uscc: code });
      if (!organisationCodeAgrees(code)) notes.push(problem('W202', { ...where, uscc: code }, {}));
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
      const where = { ...atCell(context.origin), uscc: context.uscc };
      if (lostDigits(context)) return refused(problem('E214', where, {}));
      const number = readPatentNumber(cleanCode(text));
      if (!('fault' in number)) {
        const plain = /^(ZL)?\s*\d+\.?[\dX]$/.test(text);
        return taken(number.normal, ...(plain ? [] : cleaned(text, number.normal, where)));
      }
      switch (number.fault) {
        case 'publication':
          return refused(problem('E221', where, {}));
        case 'several':
          return refused(problem('E222', where, {}));
        case 'check':
          return refused(problem('E220', where, {}));
        default:
          return refused(problem('E219', where, {}));
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
      const where = { ...atCell(context.origin), uscc: context.uscc };
      return lostDigits(context) ? refused(problem('E214', where, {})) : taken(cleanCode(text));
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
      const where = { ...atCell(context.origin), uscc: context.uscc, value: masked(number) };
      if (lostDigits(context)) return taken('', problem('W203', where, {}));
      return taken('', ...(identityCheckAgrees(number) ? [] : [problem('W203', where, {})]));
    },
  };
}
