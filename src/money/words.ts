import type { Money } from './money.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places: readonly (readonly [bigint, string])[] = [
  [100_000_000n, '亿'],
  [10_000n, '万'],
  [1_000n, '仟'],
  [100n, '佰'],
  [10n, '拾'],
];

/**
 * The amount in Chinese capitals as vouchers carry it (《支付结算办法》附一): 107000.53 →
 * 壹拾万柒仟元零伍角叁分; an amount that ends in 元 or 角 closes with 整. The rule leaves open whether a
 * zero 元 before 角 is written 零; it is, and a zero 万 before 仟 is not, as in the rule's own example.
 * @param amount 元 in whole 分; a negative amount begins with 负
 */
export function amountInWords(amount: Money): string {
  return fenInWords(amount.toFen());
}

/** The same for an amount in 分. */
export function fenInWords(fen: bigint): string {
  if (fen < 0n) return `负${fenInWords(-fen)}`;
  if (fen === 0n) return '零元整';
  const yuan = fen / 100n;
  return (yuan === 0n ? '' : `${wholeWords(yuan)}元`) + fractionWords(yuan, Number(fen % 100n));
}

function wholeWords(whole: bigint): string {
  const place = places.find(([size]) => whole >= size);
  if (place === undefined) return digits.charAt(Number(whole));
  const [size, unit] = place;
  const rest = whole % size;
  const gap = rest < size / 10n ? '零' : '';
  return wholeWords(whole / size) + unit + (rest === 0n ? '' : gap + wholeWords(rest));
}

function fractionWords(yuan: bigint, fen: number): string {
  const [jiao, cents] = [Math.floor(fen / 10), fen % 10];
  if (fen === 0) return '整';
  const gap = yuan > 0n && (jiao === 0 || yuan % 10n === 0n) ? '零' : '';
  const jiaoWords = jiao === 0 ? '' : `${digits.charAt(jiao)}角`;
  return gap + jiaoWords + (cents === 0 ? '整' : `${digits.charAt(cents)}分`);
}
