import type { PaidLine, PaidUnder } from '../../settle/rounds/previous.ts';
import type { Net, Supplement } from '../../settle/rounds/supplement.ts';
import type { Difference } from '../../settle/rounds/supplement-lines.ts';

/** Amounts as text: 元 with two decimals. */
export function differenceObject({ settled, now, difference }: Difference) {
  return { settled: settled.toString(), now: now.toString(), difference: difference.toString() };
}

/** What is paid or taken back, as text. */
export function netObject({ toPay, toRecover }: Net) {
  return { toPay: toPay.toString(), toRecover: toRecover.toString() };
}

/** Where the rule of a line knows kinds, its kind. */
export function kindObject({ kind }: Pick<PaidLine, 'kind'>) {
  return kind === null ? {} : { kind };
}

function receivedObject({ uscc, name, lines }: PaidUnder) {
  return {
    uscc,
    name,
    lines: lines.map(({ id, rule, matter, level, kind, paid }) => ({
      id,
      rule,
      matter,
      level,
      ...kindObject({ kind }),
      paid: paid.toString(),
    })),
  };
}

/** What settlement.json says under `previous`: which settlement it was, and what changes against it. */
export function supplementObject({ previous, round, totals, enterprises }: Supplement) {
  return {
    round,
    settlement: {
      round: previous.round,
      version: previous.version,
      entries: previous.entries,
      head: previous.head,
    },
    totals: { ...differenceObject(totals), ...netObject(totals) },
    enterprises: enterprises.map((one) => ({
      uscc: one.uscc,
      name: one.name,
      ...differenceObject(one),
      lines: one.lines.map((line) => ({
        id: line.id,
        rule: line.rule,
        matter: line.matter,
        level: line.level,
        ...kindObject(line),
        ...differenceObject(line),
      })),
      ...(one.received.length === 0 ? {} : { received: one.received.map(receivedObject) }),
    })),
  };
}
