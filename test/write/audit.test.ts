import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { auditLog, closeLog } from '../../src/write/audit/log.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { settleSample } from '../support/sample.ts';

const settlement = await settleSample();
const log = auditLog(settlement);
const head = log.places.head;
closeLog(log, [{ file: 'settlement.json', sha256: 'ab'.repeat(32) }]);
const lines = log.chain.text().trimEnd().split('\n');
const entries = lines.map((line) => JSON.parse(line));
const document = settlementObject(settlement);

describe('the chain', () => {
  test('each entry names the digest of the line before it, the first none', () => {
    const digests = lines.map((line) => createHash('sha256').update(line).digest('hex'));
    expect(entries.map((entry) => entry.prev)).toEqual(['0'.repeat(64), ...digests.slice(0, -1)]);
    expect(log.chain.head).toBe(digests.at(-1));
    expect(head).toBe(digests.at(-2));
  });

  test('sequence numbers count from 1, and every entry has the same first fields', () => {
    expect(entries.map((entry) => entry.seq)).toEqual(lines.map((_, i) => i + 1));
    const first = entries.map((entry) => Object.keys(entry).slice(0, 6).join());
    expect([...new Set(first)]).toEqual(['seq,prev,type,uscc,rule,clause']);
  });

  test('it begins with the run and ends with the totals and the outputs', () => {
    expect(entries[0].type).toBe('run');
    expect(entries.slice(-2).map((entry) => entry.type)).toEqual(['totals', 'outputs']);
  });
});

describe('what it says', () => {
  const ofType = (type: string) => entries.filter((entry) => entry.type === type);

  test('every condition of every enterprise, every line twice: its rule and its stages', () => {
    expect(ofType('condition')).toHaveLength(settlement.enterprises.length * 12);
    const ids = document.enterprises.flatMap(({ uscc, lines: own }) => own.map(({ id }) => `${uscc} ${id}`));
    const named = (type: string) => ofType(type).map((entry) => `${entry.uscc} ${entry.line}`);
    expect(named('rule')).toEqual(ids);
    expect(named('payable')).toEqual(ids);
  });

  test('every amount agrees with settlement.json', () => {
    const stages = document.enterprises.flatMap(({ lines: own }) =>
      own.map(({ computed, afterOverlap, afterLimit, payable }) => ({
        computed,
        afterOverlap,
        afterLimit,
        payable,
      })),
    );
    const logged = ofType('payable').map(({ computed, afterOverlap, afterLimit, payable }) => ({
      computed,
      afterOverlap,
      afterLimit,
      payable,
    }));
    expect(logged).toEqual(stages);
    expect(entries.at(-2).totals).toEqual(document.totals);
  });

  test('every granted amount names an input cell or a policy parameter for each operand', () => {
    const operands = ofType('rule').flatMap((entry) => entry.operands);
    const placed = operands.filter((operand) => 'cell' in operand);
    expect(placed.length).toBeGreaterThan(20);
    for (const operand of placed)
      expect(operand).toMatchObject({ file: expect.any(String), raw: expect.any(String) });
    const others = operands.filter((operand) => !('cell' in operand));
    expect(others.filter((operand) => !('parameter' in operand) && !('constant' in operand))).toEqual([]);
  });

  test('where the entries of an enterprise and of its lines are, the workbook is told', () => {
    const types: Readonly<Record<string, string>> = { otherScheme: 'other-scheme' };
    for (const { uscc, lines: own, recovery } of document.enterprises) {
      const places = log.places.enterprise(uscc);
      const typesAt = (seq: number | null) => (seq === null ? null : entries[seq - 1].type);
      expect(typesAt(places.conditions.first)).toBe('condition');
      expect(typesAt(places.conditions.last)).toBe('status');
      expect(typesAt(places.recovery)).toBe(recovery === null ? null : 'recovery');
      for (const { id, overlap } of own) {
        const stages = Object.entries(places.lines.get(id) ?? {}).filter(([, seq]) => seq !== null);
        expect(stages.map(([stage]) => stage).includes('overlap')).toBe(overlap !== null);
        for (const [stage, seq] of stages) {
          const entry = entries[seq - 1];
          expect([entry.uscc, entry.type]).toEqual([uscc, types[stage] ?? stage]);
          if (stage === 'rule' || stage === 'payable') expect(entry.line).toBe(id);
        }
      }
    }
  });

  test('a payable that the cap cuts is told of by the cap’s entry as well', () => {
    const cut = document.enterprises.flatMap(({ uscc, lines: own }) =>
      own
        .filter(({ notes }) => notes.includes('N430'))
        .map(({ id }) => log.places.enterprise(uscc).lines.get(id)),
    );
    expect(cut.length).toBeGreaterThan(5);
    expect(cut.map((places) => entries[(places?.cap ?? 0) - 1]?.type)).toEqual(cut.map(() => 'cap'));
  });

  test.each([
    ['R1', ['kind', 'year']],
    ['R2', ['kind', 'year']],
    ['R5', ['patent_no', 'type', 'grant_date', 'self_developed', 'ownership_clear']],
    ['R8a', ['kind', 'level', 'evaluation', 'evaluation_year']],
  ])('a tariff of %s names the cells that decided it', (rule, columns) => {
    const own = ofType('rule').filter((entry) => entry.rule === rule && entry.outcome === 'granted');
    expect(own.length).toBeGreaterThan(0);
    for (const { deciding } of own) {
      const named = deciding.map((cell: { column: string }) => cell.column);
      expect(columns.filter((column) => !named.includes(column))).toEqual([]);
    }
  });

  test('a cell is shown as a person sees it, with what it was taken for where that differs', () => {
    const cells = [
      ...ofType('rule').flatMap((entry) => entry.deciding),
      ...ofType('condition').flatMap((e) => e.cells),
    ];
    const serial = cells.filter(({ column, raw }) => column.endsWith('_date') && /^\d+(\.\d+)?$/.test(raw));
    expect(serial.filter(({ taken }) => !/^\d{4}-\d\d-\d\d$/.test(taken ?? ''))).toEqual([]);
    const inTenThousands = cells.filter(({ header }) => header.includes('万元'));
    expect(inTenThousands.length).toBeGreaterThan(0);
    for (const { raw, taken } of inTenThousands.filter(({ raw }) => /^[\d.]+$/.test(raw)))
      expect(Number(taken)).toBeCloseTo(Number(raw) * 10_000, 2);
  });
});

describe('the rows that were settled', () => {
  const dossiers = entries.filter(({ type }) => type === 'dossier');

  test('stand before what was applied to their enterprise, those of none first', () => {
    expect(dossiers.map(({ uscc }) => uscc)).toEqual([null, ...document.enterprises.map(({ uscc }) => uscc)]);
    for (const { seq, uscc } of dossiers.slice(1))
      expect(entries[seq]).toMatchObject({ type: 'condition', uscc });
  });

  test('every row of every table is there, each with the place of its sheet', () => {
    const rows = dossiers.flatMap((entry) => entry.rows);
    const counted = document.inputs.map(({ rows: count }) => count);
    expect(counted).toEqual(
      document.inputs.map(
        (_, place) => rows.filter(({ input }: { input: number }) => input === place).length,
      ),
    );
  });
});
