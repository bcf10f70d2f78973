import { previousFrom } from '../../src/review/replay/previous.ts';
import type { PreviousSettlement } from '../../src/settle/rounds/previous.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { settlementSchema } from '../../src/write/json/schema.ts';

/** A settlement as the next round reads it, from settlement.json, and of a first one with the kinds that its log tells. */
export function asPrevious(settlement: Settlement): PreviousSettlement {
  const document = settlementSchema.parse(JSON.parse(JSON.stringify(settlementObject(settlement))));
  const kinds = new Map(
    settlement.enterprises.flatMap(({ dossier, lines }) =>
      lines.map(({ id, claim }) => [`${dossier.uscc} ${id}`, claim.kind]),
    ),
  );
  const kindOf = (uscc: string, id: string) => kinds.get(`${uscc} ${id}`) ?? null;
  return previousFrom(document, { entries: 1, head: 'a'.repeat(64) }, kindOf);
}
