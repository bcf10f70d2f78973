/**
 * A value that is there by the way things are made, which the compiler cannot see: an index within its list, a group of
 * an expression that has matched, a key of a map that has them all.
 * @throws Error where it is not there: a bug, and nothing is guessed in its place
 */
export function certain<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error('a value that has to be there is not');
  return value;
}
