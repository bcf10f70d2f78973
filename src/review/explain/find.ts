import type { Language } from '../../messages/entry.ts';
import { type RuleId, ruleIds } from '../../policy/ids.ts';
import type { PolicyData } from '../../policy/schema.ts';
import type { Line } from '../../settle/line.ts';
import type { SupplementEnterprise } from '../../settle/rounds/supplement.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { closest } from '../../tables/closest.ts';
import { folded } from '../../tables/types/normal.ts';

/** What a person asked for: one, several that fit, or none with what was probably meant. */
export type Found<T> =
  | { readonly kind: 'one'; readonly one: T }
  | { readonly kind: 'several'; readonly all: readonly T[] }
  | { readonly kind: 'none'; readonly suggestion: string | null };

/** The enterprise with a code, a name or a part of a name; the whole name goes before parts. */
export function findEnterprise(
  asked: string,
  enterprises: readonly EnterpriseSettlement[],
): Found<EnterpriseSettlement> {
  const wanted = folded(asked);
  const nameOf = ({ dossier }: EnterpriseSettlement) => folded(dossier.enterprise.name);
  const exact = enterprises.filter((one) => folded(one.dossier.uscc) === wanted || nameOf(one) === wanted);
  const parts = enterprises.filter(
    (one) => wanted !== '' && (nameOf(one).includes(wanted) || folded(one.dossier.uscc).includes(wanted)),
  );
  const [one, ...others] = exact.length > 0 ? exact : parts;
  if (one !== undefined)
    return others.length === 0 ? { kind: 'one', one } : { kind: 'several', all: [one, ...others] };
  const names = enterprises.flatMap(({ dossier }) => [dossier.uscc, dossier.enterprise.name]);
  return { kind: 'none', suggestion: closest(asked, names) };
}

/**
 * The enterprise with a code, a name or a part of either that earlier rounds paid and this settlement has no result of; null
 * for none or several.
 */
export function findUnsettled(
  asked: string,
  enterprises: readonly SupplementEnterprise[],
): SupplementEnterprise | null {
  const wanted = folded(asked);
  const unsettled = enterprises.filter(({ enterprise }) => enterprise === null);
  const names = ({ uscc, name }: SupplementEnterprise) => [folded(uscc), folded(name)];
  const exact = unsettled.filter((one) => names(one).includes(wanted));
  const parts = unsettled.filter((one) => wanted !== '' && names(one).some((name) => name.includes(wanted)));
  const [one, ...others] = exact.length > 0 ? exact : parts;
  return one === undefined || others.length > 0 ? null : one;
}

/** Lines of one enterprise that were asked for. */
export interface AskedLines {
  readonly enterprise: EnterpriseSettlement;
  readonly lines: readonly Line[];
}

/** The enterprises that have a line of some id, e.g. `R5/202310123456.6`, or lines of some matter. */
export function findLines(asked: string, enterprises: readonly EnterpriseSettlement[]): Found<AskedLines> {
  const wanted = folded(asked);
  const all = enterprises.flatMap((enterprise): AskedLines[] => {
    const lines = enterprise.lines.filter(
      ({ id, claim }) => folded(id) === wanted || folded(claim.matter) === wanted,
    );
    return lines.length === 0 ? [] : [{ enterprise, lines }];
  });
  const [one, ...others] = all;
  if (one !== undefined) return others.length === 0 ? { kind: 'one', one } : { kind: 'several', all };
  const names = enterprises.flatMap(({ lines }) => lines.flatMap(({ id, claim }) => [id, claim.matter]));
  return { kind: 'none', suggestion: closest(asked, names) };
}

/** The rules that a word means: R5, r8 for both parts of R8, 专利; none with the closest. */
export function findRules(asked: string, { rules }: PolicyData): Found<RuleId> {
  const wanted = folded(asked);
  const names = (id: RuleId) => (['zh', 'en'] satisfies Language[]).map((language) => rules[id][language]);
  const exact = ruleIds.filter(
    (id) => folded(id) === wanted || names(id).some((name) => folded(name) === wanted),
  );
  const parts = ruleIds.filter((id) => /^r\d+$/.test(wanted) && folded(id).replace(/[abc]$/, '') === wanted);
  const all = exact.length > 0 ? exact : parts;
  if (all.length > 0) return { kind: 'several', all };
  return { kind: 'none', suggestion: closest(asked, [...ruleIds, ...ruleIds.flatMap(names)]) };
}
