/** What an error that was expected comes to; any other is a bug and goes on. */
export function expected<T>(error: unknown, isExpected: boolean, comesTo: T): T {
  if (!isExpected) throw error;
  return comesTo;
}
