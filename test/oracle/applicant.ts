import { formerRows } from './formers.ts';
import type { Fraction } from './fractions.ts';
import { down, fen, halfUp, sum, times, whole } from './fractions.ts';
import { READINGS } from './readings.ts';
import type { OracleInput, OwnReason, Row, Rule } from './types.ts';

/** One enterprise with all that the input says about it. */
export type Applicant = {
  readonly input: OracleInput;
  readonly year: number;
  readonly uscc: string;
  readonly enterprise: Row;
};

/** The cell's text, '' when blank or when the column is absent. */
export function cell(row: Row, column: string): string {
  return row[column] ?? '';
}

/** All rows of a table; none where the table is missing. */
export function rowsOf(input: OracleInput, table: string): readonly Row[] {
  return input.tables[table] ?? [];
}

/** The applicant's own rows of a table, in input order; after them those of former codes that count for it. */
export function ownRows(applicant: Applicant, table: string): readonly Row[] {
  const own = rowsOf(applicant.input, table).filter((row) => cell(row, 'uscc') === applicant.uscc);
  return [...own, ...formerRows(applicant, table)];
}

/** The value of a reading in force. */
export function reading(input: OracleInput, id: string): string {
  return input.readings[id] ?? READINGS[id]?.[0] ?? '';
}

/** Whether the row is marked as a false declaration (三（四）); blank means no. */
export function isFalse(row: Row): boolean {
  return cell(row, 'fraud') === 'yes';
}

/** The year cell as a number. */
export function yearOf(row: Row): number {
  return Number(cell(row, 'year'));
}

/** Why a deciding date does not count: outside the award year, outside the trial (reading facts.window). */
export function dateReasons(applicant: Applicant, date: string): OwnReason[] {
  const inYear = date.startsWith(`${applicant.year}-`);
  return [...(inYear ? [] : (['outside-year'] as const)), ...trialReasons(applicant, date)];
}

/** Why a date does not count under reading facts.window. */
export function trialReasons(applicant: Applicant, date: string): OwnReason[] {
  const trial = reading(applicant.input, 'facts.window') === 'trial';
  return trial && (date < '2022-10-15' || date > '2023-10-14') ? ['outside-trial'] : [];
}

/** The percentage of an amount in 分, rounded once as reading `rounding` says. */
export function percentOf(applicant: Applicant, percent: bigint, amount: bigint): bigint {
  const exact: Fraction = times({ over: percent, under: 100n }, whole(amount));
  return reading(applicant.input, 'rounding') === 'down' ? down(exact) : halfUp(exact);
}

/** Rows of award_history of years before Y for a rule and matter. */
export function earlierAwards(applicant: Applicant, rule: Rule, matter: string): readonly Row[] {
  return ownRows(applicant, 'award_history').filter(
    (row) => yearOf(row) < applicant.year && cell(row, 'rule') === rule && cell(row, 'matter') === matter,
  );
}

/** What history shows as paid in years before Y for a rule and matter. */
export function earlierPaid(applicant: Applicant, rule: Rule, matter: string): bigint {
  return sum(earlierAwards(applicant, rule, matter).map((row) => fen(cell(row, 'amount'))));
}

/** The decided amount for a rule and matter in Y, if there is one. */
export function decided(applicant: Applicant, rule: Rule, matter: string): bigint | null {
  const row = ownRows(applicant, 'decisions').find(
    (one) => yearOf(one) === applicant.year && cell(one, 'rule') === rule && cell(one, 'matter') === matter,
  );
  return row === undefined ? null : fen(cell(row, 'amount'));
}

/** The reason in a list of one when it holds, else nothing. */
export function when(holds: boolean, reason: OwnReason): OwnReason[] {
  return holds ? [reason] : [];
}

/** A flag that must be yes: no gives the reason, blank leaves the line waiting. */
export function mustBeYes(flag: string, reason: OwnReason): OwnReason[] {
  return flag === 'yes' ? [] : [flag === '' ? 'missing-data' : reason];
}

/** Compares two texts by code point. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
