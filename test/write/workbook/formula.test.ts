import { describe, expect, test } from 'vitest';
import type { CellOrigin } from '../../../src/cells/origin.ts';
import { apportion } from '../../../src/money/apportion.ts';
import { Decimal } from '../../../src/money/decimal.ts';
import type { Derivation } from '../../../src/money/derivation.ts';
import { Money, Rate } from '../../../src/money/money.ts';
import {
  agreement,
  columnSum,
  countWhere,
  quotient,
  sumWhere,
} from '../../../src/write/workbook/cell-formulas.ts';
import { formulaOf, type Surroundings } from '../../../src/write/workbook/formula.ts';
import type { CellRef } from '../../../src/write/workbook/reference.ts';

const origin: CellOrigin = {
  file: 'a.csv',
  sheet: null,
  row: 2,
  column: 1,
  table: 'contracts',
  name: 'amount',
  header: '金额',
  raw: '',
};
const yuan = (amount: string): Money => Money.ofCell(new Decimal(amount), origin);
const rate = (value: string): Rate =>
  Rate.ofParameter(new Decimal(value), { id: 'R4.rate', role: 'rate', clause: '三（三）4' });

/** Figures in a column of a sheet, from row 5 on. */
function shown(
  amounts: readonly (Money | Rate)[],
  sheet = '奖补明细',
  column = 11,
): Map<Derivation, CellRef> {
  return new Map(amounts.map(({ derivation }, i) => [derivation, { sheet, column, row: 5 + i }]));
}

function around(cells: ReadonlyMap<Derivation, CellRef>, nothing: readonly number[] = []): Surroundings {
  return {
    sheet: '奖补明细',
    find: (node) => cells.get(node) ?? null,
    isNothing: ({ row }) => nothing.includes(row),
  };
}

const alone = around(new Map());
const formula = ({ derivation }: Money, view: Surroundings = alone): string | null =>
  formulaOf(derivation, view);

describe('a formula from a derivation', () => {
  test('literals where no cell shows a figure', () => {
    expect(formula(yuan('2100000').times(rate('0.5')).atMost(yuan('1000000')).roundTo('half-up'))).toBe(
      'ROUND(MIN(2100000*0.5,1000000),2)',
    );
  });

  test('references where cells do, with the sheet only from elsewhere', () => {
    const [basis, half] = [yuan('2100000'), rate('0.5')];
    const cells = shown([basis]);
    cells.set(half.derivation, { sheet: '封顶测算', row: 9, column: 28 });
    expect(formula(basis.times(half), around(cells))).toBe("K5*'封顶测算'!AB9");
  });

  test('a sheet name with an apostrophe is quoted twice', () => {
    const one = yuan('1');
    const cells = new Map([[one.derivation, { sheet: "it's", row: 1, column: 1 }]]);
    expect(formula(one.minus(yuan('2')), around(cells))).toBe("'it''s'!A1-2");
  });

  test('a rounding down passes by more places, a rounding half up does not', () => {
    const limit = yuan('1234.55').atLeast(Money.zero).times(rate('0.8'));
    expect(formula(limit.roundTo('down'))).toBe('ROUNDDOWN(ROUND(MAX(1234.55,0)*0.8,6),2)');
    expect(formula(limit.roundTo('half-up'))).toBe('ROUND(MAX(1234.55,0)*0.8,2)');
  });

  test('brackets where a difference or a sum is an operand', () => {
    const added = Money.sum([yuan('3'), yuan('4')]);
    expect(formula(yuan('9').minus(added).times(rate('0.02')))).toBe('(9-(3+4))*0.02');
    expect(formula(yuan('9').minus(yuan('-2')))).toBe('9-(-2)');
    expect(formula(Money.sum([yuan('-5'), yuan('-2')]))).toBe('(-5)+(-2)');
  });

  test('a sum of cells below each other is a range', () => {
    const parts = ['1', '2', '3', '4'].map(yuan);
    expect(formula(Money.sum(parts), around(shown(parts)))).toBe('SUM(K5:K8)');
  });

  test('a range runs over cells that hold nothing, and over no others', () => {
    const parts = ['1', '2', '3', '4'].map(yuan);
    const cells = shown(parts);
    const some = Money.sum(parts.filter((_, i) => i !== 2));
    expect(formula(some, around(cells, [7]))).toBe('SUM(K5:K8)');
    expect(formula(some, around(cells))).toBe('SUM(K5:K6,K8)');
  });

  test('nothing adds nothing', () => {
    const parts = [Money.zero, yuan('2'), Money.zero, yuan('3')];
    expect(formula(Money.sum(parts))).toBe('2+3');
    expect(formula(Money.sum([Money.zero, Money.zero]))).toBe('0');
  });

  test('more operands than a SUM takes are nested', () => {
    const text = formula(Money.sum(Array.from({ length: 600 }, (_, i) => yuan(String(i + 1)))));
    expect(text).toMatch(/^SUM\(SUM\(1,2,.*\),SUM\(251,.*\),SUM\(501,.*\)\)$/);
  });

  test('a formula that Excel could not take is none', () => {
    expect(formula(Money.sum(Array.from({ length: 3000 }, () => yuan('1234567.89'))))).toBeNull();
  });

  test('leaves and shares stand as values, a share inside a formula as a literal', () => {
    const [share = Money.zero] = apportion([yuan('50'), yuan('50')], yuan('33.33'));
    expect(formula(yuan('5'))).toBeNull();
    expect(formula(share)).toBeNull();
    expect(formula(yuan('50').minus(share))).toBe('50-16.67');
  });
});

describe('formulas over columns', () => {
  const range = { sheet: '奖补明细', column: 3, first: 5, last: 9 };
  const empty = { ...range, last: 4 };

  test('sums, counts and conditions', () => {
    expect(columnSum(range, '条款汇总')).toBe("SUM('奖补明细'!C5:C9)");
    expect(countWhere([[range, 'R1 "a"']], '奖补明细')).toBe('COUNTIFS($C$5:$C$9,"R1 ""a""")');
    const where = [[range, { sheet: '条款汇总', row: 4, column: 1 }]] as const;
    expect(sumWhere({ ...range, column: 11 }, [where, [[range, '待定']]], '条款汇总')).toBe(
      "SUMIFS('奖补明细'!$K$5:$K$9,'奖补明细'!$C$5:$C$9,A4)+SUMIFS('奖补明细'!$K$5:$K$9,'奖补明细'!$C$5:$C$9,\"待定\")",
    );
  });

  test('none over no rows', () => {
    expect([columnSum(empty, 'x'), countWhere([[empty, 'a']], 'x'), sumWhere(empty, [], 'x')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('comparisons and parts', () => {
    expect(agreement('SUM(A1:A2)', 'B1', '相符', '不符')).toBe(
      'IF(ROUND((SUM(A1:A2))-(B1),2)=0,"相符","不符")',
    );
    const at = (row: number) => ({ sheet: 'x', row, column: 2 });
    expect(quotient(at(1), at(2), 'x')).toBe('IF(B2=0,0,B1/B2)');
  });
});
