import { certain } from '../cells/certain.ts';
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

  const shares = sharesInFen(BigInt64Array.from(weights), wanted, total);
  const sum = Money.sum(parts);
  return parts.map((part, place) => Money.share(certain(shares[place]), part, sum, whole));
}

/**
 * The same over any number of parts, in 分: the shares, in the order of the parts.
 * @param total Σ parts, more than 0 and at least `wanted`
 */
export function sharesInFen(parts: BigInt64Array, wanted: bigint, total: bigint): BigInt64Array {
  const shares = parts.map((part) => (wanted * part) / total);
  const remainders = parts.map((part) => (wanted * part) % total);
  const left = Number(wanted - shares.reduce((sum, share) => sum + share, 0n));
  const places = Uint32Array.from(parts, (_, place) => place).sort((a, b) => {
    const [first, second] = [certain(remainders[a]), certain(remainders[b])];
    return first === second ? a - b : first > second ? -1 : 1;
  });
  for (const place of places.subarray(0, left)) shares[place] = certain(shares[place]) + 1n;
  return shares;
}
