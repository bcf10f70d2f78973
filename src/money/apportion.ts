import { Money } from './money.ts';

/**
 * Shares `whole` over `parts` in proportion to them, by largest remainder in 分: each part gets its exact share
 * rounded down, and the 分 that are left go one each to the largest remainders, ties in the order given.
 * The shares sum to `whole` to the 分 and none is more than its part, provided that `whole` ≤ Σ parts.
 * @param parts amounts ≥ 0 in whole 分, at least one of them > 0
 * @throws Error where `whole` is negative or more than the parts: a bug of the caller
 */
export function apportion(parts: readonly Money[], whole: Money): Money[] {
  const weights = parts.map((part) => part.toFen());
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const wanted = whole.toFen();
  if (wanted < 0n || wanted > total) throw new Error(`cannot share ${wanted} 分 over ${total} 分`);
  if (total === 0n) return [...parts];

  const shares = weights.map((weight) => (wanted * weight) / total);
  const remainders = weights.map((weight) => (wanted * weight) % total);
  const left = Number(wanted - shares.reduce((sum, share) => sum + share, 0n));
  const neediest = remainders
    .map((remainder, place) => ({ remainder, place }))
    .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1))
    .slice(0, left);
  const raised = new Set(neediest.map(({ place }) => place));

  const sum = Money.sum(parts);
  return parts.map((part, place) => {
    const fen = (shares[place] ?? 0n) + (raised.has(place) ? 1n : 0n);
    return Money.share(fen, part, sum, whole);
  });
}
