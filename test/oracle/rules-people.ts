import type { Applicant } from './applicant.ts';
import { cell, dateReasons, decided, isFalse, mustBeYes, ownRows, percentOf, when } from './applicant.ts';
import { fen, sum } from './fractions.ts';
import type { OwnLine, OwnReason, Row } from './types.ts';
import { OWN_REASONS } from './types.ts';

const COVERED = ['consulting', 'travel', 'other_related'];

/** R10, a line a person, and R11a–c, a line a row of talents. */
export function peopleLines(applicant: Applicant): OwnLine[] {
  const expenses = ownRows(applicant, 'deputy_expenses');
  const persons = [...new Set(expenses.map((row) => cell(row, 'person')))];
  return [
    ...persons.map((person, place) => {
      const rows = expenses.filter((row) => cell(row, 'person') === person);
      return deputyLine(applicant, person, rows, place);
    }),
    ...ownRows(applicant, 'talents').map((row, place) => talentLine(applicant, row, place)),
  ];
}

function sameMatterKeys(rows: readonly Row[]): string[] {
  const texts = rows.map((row) => cell(row, 'same_matter')).filter((text) => text !== '');
  return texts.map((text) => `same:${text}`);
}

function deputyLine(applicant: Applicant, person: string, rows: readonly Row[], place: number): OwnLine {
  const failures = rows.map((row) => ({ row, reason: expenseReason(applicant, row) }));
  const leftOut = failures.map(({ reason }) => reason).filter((reason) => reason !== undefined);
  const staying = failures.filter(({ reason }) => reason === undefined).map(({ row }) => row);
  const recognised = cell(rows[0] ?? {}, 'recognised');
  const total = sum(staying.map((row) => fen(cell(row, 'amount'))));
  const ofStaying: OwnReason[] = [
    ...when(total === 0n, 'nothing-eligible'),
    ...when(recognised === '', 'missing-data'),
  ];
  return {
    rule: 'R10',
    matter: person,
    level: null,
    kind: '',
    place,
    // The person is a key of R11 alone (section 5).
    keys: sameMatterKeys(staying),
    // "recognised no denies the line, not-recognised, whatever its rows": also before false-declaration.
    reasons: recognised === 'no' ? ['not-recognised'] : staying.length === 0 ? leftOut : ofStaying,
    amount: percentOf(applicant, 50n, total),
    leftOut,
  };
}

function expenseReason(applicant: Applicant, row: Row): OwnReason | undefined {
  const date = cell(row, 'expense_date');
  const reasons: OwnReason[] = [
    ...when(isFalse(row), 'false-declaration'),
    ...when(!COVERED.includes(cell(row, 'category')), 'not-covered'),
    ...dateReasons(applicant, date),
    ...when(date < cell(row, 'term_start') || date > cell(row, 'term_end'), 'outside-term'),
  ];
  return OWN_REASONS.find((reason) => reasons.includes(reason));
}

function talentLine(applicant: Applicant, row: Row, place: number): OwnLine {
  const person = cell(row, 'person');
  const kind = cell(row, 'kind');
  const common = {
    matter: person,
    level: null,
    kind,
    place,
    keys: [`person:${person}`, ...sameMatterKeys([row])],
    leftOut: [],
  };
  const falsely = when(isFalse(row), 'false-declaration');
  if (kind === 'top') {
    const decision = decided(applicant, 'R11b', person);
    const reasons = [...falsely, ...when(decision === null, 'decision-required')];
    return { ...common, rule: 'R11b', reasons, amount: decision ?? 0n };
  }
  if (kind === 'flexible') {
    const pay = cell(row, 'remuneration');
    const reasons = [
      ...falsely,
      ...when(pay === '', 'missing-data'),
      ...when(pay !== '' && fen(pay) === 0n, 'nothing-eligible'),
    ];
    return { ...common, rule: 'R11c', reasons, amount: percentOf(applicant, 30n, fen(pay || '0')) };
  }
  const date = cell(row, 'selected_date');
  const reasons: OwnReason[] = [
    ...falsely,
    ...(date === '' ? (['missing-data'] as const) : dateReasons(applicant, date)),
    ...mustBeYes(cell(row, 'self_cultivated'), 'not-self-cultivated'),
  ];
  return { ...common, rule: 'R11a', reasons, amount: fen(kind === 'national' ? '500000' : '200000') };
}
