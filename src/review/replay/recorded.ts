import { Crossings } from '../../dossiers/crossings.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import type { Language } from '../../messages/entry.ts';
import type { Readings } from '../../policy/ids.ts';
import type { LoadedPolicy } from '../../policy/load.ts';
import { Policy } from '../../policy/policy.ts';
import type { Given } from '../../settle/settle-cases.ts';
import { type RowOfTable, type TableName, tableNames } from '../../tables/all/index.ts';
import type { AuditEntry } from '../../write/audit/schema.ts';
import { recordedInputs, typedRow } from './rows.ts';

/** Everything that a settlement was made from, as its own log and policy file keep it. */
export interface Recorded extends Given {
  /** Those that were settled, by uscc. */
  readonly dossiers: readonly Dossier[];
  readonly language: Language;
  readonly encoding: string | null;
}

/**
 * What the log of a settlement keeps of its making.
 * @throws Error where the log does not have what every log has: it is to be verified first
 */
export function recordedOf(entries: readonly AuditEntry[], loaded: LoadedPolicy): Recorded {
  const run = entries.find((entry) => entry.type === 'run');
  if (run === undefined) throw new Error('the log does not say how the run was made');
  const inputs = recordedInputs(run);
  const rowsOf = entries
    .filter((entry) => entry.type === 'dossier')
    .map(({ uscc, rows }) => ({ uscc, rows: byTable(rows, inputs) }));
  const others = rowsOf.find(({ uscc }) => uscc === null)?.rows;
  return {
    policy: new Policy(loaded.data, loaded.sha256, run.year, run.policy.readings as Readings),
    basis: run.basis,
    readingDocuments: run.readingDocuments,
    language: run.language,
    encoding: run.encoding,
    inputs,
    setAside: run.setAside.map(({ uscc, errors }) => ({ uscc, name: null, errors })),
    fundRows: others?.fund ?? [],
    otherSellers: others?.contracts ?? [],
    dossiers: rowsOf.flatMap(({ uscc, rows }) => (uscc === null ? [] : [dossierOf(uscc, rows)])),
  };
}

type RowsByTable = { readonly [N in TableName]: RowOfTable<N>[] };

function byTable(
  rows: Extract<AuditEntry, { type: 'dossier' }>['rows'],
  inputs: Given['inputs'],
): RowsByTable {
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
  const crossings = new Crossings();
  for (const { patents, contracts } of dossiers) {
    for (const row of patents) crossings.addPatent(row);
    for (const row of contracts) crossings.addContract(row);
  }
  for (const row of otherSellers) crossings.addContract(row);
  return crossings;
}
