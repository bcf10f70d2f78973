import { certain } from '../../cells/certain.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { moneyUnits } from '../../messages/units.ts';
import { Decimal } from '../../money/decimal.ts';
import { Money } from '../../money/money.ts';
import { halfWidth } from './normal.ts';
import { readNumber } from './number.ts';
import { type CellContext, type ColumnType, isBlankText, refused, taken, whereOf } from './type.ts';

/** The most that a cell may hold: beyond it a spreadsheet loses the 分 of an amount (15 significant digits). */
const most = new Decimal('9999999999999.99');

/** An amount in 元, converted from the column's unit. Negative only where `negative` is set. */
export function money(options: { readonly negative?: boolean } = {}): ColumnType<Money> {
  return {
    name: 'money',
    isBlank: isBlankText,
    read: (text, context) => {
      if (context.cell.rescaled)
        return refused(problem('E228', whereOf(context), { stored: text, unit: unitWord(context) }));
      // A cell that says 元 itself contradicts a column of 万元.
      if (context.unit !== 1 && /元整?$/.test(halfWidth(text)))
        return refused(problem('E208', whereOf(context), { unit: unitWord(context) }));
      const number = readNumber(text, 'money');
      if (number.value === undefined)
        return refused(problem(number.code, whereOf(context), { unit: unitWord(context) }));
      const exact = context.unit === 1 ? number.value : number.value.times(context.unit);
      if (exact.abs().greaterThan(most)) return refused(problem('E203', whereOf(context), {}));
      if (exact.isNegative() && !exact.isZero() && !options.negative)
        return refused(problem('E204', whereOf(context), {}));
      const read = inFen(exact, context);
      return number.cleaned
        ? {
            ...read,
            problems: [
              ...read.problems,
              problem('N202', whereOf(context), { taken: number.value.toFixed() }),
            ],
          }
        : read;
    },
  };
}

/** 元 beyond two decimals: an error as written, a rounding with a warning where a 万元 or 亿元 column left it. */
function inFen(exact: Decimal, context: CellContext) {
  if (exact.decimalPlaces() <= 2) return taken(Money.ofCell(exact, context.origin));
  const rounded = exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const problems: Problem[] = [];
  if (!rounded.equals(exact)) {
    if (context.unit === 1) {
      return refused<Money>(problem('E202', whereOf(context), { rounded: rounded.toFixed(2) }));
    }
    problems.push(problem('W201', whereOf(context), { exact: exact.toFixed(), rounded: rounded.toFixed(2) }));
  }
  return taken(Money.ofCell(rounded, context.origin), ...problems);
}

function unitWord({ unit }: CellContext): string {
  return certain(moneyUnits[unit]);
}
