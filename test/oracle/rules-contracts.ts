import type { Applicant } from './applicant.ts';
import {
  cell,
  decided,
  earlierAwards,
  earlierPaid,
  isFalse,
  mustBeYes,
  ownRows,
  percentOf,
  reading,
  rowsOf,
  when,
} from './applicant.ts';
import { atMost, fen, notNegative, sum } from './fractions.ts';
import type { OwnLine, OwnReason, Row } from './types.ts';

const MOST_A_PROJECT = fen('1000000');

/** R7, a line a project, and R9, a line a contract. */
export function contractLines(applicant: Applicant): OwnLine[] {
  const rows = ownRows(applicant, 'contracts');
  const landing = rows.filter((row) => cell(row, 'landing_mode') !== '');
  const projects = [...new Set(landing.map(projectOf))];
  return [
    ...projects.map((matter, place) => {
      const own = landing.filter((row) => projectOf(row) === matter);
      return projectLine(applicant, matter, own, place);
    }),
    ...rows.flatMap((row, place) =>
      cell(row, 'contract_type') === '' ? [] : [tradeLine(applicant, row, place)],
    ),
  ];
}

/** The R7 matter of a contract: its project, or the contract itself where that is blank. */
export function projectOf(row: Row): string {
  return cell(row, 'project') || cell(row, 'contract_no');
}

function keysOf(rows: readonly Row[]): string[] {
  const matters = rows.map((row) => cell(row, 'same_matter')).filter((text) => text !== '');
  return [
    ...rows.map((row) => `contract:${cell(row, 'contract_no')}`),
    ...matters.map((text) => `same:${text}`),
  ];
}

function projectLine(applicant: Applicant, matter: string, rows: readonly Row[], place: number): OwnLine {
  const failure = (row: Row): OwnReason | undefined =>
    isFalse(row) ? 'false-declaration' : cell(row, 'landed') === 'no' ? 'not-landed' : undefined;
  const leftOut = rows.map(failure).filter((reason) => reason !== undefined);
  const staying = rows.filter((row) => failure(row) === undefined);
  const judged = staying.length === 0 ? { reasons: leftOut, amount: 0n } : landed(applicant, matter, staying);
  return { rule: 'R7', matter, level: null, kind: '', place, keys: keysOf(staying), leftOut, ...judged };
}

function landed(applicant: Applicant, matter: string, rows: readonly Row[]) {
  const paid = rows.map((row) => cell(row, 'paid'));
  const known = sum(paid.filter((text) => text !== '').map(fen));
  const unknown = paid.includes('');
  const blank = unknown || rows.some((row) => cell(row, 'landed') === '');
  const decision = decided(applicant, 'R7', matter);
  const undecided = decision === null && rows.some((row) => cell(row, 'landing_mode') === 'other');
  const waits = blank || undecided;

  const lifetime = reading(applicant.input, 'R7.ceiling') === 'project-lifetime';
  const had = lifetime ? earlierPaid(applicant, 'R7', matter) : 0n;
  const floor = atMost(percentOf(applicant, 50n, known), MOST_A_PROJECT);
  const total = waits || decision === null ? floor : decision;
  const nothing = !unknown && known === 0n;
  // What still waits can come to the whole ceiling, so only the whole ceiling exhausts it.
  const exhausted = had > 0n && had >= (waits ? MOST_A_PROJECT : total);
  const reasons: OwnReason[] = [
    ...when(nothing, 'nothing-eligible'),
    ...when(!nothing && exhausted, 'already-awarded'),
    ...when(blank, 'missing-data'),
    ...when(undecided, 'decision-required'),
  ];
  return { reasons, amount: notNegative(total - had) };
}

function tradeLine(applicant: Applicant, row: Row, place: number): OwnLine {
  const number = cell(row, 'contract_no');
  const turnover = cell(row, 'turnover');
  const base = turnover === '' ? 0n : notNegative(fen(turnover) - fen(cell(row, 'previous_turnover') || '0'));
  const reasons: OwnReason[] = [
    ...when(isFalse(row), 'false-declaration'),
    ...when(!['development', 'transfer'].includes(cell(row, 'contract_type')), 'not-covered'),
    ...mustBeYes(cell(row, 'provincial_recognised'), 'not-recognised'),
    ...sideReasons(applicant, row),
    ...when(earlierAwards(applicant, 'R9', number).length > 0, 'already-awarded'),
    ...when(turnover === '', 'missing-data'),
    ...when(turnover !== '' && base === 0n, 'nothing-eligible'),
  ];
  const most = percentOf(applicant, 2n, base);
  const decision = reasons.length === 0 ? decided(applicant, 'R9', number) : null;
  return {
    rule: 'R9',
    matter: number,
    level: null,
    kind: '',
    place,
    keys: keysOf([row]),
    reasons,
    amount: decision ?? most,
    leftOut: [],
  };
}

function sideReasons(applicant: Applicant, row: Row): OwnReason[] {
  const role = cell(row, 'role');
  if (reading(applicant.input, 'R9.side') === 'seller') {
    return role === 'seller' ? [] : [role === '' ? 'missing-data' : 'not-seller'];
  }
  const sellerClaims = rowsOf(applicant.input, 'contracts').some(
    (other) =>
      cell(other, 'uscc') !== applicant.uscc &&
      cell(other, 'contract_no') === cell(row, 'contract_no') &&
      cell(other, 'role') === 'seller' &&
      cell(other, 'contract_type') !== '' &&
      !isFalse(other),
  );
  return when(role === 'buyer' && sellerClaims, 'not-seller');
}
