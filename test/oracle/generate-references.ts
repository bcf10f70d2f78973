import fc from 'fast-check';
import { cell, percentOf, rowsOf } from './applicant.ts';
import { atMost, fen, notNegative, sum, yuan } from './fractions.ts';
import { settleByHand } from './oracle.ts';
import { projectOf } from './rules-contracts.ts';
import { CEILING, LEVELS } from './rules-platforms.ts';
import type { OracleInput, OracleLine, Row } from './types.ts';

/** Choices by number, turned into rows once it is known which lines there are. */
export type Pick = {
  readonly what: 'decision' | 'other' | 'history' | 'adjustment' | 'hold';
  readonly line: number;
  readonly place: number;
  readonly size: number;
  readonly stray: number;
  readonly paid: boolean;
};

/** Rows that point at lines: decisions, other subsidies and history. */
export const picks: fc.Arbitrary<Pick[]> = fc.array(
  fc.record({
    what: fc.constantFrom<Pick['what'][]>('decision', 'other', 'history', 'adjustment', 'hold'),
    line: fc.nat({ max: 9_999 }),
    place: fc.oneof(fc.constantFrom(0, 1000), fc.nat({ max: 1000 })),
    size: fc.nat({ max: 7 }),
    stray: fc.nat({ max: 11 }),
    paid: fc.boolean(),
  }),
  { maxLength: 18 },
);

type Found = { readonly uscc: string; readonly line: OracleLine };

/** The input with decisions, history and other subsidies that pass validation, in this order. */
export function withReferences(input: OracleInput, chosen: readonly Pick[]): OracleInput {
  const lines = linesOf(input);
  const decidable = lines.filter(({ line }) => ['R3', 'R7', 'R9', 'R11b'].includes(line.rule));
  const rows = (what: Pick['what'], from: readonly Found[], row: (pick: Pick, found: Found) => Row | null) =>
    rowsFor(chosen, what, from, row);
  const decided = withRows(
    withRows(
      input,
      'decisions',
      rows('decision', decidable, (pick, found) => decisionRow(input, pick, found)),
    ),
    'award_history',
    rows('history', lines, (pick, found) => historyRow(input, pick, found)),
  );
  return withRows(
    decided,
    'other_subsidies',
    rows('other', linesOf(decided), (pick, found) => otherRow(input, pick, found)),
  );
}

function rowsFor(
  chosen: readonly Pick[],
  what: Pick['what'],
  from: readonly Found[],
  row: (pick: Pick, found: Found) => Row | null,
): Row[] {
  return chosen
    .filter((pick) => pick.what === what)
    .map((pick) => {
      const found = from[pick.line % Math.max(from.length, 1)];
      return found === undefined ? null : row(pick, found);
    })
    .filter((made) => made !== null);
}

/** The input with approved corrections, holds and objections, which move no amount, once nothing moves the computed amounts any more. */
export function withApprovals(input: OracleInput, chosen: readonly Pick[]): OracleInput {
  const lines = linesOf(input);
  const document = { reason: '专家评审核减', document_no: '临政纪〔2024〕2号' };
  const adjusted = rowsFor(chosen, 'adjustment', lines, (pick, { uscc, line }) => {
    // Of a matter at several levels any line may be picked, so that the amount cuts all, some or one of them.
    const { rule, matter, outcome, reason, computed } = line;
    const most = outcome === 'granted' || reason === 'overlap' ? fen(computed) : 0n;
    const year = pick.stray === 0 ? input.year - 1 : input.year;
    const amount = yuan((most * BigInt(pick.place)) / 1000n);
    return { uscc, year: String(year), rule, matter, amount, ...document };
  });
  const held = rowsFor(chosen, 'hold', lines, (pick, { uscc, line }) => ({
    uscc,
    year: String(pick.stray === 0 ? input.year - 1 : input.year),
    rule: pick.size === 0 ? '' : line.rule,
    matter: pick.size <= 2 ? '' : line.matter,
    ...document,
  }));
  const words = ['盖章', '实名', '匿名', ''];
  const outcomes = ['成立', '不成立', '处理中', ''];
  const objected = rowsFor(chosen, 'hold', lines, (pick, { uscc, line }) => ({
    uscc,
    year: String(pick.stray === 1 ? input.year - 1 : input.year),
    date: `${input.year + 1}-03-05`,
    by: words[pick.line % words.length] ?? '',
    rule: pick.size % 2 === 0 ? '' : line.rule,
    matter: pick.size <= 2 ? '' : line.matter,
    content: '与事实不符',
    outcome: outcomes[pick.place % outcomes.length] ?? '',
  }));
  const tables = { adjustments: adjusted, holds: held, objections: objected };
  return Object.entries(tables).reduce((all, [table, rows]) => withRows(all, table, rows), input);
}

function linesOf(input: OracleInput): Found[] {
  return settleByHand(input).enterprises.flatMap(({ uscc, lines }) => lines.map((line) => ({ uscc, line })));
}

function withRows(input: OracleInput, table: string, rows: readonly Row[]): OracleInput {
  return { ...input, tables: { ...input.tables, [table]: [...rowsOf(input, table), ...rows] } };
}

function decisionRow(input: OracleInput, pick: Pick, { uscc, line }: Found): Row | null {
  // Of another year: without effect, whatever its amount.
  const year = pick.stray === 0 ? input.year - 1 : input.year;
  const [least, most] = rangeOf(input, uscc, line);
  const amount = least + ((most - least) * BigInt(pick.place)) / 1000n;
  const { rule, matter } = line;
  const base = { uscc, year: String(year), rule, matter, amount: yuan(amount) };
  return { ...base, document_no: '临政纪〔2023〕1号', decided_on: `${year}-12-31` };
}

/**
 * A range that holds for the line however the specification is read: where a line is denied or waits, only
 * amounts that every reading of "what was paid" and "the base" allows.
 */
function rangeOf(input: OracleInput, uscc: string, { rule, matter }: OracleLine): [bigint, bigint] {
  const applicant = { input, year: input.year, uscc, enterprise: {} };
  const own = (table: string) => rowsOf(input, table).filter((row) => cell(row, 'uscc') === uscc);
  if (rule === 'R11b') return [1n, fen('3000000')];
  if (rule === 'R3') {
    const named = own('platforms').filter(
      (row) => cell(row, 'name') === matter && cell(row, 'kind') === 'innovation_platform',
    );
    const highest = LEVELS.find((level) => named.some((row) => cell(row, 'level') === level));
    return [0n, fen(CEILING[highest ?? ''] ?? '0')];
  }
  if (rule === 'R7') {
    const rows = own('contracts').filter(
      (row) => cell(row, 'landing_mode') !== '' && projectOf(row) === matter,
    );
    const paid = sum(rows.map((row) => fen(cell(row, 'paid') || '0')));
    return [atMost(percentOf(applicant, 50n, paid), fen('1000000')), fen('1000000')];
  }
  const row = own('contracts').find((one) => cell(one, 'contract_no') === matter) ?? {};
  const turnover = fen(cell(row, 'turnover') || '0');
  const base = notNegative(turnover - fen(cell(row, 'previous_turnover') || '0'));
  return [0n, percentOf(applicant, 2n, base)];
}

function historyRow(input: OracleInput, pick: Pick, { uscc, line }: Found): Row {
  const floor = fen(line.computed);
  const sizes = [
    '0.01',
    '1000',
    '1000000',
    '999999.99',
    '5000',
    yuan(floor + 1n),
    yuan(floor || 1n),
    '200000',
  ];
  const amount = sizes[pick.size] ?? '1';
  const blank = ['R1', 'R2', 'R4'].includes(line.rule) && pick.paid;
  // Mostly before Y, sometimes of Y itself, which counts for recovery alone.
  const year = input.year - (pick.stray === 0 ? 0 : 1 + (pick.stray % 3));
  return { uscc, year: String(year), rule: line.rule, matter: blank ? '' : line.matter, amount };
}

function otherRow(input: OracleInput, pick: Pick, { uscc, line }: Found): Row {
  const ours = fen(line.computed);
  const half = ours / 2n;
  const sizes = [ours, notNegative(ours - 1n), ours + 1n, half, half, 0n, ours / 10n, fen('1000')];
  const scheme = pick.stray === 1 ? '聊城市科技奖补' : pick.stray === 2 ? FULL_TITLE : '实施方案';
  const year = pick.stray === 0 ? input.year - 1 : input.year;
  const blank = ['R1', 'R2', 'R4'].includes(line.rule) && pick.place > 500;
  const matter = blank ? '' : line.matter;
  const amount = yuan(sizes[pick.size] ?? 0n);
  return {
    uscc,
    year: String(year),
    scheme,
    rule: line.rule,
    matter,
    amount,
    paid: pick.paid ? 'yes' : 'no',
  };
}

const FULL_TITLE = '《临清市关于支持轴承产业创新发展实施方案（试行）》';

/** A fund for Y beside what is payable: far too small, short by a 分, exact, plenty, or none. */
export function withFund(input: OracleInput, choice: number): OracleInput {
  const asked = fen(settleByHand(input).totals.payable);
  const sizes = [notNegative(asked - 1n), asked, asked / 3n, 0n, fen('100'), fen('50000000')];
  const amount = sizes[choice];
  if (amount === undefined) return input;
  const rows = [{ year: String(input.year), amount: yuan(amount) }];
  if (choice % 2 === 0) rows.unshift({ year: String(input.year - 1), amount: '1' });
  return withRows(input, 'fund', rows);
}
