import { z } from 'zod';
import { byCodePoint } from '../../cells/origin.ts';
import { Decimal } from '../../money/decimal.ts';
import { Money } from '../../money/money.ts';
import type { PreviousSettlement } from '../../settle/rounds/previous.ts';
import { previousEntrySchema, settledEntrySchema } from '../../write/audit/schema-supplement.ts';
import type { SettlementDocument } from '../../write/json/schema.ts';
import type { LogEntry } from '../log-entry.ts';

// What later versions add does not matter here.
const previousSchema = z.object(previousEntrySchema.shape);
const settledSchema = z.array(z.object(settledEntrySchema.shape));

/** Of what kind a line of a settlement is; null where its rule knows none, or nobody can tell. */
export type KindOf = (uscc: string, id: string) => string | null;

const moneyOf = (yuan: string): Money => Money.total(BigInt(new Decimal(yuan).times(100).toFixed(0)));

/**
 * What a supplementary settlement goes on from, as its own log keeps it; null for the first of a year.
 * @throws Error where the log does not hold it: it is not what it was
 */
export function previousIn(entries: readonly LogEntry[]): PreviousSettlement | null {
  const entry = entries.find(({ type }) => type === 'previous');
  if (entry === undefined) return null;
  const { round, version, entries: count, head, askedBack = [] } = previousSchema.parse(entry);
  const settled = settledSchema.parse(entries.filter(({ type }) => type === 'settled'));
  return {
    round,
    version,
    entries: count,
    head,
    enterprises: settled.map(({ uscc, name, passedInto, nameNow, lines }) => ({
      uscc: uscc ?? '',
      name,
      passedInto,
      nameNow,
      lines: lines.map(({ line, paid, kind = null, ...of }) => ({
        ...of,
        id: line,
        kind,
        paid: moneyOf(paid),
      })),
    })),
    askedBack: askedBack.map(({ amount, ...of }) => ({ ...of, amount: moneyOf(amount) })),
  };
}

/**
 * A settlement as the one that a supplementary settlement goes on from.
 * @param document its settlement.json
 * @param log the entries and the head of its audit log
 * @param kindOf of the lines of a first settlement, whose settlement.json does not tell
 */
export function previousFrom(
  document: SettlementDocument,
  log: Pick<PreviousSettlement, 'entries' | 'head'>,
  kindOf: KindOf,
): PreviousSettlement {
  const { tool, previous } = document;
  return {
    round: previous?.round ?? 1,
    version: tool.version,
    ...log,
    enterprises: (previous === undefined ? ofFirst(document, kindOf) : ofLater(previous)).filter(
      ({ lines }) => lines.length > 0,
    ),
    askedBack: (previous?.enterprises ?? []).flatMap(({ uscc, name, difference }) =>
      difference.startsWith('-') ? [{ uscc, name, amount: moneyOf(difference.slice(1)) }] : [],
    ),
  };
}

/** A first settlement paid what it found payable and did not hold. */
function ofFirst({ enterprises }: SettlementDocument, kindOf: KindOf): PreviousSettlement['enterprises'] {
  return enterprises.map(({ uscc, name, lines }) => ({
    uscc,
    name,
    passedInto: null,
    nameNow: null,
    lines: lines
      .filter(({ payable, held }) => payable !== '0.00' && held === undefined)
      .map(({ id, rule, matter, level, payable }) => ({
        id,
        rule,
        matter,
        level,
        kind: kindOf(uscc, id),
        paid: moneyOf(payable),
      })),
  }));
}

/** A later one tells what was to have been paid after it, and where several codes received it, which of them what. */
function ofLater({
  enterprises,
}: NonNullable<SettlementDocument['previous']>): PreviousSettlement['enterprises'] {
  const under = enterprises.flatMap(
    ({ uscc, name, lines, received }) =>
      received ?? [{ uscc, name, lines: lines.map(({ now, ...line }) => ({ ...line, paid: now })) }],
  );
  return under
    .sort((a, b) => byCodePoint(a.uscc, b.uscc))
    .map(({ uscc, name, lines }) => ({
      uscc,
      name,
      passedInto: null,
      nameNow: null,
      lines: lines
        .filter(({ paid }) => paid !== '0.00')
        .map(({ id, rule, matter, level, kind = null, paid }) => ({
          id,
          rule,
          matter,
          level,
          kind,
          paid: moneyOf(paid),
        })),
    }));
}
