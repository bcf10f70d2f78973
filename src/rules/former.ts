import type { Code } from '../messages/catalogue/index.ts';

/** The note that something rests on rows under a former code (table predecessors); none where all are its own. */
export function ofFormer(
  { uscc }: { readonly uscc: string },
  rows: readonly ({ readonly uscc: string } | null)[],
): Code[] {
  return rows.some((row) => row !== null && row.uscc !== uscc) ? ['N413'] : [];
}
