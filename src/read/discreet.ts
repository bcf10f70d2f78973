/**
 * A cell's text as a problem of the reader quotes it. The reader does not know which columns are confidential, so
 * whatever could be an identity or an account number is masked.
 */
export function discreet(text: string): string {
  return text.replace(
    /\d(?:[ -]?[\dXx]){7,}/g,
    (number) => number.slice(0, 3) + '*'.repeat(number.length - 5) + number.slice(-2),
  );
}
