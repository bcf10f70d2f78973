import { Decimal } from '../../money/decimal.ts';
import { Money } from '../../money/money.ts';
import { type RuleId, ruleIds } from '../../policy/ids.ts';
import { isGranted } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';

/** A row of the public list. */
export interface PublicRow {
  /** Whose award it is and which, to find the row again in another list; a list shows neither. */
  readonly key: { readonly uscc: string; readonly matter: string | null };
  readonly enterprise: string;
  readonly rule: RuleId;
  /** The person, masked (张*); null for an award that is no person's. */
  readonly person: string | null;
  readonly payable: Money;
}

const yuanPerTenThousand = 10_000;

/**
 * What is published: awards by enterprise and rule, those of persons one by one. A matter's own text is left out,
 * since a clerk may have written a name into it.
 */
export function publicRows({ enterprises }: Settlement): PublicRow[] {
  return enterprises.flatMap(({ dossier, lines }) => {
    const paid = lines.filter((line) => isGranted(line) && !line.payable.isZero());
    return ruleIds.flatMap((rule) => {
      const own = paid.filter(({ claim }) => claim.rule === rule);
      const row = (matter: string | null, amounts: readonly Money[]): PublicRow => ({
        key: { uscc: dossier.uscc, matter },
        enterprise: dossier.enterprise.name,
        rule,
        person: matter === null ? null : maskedPerson(matter),
        payable: Money.sum(amounts),
      });
      const personal = rule === 'R10' || rule.startsWith('R11');
      if (personal) return own.map((line) => row(line.claim.matter, [line.payable]));
      const amounts = own.map((line) => line.payable);
      return own.length === 0 ? [] : [row(null, amounts)];
    });
  });
}

/** The enterprises on the list of which it tells the increment: what they get is exactly their cap, a known share of it. */
export function paidUpToTheirCap(enterprises: readonly EnterpriseSettlement[]): EnterpriseSettlement[] {
  return enterprises.filter(({ cap, lines }) => {
    const capped = lines.filter((line) => isGranted(line) && line.track === 'enterprise');
    const paid = Money.sum(capped.map((line) => line.payable));
    return !paid.isZero() && cap?.binding === true && cap.limit?.equals(paid) === true;
  });
}

/** The award as the list names it: `人才入选（张*）`. */
export function awardName(
  { policy }: Settlement,
  { rule, person }: Pick<PublicRow, 'rule' | 'person'>,
  language: 'zh' | 'en',
): string {
  const named = policy.data.rules[rule][language];
  return person === null ? named : `${named}（${person}）`;
}

/** An amount in 万元, exact. */
export function inTenThousands({ value }: Money): Decimal {
  return new Decimal(value).div(yuanPerTenThousand);
}

/** 万元 with as many decimals as it has, two at least. */
export function tenThousandsText(amount: Decimal): string {
  return amount.toFixed(Math.max(2, amount.decimalPlaces()));
}

/** A person as a public list may name one: the first character and a star, 张三 → 张*. */
export function maskedPerson(name: string): string {
  const [first = ''] = name.trim();
  return `${first}*`;
}
