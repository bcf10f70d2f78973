import { byCodePoint } from '../cells/origin.ts';
import { severityOf } from '../messages/problem.ts';
import { type ReadingId, type Readings, readingChoices, readingIds } from '../policy/ids.ts';
import { Policy } from '../policy/policy.ts';
import { changeOf, type Mover, type ReadingEffect } from './reading-effect.ts';
import { type Input, settle, type Terms } from './settle.ts';
import type { EnterpriseSettlement } from './settle-enterprise.ts';
import type { Settlement } from './settlement.ts';

/**
 * Settles the same input under every other choice of every reading, one at a time, and compares.
 * @param settled the input as settled under `terms`; the enterprises that it sets aside stay aside, so that the
 *   same enterprises are compared
 * @returns the settlement with the effects, in the order of the readings and their choices
 */
export function measureReadings(input: Input, terms: Terms, settled: Settlement): Settlement {
  const readingEffects = readingIds.flatMap((reading) =>
    readingChoices[reading]
      .filter((value) => value !== terms.policy.reading(reading))
      .map((value) => effectOf(reading, value, input, terms, settled)),
  );
  return { ...settled, readingEffects };
}

function effectOf(
  reading: ReadingId,
  value: string,
  input: Input,
  terms: Terms,
  settled: Settlement,
): ReadingEffect {
  const { data, sha256, year, readings } = terms.policy;
  const named = { reading, value, inForce: readings[reading] };
  const otherwise = { ...readings, [reading]: value } as Readings;
  const aside = new Set(settled.setAside.map(({ uscc }) => uscc));
  const outcome = settle(without(aside, input), {
    ...terms,
    policy: new Policy(data, sha256, year, otherwise),
    setAside: false,
  });
  const { settlement } = outcome;
  if (settlement === null) {
    const problems = outcome.problems.filter(({ code }) => severityOf(code) === 'error');
    return { ...named, settleable: false, problems };
  }
  return {
    ...named,
    settleable: true,
    payable: { before: settled.totals.payable, after: settlement.totals.payable },
    pending: { before: settled.totals.pending, after: settlement.totals.pending },
    movers: moversBetween(settled.enterprises, settlement.enterprises),
  };
}

/** The input without the enterprises that are set aside, and without the errors for which they are. */
function without(aside: ReadonlySet<string>, { gathered, tables, problems }: Input): Input {
  if (aside.size === 0) return { gathered, tables, problems };
  const isAside = (uscc: string) => aside.has(uscc) || aside.has(gathered.successors.get(uscc) ?? '');
  const stays = ({ uscc }: { readonly uscc: string | null }) => uscc === null || !isAside(uscc);
  return {
    gathered: {
      ...gathered,
      dossiers: gathered.dossiers.filter(stays),
      unattached: gathered.unattached.filter(stays),
      strays: gathered.strays.filter(stays),
    },
    tables,
    problems: problems.filter(stays),
  };
}

function moversBetween(
  before: readonly EnterpriseSettlement[],
  after: readonly EnterpriseSettlement[],
): Mover[] {
  const later = new Map(after.map((settled) => [settled.dossier.uscc, settled]));
  const moved = before.flatMap((one) => {
    const other = later.get(one.dossier.uscc);
    return other === undefined || isSame(one, other) ? [] : [moverOf(one, other)];
  });
  return moved.sort(
    (a, b) =>
      changeOf(b.payable).value.abs().comparedTo(changeOf(a.payable).value.abs()) ||
      changeOf(b.pending).value.abs().comparedTo(changeOf(a.pending).value.abs()) ||
      byCodePoint(a.uscc, b.uscc),
  );
}

function moverOf(before: EnterpriseSettlement, after: EnterpriseSettlement): Mover {
  return {
    uscc: before.dossier.uscc,
    name: before.dossier.enterprise.name,
    payable: { before: before.totals.payable, after: after.totals.payable },
    pending: { before: before.totals.pending, after: after.totals.pending },
  };
}

function isSame(a: EnterpriseSettlement, b: EnterpriseSettlement): boolean {
  return (
    a.totals.payable.equals(b.totals.payable) &&
    a.totals.pending.equals(b.totals.pending) &&
    outcomesOf(a) === outcomesOf(b)
  );
}

const outcomesOf = ({ lines }: EnterpriseSettlement): string =>
  JSON.stringify(lines.map(({ id, outcome }) => [id, outcome.outcome]).sort());
