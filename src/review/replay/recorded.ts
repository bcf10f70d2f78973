import { z } from 'zod';
import { certain } from '../../cells/certain.ts';
import type { RowOrigin } from '../../cells/origin.ts';
import { Crossings } from '../../dossiers/crossings.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { addTaxYear } from '../../dossiers/gather.ts';
import type { Readings } from '../../policy/ids.ts';
import type { LoadedPolicy } from '../../policy/loaded.ts';
import { Policy } from '../../policy/policy.ts';
import type { Given } from '../../settle/settle-cases.ts';
import { type RowOfTable, type TableName, tableNames } from '../../tables/all/index.ts';
import type { RunSettings } from '../../write/audit/log.ts';
import { dossierEntrySchema, remarksEntrySchema, runEntrySchema } from '../../write/audit/schema.ts';
import type { LogEntry } from '../log-entry.ts';
import { previousIn } from './previous.ts';
import { type RecordedRow, recordedInputs, typedRow } from './rows.ts';

/** Everything that a settlement was made from, as its own log and policy file keep it. */
export interface Recorded extends Given {
  /** Those that were settled, by uscc. */
  readonly dossiers: readonly Dossier[];
  readonly settings: RunSettings;
  /** Whether the other choices of the readings were settled as well (`--readings`). */
  readonly measured: boolean;
  /** The version of the program that settled. */
  readonly version: string;
}

/** Why nothing can be settled again from a log. */
export interface NotRecorded {
  readonly fault: string;
}

// What later versions add does not matter here.
const runSchema = z.object(runEntrySchema.shape);
const dossierSchema = z.object(dossierEntrySchema.shape);
const remarksSchema = z.object(remarksEntrySchema.shape).pick({ counts: true, listed: true });

/** What the log of a settlement keeps of its making; whatever stands in a log that was tampered with, never throws. */
export function recordedOf(entries: readonly LogEntry[], loaded: LoadedPolicy): Recorded | NotRecorded {
  const run = runSchema.safeParse(entries[0]);
  if (!run.success) return { fault: faultIn(run.error) };
  const dossiers = z.array(dossierSchema).safeParse(entries.filter(({ type }) => type === 'dossier'));
  if (!dossiers.success) return { fault: faultIn(dossiers.error) };
  // One that was cut off is missed where the log is written again.
  const told = entries.find(({ type }) => type === 'remarks') ?? { counts: [], listed: [] };
  const remarks = remarksSchema.safeParse(told);
  if (!remarks.success) return { fault: faultIn(remarks.error) };
  try {
    const measured = entries.some(({ type }) => type === 'readings');
    const previous = previousIn(entries);
    return { ...recorded(run.data, dossiers.data, loaded), remarks: remarks.data, measured, previous };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** What is wrong with something that was recorded: where it is, and in the schema’s words what was expected there. */
export function faultIn({ issues }: z.ZodError): string {
  const { path, message } = certain(issues[0]);
  return `${path.map(String).join('.')} ${message}`.trim();
}

function recorded(
  run: z.output<typeof runSchema>,
  entries: readonly z.output<typeof dossierSchema>[],
  { data, sha256 }: LoadedPolicy,
): Omit<Recorded, 'measured' | 'previous' | 'remarks'> {
  const inputs = recordedInputs(run);
  const rowsOf = entries.map(({ uscc, rows }) => ({ uscc, rows: byTable(rows, inputs) }));
  const others = rowsOf.find(({ uscc }) => uscc === null)?.rows;
  return {
    policy: new Policy(data, sha256, run.year, run.policy.readings as Readings),
    basis: run.basis,
    readingDocuments: run.readingDocuments,
    settings: { language: run.language, encoding: run.encoding, inputs: run.files },
    version: run.tool.version,
    inputs,
    setAside: run.setAside.map(({ uscc, errors }) => ({ uscc, name: null, errors })),
    fundRows: others?.fund ?? [],
    otherSellers: others?.contracts ?? [],
    dossiers: rowsOf.flatMap(({ uscc, rows }) => (uscc === null ? [] : [dossierOf(uscc, rows)])),
  };
}

type RowsByTable = { readonly [N in TableName]: RowOfTable<N>[] };

function byTable(rows: readonly RecordedRow[], inputs: Given['inputs']): RowsByTable {
  const lists = Object.fromEntries(tableNames.map((name) => [name, [] as unknown[]]));
  for (const row of rows) lists[row.table]?.push(typedRow(row, inputs));
  return lists as unknown as RowsByTable;
}

function dossierOf(uscc: string, { fund: _, ...rows }: RowsByTable): Dossier {
  const [enterprise] = rows.enterprises;
  if (enterprise === undefined) throw new Error(`the log has no row of enterprises for ${uscc}`);
  return { ...rows, uscc, enterprise, incomplete: new Set(), partial: {} };
}

/** The index of what spans enterprises, over everything that was recorded. */
export function crossingsOf({
  dossiers,
  otherSellers,
}: Pick<Recorded, 'dossiers' | 'otherSellers'>): Crossings {
  const taxYears = new Map<number, RowOrigin>();
  const crossings = new Crossings(taxYears);
  for (const { patents, contracts, tax_increment: taxes } of dossiers) {
    for (const row of taxes) addTaxYear(taxYears, row);
    for (const row of patents) crossings.addPatent(row);
    for (const row of contracts) crossings.addContract(row);
  }
  for (const row of otherSellers) crossings.addContract(row);
  return crossings;
}
