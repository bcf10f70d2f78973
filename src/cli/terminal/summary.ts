import type { ChalkInstance } from 'chalk';
import type { TerminalWords } from '../../messages/terminal.ts';
import { moneyFigure } from '../../money/figures.ts';
import { Money } from '../../money/money.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { Products } from '../../write/products.ts';
import { aligned, printable } from './style.ts';

const statuses = ['eligible', 'ineligible', 'undetermined', 'disqualified'] as const;
const outcomes = ['granted', 'denied', 'pending'] as const;

/** Who was set aside, a line each, with how many errors. */
function setAsideList({ setAside }: Settlement, words: TerminalWords): string[] {
  if (setAside.length === 0) return [];
  const rows = setAside.map(({ uscc, name, errors }) => [
    uscc,
    printable(name ?? ''),
    words.errorCount(errors),
  ]);
  return [`${words.setAside}:`, ...aligned(rows).map((line) => `  ${line}`), ''];
}

/** The closing table: enterprises by status, lines by outcome, amounts, the fund, where it is, the chain's head. */
export function summary(
  settlement: Settlement,
  products: Products,
  where: string,
  words: TerminalWords,
  chalk: ChalkInstance,
): string {
  const { enterprises, totals, fund, policy } = settlement;
  const lines = enterprises.flatMap((enterprise) => enterprise.lines);
  const counted = (label: string, count: number): string[] => [label, String(count), ''];
  const money = (label: string, amount: Money): string[] => [label, moneyFigure(amount.value), words.yuan];
  const beforeFund = Money.sum(lines.map((line) => line.payable));
  const cutByOverlap = totals.computed.minus(totals.afterOverlap);
  const cutByLimit = totals.afterOverlap.minus(totals.afterLimit);
  const scaled =
    policy.reading('fund.shortfall') === 'prorata' && fund !== null ? fund.shortfall : Money.zero;
  const cutByCap = totals.afterLimit.minus(totals.payable).minus(scaled);
  const rows = [
    ...statuses.map((status) =>
      counted(
        `${words.enterprises} · ${words.statuses[status]}`,
        enterprises.filter((e) => e.status === status).length,
      ),
    ),
    ...(settlement.setAside.length === 0 ? [] : [counted(words.setAside, settlement.setAside.length)]),
    ...outcomes.map((outcome) =>
      counted(
        `${words.lines} · ${words.outcomes[outcome]}`,
        lines.filter((l) => l.outcome.outcome === outcome).length,
      ),
    ),
    money(words.computed, totals.computed),
    money(words.cutByOverlap, cutByOverlap),
    money(words.cutByLimit, cutByLimit),
    money(words.cutByCap, cutByCap),
    ...(scaled.isZero() ? [] : [money(words.cutByFund, scaled)]),
    money(words.payable, beforeFund),
    money(words.pending, totals.pending),
    ...(fund === null
      ? [[words.fund, words.noFund, '']]
      : [
          money(words.fund, fund.available),
          ...(fund.shortfall.isZero() ? [] : [money(words.shortfall, fund.shortfall)]),
        ]),
  ];
  const table = aligned(rows, [1]).map((line) => `  ${line}`);
  const short = fund !== null && !fund.shortfall.isZero();
  return [
    '',
    chalk.bold(words.settled(policy.year)),
    ...table.map((line) =>
      line.includes(words.payable)
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
    chalk.dim(words.keepHead),
  ].join('\n');
}
