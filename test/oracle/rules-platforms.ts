import type { Applicant } from './applicant.ts';
import {
  cell,
  dateReasons,
  decided,
  earlierAwards,
  isFalse,
  ownRows,
  reading,
  when,
  yearOf,
} from './applicant.ts';
import { fen } from './fractions.ts';
import type { OwnLine, OwnReason, Row } from './types.ts';

/** Levels, the highest first. */
export const LEVELS: readonly string[] = ['national', 'provincial', 'municipal'];

/** The most that a platform of each level can get under R3, in 元. */
export const CEILING: Readonly<Record<string, string>> = {
  national: '5000000',
  provincial: '1000000',
  municipal: '200000',
};
const CARRIER: Readonly<Record<string, string>> = { national: '500000', provincial: '200000' };

/** R3, R8a and R8b: a line a row and claim; one row can claim both R8a and R8b. */
export function platformLines(applicant: Applicant): OwnLine[] {
  return ownRows(applicant, 'platforms').flatMap((row, place): OwnLine[] => {
    const kind = cell(row, 'kind');
    if (kind === 'innovation_platform') return [innovationLine(applicant, row, place)];
    const newlyFiled = kind === 'specialised_makerspace' && cell(row, 'recognised_date') !== '';
    return [
      ...(cell(row, 'evaluation') === '' ? [] : [carrierLine(applicant, row, place)]),
      ...(newlyFiled ? [specialisedLine(applicant, row, place)] : []),
    ];
  });
}

function platformLine(row: Row, place: number) {
  const name = cell(row, 'name');
  const sameMatter = cell(row, 'same_matter');
  return {
    matter: name,
    level: cell(row, 'level'),
    kind: cell(row, 'kind'),
    place,
    keys: [`platform:${name}`, ...(sameMatter === '' ? [] : [`same:${sameMatter}`])],
    leftOut: [],
  };
}

function innovationLine(applicant: Applicant, row: Row, place: number): OwnLine {
  const name = cell(row, 'name');
  const date = cell(row, 'recognised_date');
  const level = cell(row, 'level');
  // "For a matter at two levels it means the higher one", whatever becomes of that line.
  const decision = level === highestLevel(applicant, name) ? decided(applicant, 'R3', name) : null;
  const mustDecide = reading(applicant.input, 'R3.undecided') === 'decision-required';
  const reasons: OwnReason[] = [
    ...when(isFalse(row), 'false-declaration'),
    ...(date === '' ? (['missing-data'] as const) : dateReasons(applicant, date)),
    ...when(decision === null && mustDecide, 'decision-required'),
  ];
  const ceiling = fen(CEILING[level] ?? '0');
  const amount = reasons.length === 0 && decision !== null ? decision : ceiling;
  return { ...platformLine(row, place), rule: 'R3', reasons, amount };
}

function highestLevel(applicant: Applicant, name: string): string | undefined {
  const levels = ownRows(applicant, 'platforms')
    .filter((row) => cell(row, 'kind') === 'innovation_platform' && cell(row, 'name') === name)
    .map((row) => cell(row, 'level'));
  return LEVELS.find((level) => levels.includes(level));
}

function carrierLine(applicant: Applicant, row: Row, place: number): OwnLine {
  const { year } = applicant;
  const evaluated = cell(row, 'evaluation_year');
  const recent = earlierAwards(applicant, 'R8a', cell(row, 'name')).some(
    (award) => yearOf(award) >= year - 2,
  );
  return {
    ...platformLine(row, place),
    rule: 'R8a',
    reasons: [
      ...when(isFalse(row), 'false-declaration'),
      ...when(cell(row, 'level') === 'municipal', 'not-covered'),
      ...when(evaluated === '', 'missing-data'),
      ...when(evaluated !== '' && Number(evaluated) !== year, 'outside-year'),
      ...when(cell(row, 'evaluation') !== 'A', 'grade'),
      ...when(recent, 'already-awarded'),
    ],
    amount: fen(CARRIER[cell(row, 'level')] ?? '0'),
  };
}

function specialisedLine(applicant: Applicant, row: Row, place: number): OwnLine {
  return {
    ...platformLine(row, place),
    rule: 'R8b',
    reasons: [
      ...when(isFalse(row), 'false-declaration'),
      ...when(cell(row, 'level') !== 'national', 'not-covered'),
      ...dateReasons(applicant, cell(row, 'recognised_date')),
    ],
    amount: fen('1000000'),
  };
}
