import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from '../../src/money/apportion.ts';
import { Decimal } from '../../src/money/decimal.ts';
import { leavesOf } from '../../src/money/derivation.ts';
import { changeFigure, moneyFigure, ratioCut, ratioRounded } from '../../src/money/figures.ts';
import { formulaText, wholeFormulaText } from '../../src/money/formula.ts';
import { Money, Rate } from '../../src/money/money.ts';
import { shareSteps } from '../../src/money/share.ts';
import { amountInWords } from '../../src/money/words.ts';

const origin = {
  file: 'a.csv',
  sheet: null,
  row: 2,
  column: 1,
  table: 'contracts',
  name: 'paid',
  header: 'paid',
  raw: '',
};
const yuan = (figure: string) => Money.ofCell(new Decimal(figure), origin);
const ofPolicy = { id: 'R7.rate', role: 'rate', clause: '三（三）7' } as const;
const half = Rate.ofParameter(new Decimal('0.5'), ofPolicy);
const ceiling = Money.ofParameter(new Decimal('1000000'), { ...ofPolicy, role: 'ceiling' });
const fen = fc.bigInt({ min: 0n, max: 10n ** 11n });
const ofFen = (amount: bigint) => yuan(new Decimal(amount.toString()).div(100).toFixed(2));

describe('amounts in words', () => {
  test.each([
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['107000.53', '壹拾万柒仟元零伍角叁分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
    ['0.00', '零元整'],
    ['100000000.00', '壹亿元整'],
    ['1070000', '壹佰零柒万元整'],
    ['0.05', '伍分'],
    ['0.50', '伍角整'],
    ['10.00', '壹拾元整'],
    ['1100.00', '壹仟壹佰元整'],
    ['11000.00', '壹万壹仟元整'],
    ['1001.00', '壹仟零壹元整'],
    ['100010010.10', '壹亿零壹万零壹拾元零壹角整'],
    ['1000000000001', '壹万亿零壹元整'],
    ['-3.20', '负叁元贰角整'],
  ])('%s is %s', (figure, words) => {
    expect(amountInWords(yuan(figure))).toBe(words);
  });

  test('two amounts never have the same words', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => a === b || amountInWords(ofFen(a)) !== amountInWords(ofFen(b))),
    );
  });
});

describe('formulas that people read', () => {
  test.each([
    ['a tariff', () => yuan('5000').times(Rate.pieces(1)).roundTo('half-up'), '5,000.00 × 1 = 5,000.00'],
    [
      'a ceiling that binds',
      () => yuan('2100000').times(half).atMost(ceiling).roundTo('half-up'),
      '2,100,000.00 × 50% = 1,050,000.00; ≤ 1,000,000.00 = 1,000,000.00',
    ],
    [
      'a sum',
      () =>
        Money.sum([yuan('10'), yuan('20.05')])
          .times(half)
          .roundTo('half-up'),
      '(10.00 + 20.05) × 50% = 15.025; ≈ 15.03',
    ],
    [
      'a floor of nothing that does not bind',
      () => yuan('7').minus(yuan('3')).atLeast(Money.zero),
      '7.00 − 3.00 = 4.00',
    ],
    [
      'a floor of nothing that binds',
      () => yuan('3').minus(yuan('7')).atLeast(Money.zero),
      '3.00 − 7.00 = −4.00; ≥ 0.00 = 0.00',
    ],
    [
      'a difference after a ceiling',
      () => yuan('2100000').times(half).atMost(ceiling).minus(yuan('300000')),
      '2,100,000.00 × 50% = 1,050,000.00; ≤ 1,000,000.00 = 1,000,000.00; − 300,000.00 = 700,000.00',
    ],
    ['nothing', () => Money.zero, '0.00'],
    [
      'a share that is cut',
      () => apportion([yuan('50'), yuan('50'), yuan('50')], yuan('100'))[1] ?? Money.zero,
      '50.00 ÷ 150.00 × 100.00 ≈ 33.33',
    ],
    [
      'a share with the 分 of the largest remainder',
      () => apportion([yuan('50'), yuan('50'), yuan('50')], yuan('100'))[0] ?? Money.zero,
      '50.00 ÷ 150.00 × 100.00 ≈ 33.33; + 0.01 = 33.34',
    ],
    ['a sum alone', () => Money.sum([yuan('1'), yuan('2'), yuan('3')]), '1.00 + 2.00 + 3.00 = 6.00'],
    ['a sum of one', () => Money.sum([yuan('1')]), '1.00'],
    ['a sum of none', () => Money.sum([]), '0.00'],
    [
      'a rounding that changes something',
      () => yuan('0.33').times(half).roundTo('down'),
      '0.33 × 50% = 0.165; ≈ 0.16',
    ],
    [
      'a rounding that changes nothing, inside a difference',
      () => yuan('10').times(half).roundTo('half-up').minus(yuan('1')),
      '10.00 × 50% − 1.00 = 4.00',
    ],
    [
      'a floor that does not bind and is no constant',
      () => yuan('5').atLeast(yuan('3')),
      '5.00; ≥ 3.00 = 5.00',
    ],
    [
      'a sum that begins with a step of its own',
      () => Money.sum([yuan('9').atMost(yuan('8')), yuan('2'), yuan('3')]),
      '9.00; ≤ 8.00 = 8.00; + 2.00 + 3.00 = 13.00',
    ],
    [
      'a difference of something that is a step of its own',
      () => yuan('100').minus(yuan('90').atMost(yuan('50'))),
      '100.00; − 50.00 = 50.00',
    ],
    [
      'a sum that begins with a share',
      () => Money.sum([...apportion([yuan('50'), yuan('50')], yuan('80')).slice(0, 1), yuan('1')]),
      '50.00 ÷ 100.00 × 80.00 ≈ 40.00; + 1.00 = 41.00',
    ],
    [
      'a share less what was paid already',
      () => (apportion([yuan('50'), yuan('50'), yuan('50')], yuan('100'))[0] ?? Money.zero).minus(yuan('10')),
      '50.00 ÷ 150.00 × 100.00 ≈ 33.33; + 0.01 = 33.34; − 10.00 = 23.34',
    ],
  ])('%s', (_, amount, text) => {
    expect(formulaText(amount().derivation)).toBe(text);
  });

  test('whole, it goes on from the amount that the first share cuts to the last one', () => {
    const once = apportion([yuan('100').times(half), yuan('50')], yuan('80'));
    const [twice = Money.zero] = apportion(once, yuan('30'));
    expect(wholeFormulaText(twice.derivation)).toBe(
      '100.00 × 50% = 50.00; 50.00 ÷ 100.00 × 80.00 ≈ 40.00; 40.00 ÷ 80.00 × 30.00 ≈ 15.00',
    );
    expect(wholeFormulaText(yuan('7').derivation)).toBe('7.00');
  });

  test('holds figures and signs only', () => {
    const amount = yuan('2100000')
      .times(half)
      .atMost(ceiling)
      .minus(yuan('1'))
      .atLeast(Money.zero)
      .roundTo('half-up');
    expect(formulaText(amount.derivation)).toMatch(/^[\d,.%×+−=≤≥≈÷;() ]+$/);
  });
});

describe('arithmetic', () => {
  test('a ratio to nothing is none', () => {
    const [a, b] = [new Decimal('1'), new Decimal('3')];
    expect([ratioRounded(a, b, 4), ratioRounded(a, new Decimal(0), 4)]).toEqual(['0.3333', null]);
  });

  test.each([
    ['0.005', 'half-up', '0.01'],
    ['0.005', 'down', '0.00'],
    ['1.005', 'half-up', '1.01'],
    ['2.6749999', 'half-up', '2.67'],
    ['-0.009', 'down', '0.00'],
  ] as const)('%s rounded %s is %s', (figure, rounding, expected) => {
    expect(yuan(figure).roundTo(rounding).toString()).toBe(expected);
  });

  test('a share begins with the amount that it cuts, and without its cut it is that amount', () => {
    const [cut = Money.zero] = apportion([yuan('50'), yuan('50')], yuan('80'));
    expect([String(cut), String(cut.unshared()), String(yuan('7').unshared())]).toEqual([
      '40.00',
      '50.00',
      '7.00',
    ]);
    expect(leavesOf(cut.derivation)).toHaveLength(3);
  });

  test('a total in 分 is an amount without parts', () => {
    const total = Money.total(-123_456n);
    expect([String(total), formulaText(total.derivation)]).toEqual(['-1234.56', '−1,234.56']);
  });

  test('an amount that is not whole 分 is never printed as if it were', () => {
    expect(() => yuan('0.005').toString()).toThrow('0.005');
  });

  test('a derivation keeps every input cell', () => {
    const amount = Money.sum([yuan('1'), yuan('2')])
      .times(half)
      .atMost(ceiling);
    expect(leavesOf(amount.derivation).map((leaf) => leaf.kind)).toEqual([
      'cell',
      'cell',
      'parameter',
      'parameter',
    ]);
  });

  test.each([
    ['999999.99', '20000000', '0.049999'],
    ['1', '3', '0.333333'],
    ['2', '3', '0.666666'],
    ['1', '0', null],
  ])('the ratio %s / %s is cut to %s', (a, b, expected) => {
    expect(ratioCut(new Decimal(a), new Decimal(b), 6)).toBe(expected);
  });

  test.each([
    ['999999.99', '20000000', '0.05'],
    ['1', '3', '0.333333'],
    ['2', '3', '0.666667'],
    ['1', '0', null],
  ])('the ratio %s / %s is rounded to %s', (a, b, expected) => {
    expect(ratioRounded(new Decimal(a), new Decimal(b), 6)).toBe(expected);
  });

  test.each([
    ['-1234567.5', '−1,234,567.50', '−1,234,567.50'],
    ['1234.5', '1,234.50', '+1,234.50'],
    ['0.125', '0.125', '+0.125'],
    ['0', '0.00', '0.00'],
    ['-0', '0.00', '0.00'],
  ])('%s is written %s, as a change %s', (value, figure, change) => {
    expect(moneyFigure(new Decimal(value))).toBe(figure);
    expect(changeFigure(new Decimal(value))).toBe(change);
  });
});

describe('largest remainder', () => {
  test('nothing over nothing is nothing', () => {
    expect(apportion([], Money.zero)).toEqual([]);
    expect(apportion([Money.zero, Money.zero], Money.zero)).toEqual([Money.zero, Money.zero]);
  });

  test('a share rests on its part, the sum and what was shared, and is its part before it was shared', () => {
    const [part, other, whole] = [yuan('50'), yuan('25'), yuan('60')];
    const [share = Money.zero] = apportion([part, other], whole);
    expect(share.toString()).toBe('40.00');
    expect(leavesOf(share.derivation).map(({ value }) => value.toFixed())).toEqual(['50', '25', '60']);
    expect(share.unshared().toString()).toBe('50.00');
    expect(part.unshared()).toBe(part);
  });

  test('W13: 100.00 over three lines of 50.00', () => {
    const shares = apportion([yuan('50'), yuan('50'), yuan('50')], yuan('100'));
    expect(shares.map(String)).toEqual(['33.34', '33.33', '33.33']);
  });

  test('nothing over lines of nothing', () => {
    expect(apportion([yuan('0'), yuan('0')], yuan('0')).map(String)).toEqual(['0.00', '0.00']);
  });

  test('its steps: cut to 分, what the cut took off, one 分 more', () => {
    const shares = apportion([yuan('50'), yuan('50'), yuan('50')], yuan('100'));
    const steps = shares.flatMap(({ derivation }) =>
      derivation.kind === 'share' ? [shareSteps(derivation)] : [],
    );
    expect(steps.map(({ down, remainder, raised }) => [down.toFixed(2), remainder, raised])).toEqual([
      ['33.33', 5_000n, true],
      ['33.33', 5_000n, false],
      ['33.33', 5_000n, false],
    ]);
  });

  test('the parts sum to the whole to the 分, none above its part, none below its share rounded down', () => {
    fc.assert(
      fc.property(
        fc.array(fen, { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (parts, part) => {
          const total = parts.reduce((sum, amount) => sum + amount, 0n);
          const whole = (total * BigInt(Math.floor(part * 1000))) / 1000n;
          const shares = apportion(parts.map(ofFen), ofFen(whole)).map((share) => share.toFen());
          const exact = shares.every((share, i) => {
            const amount = parts[i] ?? 0n;
            const floor = total === 0n ? 0n : (amount * whole) / total;
            return share <= amount && share >= floor && share <= floor + 1n;
          });
          return exact && shares.reduce((sum, share) => sum + share, 0n) === whole;
        },
      ),
    );
  });

  test('sharing more than there is, or less than nothing, is a bug', () => {
    expect(() => apportion([yuan('1')], yuan('2'))).toThrow('cannot share');
    expect(() => apportion([yuan('1')], yuan('-1'))).toThrow('cannot share');
  });
});
