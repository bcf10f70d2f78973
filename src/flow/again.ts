import { Crossings, type CrossingsData } from '../dossiers/crossings.ts';
import { Policy } from '../policy/policy.ts';
import { claimsOf, type EnterpriseSettlement, settleEnterprise } from '../settle/settle-enterprise.ts';
import type { InputTable, SetAside } from '../settle/settlement.ts';
import { SetDown } from '../spill/partitions.ts';
import { type TableName, tables } from '../tables/all/index.ts';
import type { LaidColumn } from '../tables/reading/header.ts';
import { planRows, type RowPlan } from '../tables/reading/rows.ts';
import { groups } from './groups.ts';
import type { Ingested } from './ingested.ts';

/** What it takes to settle the enterprises of an input once more, as plain data that another thread can be handed. */
export interface Again {
  readonly policy: Pick<Policy, 'data' | 'sha256' | 'year' | 'readings'>;
  readonly setDown: { readonly folder: string; readonly count: number };
  readonly sheets: readonly PlainSheet[];
  readonly inputs: readonly InputTable[];
  readonly crossings: CrossingsData;
  /** The codes of those that are left out. */
  readonly left: readonly string[];
}

interface PlainSheet {
  readonly table: TableName;
  /** null where the sheet has no rows. */
  readonly plan: (Pick<RowPlan, 'file' | 'sheet' | 'date1904'> & { readonly found: LaidColumn[] }) | null;
}

/** What another thread needs to settle the same enterprises. */
export function againOf(
  { partitions, sheets, inputs }: Ingested,
  { data, sha256, year, readings }: Policy,
  crossings: Crossings,
  setAside: readonly SetAside[],
): Again {
  return {
    policy: { data, sha256, year, readings },
    setDown: { folder: partitions.folder, count: partitions.count },
    sheets: sheets.map(({ table, plan }) => ({ table, plan: plan === null ? null : plainPlan(plan) })),
    inputs,
    crossings: crossings.data,
    left: setAside.map(({ uscc }) => uscc),
  };
}

function plainPlan({ file, sheet, date1904, columns }: RowPlan): PlainSheet['plan'] {
  return { file, sheet, date1904, found: columns.flatMap(({ laid }) => laid ?? []) };
}

/** The policy that the enterprises are settled under. */
export function policyOf({ policy: { data, sha256, year, readings } }: Again): Policy {
  return new Policy(data, sha256, year, readings);
}

/**
 * The enterprises by uscc, settled as `settleLarge` settles them where no fund is shared.
 * @throws the file system's error where what was set down cannot be read
 */
export async function* settledAgain(again: Again, policy: Policy): AsyncGenerator<EnterpriseSettlement> {
  const crossings = new Crossings(new Map(), again.crossings);
  const left = new Set(again.left);
  const sheets = again.sheets.map(({ table, plan }) => ({
    table,
    plan: plan === null ? null : planRows(tables[table], plan.found, plan),
  }));
  const partitions = new SetDown(again.setDown.folder, again.setDown.count);
  // Only checks ask for the rest.
  const rows = { partitions, sheets, inputs: again.inputs, present: new Set<TableName>(), illegible: [] };
  for await (const { dossiers } of groups(rows, crossings)) {
    for (const dossier of dossiers) {
      if (left.has(dossier.uscc)) continue;
      yield settleEnterprise(dossier, claimsOf(dossier, { policy, crossings }), policy);
    }
  }
}
