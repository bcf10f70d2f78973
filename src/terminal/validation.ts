import type { Code } from '../messages/catalogue/index.ts';
import { severityOf } from '../messages/problem.ts';
import { tell } from '../messages/told.ts';
import { validatingWords } from '../messages/validating.ts';
import { tables as knownTables } from '../tables/all/index.ts';
import type { ProblemReport } from '../write/problems/report.ts';
import { aligned, printable } from './style.ts';

/** What was run, for the line that says what to run next. */
export interface Validated {
  readonly paths: readonly string[];
  /** The policy file that was named; null for the one that the program brings. */
  readonly policy: string | null;
  /** null where it is not known. */
  readonly year: number | null;
  /** The year settles only with a basis document, and none is named. */
  readonly needsBasis: boolean;
  readonly whole: boolean;
  readonly annotated: boolean;
}

/** The notes that say what could not be checked: worth a line each, whether notes are listed or not. */
const leftOutCodes: ReadonlySet<Code> = new Set(['N501', 'N502', 'N503', 'N504'] as const);

/** What the check came to besides its problems: the tables read, what was left out, the next command; a text a line. */
export function validationLines(report: ProblemReport, run: Validated): string[] {
  const { problems, language } = report;
  const words = validatingWords[language];
  const leftOut = problems.filter(({ code }) => leftOutCodes.has(code));
  const failed = problems.some(({ code }) => severityOf(code) === 'error');
  const warnings = problems.filter(({ code }) => severityOf(code) === 'warning').length;
  return [
    ...(problems.length === 0 ? [words.none] : []),
    '',
    report.tables.length === 0 ? words.noTables : words.tables,
    ...tableLines(report).map((line) => `  ${line}`),
    '',
    ...(leftOut.length === 0
      ? []
      : [words.notChecked, ...leftOut.map((one) => `  - ${tell(one, language).headline}`), '']),
    ...nextLines({ failed, warnings }, run, report),
  ];
}

function tableLines({ tables, language }: ProblemReport): string[] {
  const words = validatingWords[language];
  const rows = tables.map(({ table, file, sheet, count }) => [
    language === 'zh' ? `${knownTables[table].title} ${table}` : table,
    printable(sheet === null ? file : `${file} · ${sheet}`),
    words.rows(count),
  ]);
  return aligned(rows, [2]);
}

function nextLines(
  { failed, warnings }: { readonly failed: boolean; readonly warnings: number },
  { paths, policy, year, needsBasis, whole, annotated }: Validated,
  { language, tables }: ProblemReport,
) {
  const words = validatingWords[language];
  const under = policy === null ? '' : ` --policy ${quoted(policy)}`;
  const named = paths.map(quoted).join(' ') + under;
  if (!failed && tables.length > 0) {
    const settle = `award settle ${year ?? '<year>'} ${named}`;
    if (whole && needsBasis)
      return [words.settle(`${settle} --basis "${words.basisHere}"`, warnings), words.basis(words.basisHere)];
    return whole
      ? [words.settle(settle, warnings)]
      : [words.handIn(`award validate <${language === 'zh' ? '文件夹' : 'folder'}>${under}`, warnings)];
  }
  const folder = language === 'zh' ? '标注' : 'marked';
  const mark = annotated || !failed ? [] : [words.mark(`award validate ${named} --annotate ${folder}`)];
  return [words.mend(`award validate ${named}`), ...mark];
}

/** A path as it is typed at a prompt. */
function quoted(path: string): string {
  const shown = printable(path);
  return /^[\p{L}\p{N}_./\\:@+-]+$/u.test(shown) ? shown : `"${shown}"`;
}
