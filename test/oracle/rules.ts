import type { Applicant } from './applicant.ts';
import {
  byCodePoint,
  cell,
  dateReasons,
  earlierAwards,
  isFalse,
  mustBeYes,
  ownRows,
  percentOf,
  reading,
  trialReasons,
  when,
  yearOf,
} from './applicant.ts';
import { trueYears } from './conditions.ts';
import { fen } from './fractions.ts';
import { contractLines } from './rules-contracts.ts';
import { peopleLines } from './rules-people.ts';
import { LEVELS, platformLines } from './rules-platforms.ts';
import type { OwnLine, OwnReason, Row } from './types.ts';
import { RULES } from './types.ts';

/** All lines of an enterprise, in line order, each as its own rule leaves it. */
export function ownLines(applicant: Applicant): OwnLine[] {
  const lines = [
    ...recognitionLines(applicant),
    ...platformLines(applicant),
    ...deductionLines(applicant),
    ...ownRows(applicant, 'patents').map((row, place) => patentLine(applicant, row, place)),
    ...ownRows(applicant, 'projects').map((row, place) => projectLine(applicant, row, place)),
    ...contractLines(applicant),
    ...peopleLines(applicant),
  ];
  return lines.sort(
    (a, b) =>
      RULES.indexOf(a.rule) - RULES.indexOf(b.rule) ||
      byCodePoint(a.matter, b.matter) ||
      LEVELS.indexOf(a.level ?? '') - LEVELS.indexOf(b.level ?? '') ||
      a.place - b.place,
  );
}

const PLAIN = { level: null, kind: '', keys: [], leftOut: [] } as const;

function recognitionLines(applicant: Applicant): OwnLine[] {
  const { year, input } = applicant;
  const valid = Number(reading(input, 'R2.continuity_years'));
  return (
    ownRows(applicant, 'recognitions')
      .map((row, place) => ({ row, place }))
      .filter(({ row }) => yearOf(row) === year)
      // One award a year, be it recognised under two codes.
      .filter(
        ({ row }, at, all) => all.findIndex((one) => cell(one.row, 'kind') === cell(row, 'kind')) === at,
      )
      .map(({ row, place }) => {
        const sme = cell(row, 'kind') === 'tech_sme';
        const earlier = trueYears(applicant, cell(row, 'kind')).filter((one) => one < year);
        const gap = year - Math.max(...earlier);
        const tariff = sme ? ['50000', '20000', '10000'] : ['100000', '50000', '30000'];
        const step = earlier.length === 0 ? 0 : gap <= (sme ? 1 : valid) ? 1 : 2;
        return {
          ...PLAIN,
          rule: sme ? 'R1' : 'R2',
          matter: sme ? 'sme' : 'hnte',
          place,
          reasons: when(isFalse(row), 'false-declaration'),
          amount: fen(tariff[step] ?? '0'),
        };
      })
  );
}

function deductionLines(applicant: Applicant): OwnLine[] {
  const deduction = cell(applicant.enterprise, 'super_deduction');
  if (deduction === '' || fen(deduction) === 0n) return [];
  const amount = percentOf(applicant, 25n, fen(deduction));
  return [{ ...PLAIN, rule: 'R4', matter: 'super-deduction', place: 0, reasons: [], amount }];
}

function patentLine(applicant: Applicant, row: Row, place: number): OwnLine {
  const number = cell(row, 'patent_no');
  const type = patentType(row);
  const utility = type === 'utility_model';
  const utilityOff = reading(applicant.input, 'R5.utility_models') === 'off';
  return {
    ...PLAIN,
    rule: 'R5',
    matter: number,
    place,
    keys: [`patent:${number}`],
    reasons: [
      ...when(isFalse(row), 'false-declaration'),
      ...when(type === 'design', 'not-covered'),
      ...when(utility && utilityOff, 'switched-off'),
      ...dateReasons(applicant, cell(row, 'grant_date')),
      ...mustBeYes(cell(row, 'self_developed'), 'not-self-developed'),
      ...mustBeYes(cell(row, 'ownership_clear'), 'ownership-unclear'),
      ...when(earlierAwards(applicant, 'R5', number).length > 0, 'already-awarded'),
    ],
    amount: fen(utility ? '500' : '5000'),
  };
}

function patentType(row: Row): string {
  const number = cell(row, 'patent_no');
  // The type digit follows the year of filing: four digits, two in the numbers before 2003-10.
  const digit = number.charAt(number.indexOf('.') === 12 ? 4 : 2);
  return digit === '3' ? 'design' : digit === '2' || digit === '9' ? 'utility_model' : 'invention';
}

function projectLine(applicant: Applicant, row: Row, place: number): OwnLine {
  const number = cell(row, 'project_no');
  const sameMatter = cell(row, 'same_matter');
  const column = reading(applicant.input, 'R6.base') === 'arrived' ? 'arrived_funding' : 'approved_funding';
  const base = cell(row, column);
  return {
    ...PLAIN,
    rule: 'R6',
    matter: number,
    place,
    keys: [`project:${number}`, ...(sameMatter === '' ? [] : [`same:${sameMatter}`])],
    reasons: [
      ...when(isFalse(row), 'false-declaration'),
      ...when(cell(row, 'level') === 'county' || cell(row, 'programme') === 'other', 'not-covered'),
      ...arrivalReasons(applicant, cell(row, 'first_funds_date')),
      ...when(earlierAwards(applicant, 'R6', number).length > 0, 'already-awarded'),
      ...when(base === '', 'missing-data'),
      ...when(base !== '' && fen(base) === 0n, 'nothing-eligible'),
    ],
    amount: base === '' ? 0n : percentOf(applicant, 20n, fen(base)),
  };
}

function arrivalReasons(applicant: Applicant, date: string): OwnReason[] {
  if (date === '') return ['missing-data'];
  const arrived = Number(date.slice(0, 4));
  const inYearOnly = reading(applicant.input, 'R6.arrival') === 'in-year';
  return [
    ...when(arrived < applicant.year && inYearOnly, 'outside-year'),
    ...when(arrived > applicant.year, 'funds-not-arrived'),
    ...trialReasons(applicant, date),
  ];
}
