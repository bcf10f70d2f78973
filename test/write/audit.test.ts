import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { auditLog, closeLog } from '../../src/write/audit/log.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { settleSample } from '../support/sample.ts';

const settlement = await settleSample();
const log = auditLog(settlement);
const head = log.places.head();
closeLog(log, [{ file: 'settlement.json', sha256: 'ab'.repeat(32) }]);
const lines = log.chain.bytes().toString().trimEnd().split('\n');
const entries = lines.map((line) => JSON.parse(line));
const document = settlementObject(settlement);

/** A figure of a share, and the entry that tells of it. */
interface Told {
  readonly value: string;
  readonly entry: number;
}
interface ShareEntry extends Readonly<Record<'line' | 'limit' | 'sum', Told>> {
  readonly down: string;
  readonly remainder: string;
  readonly raised: boolean;
  readonly result: string;
}
interface LimitedLine {
  readonly line: string;
  readonly share: ShareEntry | null;
}
interface CitedCell {
  readonly column: string;
  readonly raw: string;
}

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

  test('it begins with the run and ends with the totals, the remarks and the outputs', () => {
    expect(entries[0].type).toBe('run');
    expect(entries.slice(-3).map((entry) => entry.type)).toEqual(['totals', 'remarks', 'outputs']);
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
    expect(entries.at(-3).totals).toEqual(document.totals);
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
    const types: Readonly<Record<string, string>> = { otherScheme: 'other-scheme', conditions: 'condition' };
    for (const { uscc, lines: own, recovery } of document.enterprises) {
      const places = log.places.enterprise(uscc);
      const typesAt = (seq: number | null) => (seq === null ? null : entries[seq - 1].type);
      expect(typesAt(places.conditions.first)).toBe('condition');
      expect(typesAt(places.conditions.last)).toBe('status');
      expect(typesAt(places.recovery)).toBe(recovery === null ? null : 'recovery');
      for (const { id, overlap } of own) {
        const stages = Object.entries(places.lines.get(id) ?? {}).filter(([, seq]) => seq !== null);
        expect(stages.map(([stage]) => stage).includes('overlap')).toBe(overlap !== null);
        for (const [stage, seq] of stages.flatMap(([stage, seqs]) =>
          [seqs].flat().map((seq) => [stage, seq]),
        )) {
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

  /** Every share of the log with the id of its line. */
  const shares = (): { id: string; share: ShareEntry }[] => [
    ...ofType('limit').flatMap(({ lines: own }) =>
      own.flatMap(({ line, share }: LimitedLine) => (share === null ? [] : { id: line, share })),
    ),
    ...ofType('payable').flatMap(({ line, shares: own }) =>
      own.map((share: ShareEntry) => ({ id: line, share })),
    ),
  ];

  test('a share can be recomputed: line × limit ÷ sum, cut to 分, the largest remainders one 分 more', () => {
    const fen = (amount: string) => BigInt(amount.replace('.', ''));
    expect(
      ofType('limit')
        .flatMap(({ lines: own }) => own)
        .filter(({ share }) => share !== null),
    ).toHaveLength(3);
    expect(shares().filter(({ share }) => share.raised).length).toBeGreaterThan(1);
    for (const { share } of shares()) {
      const { line, limit, sum, down, remainder, raised, result } = share;
      const product = fen(line.value) * fen(limit.value);
      expect([fen(down), BigInt(remainder)]).toEqual([product / fen(sum.value), product % fen(sum.value)]);
      expect(fen(result)).toBe(fen(down) + (raised ? 1n : 0n));
    }
  });

  test('its figures stand in the entries that it names', () => {
    for (const { id, share } of shares()) {
      const [at, ofSum, ofLimit] = [share.line, share.sum, share.limit].map(
        ({ entry }) => entries[entry - 1],
      );
      const own = at.lines?.find(({ line }: LimitedLine) => line === id) ?? at;
      expect([own.result, own.afterLimit, own.afterOverlap]).toContain(share.line.value);
      expect(ofSum.sum).toBe(share.sum.value);
      expect(ofLimit.limit.result ?? ofLimit.limit).toBe(share.limit.value);
    }
  });

  test('a line that is denied or waits for its enterprise’s sake names the entries that decided it', () => {
    const ofEnterprise = ['disqualified', 'ineligible', 'eligibility-undetermined', 'cap-undetermined'];
    const found = new Set<string>();
    for (const { uscc, reason, decidedBy } of ofType('payable')) {
      if (!ofEnterprise.includes(reason)) expect(decidedBy).toEqual([]);
      else expect(decidedBy.length).toBeGreaterThan(0);
      for (const seq of decidedBy) {
        const entry = entries[seq - 1];
        expect(entry.uscc).toBe(uscc);
        found.add(`${reason} ${entry.type} ${entry.result ?? ''}`.trim());
      }
    }
    expect([...found].sort()).toEqual([
      'cap-undetermined cap',
      'disqualified condition not-met',
      'eligibility-undetermined condition undetermined',
      'ineligible condition not-met',
    ]);
  });

  test('what the other scheme takes away names the cells of its rows', () => {
    const rows = ofType('other-scheme').flatMap(({ other }) => other);
    expect(rows).toHaveLength(3);
    for (const { cells, amount } of rows) {
      const columns = cells.map(({ column }: CitedCell) => column);
      expect(columns).toEqual(expect.arrayContaining(['scheme', 'rule', 'amount', 'paid']));
      expect(Number(cells.find(({ column }: CitedCell) => column === 'amount').raw)).toBe(Number(amount));
    }
  });

  test('a row left out names the cell that says why', () => {
    const left = ofType('rule').flatMap(({ leftOut }) => leftOut);
    expect(left.length).toBeGreaterThan(2);
    for (const one of left)
      expect(one).toMatchObject({ column: expect.any(String), cell: expect.any(String) });
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

test('what reading and checking told of the input stands in it, by place', () => {
  const [remarks, ...more] = entries.filter(({ type }) => type === 'remarks');
  expect(more).toEqual([]);
  const counted = new Map<string, number>();
  for (const { code } of settlement.remarks.listed) counted.set(code, (counted.get(code) ?? 0) + 1);
  expect(remarks.counts).toEqual([...counted].sort().map(([code, count]) => ({ code, count })));
  const unit = { code: 'N144', uscc: null, file: '01-企业基本信息.csv', sheet: null, row: 1, cell: null };
  expect(remarks.listed).toContainEqual(unit);
});
