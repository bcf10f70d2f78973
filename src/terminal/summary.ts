import type { ChalkInstance } from 'chalk';
import type { TerminalWords } from '../messages/terminal.ts';
import { moneyFigure } from '../money/figures.ts';
import { Money } from '../money/money.ts';
import { cutByFund } from '../settle/fund.ts';
import { enteredStages, type Line } from '../settle/line.ts';
import type { Settlement } from '../settle/settlement.ts';
import { isHeld } from '../settle/stages/hold.ts';
import type { Products } from '../write/products.ts';
import { aligned, printable } from './style.ts';

const statuses = ['eligible', 'ineligible', 'undetermined', 'disqualified'] as const;
const outcomes = ['granted', 'denied', 'pending'] as const;

/** Who was set aside, a line each, with how many errors. */
function setAsideList({ setAside }: Pick<Settlement, 'setAside'>, words: TerminalWords): string[] {
  if (setAside.length === 0) return [];
  const rows = setAside.map(({ uscc, name, errors }) => [
    uscc,
    printable(name ?? ''),
    words.errorCount(errors),
  ]);
  return [`${words.setAside}:`, ...aligned(rows).map((line) => `  ${line}`), ''];
}

/** What the closing table tells of a settlement. */
export interface Summarised extends Pick<Settlement, 'policy' | 'totals' | 'fund' | 'setAside'> {
  /** Enterprises by status. */
  readonly statuses: { readonly [S in (typeof statuses)[number]]: number };
  /** Lines by outcome. */
  readonly outcomes: { readonly [O in (typeof outcomes)[number]]: number };
  /** What approved corrections took off, and how much of what is payable is held; a year that passes by has neither. */
  readonly approved?: { readonly cut: Money; readonly held: Money };
  /** What changes against an earlier settlement; null for the first of a year, absent for one that passes by. */
  readonly supplement?: Settlement['supplement'];
}

/** A settlement in memory, counted. */
export function summarised(settlement: Settlement): Summarised {
  const { enterprises } = settlement;
  const by = { eligible: 0, ineligible: 0, undetermined: 0, disqualified: 0 };
  const ending = { granted: 0, denied: 0, pending: 0 };
  for (const { status, lines } of enterprises) {
    by[status] += 1;
    for (const { outcome } of lines) ending[outcome.outcome] += 1;
  }
  const lines = enterprises.flatMap((enterprise) => enterprise.lines);
  const approved = {
    cut: Money.sum(lines.filter(enteredStages).map((line) => line.computed.minus(line.adjusted))),
    held: heldIn(settlement, lines),
  };
  return { ...settlement, statuses: by, outcomes: ending, approved };
}

/** What a supplementary settlement pays and takes back. */
function roundRows(
  { supplement = null }: Summarised,
  words: TerminalWords,
  money: (label: string, amount: Money) => string[],
): string[][] {
  if (supplement === null) return [];
  const { settled, toPay, toRecover } = supplement.totals;
  return [
    money(words.alreadyPaid, settled),
    money(words.toPay(supplement.round), toPay),
    money(words.toRecover, toRecover),
  ];
}

/** What is payable and not paid, since it is held; of what was paid before nothing is. */
function heldIn({ supplement }: Settlement, lines: readonly Line[]): Money {
  if (supplement !== null)
    return Money.sum(supplement.enterprises.flatMap((one) => one.lines.map(({ held }) => held)));
  return Money.sum(lines.filter(isHeld).map((line) => line.payable));
}

/** Where a settlement's files are, in a sentence, or that nothing was written: then there is no head to be kept. */
export interface Written {
  readonly where: string;
  readonly isTried: boolean;
}

/** The closing table: enterprises by status, lines by outcome, amounts, the fund, where it is, the chain's head. */
export function summary(
  settlement: Summarised,
  products: Pick<Products, 'head' | 'entries'>,
  { where, isTried }: Written,
  words: TerminalWords,
  chalk: ChalkInstance,
): string {
  const { totals, fund, policy } = settlement;
  const counted = (label: string, count: number): string[] => [label, String(count), ''];
  const money = (label: string, amount: Money): string[] => [label, moneyFigure(amount.value), words.yuan];
  const { cut: cutByAdjustment, held } = settlement.approved ?? { cut: Money.zero, held: Money.zero };
  const cutByOverlap = totals.computed.minus(cutByAdjustment).minus(totals.afterOverlap);
  const cutByLimit = totals.afterOverlap.minus(totals.afterLimit);
  const scaled = cutByFund(fund, policy);
  const cutByCap = totals.afterLimit.minus(totals.payable).minus(scaled);
  const rows = [
    ...statuses.map((status) =>
      counted(`${words.enterprises} · ${words.statuses[status]}`, settlement.statuses[status]),
    ),
    ...(settlement.setAside.length === 0 ? [] : [counted(words.setAside, settlement.setAside.length)]),
    ...outcomes.map((outcome) =>
      counted(`${words.lines} · ${words.outcomes[outcome]}`, settlement.outcomes[outcome]),
    ),
    money(words.computed, totals.computed),
    ...(cutByAdjustment.isZero() ? [] : [money(words.cutByAdjustment, cutByAdjustment)]),
    money(words.cutByOverlap, cutByOverlap),
    money(words.cutByLimit, cutByLimit),
    money(words.cutByCap, cutByCap),
    ...(scaled.isZero() ? [] : [money(words.cutByFund, scaled)]),
    money(words.payable, totals.payable),
    ...(held.isZero() ? [] : [money(words.held, held)]),
    money(words.pending, totals.pending),
    ...roundRows(settlement, words, money),
    ...(fund === null
      ? [[words.fund, words.noFund, '']]
      : [
          money(words.fund, fund.available),
          ...(fund.standing.isZero() ? [] : [money(words.standing, fund.standing)]),
          ...(fund.shortfall.isZero() ? [] : [money(words.shortfall, fund.shortfall)]),
        ]),
  ];
  const table = aligned(rows, [1]).map((line) => `  ${line}`);
  const short = fund !== null && !fund.shortfall.isZero();
  const round = settlement.supplement?.round;
  const isRound = (line: string) => round !== undefined && line.includes(words.toPay(round));
  return [
    '',
    chalk.bold(words.settled(policy.year)),
    ...table.map((line) =>
      line.includes(words.payable) || isRound(line)
        ? chalk.bold(line)
        : short && line.includes(words.shortfall)
          ? chalk.red.bold(line)
          : line,
    ),
    '',
    ...setAsideList(settlement, words),
    where,
    words.auditHead(products.entries),
    `  ${products.head}`,
    ...(isTried ? [] : [chalk.dim(words.keepHead)]),
  ].join('\n');
}
