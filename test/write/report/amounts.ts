import type { ReportContent } from '../../../src/write/report/input.ts';

/** 分 of an amount with two decimals. */
const fen = (amount: string): bigint => BigInt(amount.replace('.', ''));

function yuan(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Every amount in a text, written with two or more decimals, without signs and commas; shares are none. */
export function amountsIn(text: string): Set<string> {
  const found = text.match(/(?<![\d.,])\d{1,3}(,\d{3})*\.\d{2,}(?![\d.%]| 个百分点)/g) ?? [];
  return new Set(found.map((amount) => amount.replaceAll(',', '')));
}

/**
 * Every amount that a report may show: those of settlement.json and of the log, parameters, goals and grid steps, and
 * what is to be had from them: sums over enterprises and what each stage took.
 */
export function amountsOf({ document, entries, policy, targets }: ReportContent): Set<string> {
  const known = new Set<string>();
  const add = (amount: bigint) => known.add(yuan(amount));
  const walk = (value: unknown): void => {
    if (typeof value === 'string') addText(value, known);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk([document, entries, policy.parameters, policy.targets]);
  for (const { measured } of targets ?? []) if (typeof measured !== 'number') walk(measured.toString());

  const sum = (amounts: readonly string[]) => amounts.reduce((all, amount) => all + fen(amount), 0n);
  const { enterprises, rules, fund } = document;
  const stage = (name: 'computed' | 'afterOverlap' | 'afterLimit' | 'payable') =>
    sum(enterprises.map(({ totals }) => totals[name]));
  add(stage('computed') - stage('afterOverlap'));
  add(stage('afterOverlap') - stage('afterLimit'));
  add(stage('afterLimit') - stage('payable'));
  add(sum(enterprises.flatMap(({ recovery }) => recovery ?? [])));
  add(sum(enterprises.flatMap(({ cap }) => cap?.limit ?? [])));
  for (const { lines, cap } of enterprises) {
    const granted = lines.filter(({ track, outcome }) => track === 'enterprise' && outcome === 'granted');
    const before = sum(granted.map(({ afterLimit }) => afterLimit));
    add(before);
    if (cap?.limit != null && before > fen(cap.limit)) add(before - fen(cap.limit));
  }
  for (const { rule } of rules) {
    const lines = enterprises.flatMap((enterprise) => enterprise.lines).filter((line) => line.rule === rule);
    const granted = lines.filter(({ outcome }) => outcome === 'granted');
    add(sum(granted.map((line) => line.afterLimit)) - sum(granted.map((line) => line.payable)));
  }
  for (let step = 1n; step <= 10n ** 12n; step *= 10n) for (const part of [1n, 2n, 5n]) add(step * part);
  if (fund !== null) add(fen(fund.available));
  return known;
}

/** The text itself where it is a number, and the amounts in it. */
function addText(text: string, known: Set<string>): void {
  if (/^-?\d+(\.\d+)?$/.test(text)) {
    const [whole = '', part = ''] = text.replace('-', '').split('.');
    known.add(`${whole}.${part.padEnd(2, '0')}`);
  }
  for (const amount of amountsIn(text)) known.add(amount);
}
