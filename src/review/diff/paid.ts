import { Decimal } from '../../money/decimal.ts';
import type { SettlementDocument } from '../../write/json/schema.ts';
import type { EnterpriseDocument } from './figures.ts';

/** What is to have been paid after each of two settlements, in 元: payable and not held, as earlier rounds left it. */
export interface PaidShift {
  readonly before: string;
  readonly after: string;
}

const none = '0.00';

/** What a settlement pays, together with all rounds before it. */
export class Paid {
  /** Over all enterprises. */
  readonly total: string;
  /** Whether that is told apart from what is payable: something is held, or it is a later round. */
  readonly isTold: boolean;
  private readonly enterprises = new Map<string, string>();
  private readonly lines = new Map<string, string>();
  private readonly rounds = new Map<string, string>();

  constructor({ enterprises, previous }: SettlementDocument) {
    this.isTold = previous !== undefined || enterprises.some(({ lines }) => lines.some(isHeld));
    if (previous === undefined) for (const one of enterprises) this.addFirst(one);
    else {
      for (const { uscc, now, difference, lines } of previous.enterprises) {
        this.enterprises.set(uscc, now);
        this.rounds.set(uscc, difference);
        for (const line of lines) this.lines.set(keyOf(uscc, line.id), line.now);
      }
    }
    this.total = previous?.totals.now ?? sumOf([...this.enterprises.values()]);
  }

  /** To an enterprise. */
  to(uscc: string): string {
    return this.enterprises.get(uscc) ?? none;
  }

  /** For a line. @param ids that it has, the first that is known counts */
  forLine(uscc: string, ids: readonly (string | undefined)[]): string {
    const known = ids.find((id) => id !== undefined && this.lines.has(keyOf(uscc, id)));
    return this.lines.get(keyOf(uscc, known ?? '')) ?? none;
  }

  /** What this round pays an enterprise, less than nothing where it takes back; null for a first settlement, or one that has nothing of it. */
  inRound(uscc: string): string | null {
    return this.rounds.get(uscc) ?? null;
  }

  private addFirst({ uscc, lines }: EnterpriseDocument): void {
    for (const line of lines) this.lines.set(keyOf(uscc, line.id), isHeld(line) ? none : line.payable);
    this.enterprises.set(uscc, sumOf(lines.filter((line) => !isHeld(line)).map(({ payable }) => payable)));
  }
}

const keyOf = (uscc: string, id: string): string => JSON.stringify([uscc, id]);

function isHeld({ held }: EnterpriseDocument['lines'][number]): boolean {
  return held !== undefined;
}

function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed(2);
}

/** Both sides of a comparison. */
export type PaidSides = Readonly<Record<'A' | 'B', Paid>>;

/** What is paid to an enterprise on both sides, and in the round of each. */
export function paidTo(uscc: string, { A, B }: PaidSides) {
  return {
    paid: { before: A.to(uscc), after: B.to(uscc) },
    rounds: { A: A.inRound(uscc), B: B.inRound(uscc) },
  };
}

/**
 * What is paid for a line on both sides.
 * @param ids of the line on A and on B; a line that is no longer there is known by the other side's
 */
export function paidFor(
  uscc: string,
  ids: readonly [string | undefined, string | undefined],
  { A, B }: PaidSides,
) {
  return { before: A.forLine(uscc, ids), after: B.forLine(uscc, [...ids].reverse()) };
}
