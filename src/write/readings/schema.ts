import { z } from 'zod';
import { readingIds } from '../../policy/ids.ts';
import { settlementSchema } from '../json/schema.ts';
import { readingsSchemaId } from './document.ts';

const amount = z.string().regex(/^\d+\.\d{2}$/);
const shift = z.strictObject({
  before: amount.describe('under the readings in force, 元'),
  after: amount.describe('under the alternative, 元'),
  change: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .describe('after less before'),
});
const place = z.string().nullable();

/** What one alternative of a reading would change. */
export const effectSchema = z.strictObject({
  payable: shift,
  pending: shift,
  enterprises: z.int().min(0).describe('whose payable, pending or outcome of a line changes'),
  movers: z
    .array(z.strictObject({ uscc: z.string().length(18), name: z.string(), payable: shift, pending: shift }))
    .describe('those enterprises, the largest change of payable first'),
});

const { tool, policy, year, basis, inputs, setAside } = settlementSchema.shape;

/** `award readings --json`. */
export const readingsSchema = z.strictObject({
  schema: z.literal(readingsSchemaId),
  tool,
  policy,
  year,
  basis,
  inputs,
  setAside,
  payable: amount.describe('under the readings in force'),
  pending: amount.describe('under the readings in force'),
  alternatives: z.array(
    z.strictObject({
      reading: z.enum(readingIds),
      value: z.string(),
      inForce: z.string(),
      effect: effectSchema.nullable().describe('null where the data cannot be settled under the alternative'),
      problems: z
        .array(
          z.strictObject({
            code: z.string(),
            severity: z.literal('error'),
            file: place,
            sheet: place,
            row: z.int().nullable(),
            column: place,
            header: place,
            cell: place,
            value: place,
            message: z.string(),
            hint: z.string(),
            uscc: place,
          }),
        )
        .describe('why it cannot be settled under the alternative'),
    }),
  ),
});
