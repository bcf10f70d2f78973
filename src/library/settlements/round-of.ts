import { z } from 'zod';
import { manifestSchema } from '../../write/manifest/schema.ts';

/** A settlement as its folder says of itself; nothing of it is verified. */
export interface Round {
  /** The folder, resolved. */
  readonly folder: string;
  readonly year: number;
  /** 1 for the first settlement of the year. */
  readonly round: number;
  readonly head: string;
  /** The head of the settlement that it goes on from; null for a first one. */
  readonly goesOnFrom: string | null;
}

const supplement = z.object({
  previous: z.object({ round: z.int(), settlement: z.object({ head: z.string() }) }).optional(),
});

/**
 * Which round a settlement is by its manifest.json and settlement.json.
 * @throws Error where one of them is no such file
 */
export function roundOf(manifest: string, settlement: string): Omit<Round, 'folder'> {
  const { year, audit } = manifestSchema.parse(JSON.parse(manifest));
  const { previous } = supplement.parse(JSON.parse(settlement));
  const goesOnFrom = previous?.settlement.head ?? null;
  return { year, round: previous?.round ?? 1, head: audit.head, goesOnFrom };
}
