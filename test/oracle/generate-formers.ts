import fc from 'fast-check';
import { cell, rowsOf } from './applicant.ts';
import { usccFrom } from './codes.ts';
import { fen, yuan } from './fractions.ts';
import type { OracleInput, Row } from './types.ts';

/** How a company came by a former code, by numbers. */
export type Renaming = {
  readonly company: number;
  readonly day: '-2-03-04' | '-1-12-31' | '+0-01-01' | '+0-07-01' | '+1-01-01';
  readonly seed: number;
  readonly moved: number;
  readonly tax: 'blank' | 'beside' | 'year-before' | 'none';
  readonly chained: boolean;
  readonly standing: boolean;
};

export const renamings: fc.Arbitrary<Renaming[]> = fc.oneof(
  { arbitrary: fc.constant<Renaming[]>([]), weight: 1 },
  {
    arbitrary: fc.array(
      fc.record({
        company: fc.nat({ max: 99 }),
        day: fc.constantFrom<Renaming['day'][]>('-2-03-04', '-1-12-31', '+0-01-01', '+0-07-01', '+1-01-01'),
        seed: fc.nat({ max: 999_999 }),
        moved: fc.nat({ max: 7 }),
        tax: fc.constantFrom<Renaming['tax'][]>('blank', 'beside', 'year-before', 'none'),
        chained: fc.boolean(),
        standing: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    weight: 1,
  },
);

/** The input with former codes, to which some of what the companies had moves. */
export function withFormers(input: OracleInput, chosen: readonly Renaming[]): OracleInput {
  let made = input;
  const codes = rowsOf(input, 'enterprises').map((row) => cell(row, 'uscc'));
  const taken = new Set(codes);
  const last = new Map<string, string>();
  for (const one of chosen) {
    const place = one.company % codes.length;
    const company = codes[place] ?? '';
    const date = dayOf(input.year, one.day);
    const isLater = one.day.startsWith('+1');
    // A company further down that nobody has taken over yet and that took nobody over stands for itself.
    const other = codes.find((code, at) => at > place && !passedOn(made, code));
    const former = one.standing && other !== undefined ? other : usccFrom(one.seed);
    const isNew = !taken.has(former);
    if (!isNew && former !== other) continue;
    taken.add(former);
    const via = one.chained ? (last.get(company) ?? company) : company;
    const row: Row = { uscc: via, former_uscc: former, date, document_no: '临市监登变〔2023〕1号' };
    made = { ...made, tables: { ...made.tables, predecessors: [...rowsOf(made, 'predecessors'), row] } };
    if (!isNew || isLater) continue;
    if (!one.chained) last.set(company, former);
    made = moved(made, company, former, one);
  }
  return made;
}

function passedOn(input: OracleInput, code: string): boolean {
  return rowsOf(input, 'predecessors').some((row) => row['former_uscc'] === code || row['uscc'] === code);
}

function dayOf(year: number, day: Renaming['day']): string {
  return `${year + Number(day.slice(0, 2))}${day.slice(2)}`;
}

/** Some recognitions, titles and history go to the former code, and what the tax pick says of its revenue. */
function moved(input: OracleInput, company: string, former: string, { moved, tax }: Renaming): OracleInput {
  const tables: Record<string, readonly Row[]> = { ...input.tables };
  for (const table of ['recognitions', 'titles', 'award_history']) {
    let at = 0;
    tables[table] = rowsOf(input, table).map((row) => {
      if (cell(row, 'uscc') !== company) return row;
      at += 1;
      return (moved >> (at % 3)) % 2 === 1 ? { ...row, uscc: former } : row;
    });
  }
  const rows = rowsOf(input, 'tax_increment');
  const own = rows.find((row) => cell(row, 'uscc') === company && cell(row, 'year') === String(input.year));
  if (own === undefined || tax === 'none') return { ...input, tables };
  const figure = yuan(fen(cell(own, 'revenue_prev') || '7000') / 2n + 1n);
  const blanked = rows.map((row) => (row === own ? { ...row, revenue_prev: '', increment: '' } : row));
  const base: Row = { uscc: former, year: String(input.year), revenue: '', revenue_prev: '', increment: '' };
  const added: Row =
    tax === 'year-before'
      ? { ...base, year: String(input.year - 1), revenue: figure }
      : { ...base, revenue: tax === 'beside' ? '3000.01' : '', revenue_prev: figure };
  const unchanged = tax === 'beside' ? rows : blanked;
  tables['tax_increment'] = [...unchanged, added];
  return { ...input, tables };
}
