import type { CellOrigin, RowOrigin } from '../cells/origin.ts';
import type { Crossings } from '../dossiers/crossings.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { Code } from '../messages/catalogue/index.ts';
import { Money } from '../money/money.ts';
import type { RuleId } from '../policy/ids.ts';
import type { Policy } from '../policy/policy.ts';
import {
  denied,
  firstReason,
  granted,
  isDenial,
  type Outcome,
  type OwnDenial,
  pending,
} from '../policy/reasons.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import type { Hindrance } from './hindrance.ts';

export type Level = 'national' | 'provincial' | 'municipal';

/** A row that is part of a line and adds nothing to it, with the first of what stands against it. */
export interface LeftOut extends Hindrance {
  readonly reason: OwnDenial;
}

/** The room that 最高, 不低于 or 不超过 leave a decision, in whole 分; `above` excludes the floor itself. */
export interface Room {
  readonly floor: Money;
  readonly ceiling: Money | null;
  readonly floorExcluded: boolean;
}

/**
 * What a rule makes of its rows, before the enterprise's conditions and the stages: one enterprise × one rule ×
 * one matter (1-policy.md section 4).
 */
export interface Claim {
  readonly rule: RuleId;
  readonly matter: string;
  readonly clause: string;
  /** R3, R8a, R8b; null elsewhere. */
  readonly level: Level | null;
  /** Tells lines of one rule, matter and level apart where the table's key has more. */
  readonly kind: string | null;
  readonly own: Outcome;
  /** In whole 分. Nothing for a claim denied by its own rule; for a pending one the amount at stake. */
  readonly computed: Money;
  /** Equal keys make lines alternatives (section 5). */
  readonly keys: readonly string[];
  /** The rows that the line is made of, those left out included. */
  readonly origins: readonly RowOrigin[];
  /** The cells that decided whether and at which tariff or rate, besides those whose amounts were computed with. */
  readonly deciding: readonly CellOrigin[];
  readonly leftOut: readonly LeftOut[];
  /** Everything that stands against the line, of which `own` names the first. */
  readonly hindrances: readonly Hindrance[];
  /** The decision that was applied; null where the line is denied or pending by its own rule. */
  readonly decision: RowOfTable<'decisions'> | null;
  /** The decision that names the line, applied or not. */
  readonly decided: RowOfTable<'decisions'> | null;
  /** null where the rule leaves nothing to decide. */
  readonly room: Room | null;
  readonly notes: readonly Code[];
}

/** What a rule is given besides the dossier. */
export interface Circumstances {
  readonly policy: Policy;
  readonly crossings: Crossings;
}

/** An award rule: pure, dossier and policy in, claims out. */
export interface Rule {
  readonly id: RuleId;
  readonly claims: (dossier: Dossier, circumstances: Circumstances) => readonly Claim[];
}

export type KeyKind = 'platform' | 'patent' | 'project' | 'contract' | 'person' | 'same_matter';

/** A key of a line; keys of different kinds are never equal. */
export function key(kind: KeyKind, text: string): string {
  return `${kind}:${text}`;
}

/** The keys of a row's `same_matter` text. */
export function sameMatterKeys(row: { readonly same_matter: string | null }): string[] {
  return row.same_matter === null ? [] : [key('same_matter', row.same_matter)];
}

/** A row as a claim cites it. */
interface ClaimedRow {
  readonly origin: RowOrigin;
  readonly cells: Readonly<Record<string, CellOrigin | undefined>>;
}

/** What a rule states of a line; everything else follows from it. */
export interface ClaimFacts {
  readonly rule: RuleId;
  readonly matter: string;
  readonly level?: Level;
  readonly kind?: string;
  readonly rows: readonly ClaimedRow[];
  /** The columns whose cells decide, as far as the file has them. */
  readonly deciding?: readonly string[];
  /** The amount where nothing stands against it, or at stake where something is missing; rounded here. */
  readonly amount: Money;
  readonly hindrances: readonly Hindrance[];
  readonly keys?: readonly string[];
  readonly leftOut?: readonly LeftOut[];
  readonly decision?: RowOfTable<'decisions'> | null;
  readonly room?: Room;
  readonly notes?: readonly Code[];
}

/** Makes a claim: chooses the outcome from the hindrances and rounds the amount to 分, once. */
export function claim(facts: ClaimFacts, policy: Policy): Claim {
  const reason = firstReason(facts.hindrances.map((hindrance) => hindrance.reason));
  const own = reason === null ? granted : isDenial(reason) ? denied(reason) : pending(reason);
  return {
    rule: facts.rule,
    matter: facts.matter,
    clause: policy.data.rules[facts.rule].clause,
    level: facts.level ?? null,
    kind: facts.kind ?? null,
    own,
    computed: own.outcome === 'denied' ? Money.zero : facts.amount.roundTo(policy.reading('rounding')),
    keys: facts.keys ?? [],
    origins: facts.rows.map((row) => row.origin),
    deciding: facts.rows.flatMap(({ cells }) =>
      (facts.deciding ?? []).flatMap((column) => cells[column] ?? []),
    ),
    leftOut: facts.leftOut ?? [],
    hindrances: facts.hindrances,
    decision: own.outcome === 'granted' ? (facts.decision ?? null) : null,
    decided: facts.decision ?? null,
    room: facts.room ?? null,
    notes: facts.notes ?? [],
  };
}
