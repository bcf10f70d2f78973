import { certain } from '../cells/certain.ts';
import { inPlaceOrder } from '../messages/order.ts';
import { severityOf } from '../messages/problem.ts';
import { validatingWords } from '../messages/validating.ts';
import { defaultReadings, type LoadedPolicy } from '../policy/loaded.ts';
import { Policy } from '../policy/policy.ts';
import { taxYears, yearInHeaders } from '../settle/award-year.ts';
import { validate } from '../settle/validate.ts';
import { ofTables } from '../tables/reading/find-table.ts';
import { readTables } from '../tables/reading/read-tables.ts';
import { problemsGithub } from '../write/problems/github.ts';
import { problemsJson } from '../write/problems/json.ts';
import type { ProblemReport } from '../write/problems/report.ts';
import { problemsSarif } from '../write/problems/sarif.ts';
import { annotate } from './annotate.ts';
import { faultOfEncoding, type Inputs, readInputs, readOptionsOf } from './inputs.ts';
import { exit, type Io } from './io.ts';
import { policyFrom } from './policy-file.ts';
import { readingsInForce, settingsFrom } from './settings.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { tellValidation } from './terminal/validation.ts';
import { faultOfYear } from './year.ts';

/** The options of `award validate`. */
export interface ValidateOptions extends ScreenOptions {
  readonly year?: string;
  readonly policy?: string;
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly encoding?: string;
  readonly annotate?: string;
}

const machineFormats = { json: problemsJson, sarif: problemsSarif, github: problemsGithub } as const;

/** `award validate <path…>`: reads and checks as settle does, settles nothing; @returns the exit code */
export async function validateCommand(
  paths: readonly string[],
  options: ValidateOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const policy = await policyFrom(options.policy, io.cwd);
  if ('problems' in policy) return screen.refuse(policy.problems, exit.couldNotRun);
  const yearFault = options.year === undefined ? null : faultOfYear(options.year, policy);
  const usage = [yearFault, faultOfEncoding(options.encoding)].filter((fault) => fault !== null);
  if (usage.length > 0) return screen.refuse(usage, exit.couldNotRun);

  const inputs = await readInputs(paths, readOptionsOf(options), io.cwd);
  if ('faults' in inputs) return screen.refuse(inputs.faults, exit.couldNotRun);
  const { report, year, needsBasis } = await check(inputs, policy, options.year, screen);
  const copies =
    options.annotate === undefined ? null : await annotate(options.annotate, inputs, report, io.cwd);
  if (options.format === 'text') {
    tellValidation(screen, report, {
      paths,
      policy: options.policy ?? null,
      year,
      needsBasis,
      whole: inputs.whole,
      annotated: copies !== null,
    });
  } else {
    io.out(machineFormats[options.format](report));
  }
  if (typeof copies === 'object' && copies !== null) return screen.refuse([copies], exit.couldNotRun);
  if (copies !== null && !screen.quiet) {
    screen.line(validatingWords[screen.language].annotated(certain(options.annotate), copies));
  }
  return report.problems.some(({ code }) => severityOf(code) === 'error') ? exit.problems : exit.done;
}

async function check(inputs: Inputs, policy: LoadedPolicy, asked: string | undefined, screen: Screen) {
  const { workbooks, whole, pathOf } = inputs;
  const years = taxYears(workbooks);
  const year = awardYear(asked, years, policy);
  const settings = await settingsFrom(inputs.settings);
  const readings = readingsInForce(defaultReadings(policy.data), settings.readings);
  const tables = readTables(workbooks, year ?? yearInHeaders(workbooks));
  const problems = [
    ...ofTables(inputs.problems, inputs.workbooks),
    ...settings.problems,
    // Which tables have to be there is a question to a folder alone.
    ...(whole ? tables.problems : tables.problems.filter(({ code }) => code !== 'E140')),
    ...validate(tables.readings, {
      policy: year === null ? null : new Policy(policy.data, policy.sha256, year, readings),
      years,
      whole,
    }),
  ];
  const { language } = screen;
  const report: ProblemReport = {
    problems: inPlaceOrder(problems),
    tables: tables.readings,
    language,
    pathOf,
  };
  // As settle asks for it: the document may stand in settlement.yaml.
  const needsBasis = year !== null && policy.data.years.with_basis.includes(year) && settings.basis === null;
  return { report, year, needsBasis };
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
