import type { Applicant } from './applicant.ts';
import { cell, isFalse, ownRows, reading, yearOf } from './applicant.ts';
import { compare, decimal, dividedBy, sixDecimals } from './fractions.ts';
import type { OracleCondition, Status } from './types.ts';

type Result = OracleCondition['result'];

const BOUND = '0.05';

/** All conditions of 1-policy.md section 2, each evaluated also after one has failed. */
export function conditionsOf(applicant: Applicant): OracleCondition[] {
  const flag = (column: string) => cell(applicant.enterprise, column);
  return [
    { id: 'O1', result: flagResult(flag('bearing_industry'), 'yes') },
    { id: 'O2', result: scaleResult(applicant) },
    researchCondition(applicant),
    landCondition(applicant),
    { id: 'C3a', result: flagResult(flag('major_accident'), 'no') },
    { id: 'C3b', result: flagResult(flag('environmental_problem'), 'no') },
    { id: 'C3c', result: flagResult(flag('serious_dishonesty'), 'no') },
    { id: 'C3d', result: flagResult(flag('serious_tax_violation'), 'no') },
    { id: 'C3e', result: flagResult(flag('emissions_compliant'), 'yes') },
    { id: 'C3f', result: flagResult(flag('green_threshold'), 'yes') },
    // A blank means no for C4 and C5 alone.
    { id: 'C4', result: flag('suspended') === 'yes' ? 'not-met' : 'met' },
    { id: 'C5', result: flag('fraud') === 'yes' ? 'not-met' : 'met' },
  ];
}

/** The status of the enterprise from its conditions. */
export function statusOf(conditions: readonly OracleCondition[]): Status {
  const some = (result: Result) => conditions.some((condition) => condition.result === result);
  if (conditions.some(({ id, result }) => id === 'C5' && result === 'not-met')) return 'disqualified';
  return some('not-met') ? 'ineligible' : some('undetermined') ? 'undetermined' : 'eligible';
}

function flagResult(flag: string, wanted: 'yes' | 'no'): Result {
  if (flag === '') return 'undetermined';
  return flag === wanted ? 'met' : 'not-met';
}

function scaleResult(applicant: Applicant): Result {
  const { year, input, enterprise } = applicant;
  const scale = cell(enterprise, 'scale');
  if (scale !== 'below') return scale === 'above' ? 'met' : 'not-met';
  const recognised = trueYears(applicant, 'tech_sme').includes(year);
  const alsoCertified =
    reading(input, 'O2.below_scale') === 'any-recognised' &&
    trueYears(applicant, 'hnte').some((issued) => issued >= year - 2 && issued <= year);
  return recognised || alsoCertified ? 'met' : 'not-met';
}

/** The years of the recognitions of a kind that are not marked false. */
export function trueYears(applicant: Applicant, kind: string): number[] {
  return ownRows(applicant, 'recognitions')
    .filter((row) => cell(row, 'kind') === kind && !isFalse(row))
    .map(yearOf);
}

function researchCondition({ enterprise }: Applicant): OracleCondition {
  const sales = cell(enterprise, 'sales');
  const spend = cell(enterprise, 'rd_spend');
  if (sales === '' || spend === '' || decimal(sales).over === 0n) {
    return { id: 'C1', result: 'undetermined', value: null, bound: BOUND, atBound: false };
  }
  const ratio = dividedBy(decimal(spend), decimal(sales));
  const side = compare(ratio, decimal(BOUND));
  return {
    id: 'C1',
    result: side >= 0 ? 'met' : 'not-met',
    value: sixDecimals(ratio),
    bound: BOUND,
    atBound: side === 0,
  };
}

function landCondition(applicant: Applicant): OracleCondition {
  const { year, input, enterprise } = applicant;
  const grade = cell(enterprise, 'land_grade_prev');
  const first = Math.min(...trueYears(applicant, 'hnte'));
  const atLeastB = reading(input, 'C2.first_hnte_lift') === 'on' && first === year - 1;
  if (atLeastB && grade !== 'A' && grade !== 'B') return { id: 'C2', result: 'met', lifted: true };
  if (grade === '') return { id: 'C2', result: 'undetermined' };
  if (grade === 'T') return { id: 'C2', result: reading(input, 'C2.not_evaluated') as Result };
  return { id: 'C2', result: grade === 'D' ? 'not-met' : 'met' };
}
