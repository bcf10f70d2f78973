import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Line } from '../../src/settle/line.ts';
import type { PreviousSettlement } from '../../src/settle/rounds/previous.ts';
import type { SupplementLine } from '../../src/settle/rounds/supplement-lines.ts';
import { settle } from '../../src/settle/settle.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { COLUMNS } from '../oracle/columns.ts';
import { yearOfData } from '../oracle/generate.ts';
import type { OracleInput, Row } from '../oracle/types.ts';
import { asPrevious } from '../support/as-previous.ts';
import { readRows } from '../support/settle-rows.ts';

/** Settles under the previous round; null where the data of the round have an error that cannot be set aside. */
async function settleRound(
  input: OracleInput,
  setAside: boolean,
  previous: PreviousSettlement | null,
): Promise<Settlement | null> {
  const basis = input.year === 2024 ? '临政办字〔2024〕8号' : null;
  const read = await readRows({ ...input, basis, setAside, columns: COLUMNS });
  return settle(read.input, { ...read.terms, previous }).settlement;
}

type Fen = Map<string, bigint>;

function add(to: Fen, uscc: string, fen: bigint): void {
  to.set(uscc, (to.get(uscc) ?? 0n) + fen);
}

/** What a round pays each enterprise in 分, less what it takes back. */
function paidIn(settlement: Settlement): Fen {
  const paid: Fen = new Map();
  if (settlement.supplement === null) {
    for (const { dossier, lines } of settlement.enterprises) {
      for (const { payable, holds } of lines)
        if (holds.length === 0) add(paid, dossier.uscc, payable.toFen());
    }
    return paid;
  }
  for (const one of settlement.supplement.enterprises) {
    add(paid, one.uscc, one.toPay.toFen() - one.toRecover.toFen());
  }
  return paid;
}

type Named = Pick<SupplementLine, 'rule' | 'matter' | 'level'>;
const named = ({ rule, matter, level }: Named): string => `${rule} ${matter} ${level ?? ''}`;

/** What a round moves, by what each line is about, in 分. */
function movedIn({ supplement, enterprises }: Settlement): Fen {
  const moved: Fen = new Map();
  if (supplement !== null) {
    for (const { lines } of supplement.enterprises)
      for (const line of lines) add(moved, named(line), line.difference.toFen());
    return moved;
  }
  for (const line of enterprises.flatMap(({ lines }) => lines))
    if (line.holds.length === 0) add(moved, named(line.claim), line.payable.toFen());
  return moved;
}

const withoutNothing = (fen: Fen) => [...fen].filter(([, amount]) => amount !== 0n).sort();

/** Columns that may be filled in late: grades, flags, figures, dates, levels of evidence. */
const late: Readonly<Record<string, readonly string[]>> = {
  enterprises: ['land_grade_prev', 'rd_spend', 'environmental_problem', 'super_deduction', 'output'],
  tax_increment: ['revenue_prev'],
  patents: ['self_developed'],
  projects: ['first_funds_date'],
  contracts: ['landed', 'paid', 'provincial_recognised'],
  talents: ['remuneration', 'self_cultivated'],
};

/** Which rows, cells and holds an earlier round has; the same for the same numbers. */
const cut = fc.record({
  missing: fc.array(fc.nat({ max: 96 }), { maxLength: 8 }),
  blank: fc.array(fc.nat({ max: 96 }), { maxLength: 5 }),
  withoutReferences: fc.boolean(),
  held: fc.array(fc.nat({ max: 96 }), { maxLength: 2 }),
});
type Cut = typeof cut extends fc.Arbitrary<infer T> ? T : never;

const references = ['decisions', 'other_subsidies', 'holds', 'adjustments'];

function cutYear(input: OracleInput, { missing, blank, withoutReferences, held }: Cut): OracleInput {
  let at = 0;
  const earlier = (table: string, row: Row): Row[] => {
    at += 1;
    if (withoutReferences && references.includes(table)) return [];
    if (table !== 'predecessors' && missing.some((number) => number === at % 97)) return [];
    const columns = late[table] ?? [];
    const column = columns[at % Math.max(1, columns.length)];
    if (column === undefined || !blank.some((number) => number === at % 97)) return [row];
    return [{ ...row, [column]: '' }];
  };
  const tables = Object.fromEntries(
    Object.entries(input.tables).map(([table, rows]) => [table, rows.flatMap((row) => earlier(table, row))]),
  );
  const enterprises = tables['enterprises'] ?? [];
  const holds = [...new Set(held)].flatMap((number) => {
    const uscc = enterprises[number % Math.max(1, enterprises.length)]?.['uscc'];
    if (uscc === undefined) return [];
    return [
      { uscc, year: String(input.year), rule: '', matter: '', reason: '核查', document_no: '临科函1号' },
    ];
  });
  const once = new Map(holds.map((row) => [row.uscc, row]));
  return { ...input, tables: { ...tables, holds: [...(tables['holds'] ?? []), ...once.values()] } };
}

/**
 * What is paid for a line in sum: what one round would have paid. A hold alone takes nothing back: then what was paid for
 * that very line stays, up to what is payable.
 */
function expected({ payable, holds }: Line, before: bigint): bigint {
  const due = payable.toFen();
  return holds.length === 0 || due < before ? due : before;
}

test('rounds pay in sum, to each enterprise and in all, what one settlement would have paid', async () => {
  const seen = { rounds: 0, moved: 0, recovered: 0, lateHolds: 0 };
  await fc.assert(
    fc.asyncProperty(yearOfData, fc.array(cut, { minLength: 1, maxLength: 2 }), async (input, cuts) => {
      const whole = await settleRound(input, false, null);
      if (whole === null) throw new Error('the generated year has errors');
      let previous: PreviousSettlement | null = null;
      let before = 0n;
      const settledTo: Fen = new Map();
      const settledFor: Fen = new Map();
      for (const one of cuts) {
        const round: Settlement | null = await settleRound(cutYear(input, one), true, previous);
        if (round === null) continue;
        for (const [uscc, fen] of paidIn(round)) add(settledTo, uscc, fen);
        for (const [line, fen] of movedIn(round)) add(settledFor, line, fen);
        previous = asPrevious(round);
      }
      before = [...settledTo.values()].reduce((sum, fen) => sum + fen, 0n);
      if (previous === null) return;
      const last = await settleRound(input, false, previous);
      const supplement = last?.supplement;
      if (supplement == null) throw new Error('the last round was not settled');
      seen.rounds += 1;

      // The year is settled as if there had been no round before.
      const { previous: _, ...document } = settlementObject(last as Settlement) as Record<string, unknown>;
      expect(document).toEqual(settlementObject(whole));
      // Nothing of what was paid is lost on the way.
      expect(supplement.totals.settled.toFen()).toBe(before);
      const settledLines: Fen = new Map();
      for (const { lines } of supplement.enterprises)
        for (const line of lines) add(settledLines, named(line), line.settled.toFen());
      expect(withoutNothing(settledLines)).toEqual(withoutNothing(settledFor));

      const ways = new Map(supplement.enterprises.map((one) => [one.uscc, one]));
      let expectedInAll = 0n;
      for (const { dossier, lines } of whole.enterprises) {
        const own = ways.get(dossier.uscc);
        const settled = own?.settled.toFen() ?? 0n;
        const told = own?.lines.filter(({ line }) => line !== null) ?? [];
        const paidFor = new Map(told.map((line) => [line.id, line.settled.toFen()]));
        const before = (line: Line) => paidFor.get(line.id) ?? 0n;
        const target = lines.reduce((sum, line) => sum + expected(line, before(line)), 0n);
        const paid = settled + (own?.toPay.toFen() ?? 0n) - (own?.toRecover.toFen() ?? 0n);
        expect([dossier.uscc, paid]).toEqual([dossier.uscc, target]);
        if (lines.some((line) => line.holds.length > 0 && before(line) > 0n)) seen.lateHolds += 1;
        expectedInAll += target;
        ways.delete(dossier.uscc);
      }
      // Who is no longer there gives back everything.
      for (const one of ways.values()) expect(one.toRecover.toFen()).toBe(one.settled.toFen());
      const { toPay, toRecover, settled, now, difference } = supplement.totals;
      expect(before + toPay.toFen() - toRecover.toFen()).toBe(expectedInAll);
      expect(now.toFen() - settled.toFen()).toBe(difference.toFen());
      if (!toPay.isZero()) seen.moved += 1;
      if (!toRecover.isZero()) seen.recovered += 1;

      // Settled once more on the same data, nothing moves.
      const again = await settleRound(input, false, asPrevious(last as Settlement));
      expect(again?.supplement?.totals.toPay.isZero()).toBe(true);
      expect(again?.supplement?.totals.toRecover.isZero()).toBe(true);
    }),
    { numRuns: 60, seed: 20231015 },
  );
  expect(seen.rounds).toBeGreaterThan(40);
  for (const count of [seen.moved, seen.recovered, seen.lateHolds]) expect(count).toBeGreaterThan(0);
}, 240_000);
