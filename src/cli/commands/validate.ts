import { certain } from '../../cells/certain.ts';
import { type CheckOptions, checkPaths } from '../../library/check-inputs.ts';
import { severityOf } from '../../messages/problem.ts';
import { validatingWords } from '../../messages/validating.ts';
import { validationLines } from '../../terminal/validation.ts';
import { problemsGithub } from '../../write/problems/github.ts';
import { problemsJson } from '../../write/problems/json.ts';
import type { ProblemReport } from '../../write/problems/report.ts';
import { problemsSarif } from '../../write/problems/sarif.ts';
import { annotate } from '../annotate.ts';
import { exit, type Io } from '../io.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/** The options of `award validate`. */
export interface ValidateOptions extends ScreenOptions, CheckOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github';
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
  const found = await checkPaths(paths, options, io.cwd);
  if ('faults' in found) return screen.refuse(found.faults, exit.couldNotRun);
  const { inputs, checked } = found;
  const { problems, tables, year, needsBasis } = checked;
  const report: ProblemReport = { problems, tables, language: screen.language, pathOf: inputs.pathOf };
  const copies =
    options.annotate === undefined ? null : await annotate(options.annotate, inputs, report, io.cwd);
  if (options.format === 'text') {
    screen.tell(problems);
    const { whole } = inputs;
    const run = {
      paths,
      policy: options.policy ?? null,
      year,
      needsBasis,
      whole,
      annotated: copies !== null,
    };
    if (!screen.quiet) for (const line of validationLines(report, run)) screen.line(line);
  } else {
    io.out(machineFormats[options.format](report));
  }
  if (typeof copies === 'object' && copies !== null) return screen.refuse([copies], exit.couldNotRun);
  if (copies !== null && !screen.quiet) {
    screen.line(validatingWords[screen.language].annotated(certain(options.annotate), copies));
  }
  return problems.some(({ code }) => severityOf(code) === 'error') ? exit.problems : exit.done;
}
