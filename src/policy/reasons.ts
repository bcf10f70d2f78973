/** Why a line is denied by its own rule, in the order in which one is chosen where several hold (3-output.md section 2). */
export const ownDenials = [
  'false-declaration',
  'not-covered',
  'switched-off',
  'outside-year',
  'outside-trial',
  'outside-term',
  'funds-not-arrived',
  'not-recognised',
  'not-self-developed',
  'not-self-cultivated',
  'ownership-unclear',
  'not-landed',
  'not-seller',
  'grade',
  'already-awarded',
  'nothing-eligible',
] as const;
/** Why a line waits by its own rule, in order, after every denial. */
const ownPendings = ['missing-data', 'decision-required'] as const;

export type OwnDenial = (typeof ownDenials)[number];
export type OwnPending = (typeof ownPendings)[number];
export type OwnReason = OwnDenial | OwnPending;

/** Why a line is denied for its enterprise or by a stage. */
export type DenialReason = OwnDenial | 'disqualified' | 'ineligible' | 'overlap' | 'overlap-other-scheme';
/** Why a line waits. */
export type PendingReason = OwnPending | 'eligibility-undetermined' | 'cap-undetermined';
export type Reason = DenialReason | PendingReason;

/** Every reason of every kind, as settlement.json may name it. */
export const reasons = [
  ...ownDenials,
  'disqualified',
  'ineligible',
  'overlap',
  'overlap-other-scheme',
  'eligibility-undetermined',
  'cap-undetermined',
  ...ownPendings,
] as const satisfies readonly Reason[];

/** How a line stands. */
export type Outcome =
  | { readonly outcome: 'granted'; readonly reason: null }
  | { readonly outcome: 'denied'; readonly reason: DenialReason }
  | { readonly outcome: 'pending'; readonly reason: PendingReason };

export const granted: Outcome = { outcome: 'granted', reason: null };

export function denied(reason: DenialReason): Outcome {
  return { outcome: 'denied', reason };
}

export function pending(reason: PendingReason): Outcome {
  return { outcome: 'pending', reason };
}

const order: readonly OwnReason[] = [...ownDenials, ...ownPendings];

/** The first of the reasons in the specified order; null for none. */
export function firstReason(found: readonly OwnReason[]): OwnReason | null {
  return order.find((reason) => found.includes(reason)) ?? null;
}

export function isDenial(reason: OwnReason): reason is OwnDenial {
  return (ownDenials as readonly string[]).includes(reason);
}

/** Whether a line of that reason waits; every other reason denies it. */
export function waits(reason: Reason): reason is PendingReason {
  const pendings: readonly Reason[] = [...ownPendings, 'eligibility-undetermined', 'cap-undetermined'];
  return pendings.includes(reason);
}
