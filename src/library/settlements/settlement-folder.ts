import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Problem, problem } from '../../messages/problem.ts';
import { faultIn } from '../../review/replay/recorded.ts';
import type { SettlementFiles } from '../../review/settlement-files.ts';
import { type SettlementDocument, settlementSchema } from '../../write/json/schema.ts';
import { systemFault } from '../inputs/faults.ts';

const file = 'settlement.json';

/** MiB of a file that can be held and taken apart. */
const most = 256;

/** Refuses what memory does not hold; what is not there is told by whoever reads it. */
async function faultOfSize(folder: string, path: string): Promise<Problem | null> {
  for (const name of ['audit.jsonl', file]) {
    const there = await stat(join(folder, name)).catch(() => null);
    if (there !== null && there.size > most * 2 ** 20) return problem('E946', {}, { path, file: name, most });
  }
  return null;
}

/** The settlement that a settlement.json says; @returns why it says none */
export function documentFrom(text: string, path: string): SettlementDocument | Problem {
  const unreadable = (detail: string) => problem('E940', {}, { path, file, why: 'unreadable', detail });
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return unreadable('JSON');
  }
  const parsed = settlementSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  return unreadable(faultIn(parsed.error));
}

/** A settlement folder, read. */
export interface FolderContents {
  readonly files: SettlementFiles;
  /** What else is in it, e.g. folders. */
  readonly others: readonly string[];
}

/** Reads every file of a settlement folder; @returns why it is none */
export async function readSettlementFolder(path: string, cwd: string): Promise<FolderContents | Problem> {
  const folder = resolve(cwd, path);
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const fault = await faultOfSize(folder, path);
    if (fault !== null) return fault;
    const files = new Map<string, Buffer>();
    for (const entry of entries) {
      if (entry.isFile()) files.set(entry.name, await readFile(join(folder, entry.name)));
    }
    const known = ['audit.jsonl', 'manifest.json', file].some((name) => files.has(name));
    if (!known) return problem('E940', {}, { path, file, why: 'missing', detail: '' });
    return { files, others: entries.filter((entry) => !entry.isFile()).map(({ name }) => name) };
  } catch (error) {
    return systemFault(error, path);
  }
}
