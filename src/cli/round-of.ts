import { z } from 'zod';
import { manifestSchema } from '../write/manifest-schema.ts';
import type { Round } from './rounds-beside.ts';

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
