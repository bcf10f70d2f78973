import { z } from 'zod';
import { ruleIds } from '../../policy/ids.ts';
import { reasons } from '../../policy/reasons.ts';

/** 元 with two decimals. */
export const amount = z.string().regex(/^-?\d+\.\d{2}$/);
/** An exact figure. */
export const figure = z.string().regex(/^-?\d+(\.\d+)?$/);
/** Lower-case hexadecimal sha256. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** Of a line; null where its rule knows none. */
export const level = z.enum(['national', 'provincial', 'municipal']).nullable();
/** The row of the input. */
export const source = z.string().min(1).describe('file:row, or file!sheet!row for a sheet');
/** Of a line. */
export const outcome = z.enum(['granted', 'denied', 'pending']);
/** Why a line is denied or waits; null for one that is granted. */
export const reason = z.enum(reasons).nullable();
/** Codes of the problem catalogue. */
export const notes = z.array(z.string());

/** A cell of the input. */
export const cell = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().min(1),
  column: z.string(),
  header: z.string(),
  cell: z.string().describe('A1 address'),
  raw: z.string().describe('as a person sees it in the file'),
  taken: z.string().optional().describe('what it was taken for where that differs; amounts in 元'),
});

const operand = z.union([
  cell.extend({ value: figure }),
  z.strictObject({ value: figure, parameter: z.string(), clause: z.string() }),
  z.strictObject({ value: figure, constant: z.string().nullable() }),
]);

/** Where something stands against a row or a line. */
export const against = {
  source,
  column: z.string().nullable(),
  cell: z.string().optional(),
  raw: z.string().optional(),
};

/** How an amount came about. */
export const derived = { formula: z.string(), operands: z.array(operand), result: amount };

const entryOrFund = z
  .int()
  .min(1)
  .nullable()
  .describe('seq of the entry that tells of it; null for the fund, whose entry follows the enterprises');
const told = z.strictObject({ value: amount, entry: entryOrFund });
/** A share by largest remainder: line × limit ÷ sum. */
export const share = {
  formula: z.string(),
  line: told,
  limit: told,
  sum: told,
  down: amount.describe('the exact share cut to 分'),
  remainder: z
    .string()
    .regex(/^\d+$/)
    .describe('what the cut took off: this ÷ the sum in 分, of one 分; the largest get one 分 more'),
  raised: z.boolean().describe('whether it got one 分 more'),
  result: amount,
};

/** What every entry has, and what those of its type have besides. */
export function entry<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({
    seq: z.int().min(1),
    prev: digest.describe('sha256 of the line before, without its newline; zeros for the first'),
    type: z.literal(type),
    uscc: z.string().length(18).nullable(),
    rule: z.enum(ruleIds).nullable(),
    clause: z.string().nullable(),
    ...shape,
  });
}
