import { type Problem, severityOf } from '../../messages/problem.ts';
import { tell } from '../../messages/told.ts';
import { columnOf, messageOf, type ProblemReport } from './report.ts';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** `--format github`: a workflow command a line, so that problems stand beside the files of a pull request. */
export function problemsGithub(report: ProblemReport): string {
  return report.problems.map((one) => `${command(one, report)}\n`).join('');
}

function command(one: Problem, { language, pathOf }: ProblemReport): string {
  const { file, sheet, row, cell } = one.place;
  const properties: readonly (readonly [string, string | number | null])[] = [
    ['file', file === null ? null : pathOf(file)],
    ['line', row],
    ['col', row === null ? null : columnOf(one)],
    ['title', [one.code, sheet, cell].filter((part) => part !== null).join(' ')],
  ];
  const given = properties.filter(([, value]) => value !== null);
  const text = given.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
  const found = one.value === null || one.value === '' ? '' : ` “${one.value}”`;
  const message = `${messageOf(one, language)}${found} — ${tell(one, language).hint}`;
  return `::${commands[severityOf(one.code)]} ${text}::${escaped(message)}`;
}

/** What would end the command is escaped as GitHub asks; other control characters are shown, not obeyed. */
function escaped(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replace(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
