import { z } from 'zod';
import { ruleIds } from '../../policy/ids.ts';
import { amount, digest, entry, level } from './schema-parts.ts';

const named = {
  line: z.string(),
  rule: z.enum(ruleIds),
  matter: z.string(),
  level,
  kind: z.string().optional(),
};
const difference = { settled: amount, now: amount, difference: amount };
const net = { toPay: amount, toRecover: amount };

/** Which settlement of the year a supplementary one goes on from. */
export const previousEntrySchema = entry('previous', {
  round: z.int().min(1).describe('of that settlement; 1 for the first of the year'),
  version: z.string(),
  entries: z.int().min(1),
  head: digest,
  askedBack: z
    .array(z.strictObject({ uscc: z.string().length(18), name: z.string(), amount }))
    .optional()
    .describe('what that settlement asked back, counted as paid back; absent for nothing'),
});

/** What earlier rounds paid to an enterprise. */
export const settledEntrySchema = entry('settled', {
  name: z.string(),
  passedInto: z
    .string()
    .length(18)
    .nullable()
    .describe('the enterprise that the code has passed into since; null for none'),
  nameNow: z
    .string()
    .nullable()
    .describe('the name of the enterprise that it belongs to in this round’s data; null where there is none'),
  lines: z.array(
    z.strictObject({
      ...named,
      paid: amount,
    }),
  ),
});

/** What an enterprise gets in this round, or gives back. */
export const differenceEntrySchema = entry('difference', {
  setAside: z.boolean().describe('errors keep it from being settled in this round: what was paid stands'),
  lines: z.array(
    z.strictObject({
      ...named,
      held: amount.describe('payable less now'),
      ...difference,
    }),
  ),
  ...difference,
  ...net,
});

/** All of them together. */
export const supplementEntrySchema = entry('supplement', { ...difference, ...net });
