import type { PreviousSettlement } from '../../settle/rounds/previous.ts';
import type { Supplement } from '../../settle/rounds/supplement.ts';
import type { SupplementLine } from '../../settle/rounds/supplement-lines.ts';
import { differenceObject, kindObject, netObject } from '../json/supplement.ts';
import type { Entries } from './chain.ts';

const ofAll = { uscc: null, rule: null, clause: null };

/** Which settlement the run goes on from, then what was paid to each enterprise: a supplementary settlement's own input. */
export function addPrevious(
  chain: Entries,
  { round, version, entries, head, enterprises, askedBack }: PreviousSettlement,
): void {
  const back = askedBack.map(({ uscc, name, amount }) => ({ uscc, name, amount: amount.toString() }));
  const facts = { round, version, entries, head, ...(back.length === 0 ? {} : { askedBack: back }) };
  chain.add({ type: 'previous', ...ofAll }, () => facts);
  for (const { uscc, name, passedInto, nameNow, lines } of enterprises) {
    const told = lines.map(({ id, rule, matter, level, kind, paid }) => ({
      line: id,
      rule,
      matter,
      level,
      ...kindObject({ kind }),
      paid: paid.toString(),
    }));
    chain.add({ type: 'settled', ...ofAll, uscc }, () => ({ name, passedInto, nameNow, lines: told }));
  }
}

/** What each enterprise gets or gives back, line by line, then all together. @returns the entry of each, by uscc */
export function addDifferences(chain: Entries, { enterprises, totals }: Supplement): Map<string, number> {
  const entries = new Map<string, number>();
  for (const one of enterprises) {
    const facts = { setAside: one.isAside, lines: one.lines.map(lineFact) };
    const sums = { ...differenceObject(one), ...netObject(one) };
    entries.set(
      one.uscc,
      chain.add({ type: 'difference', ...ofAll, uscc: one.uscc }, () => ({ ...facts, ...sums })),
    );
  }
  chain.add({ type: 'supplement', ...ofAll }, () => ({ ...differenceObject(totals), ...netObject(totals) }));
  return entries;
}

function lineFact(line: SupplementLine) {
  const { id, rule, matter, level, held } = line;
  return {
    line: id,
    rule,
    matter,
    level,
    ...kindObject(line),
    held: held.toString(),
    ...differenceObject(line),
  };
}
