import { certain } from '../../cells/certain.ts';
import { problem } from '../../messages/problem.ts';
import { Decimal } from '../../money/decimal.ts';
import { halfWidth, withoutSpaces } from './normal.ts';
import { type ColumnType, isBlankText, refused, taken, whereOf } from './type.ts';

/** Why a text is no number: the code of the problem to tell. */
export type NumberFault = 'E201' | 'E207' | 'E208' | 'E209';

/** Up to 15 significant digits and nothing besides: taken without a closer look. */
const asComputersWrite = /^-?(?:\d{1,13}(?:\.\d{1,2})?|\d{1,9}\.\d{1,6})$/;
const plain = /^\d+(\.\d+)?$|^\.\d+$/;
const spacedThousands = /^\D*\d{1,3}(\s\d{3})+(\.\d+)?\D*$/;
const groupedThousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * Reads a number as clerks write it (2-input.md section 4.5): full-width digits, correct thousands grouping,
 * ￥, trailing 元, a leading apostrophe, `(123)`, `△123` and `-123` for negative. Never guesses.
 */
export function readNumber(
  text: string,
  kind: 'money' | 'number',
):
  | { readonly value: Decimal; readonly cleaned: boolean }
  | { readonly value?: undefined; readonly code: NumberFault } {
  if (asComputersWrite.test(text)) return { value: new Decimal(text), cleaned: false };
  // Spaces may part thousands; anywhere else two figures may have run together.
  const wide = halfWidth(text);
  if (/\d\s+\d/.test(wide) && !spacedThousands.test(wide)) return { code: 'E201' };
  let figure = withoutSpaces(wide)
    .replace(/^'/, '')
    .replace(/[−–﹣]/g, '-');
  if (kind === 'money')
    figure = figure.replace(/^(人民币|rmb|cny|¥|￥)/i, '').replace(/(?<=[\d)])元(整)?$/, '');
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(figure);
  const signed = /^[-△▲](.+)$/.exec(figure);
  if (bracketed?.[1] !== undefined || signed?.[1] !== undefined) {
    negative = true;
    figure = certain(bracketed?.[1] ?? signed?.[1]);
  } else {
    figure = figure.replace(/^\+/, '');
  }
  if (figure.length > 40) return { code: 'E201' };
  if (groupedThousands.test(figure)) figure = figure.replaceAll(',', '');
  if (plain.test(figure)) {
    const written = new Decimal(figure);
    // What a binary fraction leaves behind the 15th significant digit is no part of the figure.
    const value = written.isInteger() ? written : written.toSignificantDigits(15, Decimal.ROUND_HALF_UP);
    // Plain digits, a minus sign and correct thousands are how numbers are written; anything else is told.
    const cleaned = !/^-?[\d,]*\.?\d*$/.test(text) || !value.equals(written);
    return { value: negative ? value.negated() : value, cleaned };
  }
  if (/^[\d,.]+$/.test(figure) && figure.includes(',')) return { code: 'E207' };
  if (/^[约近超大]|[万亿千百左右多余]/.test(figure)) return { code: 'E208' };
  if (/^[\d.,]+[-~～至到][\d.,]+$/.test(figure)) return { code: 'E209' };
  return { code: 'E201' };
}

/** A number ≥ 0 without a unit of money, e.g. energy per unit of output. */
export function number(): ColumnType<Decimal> {
  return {
    name: 'number',
    isBlank: isBlankText,
    read: (text, context) => {
      const read = readNumber(text, 'number');
      if (read.value === undefined) return refused(problem(read.code, whereOf(context), { unit: '' }));
      if (read.value.isNegative() && !read.value.isZero())
        return refused(problem('E204', whereOf(context), {}));
      return taken(
        read.value,
        ...(read.cleaned ? [problem('N202', whereOf(context), { taken: read.value.toFixed() })] : []),
      );
    },
  };
}
