/** 18 or 15 digits with a birthday in its place: an identity number, be its check right or wrong. */
const identity =
  /(?<!\d)(?:\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)/g;
const account = /(?<!\d)\d{16,}(?!\d)/g;
/** Columns whose own texts are long numbers. */
const numbered = /^uscc$|_no$|^voucher$|^matter$/;

/**
 * A cell's text as problems quote it: identity numbers are masked in whatever column they stand, account numbers
 * where no long number belongs.
 * @param column the table's English column name
 */
export function discreet(text: string, column: string): string {
  const unnamed = text.replace(identity, masked);
  return numbered.test(column) ? unnamed : unnamed.replace(account, masked);
}

/**
 * A cell's text as the reader quotes it, which does not know which columns are confidential: whatever could be any
 * such number is masked.
 */
export function discreetest(text: string): string {
  return text.replace(/\d(?:[ -]?[\dXx]){7,}/g, masked);
}

/** The first three and the last two characters, the rest hidden. */
export function masked(number: string): string {
  if (number.length < 8) return '*'.repeat(number.length);
  return number.slice(0, 3) + '*'.repeat(number.length - 5) + number.slice(-2);
}
