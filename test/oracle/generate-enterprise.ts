import fc from 'fast-check';
import { cell } from './applicant.ts';
import { flag, fraud, level, maybeMoney, money, mostly, oneOf } from './generate-cells.ts';
import type { Row } from './types.ts';

const RESEARCH: [Row, ...Row[]] = [
  { sales: '20000000', rd_spend: '1000000.00' },
  { sales: '20000000.00', rd_spend: '999999.99' },
  { sales: '10000', rd_spend: '499.96' },
  { sales: '0', rd_spend: '1000' },
  { sales: '', rd_spend: '1000' },
  { sales: '20000000', rd_spend: '' },
  { sales: '0.01', rd_spend: '0.01' },
  { sales: '30000000', rd_spend: '0' },
];

const GROWTH: [Row, ...Row[]] = [
  figures('50000000', '63000000.00', '1000000', '1400000', '1.2', '1.1'),
  figures('50000000', '63000000.01', '1000000', '1260000.01', '1.2', '1.1999'),
  figures('50000000', '64000000', '1000000', '1260000', '1.2', '1.1'),
  figures('50000000', '64000000', '1000000', '1300000', '1.2', '1.20'),
  figures('50000000', '64000000', '-5', '1300000', '1.2', '1.1'),
  figures('0', '64000000', '1000000', '1300000', '1.2', '1.1'),
  figures('50000000', '64000000', '1000000', '', '1.2', '1.1'),
  figures('50000000', '49000000', '1000000', '-300000', '0', '0'),
  figures('90000000', '100000000.00', '1000000', '1100000', '1', '1'),
  figures('90000000', '100000000.01', '', '', '', ''),
  figures('', '', '', '', '', ''),
];

function figures(
  before: string,
  now: string,
  profitBefore: string,
  profit: string,
  ...energy: string[]
): Row {
  const [unitBefore = '', unit = ''] = energy;
  return {
    output_prev: before,
    output: now,
    profit_prev: profitBefore,
    profit,
    unit_energy_prev: unitBefore,
    unit_energy: unit,
  };
}

const scale = oneOf('above', 'above', 'above', 'below', 'below');
const research = mostly(
  fc.constant<Row>({ sales: '20000000', rd_spend: '1500000' }),
  fc.constantFrom(...RESEARCH),
  2,
);

const meetsAll = fc.record({
  bearing_industry: fc.constant('yes'),
  scale,
  land_grade_prev: oneOf('A', 'B', 'C'),
  major_accident: fc.constant('no'),
  environmental_problem: fc.constant('no'),
  serious_dishonesty: fc.constant('no'),
  serious_tax_violation: fc.constant('no'),
  emissions_compliant: fc.constant('yes'),
  green_threshold: fc.constant('yes'),
  suspended: oneOf('', 'no'),
  fraud: oneOf('', 'no'),
});

const meetsSome = fc.record({
  bearing_industry: flag('yes', 9),
  scale: mostly(scale, fc.constant('other')),
  land_grade_prev: oneOf('A', 'B', 'C', 'D', 'T', ''),
  major_accident: flag('no', 12),
  environmental_problem: flag('no', 12),
  serious_dishonesty: flag('no', 12),
  serious_tax_violation: flag('no', 12),
  emissions_compliant: flag('yes', 12),
  green_threshold: flag('yes', 12),
  suspended: mostly(oneOf('', 'no'), fc.constant('yes'), 12),
  fraud: mostly(oneOf('', 'no'), fc.constant('yes'), 7),
});

const richResearch = fc.constant<Row>({ sales: '20000000', rd_spend: '1500000' });

/** An enterprise's own row without code and name: two in three meet every condition that the row decides. */
export const enterpriseCells: fc.Arbitrary<Row> = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.tuple(meetsAll, richResearch), weight: 2 },
      { arbitrary: fc.tuple(meetsSome, research), weight: 1 },
    ),
    fc.constantFrom(...GROWTH),
    maybeMoney,
  )
  .map(([[flags, spend], growth, deduction]) => ({
    ...flags,
    ...spend,
    ...growth,
    super_deduction: deduction,
  }));

const increment = fc.oneof(
  oneOf('-50000', '0', '0.01', '0.03', '100.00', '123.45', '900000', '300000000'),
  money(0, 500_000_000),
);

const taxRow = fc.tuple(increment, oneOf('0', '60000', '1234567.89'), fc.integer({ min: 0, max: 19 })).map(
  // Two figures of three, all three that agree, or too few.
  ([gain, before, shape]): Row => {
    const now = cents(before) + cents(gain);
    const revenue = (Number(now) / 100).toFixed(2);
    if (shape === 0) return { revenue: before, revenue_prev: '', increment: '' };
    if (shape === 1) return { revenue: '', revenue_prev: '', increment: '' };
    if (shape <= 6 || now < 0)
      return { revenue: '', revenue_prev: shape === 2 ? before : '', increment: gain };
    if (shape <= 13) return { revenue, revenue_prev: before, increment: '' };
    return { revenue, revenue_prev: before, increment: gain };
  },
);

function cents(text: string): number {
  return Math.round(Number(text) * 100);
}

/** Tax rows: mostly one of Y, sometimes none, sometimes one of another year too. */
export const taxRows: fc.Arbitrary<Row[]> = fc
  .tuple(fc.option(taxRow, { freq: 12 }), fc.option(taxRow, { freq: 1 }), oneOf('{Y-1}', '{Y+1}'))
  .map(([row, stray, strayYear]) => [
    ...(stray === null ? [] : [{ year: strayYear, ...stray }]),
    ...(row === null ? [] : [{ year: '{Y}', ...row }]),
  ]);

const recognition = fc
  .record({
    kind: oneOf('tech_sme', 'hnte'),
    year: mostly(oneOf('{Y}', '{Y-1}', '{Y-2}', '{Y-3}', '{Y-4}', '{Y-5}'), fc.constant('{Y+1}'), 12),
    certified: fc.boolean(),
    fraud,
  })
  .map(({ certified, ...row }): Row => {
    const number = certified && row.kind === 'hnte' ? `GR${row.year}37001234` : '';
    return { ...row, certificate_no: number, issued_date: certified ? `${row.year}-11-30` : '' };
  });

/** Recognitions, mostly with the one of Y that a below-scale enterprise needs. */
export const recognitionRows: fc.Arbitrary<Row[]> = fc
  .tuple(
    mostly(fc.constant<Row[]>([{ kind: 'tech_sme', year: '{Y}' }]), fc.constant<Row[]>([])),
    manyOf(recognition, 5),
  )
  .map(([usual, rows]) => [...rows, ...usual]);

/** Titles at all levels, current, past and to come. */
export const titleRows: fc.Arbitrary<Row[]> = manyOf(
  fc.record({
    title: oneOf('专精特新', '单项冠军', '瞪羚', '独角兽'),
    level,
    valid_from: mostly(oneOf('{Y-1}', '{Y}', '{Y-3}'), fc.constant('{Y+1}')),
    valid_to: oneOf('', '{Y+1}', '{Y+2}'),
  }),
  1,
).map((rows) =>
  rows.map((row) => (cell(row, 'valid_from') === '{Y-3}' ? { ...row, valid_to: '{Y-1}' } : row)),
);

/** Up to `most` rows, often none. */
export function manyOf(row: fc.Arbitrary<Row>, most: number): fc.Arbitrary<Row[]> {
  return mostly(fc.array(row, { maxLength: most }), fc.constant([]), 2);
}
