import { everyRow } from '../../dossiers/dossier.ts';
import type { Gathered } from '../../dossiers/gather.ts';
import { everyPredecessor, formersOf } from '../../dossiers/succession.ts';
import { Money } from '../../money/money.ts';
import type { RuleId } from '../../policy/ids.ts';
import type { Level } from '../../rules/claim.ts';

/** A line with what was paid for it to date. */
export interface PaidLine {
  readonly id: string;
  readonly rule: RuleId;
  readonly matter: string;
  readonly level: Level | null;
  /** Of what kind it is, where its rule knows kinds (R8a, R11a); null also where the earlier round does not tell. */
  readonly kind: string | null;
  /** In 元, over all earlier rounds: what was payable and not held. */
  readonly paid: Money;
}

/** What was paid under one code, in sum over the rounds. */
export interface PaidUnder {
  readonly uscc: string;
  readonly name: string;
  /** Below zero where the enterprise gave back what a code that had passed into it was paid. */
  readonly lines: readonly PaidLine[];
}

/** An enterprise to which something was paid, as this round finds it. */
export interface PaidEnterprise extends PaidUnder {
  /** The enterprise of this round that the code has passed into since (table predecessors); null for none. */
  readonly passedInto: string | null;
  /** The name by which the enterprise that it belongs to stands in this round's data; null where there is none. */
  readonly nameNow: string | null;
}

/** What a settlement asked back from an enterprise, its lines against each other. */
export interface AskedBack {
  readonly uscc: string;
  readonly name: string;
  /** In 元, positive. */
  readonly amount: Money;
}

/** The settlement of the same year that a supplementary one goes on from. */
export interface PreviousSettlement {
  /** 1 for the first settlement of the year. */
  readonly round: number;
  /** The version of the program that settled. */
  readonly version: string;
  /** Entries of its audit log, and sha256 of the last: which settlement it was, wherever its folder lies. */
  readonly entries: number;
  readonly head: string;
  /** By uscc; of each the lines for which something was paid. */
  readonly enterprises: readonly PaidEnterprise[];
  /** By uscc; counted as paid back, though nobody but the bureau knows whether it was. */
  readonly askedBack: readonly AskedBack[];
}

/**
 * The previous settlement with the enterprises of this round to which its codes belong by now. On whatever day a firm
 * was renamed or merged, what it was paid under the former code was paid to it.
 */
export function passedOn(previous: PreviousSettlement, gathered: Gathered): PreviousSettlement {
  const successors = successorsIn(gathered);
  return {
    ...previous,
    enterprises: previous.enterprises.map((one) => {
      const passedInto = successors.get(one.uscc) ?? null;
      return { ...one, passedInto, nameNow: gathered.known.get(passedInto ?? one.uscc) ?? null };
    }),
  };
}

/**
 * The enterprises into which codes have passed that are none of this round. A row that an error keeps from being read whole
 * names them as well: its enterprise is set aside, and no slip in a row asks anybody for money.
 */
function successorsIn(gathered: Gathered): Map<string, string> {
  const { known } = gathered;
  const rows = everyPredecessor(gathered);
  const successors = new Map<string, string>();
  const pass = (former: string, uscc: string): void => {
    if (!known.has(former) && !successors.has(former)) successors.set(former, uscc);
  };
  for (const uscc of known.keys()) {
    for (const former of formersOf(uscc, rows, null)) pass(former.uscc, uscc);
  }
  for (const dossier of gathered.dossiers) {
    for (const { former_uscc: former } of everyRow(dossier, 'predecessors')) {
      if (former == null) continue;
      pass(former, dossier.uscc);
      for (const before of formersOf(former, rows, null)) pass(before.uscc, dossier.uscc);
    }
  }
  return successors;
}

/** What stands paid to enterprises that are set aside, in 元; nothing for a first settlement. */
export function paidToAside(
  previous: PreviousSettlement | null,
  setAside: readonly { readonly uscc: string }[],
): Money {
  const aside = new Set(setAside.map(({ uscc }) => uscc));
  const standing = (previous?.enterprises ?? []).filter((one) => aside.has(one.passedInto ?? one.uscc));
  return Money.sum(standing.flatMap(({ lines }) => lines.map(({ paid }) => paid)));
}
