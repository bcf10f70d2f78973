import { basename, dirname, resolve } from 'node:path';
import { type AgainstOptions, verifyFolder } from '../../library/settlements/verify-folder.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import type { WorkingPeriod } from '../../policy/calendar/calendar.ts';
import { reportHtml, reportMarkdown } from '../../write/report/report.ts';
import { reportAssets } from '../assets.ts';
import { exit, type Io } from '../io.ts';
import { periodAsked, tellPeriod } from '../papers/publicity-period.ts';
import { reportInput } from '../papers/report-input.ts';
import { shown } from '../place.ts';
import { putFiles } from '../put-files.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/** The options of `award audit`. */
export interface AuditOptions extends ScreenOptions, AgainstOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly format: 'html' | 'md';
  /** When the public list was put up. */
  readonly published?: string;
  readonly workingDays?: string;
  readonly calendar?: string;
}

/**
 * `award audit <settlement>`: verifies a settlement and writes its report, also where it does not agree;
 * @returns the exit code
 */
export async function auditCommand(path: string, options: AuditOptions, io: Io): Promise<number> {
  const screen = new Screen(io, options);
  const published = await periodOf(options, io.cwd);
  if (published !== null && 'code' in published) return screen.refuse([published], exit.couldNotRun);
  const verified = await verifyFolder(path, options, io.cwd);
  if ('code' in verified) return screen.refuse([verified], exit.couldNotRun);
  const { opened, verification } = verified;
  const input = reportInput(opened, verification, options.lang ?? 'zh', published);
  if (published !== null && 'document' in input.content) {
    const { document, objections } = input.content;
    const { year, previous } = document;
    tellPeriod(published, { year, round: previous?.round ?? 1 }, objections ?? [], screen);
  }
  const text = options.format === 'md' ? reportMarkdown(input) : reportHtml(input, await reportAssets());
  if (options.out === undefined) io.out(text);
  else {
    const told = await put(text, options.out, { path, force: options.force ?? false }, screen, io);
    if (typeof told !== 'string') return screen.refuse([told], exit.couldNotRun);
    if (!screen.quiet) screen.line(told);
  }
  if (verification.agrees) return exit.done;
  screen.line(screen.words.reportOfDiffering);
  return exit.problems;
}

/** When the public list was up; null where nothing was said of it; @returns what is wrong with what was */
async function periodOf(
  { published, workingDays, calendar }: AuditOptions,
  cwd: string,
): Promise<WorkingPeriod | Problem | null> {
  if (published === undefined && workingDays === undefined && calendar === undefined) return null;
  if (published === undefined) return problem('E968', {}, { missing: '--published' });
  if (workingDays === undefined) return problem('E968', {}, { missing: '--working-days' });
  return periodAsked({ from: published, workingDays, calendar }, cwd);
}

/** Writes the report; @returns the sentence that says where it is, or why it was not written */
async function put(
  text: string,
  file: string,
  { path, force }: { readonly path: string; readonly force: boolean },
  { words }: Screen,
  io: Io,
): Promise<string | Problem> {
  const target = resolve(io.cwd, file);
  const product = { file: basename(target), content: Buffer.from(text) };
  const place = { named: file, folder: dirname(target), settlement: path, force, what: 'report' } as const;
  const put = await putFiles([product], place, io);
  if ('code' in put) return put;
  return (put.kind === 'written' ? words.reportWritten : words.reportUnchanged)(shown(target, io));
}
