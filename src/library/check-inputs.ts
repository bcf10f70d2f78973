import { inPlaceOrder } from '../messages/order.ts';
import type { Problem } from '../messages/problem.ts';
import { defaultReadings, type LoadedPolicy } from '../policy/loaded.ts';
import { Policy } from '../policy/policy.ts';
import { taxYears, yearInHeaders } from '../settle/award-year.ts';
import { validate } from '../settle/validate.ts';
import { ofTables } from '../tables/reading/find-table.ts';
import type { TableReading } from '../tables/reading/read-table.ts';
import { readTables } from '../tables/reading/read-tables.ts';
import { faultOfEncoding, type Inputs, type NoInputs, readInputs, readOptionsOf } from './inputs/inputs.ts';
import { policyFrom } from './inputs/policy-file.ts';
import { readingsInForce, settingsFrom } from './inputs/settings.ts';
import { faultOfYear } from './inputs/year.ts';

/** What checking a folder, or files by themselves, came to. */
export interface CheckedInputs {
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  readonly tables: readonly TableReading[];
  /** The award year; null where it is not known. */
  readonly year: number | null;
  /** The year settles only with a basis document, and settlement.yaml names none. */
  readonly needsBasis: boolean;
}

/** What a check is told besides the files. */
export interface CheckOptions {
  /** The award year; without it the one that tax_increment carries. */
  readonly year?: string;
  /** Another policy file than the one that the program brings. */
  readonly policy?: string;
  readonly encoding?: string;
}

/** Reads one folder, or files by themselves, and checks them; @returns why that cannot be done where the call is at fault */
export async function checkPaths(
  paths: readonly string[],
  options: CheckOptions,
  cwd: string,
): Promise<{ readonly inputs: Inputs; readonly checked: CheckedInputs } | NoInputs> {
  const policy = await policyFrom(options.policy, cwd);
  if ('problems' in policy) return { faults: policy.problems };
  const yearFault = options.year === undefined ? null : faultOfYear(options.year, policy);
  const usage = [yearFault, faultOfEncoding(options.encoding)].filter((fault) => fault !== null);
  if (usage.length > 0) return { faults: usage };
  const inputs = await readInputs(paths, readOptionsOf(options), cwd);
  if ('faults' in inputs) return inputs;
  return { inputs, checked: await checkInputs(inputs, policy, options.year) };
}

/** Checks as settle does, and settles nothing. @param asked the award year that was named */
async function checkInputs(
  { workbooks, problems: found, settings: file, whole }: Inputs,
  policy: LoadedPolicy,
  asked: string | undefined,
): Promise<CheckedInputs> {
  const years = taxYears(workbooks);
  const year = awardYear(asked, years, policy);
  const settings = await settingsFrom(file);
  const readings = readingsInForce(defaultReadings(policy.data), settings.readings);
  const tables = readTables(workbooks, year ?? yearInHeaders(workbooks));
  const problems = [
    ...ofTables(found, workbooks),
    ...settings.problems,
    // Which tables have to be there is a question to a folder alone.
    ...(whole ? tables.problems : tables.problems.filter(({ code }) => code !== 'E140')),
    ...validate(tables.readings, {
      policy: year === null ? null : new Policy(policy.data, policy.sha256, year, readings),
      years,
      whole,
    }),
  ];
  // As settle asks for it: the document may stand in settlement.yaml.
  const needsBasis = year !== null && policy.data.years.with_basis.includes(year) && settings.basis === null;
  return { problems: inPlaceOrder(problems), tables: tables.readings, year, needsBasis };
}

/** The year asked for, else the one that the table tax_increment carries, if it can be settled at all. */
function awardYear(
  asked: string | undefined,
  carried: readonly number[],
  policy: LoadedPolicy,
): number | null {
  if (asked !== undefined) return Number(asked);
  const [year] = carried;
  if (year === undefined || carried.length > 1) return null;
  return faultOfYear(String(year), policy) === null ? year : null;
}
