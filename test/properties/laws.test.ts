import fc from 'fast-check';
import { expect, test } from 'vitest';
import { severityOf } from '../../src/messages/problem.ts';
import { tables } from '../../src/tables/all/index.ts';
import type { Table } from '../../src/tables/table.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { COLUMNS } from '../oracle/columns.ts';
import { yearOfData } from '../oracle/generate.ts';
import type { OracleInput } from '../oracle/types.ts';
import { type Given, settleRows, type TextRow } from '../support/settle-rows.ts';

const settings = { numRuns: 60, seed: 20231015 };
const limit = 120_000;

async function settle(input: Given) {
  const { settlement, problems } = await settleRows(input);
  if (settlement === null) {
    throw new Error(JSON.stringify(problems.filter(({ code }) => severityOf(code) === 'error')));
  }
  return settlementObject(settlement);
}

const withHeaders = (input: OracleInput): Given => ({ ...input, columns: COLUMNS });
const fen = (amount: string) => BigInt(amount.replace('.', ''));
const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + fen(amount), 0n);

/** What may not change: everything but where it stands in the input. */
function essence({ enterprises, rules, totals, fund }: Awaited<ReturnType<typeof settle>>) {
  return {
    enterprises: enterprises.map(({ conditions, lines, ...enterprise }) => ({
      ...enterprise,
      conditions: conditions.map(({ sources, ...condition }) => condition),
      lines: lines.map(({ sources, leftOut, formula, ...line }) => ({
        ...line,
        leftOut: leftOut.map(({ reason }) => reason).sort(),
      })),
    })),
    rules,
    totals,
    fund,
  };
}

test(
  'stages only take away, nothing is negative, the parts sum to the limits',
  async () => {
    await fc.assert(
      fc.asyncProperty(yearOfData, async (input) => {
        const { enterprises, rules, totals } = await settle(withHeaders(input));
        for (const { lines, cap, totals: own } of enterprises) {
          for (const line of lines) {
            const stages = [line.computed, line.afterOverlap, line.afterLimit, line.payable].map(fen);
            expect([...stages].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0))).toEqual(stages);
            expect(stages.every((amount) => amount >= 0n)).toBe(true);
            if (line.outcome !== 'granted') expect(line.payable).toBe('0.00');
          }
          const capped = lines.filter(({ track }) => track === 'enterprise');
          const before = sum(capped.map(({ afterLimit }) => afterLimit));
          const payable = sum(capped.map((line) => line.payable));
          if (cap !== null && cap.limit !== null && input.readings['fund.shortfall'] !== 'prorata') {
            const limit = fen(cap.limit);
            if (before > limit) expect(payable).toBe(limit);
            else expect(payable).toBe(before);
          }
          expect(sum(lines.map((line) => line.payable))).toBe(fen(own.payable));
          const contracts = lines.filter(({ rule }) => rule === 'R9').map(({ afterLimit }) => afterLimit);
          expect(sum(contracts) <= 50_000_000n).toBe(true);
        }
        expect(sum(rules.map((rule) => rule.payable))).toBe(fen(totals.payable));
        expect(sum(enterprises.map((enterprise) => enterprise.totals.payable))).toBe(fen(totals.payable));
      }),
      settings,
    );
  },
  limit,
);

function shuffled(rows: readonly TextRow[], turn: number): TextRow[] {
  const at = rows.length === 0 ? 0 : turn % rows.length;
  return [...rows.slice(at), ...rows.slice(0, at)].reverse();
}

/** Without lines that only their place in the input puts in order: of such rows the first is kept. */
function withoutTwins(input: OracleInput): OracleInput {
  const platforms = firstOf(
    input.tables['platforms'] ?? [],
    ({ uscc, name, level }) => `${uscc}/${name}/${level}`,
  );
  const talents = firstOf(input.tables['talents'] ?? [], ({ uscc, person }) => `${uscc}/${person}`);
  return { ...input, tables: { ...input.tables, platforms, talents } };
}

function firstOf(rows: readonly TextRow[], keyOf: (row: TextRow) => string): TextRow[] {
  return [...new Map([...rows].reverse().map((row) => [keyOf(row), row])).values()];
}

test(
  'the order of rows changes nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(yearOfData.map(withoutDecided).map(withoutTwins), fc.nat(), async (input, turn) => {
        const turned = Object.fromEntries(
          Object.entries(input.tables).map(([table, rows]) => [table, shuffled(rows, turn)]),
        );
        expect(essence(await settle(withHeaders({ ...input, tables: turned })))).toEqual(
          essence(await settle(withHeaders(input))),
        );
      }),
      settings,
    );
  },
  limit,
);

/** Without rows that name lines, which dropping other rows could leave without their line. */
function withoutDecided(input: OracleInput): OracleInput {
  const without = { decisions: [], other_subsidies: [], holds: [], adjustments: [] };
  return { ...input, tables: { ...input.tables, ...without } };
}

test(
  'Chinese headers and choices, and a table cut in two files, change nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(yearOfData, async (input) => {
        const chinese = Object.fromEntries(
          Object.entries(input.tables).flatMap(([table, rows]) => {
            const half = Math.ceil(rows.length / 2);
            const inChinese = rows.map((row) => translated(table, row));
            return [
              [table, inChinese.slice(0, half)],
              [`01-${titleOf(table)}`, inChinese.slice(half)],
            ];
          }),
        );
        const columns = Object.fromEntries(
          Object.entries(COLUMNS).flatMap(([table, names]) => {
            const headers = names.map((name) => headerOf(table, name));
            return [
              [table, headers],
              [`01-${titleOf(table)}`, headers],
            ];
          }),
        );
        expect(essence(await settle({ ...input, tables: chinese, columns }))).toEqual(
          essence(await settle(withHeaders(input))),
        );
      }),
      settings,
    );
  },
  limit,
);

const declared = (table: string) => Object.values<Table>(tables).find(({ name }) => name === table);
const titleOf = (table: string) => declared(table)?.title ?? table;

function columnOf(table: string, name: string) {
  return Object.entries(declared(table)?.columns ?? {}).find(([column]) => column === name)?.[1];
}

const headerOf = (table: string, name: string) => columnOf(table, name)?.header ?? name;

function translated(table: string, row: TextRow): TextRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const word = columnOf(table, name)?.type.choices?.find(([english]) => english === value)?.[1];
      return [headerOf(table, name), word ?? value];
    }),
  );
}

test(
  'an enterprise that qualifies for nothing changes nobody else',
  async () => {
    await fc.assert(
      fc.asyncProperty(yearOfData, async (input) => {
        const uscc = '91371581MA9999996W';
        const enterprises = [
          ...(input.tables['enterprises'] ?? []),
          { uscc, name: '临清市无关商行', scale: 'other' },
        ];
        const alone = essence(await settle(withHeaders(input)));
        const together = essence(
          await settle(withHeaders({ ...input, tables: { ...input.tables, enterprises } })),
        );
        expect(together.enterprises.filter((enterprise) => enterprise.uscc !== uscc)).toEqual(
          alone.enterprises,
        );
        expect(together.rules).toEqual(alone.rules);
      }),
      settings,
    );
  },
  limit,
);
