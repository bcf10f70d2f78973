import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../src/flow/ingest.ts';
import { ProblemTally } from '../../src/flow/problem-tally.ts';
import { settleLarge } from '../../src/flow/settle-large.ts';
import type { SettlementSink } from '../../src/flow/sink.ts';
import { inPlaceOrder } from '../../src/messages/order.ts';
import type { Problem } from '../../src/messages/problem.ts';
import { readFolder } from '../../src/read/folder.ts';
import { inputOf, settle, type Terms } from '../../src/settle/settle.ts';
import { ofTables } from '../../src/tables/reading/find-table.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { Chain } from '../../src/write/audit/chain.ts';
import type { DossierEntries } from '../../src/write/audit/dossier-entries.ts';
import { addEnterprise } from '../../src/write/audit/enterprise-entries.ts';
import { addTotals, auditLog, beginLog } from '../../src/write/audit/log.ts';
import { awardsCsv, awardsHead, rowsOf, rowsText } from '../../src/write/awards-csv.ts';
import { settlementJson } from '../../src/write/json/document.ts';
import { SettlementJsonStream } from '../../src/write/json/stream.ts';
import { yearOfData } from '../oracle/generate.ts';
import type { OracleInput } from '../oracle/types.ts';
import { policyFor } from '../support/settle-rows.ts';

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'award-flow-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

const settings = { language: 'zh', encoding: null, inputs: [] } as const;

interface Came {
  readonly json: string | null;
  readonly csv: string | null;
  readonly audit: string | null;
  readonly problems: readonly Problem[];
  /** What stands against setting aside. */
  readonly stopping: readonly Problem[];
}

/** A small year takes everything into memory. */
async function inMemory(data: string, year: number, terms: Terms): Promise<Came> {
  const folder = await readFolder(data);
  const { readings, problems } = readTables(folder.workbooks, year);
  const found = [...ofTables(folder.problems, folder.workbooks), ...problems];
  const outcome = settle(inputOf(readings, found, year), terms);
  const { settlement } = outcome;
  return {
    json: settlement && settlementJson(settlement),
    csv: settlement && awardsCsv(settlement),
    audit: settlement && auditLog(settlement, settings).chain.bytes().toString(),
    problems: inPlaceOrder(outcome.problems),
    stopping: inPlaceOrder(outcome.stopping),
  };
}

/** A large one passes by, here some hundred bytes at a time. */
async function inPassing(data: string, year: number, terms: Terms): Promise<Came> {
  const tally = new ProblemTally();
  const ingested = await ingest(
    data,
    year,
    { together: 300 },
    { tell: (one) => tally.add(one), forget: () => tally.clear(), progress: () => {} },
  );
  const written = { json: '', csv: '', audit: '' };
  const open = (): SettlementSink => {
    Object.assign(written, { json: '', csv: awardsHead(), audit: '' });
    const json = new SettlementJsonStream((text) => {
      written.json += text;
    });
    const chain = new Chain((bytes) => {
      written.audit += bytes.toString();
    });
    let dossiers: DossierEntries | null = null;
    return {
      begin: async (head) => {
        json.begin(head);
        dossiers = beginLog(chain, head, settings);
      },
      add: async (settled) => {
        json.add(settled);
        written.csv += rowsText(rowsOf(settled));
        dossiers?.add(settled.dossier);
        addEnterprise(chain, settled, terms.policy);
      },
      end: async (tail) => {
        json.end(tail);
        addTotals(chain, { ...tail, policy: terms.policy, readingEffects: null });
        chain.flush();
      },
    };
  };
  try {
    const settled = await settleLarge(ingested, terms, tally, open, () => {});
    const problems = inPlaceOrder(tally.kept);
    if (!('stopping' in settled)) return { ...written, problems, stopping: [] };
    expect(settled.count).toBe(settled.stopping.length);
    return { json: null, csv: null, audit: null, problems, stopping: inPlaceOrder(settled.stopping) };
  } finally {
    ingested.partitions.remove();
  }
}

function write(data: string, tables: OracleInput['tables'], faults: readonly Fault[]): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data);
  for (const [name, rows] of Object.entries(tables)) {
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    if (header.length === 0) continue;
    const cells = rows.map((row) => header.map((column) => row[column] ?? ''));
    for (const { table, row, column, text } of faults) {
      const hit =
        table % Object.keys(tables).length === Object.keys(tables).indexOf(name)
          ? cells[row % cells.length]
          : undefined;
      if (hit !== undefined) hit[column % header.length] = text;
    }
    writeFileSync(join(data, `${name}.csv`), stringify([header, ...cells]));
  }
}

/** A cell that says something else. */
const fault = fc.record({
  table: fc.nat(999),
  row: fc.nat(999),
  column: fc.nat(999),
  text: fc.constantFrom(
    '',
    '约三百',
    '合计',
    '2023-02-30',
    'x',
    '"',
    '1,2',
    '91371581MA000001X',
    '是',
    '张三',
    '5',
  ),
});
type Fault = typeof fault extends fc.Arbitrary<infer T> ? T : never;

/** A year that passes by cannot have them (E939). */
const refused: readonly string[] = ['predecessors', 'holds', 'adjustments'];

async function same(input: OracleInput, faults: readonly Fault[], setAside: boolean): Promise<void> {
  const data = join(scratch, 'data');
  const tables = Object.entries(input.tables).filter(([name]) => !refused.includes(name));
  write(data, Object.fromEntries(tables), faults);
  const policy = policyFor(input.year, input.readings);
  const terms = { policy, basis: null, readingDocuments: {}, setAside };
  expect(await inPassing(data, input.year, terms)).toEqual(await inMemory(data, input.year, terms));
}

test('a hundred generated years settle to the same bytes whether they are in memory or pass by', async () => {
  await fc.assert(
    fc.asyncProperty(yearOfData, (input) => same(input, [], false)),
    { numRuns: 100, seed: 20231015 },
  );
}, 600_000);

test('so do a hundred years with faults, and the faults are told alike', async () => {
  await fc.assert(fc.asyncProperty(yearOfData, fc.array(fault, { maxLength: 4 }), fc.boolean(), same), {
    numRuns: 100,
    seed: 20231016,
  });
}, 600_000);
