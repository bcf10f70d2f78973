import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../messages/entry.ts';
import { type Problem, problem } from '../messages/problem.ts';
import { verifyingWords } from '../messages/verifying.ts';
import { loadPolicy } from '../policy/load.ts';
import type { OpenedSettlement } from '../review/open.ts';
import type { Verification } from '../review/verify/verification.ts';
import { measureTargets } from '../settle/targets.ts';
import { auditEntrySchema } from '../write/audit/schema.ts';
import { deliverTogether } from '../write/file-set.ts';
import type { ReportAssets, ReportInput, VerifiedSettlement } from '../write/report/input.ts';
import { reportHtml, reportMarkdown } from '../write/report/report.ts';
import { systemFault } from './faults.ts';
import { exit, type Io } from './io.ts';
import { shown } from './place.ts';
import { documentFrom } from './settlement-folder.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { checkDetails, isLimited } from './terminal/verification.ts';
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
  const language = options.lang ?? 'zh';
  const input: ReportInput = {
    language,
    verified: inWords(verification, language),
    content: contentOf(opened, path),
  };
  const text = options.format === 'md' ? reportMarkdown(input) : reportHtml(input, await assets());
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

function inWords(verification: Verification, language: Language): VerifiedSettlement {
  const { agrees, checks, head, entries } = verification;
  const words = verifyingWords[language];
  return {
    agrees,
    checks: checks.map((check) => ({
      name: words.checks[check.name],
      result: check.result,
      details: checkDetails(check, words),
    })),
    head,
    entries,
    limits: isLimited(verification) ? words.limits : null,
  };
}

/** What the folder says; of a log that was changed, the entries that are still entries. */
function contentOf({ files, log, recorded }: OpenedSettlement, path: string): ReportInput['content'] {
  const document = documentFrom(files.get('settlement.json')?.toString('utf8') ?? '', path);
  if ('code' in document) return { unreadable: 'settlement.json' };
  const policy = loadPolicy(files.get('policy.yaml') ?? Buffer.alloc(0));
  if ('faults' in policy) return { unreadable: 'policy.yaml' };
  const entries = log.entries.flatMap((entry) => {
    const parsed = auditEntrySchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  const targets = 'fault' in recorded ? null : measureTargets(recorded.dossiers, recorded.policy);
  return { document, entries, policy: policy.data, targets };
}

/** The script and the style that the page carries in itself. */
async function assets(): Promise<ReportAssets> {
  const [script, style] = await Promise.all(
    ['report.js', 'report.css'].map((file) =>
      readFile(fileURLToPath(new URL(`../write/report/assets/${file}`, import.meta.url)), 'utf8'),
    ),
  );
  return { script: script ?? '', style: style ?? '' };
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
