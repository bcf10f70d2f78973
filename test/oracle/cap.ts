import type { Applicant } from './applicant.ts';
import { cell, isFalse, ownRows, reading, rowsOf, yearOf } from './applicant.ts';
import { type FormerCode, formerCodes } from './formers.ts';
import type { Fraction } from './fractions.ts';
import { compare, decimal, dividedBy, down, fen, minus, sum, times, whole } from './fractions.ts';
import type { OracleCap } from './types.ts';

/** The cap of an enterprise before it meets its lines; null amounts where the increment is undetermined. */
export type Cap = Pick<OracleCap, 'rate' | 'basis' | 'grounds' | 'undetermined'> & {
  readonly increment: bigint | null;
  readonly limit: bigint | null;
};

type Holds = 'holds' | 'not' | 'undetermined';

/** Increment, grounds, rate and limit (1-policy.md section 6). */
export function capOf(applicant: Applicant): Cap {
  const found: [string, Holds][] = [
    ['G1', outputGround(applicant)],
    ['G2', growthGround(applicant)],
    ['G3', titleGround(applicant)],
    ['G4', projectGround(applicant)],
  ];
  const those = (state: Holds) => found.filter(([, held]) => held === state).map(([id]) => id);
  const grounds = those('holds');
  const above = cell(applicant.enterprise, 'scale') === 'above';
  const open = above || reading(applicant.input, 'cap.grounds_below_scale') === 'on';
  const full = open && grounds.length > 0;
  const rate = full ? '1' : above ? '0.8' : '0.5';
  const increment = incrementOf(applicant);
  const limit =
    increment === null ? null : increment <= 0n ? 0n : down(times(decimal(rate), whole(increment)));
  const basis = full ? 'full' : above ? 'above-scale' : 'below-scale';
  return { increment, rate, basis, grounds, undetermined: those('undetermined'), limit };
}

function incrementOf(applicant: Applicant): bigint | null {
  const row = ownRows(applicant, 'tax_increment').find((one) => yearOf(one) === applicant.year);
  if (row === undefined) return null;
  const given = cell(row, 'increment');
  if (given !== '') return fen(given);
  const now = cell(row, 'revenue');
  if (now === '') return null;
  const { year, input } = applicant;
  const recent = formerCodes(input, applicant.uscc).filter(({ date }) => date >= `${year - 1}-01-01`);
  const merged = recent.filter(({ date }) => date >= `${year}-01-01`);
  const paid = merged.map((one) => formerFigure(applicant, one, year, 'revenue') || '0');
  const own = cell(row, 'revenue_prev');
  const figures = (own === '' ? recent : merged).map(
    (one) =>
      formerFigure(applicant, one, year, 'revenue_prev') || formerFigure(applicant, one, year - 1, 'revenue'),
  );
  // Unknown: nothing of its own, and of some former code (or of none) a figure.
  if (own === '' && (figures.length === 0 || figures.includes(''))) return null;
  const total = (texts: readonly string[]) => sum(texts.filter((text) => text !== '').map(fen));
  return total([now, ...paid]) - total([own, ...figures]);
}

/** A figure of a former code that does not settle by itself; '' where there is none. */
function formerFigure({ input }: Applicant, former: FormerCode, year: number, column: string): string {
  if (former.stands) return '';
  const row = rowsOf(input, 'tax_increment').find(
    (one) => cell(one, 'uscc') === former.uscc && yearOf(one) === year,
  );
  return row === undefined ? '' : cell(row, column);
}

function outputGround({ enterprise }: Applicant): Holds {
  const output = cell(enterprise, 'output');
  if (output === '') return 'undetermined';
  return fen(output) > fen('100000000') ? 'holds' : 'not';
}

function growthGround({ enterprise }: Applicant): Holds {
  const columns = ['output', 'output_prev', 'profit', 'profit_prev', 'unit_energy', 'unit_energy_prev'];
  const texts = columns.map((column) => cell(enterprise, column));
  if (texts.includes('')) return 'undetermined';
  const [output, outputBefore, profit, profitBefore, energy, energyBefore] = texts.map(decimal) as [
    Fraction,
    Fraction,
    Fraction,
    Fraction,
    Fraction,
    Fraction,
  ];
  if (outputBefore.over <= 0n || profitBefore.over <= 0n) return 'undetermined';
  const grew = (now: Fraction, before: Fraction) =>
    compare(dividedBy(minus(now, before), before), decimal('0.26')) > 0;
  const all = grew(output, outputBefore) && grew(profit, profitBefore) && compare(energy, energyBefore) < 0;
  return all ? 'holds' : 'not';
}

function titleGround(applicant: Applicant): Holds {
  const held = ownRows(applicant, 'titles').some((row) => {
    const to = cell(row, 'valid_to');
    return (
      cell(row, 'level') !== 'municipal' &&
      Number(cell(row, 'valid_from')) <= applicant.year &&
      (to === '' || Number(to) >= applicant.year)
    );
  });
  return held ? 'holds' : 'not';
}

function projectGround(applicant: Applicant): Holds {
  const dates = ownRows(applicant, 'projects')
    .filter((row) => cell(row, 'level') !== 'county' && !isFalse(row))
    .map((row) => cell(row, 'approved_date') || cell(row, 'first_funds_date'));
  if (dates.some((date) => date !== '' && Number(date.slice(0, 4)) <= applicant.year)) return 'holds';
  // Both dates blank: does not hold (section 6, G4).
  return 'not';
}
