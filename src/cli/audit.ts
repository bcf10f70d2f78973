import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { type Problem, problem } from '../messages/problem.ts';
import { deliverTogether } from '../write/file-set.ts';
import { reportHtml, reportMarkdown } from '../write/report/report.ts';
import { systemFault } from './faults.ts';
import { exit, type Io } from './io.ts';
import { shown } from './place.ts';
import { reportAssets, reportInput } from './report-input.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { type AgainstOptions, verifyFolder } from './verify-folder.ts';

/** The options of `award audit`. */
export interface AuditOptions extends ScreenOptions, AgainstOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly format: 'html' | 'md';
}

/**
 * `award audit <settlement>`: verifies a settlement and writes its report, also where it does not agree;
 * @returns the exit code
 */
export async function auditCommand(path: string, options: AuditOptions, io: Io): Promise<number> {
  const screen = new Screen(io, options);
  const verified = await verifyFolder(path, options, io.cwd);
  if ('code' in verified) return screen.refuse([verified], exit.couldNotRun);
  const { opened, verification } = verified;
  const input = reportInput(opened, verification, options.lang ?? 'zh');
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

/** Writes the report; @returns the sentence that says where it is, or why it was not written */
async function put(
  text: string,
  file: string,
  { path, force }: { readonly path: string; readonly force: boolean },
  { words }: Screen,
  io: Io,
): Promise<string | Problem> {
  const target = resolve(io.cwd, file);
  const inside = relative(resolve(io.cwd, path), target);
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside))) {
    return problem('E936', {}, { path: file, what: 'report' });
  }
  const product = { file: basename(target), content: Buffer.from(text) };
  const delivery = await deliverTogether(dirname(target), [product], force).catch((error: unknown) =>
    systemFault(error, file),
  );
  if ('code' in delivery) return delivery;
  if (delivery.kind === 'written') return words.reportWritten(shown(target, io));
  if (delivery.kind === 'unchanged') return words.reportUnchanged(shown(target, io));
  return problem('E935', {}, { path: file, files: [product.file], what: 'report' });
}
