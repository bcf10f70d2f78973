import type { EnterpriseEntries, LogPlaces } from '../audit/log-places.ts';

/** Where the log tells of the enterprises of one book; @param log its head and how many entries it has so far */
export function placesIn(
  entries: ReadonlyMap<string, EnterpriseEntries>,
  { head, entries: count }: Pick<LogPlaces, 'head' | 'entries'>,
): LogPlaces {
  const enterprise = (uscc: string) => {
    const own = entries.get(uscc);
    if (own === undefined) throw new Error(`no entries for ${uscc}`);
    return own;
  };
  return { head, entries: count, enterprise, differences: new Map() };
}
