import type { RuleId } from '../policy/ids.ts';
import type { Claim } from './claim.ts';
import { matterNamed } from './history.ts';

type About = Pick<Claim, 'rule' | 'matter'>;

/** Whether a row that names one matter of a rule names a claim, at whatever level; only R1, R2 and R4 may leave it out. */
export function isOfMatter(
  row: { readonly rule: RuleId; readonly matter: string | null },
  { rule, matter }: About,
): boolean {
  return row.rule === rule && matterNamed(row) === matter;
}

/** Whether a row that may leave out rule and matter names a claim: what it leaves out it says of all. */
export function isAmong(
  row: { readonly rule: RuleId | null; readonly matter: string | null },
  { rule, matter }: About,
): boolean {
  if (row.rule !== null && row.rule !== rule) return false;
  return row.matter === null || matterNamed({ rule, matter: row.matter }) === matter;
}
