import { describe, expect, test } from 'vitest';
import { Money } from '../../src/money/money.ts';
import { historyOf } from '../../src/settle/award-history.ts';
import type { PreviousSettlement } from '../../src/settle/rounds/previous.ts';
import { settle } from '../../src/settle/settle.ts';
import { firms, roundsOfYear } from '../support/rounds.ts';
import { readRows, settleRows, type TextRow } from '../support/settle-rows.ts';

const { uscc, name } = firms.jia;
const yuan = (amount: number) => Money.total(BigInt(amount) * 100n);
const [enterprise] = (roundsOfYear[2]?.['enterprises'] ?? []).filter((row) => row['uscc'] === uscc);
const tax_increment = [{ uscc, year: '2023', revenue: '9000000', revenue_prev: '1000000' }];

type Paid = PreviousSettlement['enterprises'][number]['lines'][number];

/** What a second round of one enterprise changes: its lines, and what it gets or gives back. */
async function secondRound(tables: Readonly<Record<string, readonly TextRow[]>>, lines: readonly Paid[]) {
  const enterprises = [{ ...enterprise, super_deduction: '' }] as TextRow[];
  const read = await readRows({ tables: { enterprises, tax_increment, ...tables } });
  const previous = {
    round: 1,
    version: '0.1.0',
    entries: 9,
    head: 'a'.repeat(64),
    enterprises: [{ uscc, name, passedInto: null, nameNow: null, lines }],
    askedBack: [],
  };
  const { settlement, problems } = settle(read.input, { ...read.terms, previous });
  const [own] = settlement?.supplement?.enterprises ?? [];
  if (own === undefined) throw new Error(JSON.stringify(problems));
  return {
    lines: own.lines.map(({ id, level, settled, now, difference }) =>
      [id, level, settled, now, difference].map((part) => (part === null ? '–' : part.toString())),
    ),
    toPay: own.toPay.toString(),
    toRecover: own.toRecover.toString(),
    twice: problems.filter(({ code }) => code === 'W978').map(({ facts }) => facts),
    back: problems.filter(({ code }) => code === 'W971').map(({ facts }) => facts),
  };
}

const platform = (level: string) => ({
  uscc,
  name: '轴承技术中心',
  kind: 'innovation_platform',
  level,
  recognised_date: '2023-06-01',
});
const municipal = {
  id: 'R3/轴承技术中心',
  rule: 'R3',
  matter: '轴承技术中心',
  level: 'municipal',
  kind: null,
  paid: yuan(200_000),
} as const;

describe('a line in two rounds is the same', () => {
  test('where its id grew longer, since the platform has now another level besides', async () => {
    const platforms = [platform('municipal'), platform('provincial')];
    expect(await secondRound({ platforms }, [municipal])).toMatchObject({
      lines: [
        ['R3/轴承技术中心/provincial', 'provincial', '0.00', '1000000.00', '1000000.00'],
        ['R3/轴承技术中心/municipal', 'municipal', '200000.00', '0.00', '-200000.00'],
      ],
      toPay: '800000.00',
      toRecover: '0.00',
    });
  });

  test('not where the same id is another level: both stand there, and the net is paid', async () => {
    expect(await secondRound({ platforms: [platform('provincial')] }, [municipal])).toMatchObject({
      lines: [
        ['R3/轴承技术中心', 'provincial', '0.00', '1000000.00', '1000000.00'],
        ['R3/轴承技术中心', 'municipal', '200000.00', '0.00', '-200000.00'],
      ],
      toPay: '800000.00',
      toRecover: '0.00',
    });
  });
});

describe('kinds tell lines apart that have rule, matter and level in common', () => {
  const talent = (kind: string) => ({
    uscc,
    person: '王甲',
    kind,
    selected_date: '2023-03-03',
    self_cultivated: 'yes',
  });
  const paid = (kind: string | null, amount: number, id = 'R11a/王甲'): Paid => ({
    id,
    rule: 'R11a',
    matter: '王甲',
    level: null,
    kind,
    paid: yuan(amount),
  });
  const national = 'R11a/王甲/national';
  const provincial = 'R11a/王甲/provincial';
  const settledOf = async (kinds: readonly string[], before: readonly Paid[], tables = {}) =>
    (await secondRound({ talents: kinds.map(talent), ...tables }, before)).lines.map(
      ([id, , settled, now]) => [id, settled, now],
    );

  test.each([
    ['provincial', provincial],
    ['national', national],
  ])('a line of the kind %s is found when another kind joins it', async (kind, id) => {
    const lines = await settledOf(['national', 'provincial'], [paid(kind, 7)]);
    const found = lines.filter(([, settled]) => settled !== '0.00');
    expect(found.map(([line, settled]) => [line, settled])).toEqual([[id, '7.00']]);
  });

  test('and when the other one goes', async () => {
    const before = [paid('national', 8, national), paid('provincial', 7, provincial)];
    const lines = await settledOf(['national'], before);
    expect(lines.map(([id, settled]) => [id, settled]).sort()).toEqual([
      ['R11a/王甲', '8.00'],
      [provincial, '7.00'],
    ]);
  });

  test('what was paid for one kind is not left for another that is held', async () => {
    const holds = [{ uscc, year: '2023', rule: 'R11a', matter: '王甲', reason: '核查', document_no: '1号' }];
    const lines = await settledOf(['national'], [paid('provincial', 7)], { holds });
    expect(lines.map(([, settled, now]) => [settled, now]).sort()).toEqual([
      ['0.00', '0.00'],
      ['7.00', '0.00'],
    ]);
  });

  test('a settlement that tells no kinds is matched by id, else by name', async () => {
    const byId = await settledOf(['national', 'provincial'], [paid(null, 7, provincial)]);
    expect(byId.find(([id]) => id === provincial)?.[1]).toBe('7.00');
    const byName = await settledOf(['national'], [paid(null, 7, national)]);
    expect(byName).toHaveLength(1);
  });
});

describe('what is held after it was paid', () => {
  const patents = roundsOfYear[0]?.['patents']?.filter((row) => row['uscc'] === uscc) ?? [];
  const [invention = {}, utility = {}] = patents;
  const number = (row: TextRow) => row['patent_no'] ?? '';
  const paidFor = (row: TextRow, amount: number): Paid => ({
    id: `R5/${number(row)}`,
    rule: 'R5',
    matter: number(row),
    level: null,
    kind: null,
    paid: yuan(amount),
  });
  const holds = [
    { uscc, year: '2023', rule: 'R5', matter: number(utility), reason: '核查', document_no: '1号' },
  ];

  test('stays paid, and all that is not held is paid besides', async () => {
    // Due is 5,000 for the invention; 500 were paid for the utility model.
    expect(await secondRound({ patents, holds }, [paidFor(utility, 500)])).toMatchObject({
      toPay: '5000.00',
      toRecover: '0.00',
    });
  });

  test('is not asked back where nothing else is to be paid', async () => {
    const paid = [paidFor(invention, 5000), paidFor(utility, 500)];
    expect(await secondRound({ patents, holds }, paid)).toMatchObject({ toPay: '0.00', toRecover: '0.00' });
  });

  test('what was paid too much elsewhere is recovered, and nothing of it is left for what is held', async () => {
    expect(await secondRound({ patents, holds }, [paidFor(invention, 5100)])).toMatchObject({
      toPay: '0.00',
      toRecover: '100.00',
    });
  });

  test('nor what was paid for a line that was withdrawn', async () => {
    const { lines, toRecover } = await secondRound({ patents: [utility], holds }, [paidFor(invention, 5000)]);
    expect(lines).toEqual([
      [`R5/${number(invention)}`, '–', '5000.00', '0.00', '-5000.00'],
      [`R5/${number(utility)}`, '–', '0.00', '0.00', '0.00'],
    ]);
    expect(toRecover).toBe('5000.00');
  });

  test('is recovered as far as it is more than is payable by now', async () => {
    expect(await secondRound({ patents, holds }, [paidFor(utility, 600)])).toMatchObject({
      lines: [
        [expect.anything(), '–', '0.00', '5000.00', '5000.00'],
        [expect.anything(), '–', '600.00', '500.00', '-100.00'],
      ],
      toPay: '4900.00',
    });
  });
});

test('history of the award year itself denies nothing: between two rounds it may stand there already', async () => {
  const patents = roundsOfYear[1]?.['patents'] ?? [];
  const awarded = (year: string) =>
    patents.map((row) => ({ uscc, year, rule: 'R5', matter: row['patent_no'] ?? '', amount: '5000' }));
  const outcomeWith = async (year: string) => {
    const tables = { enterprises: [enterprise ?? {}], tax_increment, patents, award_history: awarded(year) };
    const { settlement } = await settleRows({ tables });
    return settlement?.enterprises[0]?.lines.find(({ claim }) => claim.rule === 'R5')?.outcome;
  };
  expect(await outcomeWith('2023')).toEqual({ outcome: 'granted', reason: null });
  expect(await outcomeWith('2022')).toEqual({ outcome: 'denied', reason: 'already-awarded' });
});

test('what neither round paid is no history, and is told as granted and left nothing', async () => {
  const enterprises = [{ ...enterprise, super_deduction: '400000' }] as TextRow[];
  const nothing = [{ uscc, year: '2023', revenue: '1000000', revenue_prev: '1000000' }];
  const read = await readRows({ tables: { enterprises, tax_increment: nothing } });
  const previous = {
    round: 1,
    version: '0.1.0',
    entries: 9,
    head: 'a'.repeat(64),
    enterprises: [],
    askedBack: [],
  };
  const { settlement } = settle(read.input, { ...read.terms, previous });
  if (settlement === null) throw new Error('not settled');
  const { rows, held, unpaid } = historyOf(settlement);
  expect([rows, held]).toEqual([[], []]);
  expect(unpaid.map(({ rule, amount }) => [rule, amount.toString()])).toEqual([['R4', '0.00']]);
});

describe('money of the award year that history has as well', () => {
  const patents = roundsOfYear[1]?.['patents'] ?? [];
  const matter = patents[0]?.['patent_no'] ?? '';
  const paid: Paid = { id: `R5/${matter}`, rule: 'R5', matter, level: null, kind: null, paid: yuan(5000) };
  const award_history = [
    { uscc, year: '2022', rule: 'R1', matter: '', amount: '50000' },
    { uscc, year: '2023', rule: 'R5', matter, amount: '4000' },
  ];

  test.each([
    ['of a disqualified enterprise', { enterprises: [{ ...enterprise, super_deduction: '', fraud: 'yes' }] }],
    ['of a false declaration', { patents: patents.map((row) => ({ ...row, fraud: 'yes' })) }],
  ])('%s is told where both lists ask for it', async (_, tables) => {
    const { twice, toRecover } = await secondRound({ patents, award_history, ...tables }, [paid]);
    expect(twice).toEqual([{ name, year: 2023, amount: '4,000.00' }]);
    expect(toRecover).toBe('5000.00');
  });

  test('and not where one of them alone does', async () => {
    const fraud = { enterprises: [{ ...enterprise, super_deduction: '', fraud: 'yes' }] };
    expect((await secondRound({ patents, award_history }, [paid])).twice).toEqual([]);
    const elsewhere = { ...award_history[1], rule: 'R4', matter: '' };
    const other = await secondRound({ patents, ...fraud, award_history: [elsewhere as TextRow] }, [paid]);
    expect([other.twice, other.toRecover]).toEqual([[], '5000.00']);
    const [earlier] = award_history;
    const before = await secondRound({ patents, ...fraud, award_history: [earlier as TextRow] }, [paid]);
    expect(before.twice).toEqual([]);
  });
});

describe('what is asked back beside a held line', () => {
  const patent = {
    uscc,
    patent_no: '202310123456.6',
    grant_date: '2023-05-01',
    self_developed: 'yes',
    ownership_clear: 'yes',
  };
  const paidTwelvefold = {
    id: 'R5/202310123456.6',
    rule: 'R5',
    matter: '202310123456.6',
    level: null,
    kind: null,
    paid: yuan(60_000),
  } as const;
  const hold = {
    uscc,
    year: '2023',
    rule: 'R3',
    matter: '轴承技术中心',
    reason: '核查',
    document_no: '会议纪要1号',
    date: '2024-03-01',
  };
  const tables = { platforms: [platform('municipal')], patents: [patent] };
  const paid = [{ ...municipal, paid: yuan(150_000) }, paidTwelvefold];

  test('is told with what is paid again once the hold is lifted', async () => {
    const { back, toRecover } = await secondRound({ ...tables, holds: [hold] }, paid);
    expect(toRecover).toBe('55000.00');
    expect(back).toEqual([{ name, amount: '55,000.00', held: '50,000.00' }]);
  });

  test('and is set off where nothing is held', async () => {
    const { back, toRecover } = await secondRound(tables, paid);
    expect([toRecover, back]).toEqual(['5000.00', [{ name, amount: '5,000.00', held: null }]]);
  });
});
