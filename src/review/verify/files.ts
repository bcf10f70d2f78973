import { z } from 'zod';
import { byCodePoint } from '../../cells/origin.ts';
import { signatureFile } from '../../write/audit/signature.ts';
import { isPassedOver } from '../../write/delivery/passed-over.ts';
import { digestOf, type Manifest, type ManifestOutput, manifestJson } from '../../write/manifest/manifest.ts';
import type { LogEntry } from '../log-entry.ts';
import { firstDifference, lineText, type SettlementFiles } from '../settlement-files.ts';
import { logFile, type ReadLog } from './chain.ts';
import { agrees, type Check, type Doubt, differs, doubtOf, withDoubts } from './verification.ts';

export const manifestFile = 'manifest.json';
/** Whether an output is a workbook: the manifest has a digest of its parts as well. */
export const isWorkbook = (file: string): boolean => file.endsWith('.xlsx');

/** What the log's last entry closes with. */
const closing = z.object({ outputs: z.array(z.object({ file: z.string(), sha256: z.string() })) });
/** What the log's first entry says of the run. */
const opening = z.object({
  tool: z.object({ version: z.string() }),
  year: z.int(),
  files: z.array(z.object({ file: z.string(), bytes: z.int(), sha256: z.string() })),
});

/** An output as the log or the manifest names it. */
export type NamedOutput = z.output<typeof closing>['outputs'][number];

function outputsOf(entries: readonly LogEntry[]): NamedOutput[] {
  const parsed = closing.safeParse(entries.at(-1));
  return parsed.success ? parsed.data.outputs : [];
}

/** The other outputs with their digests: from the log where its chain stands, else from the manifest. */
export function namedOutputs(
  log: ReadLog,
  stands: boolean,
  manifest: Manifest | null,
): readonly NamedOutput[] {
  const told = manifest?.outputs.filter(({ file }) => file !== logFile) ?? [];
  if (!stands) return told;
  // The log was closed before it was signed.
  return [...outputsOf(log.entries), ...told.filter(({ file }) => file === signatureFile)];
}

/** The check of the names. @param others what else is in the folder, e.g. folders */
export function checkFolder(
  files: SettlementFiles,
  others: readonly string[],
  outputs: readonly NamedOutput[],
  manifest: Manifest | null,
): Check {
  const expected = new Set([logFile, manifestFile, ...outputs.map(({ file }) => file)]);
  // Only the manifest tells whether there is a signature.
  if (manifest === null && files.has(signatureFile)) expected.add(signatureFile);
  const missing = [...expected].sort(byCodePoint).filter((file) => !files.has(file));
  const passed = [...files.keys()].filter((file) => !expected.has(file) && isPassedOver(file));
  const extra = [...files.keys(), ...others].filter((file) => !expected.has(file) && !passed.includes(file));
  const check = withDoubts('folder', [
    ...missing.map((file) => doubtOf(file, 'file-missing')),
    ...extra.sort(byCodePoint).map((file) => doubtOf(file, 'file-extra')),
  ]);
  if (check.result !== 'agrees' || passed.length === 0) return check;
  return agrees('folder', { kind: 'files-passed-over', files: passed.sort(byCodePoint) });
}

/** The check of their contents. @param known what should stand in some of them, to name the line */
export function checkOutputs(
  files: SettlementFiles,
  outputs: readonly NamedOutput[],
  known: (file: string) => Buffer | undefined,
): Check {
  const doubts = outputs.flatMap(({ file, sha256 }): Doubt[] => {
    const found = files.get(file);
    if (found === undefined || digestOf(file, found).sha256 === sha256) return [];
    const expected = known(file);
    const isThat = expected !== undefined && digestOf(file, expected).sha256 === sha256;
    const difference = isThat ? firstDifference(found, expected) : null;
    if (difference === null) return [doubtOf(file, 'file-changed')];
    return [{ place: { file, line: difference.line }, finding: lineFinding(difference) }];
  });
  return withDoubts('outputs', doubts);
}

/** What stands in a line, and what should. */
export function lineFinding({ found, expected }: { found: string | null; expected: string | null }) {
  const text = (line: string | null) => (line === null ? null : lineText(line));
  return { kind: 'line-differs', found: text(found), expected: text(expected) } as const;
}

/**
 * The check of the manifest's own bytes: it has to be what log and files give. Where a file differs from the log,
 * which another check tells, its own word is taken.
 */
export async function checkManifest(
  files: SettlementFiles,
  log: ReadLog,
  manifest: Manifest | null,
  partsDigest: (workbook: Buffer) => Promise<string>,
): Promise<Check> {
  const found = files.get(manifestFile);
  const run = opening.safeParse(log.entries[0]);
  if (found === undefined || !run.success)
    return differs('manifest', { file: manifestFile, line: null }, { kind: 'file-missing' });
  const told = new Map(manifest?.outputs.map((output) => [output.file, output]));
  const closed = new Map(namedOutputs(log, true, manifest).map(({ file, sha256 }) => [file, sha256]));
  const names = [
    logFile,
    ...(files.has(signatureFile) ? [signatureFile] : []),
    ...outputsOf(log.entries).map(({ file }) => file),
  ];
  const outputs: ManifestOutput[] = [];
  for (const file of names) {
    const content = files.get(file) ?? Buffer.alloc(0);
    const own = digestOf(file, content);
    const isChanged = own.sha256 !== (closed.get(file) ?? own.sha256);
    if (isChanged) outputs.push(told.get(file) ?? own);
    else outputs.push(isWorkbook(file) ? { ...own, parts: await partsDigest(content).catch(() => '') } : own);
  }
  const expected = manifestJson(run.data.tool.version, {
    year: run.data.year,
    inputs: run.data.files,
    outputs,
    audit: { entries: log.count, head: log.head ?? '' },
  });
  const difference = firstDifference(found, Buffer.from(expected));
  if (difference === null) return agrees('manifest');
  return differs('manifest', { file: manifestFile, line: difference.line }, lineFinding(difference));
}
