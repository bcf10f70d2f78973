import { z } from 'zod';
import { readingIds } from '../../policy/ids.ts';
import { tableNames } from '../../tables/all/index.ts';
import { settlementSchema } from '../../write/json/schema.ts';
import { diffSchemaId } from './document.ts';

const { tool, policy, year, basis, enterprises } = settlementSchema.shape;
const { rule, matter, level, outcome, reason, computed, afterOverlap, afterLimit, payable } =
  enterprises.element.shape.lines.element.shape;
const { uscc, name, status, recovery } = enterprises.element.shape;

const change = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .describe('after less before, 元');
const shift = z.strictObject({ before: payable, after: payable, change });
const held = z.literal(true).optional().describe('granted and not paid yet');
const figures = z.strictObject({ outcome, reason, computed, afterOverlap, afterLimit, payable, held });
const paid = shift
  .optional()
  .describe(
    'to have been paid by then, all rounds together; absent where it is what is payable on both sides',
  );
const inRound = change.nullable().describe('what the round pays, less than 0 where it takes back');
const kind = z.enum(['added', 'removed', 'changed']);
const number = z.int().min(1).describe('the number of a difference');

const causes = z.strictObject({
  unfounded: z
    .array(z.enum(['A', 'B']))
    .describe('the sides whose recorded figures this program does not settle from their recorded rows'),
  explanations: z
    .array(
      z.strictObject({
        differences: z.array(number).min(1).describe('which together give the change'),
        alone: z
          .array(
            z.strictObject({
              difference: number,
              figures: figures.nullable().describe('the line with this difference alone applied to A'),
              payable: change,
            }),
          )
          .describe('where several differences are needed'),
      }),
    )
    .describe('each explains the change by itself'),
});

function valueChange<T extends z.ZodType>(value: T) {
  return z.strictObject({ before: value.nullable(), after: value.nullable(), causes }).nullable();
}

const text = z.string().nullable();
const place = { file: z.string(), sheet: text, row: z.int().min(1) };
const said = z.strictObject({
  value: z.string().describe('as taken, in the terms of the table; empty for blank'),
  raw: text.describe('as written'),
  header: text,
  file: text,
  sheet: text,
  row: z.int().min(1).nullable(),
  cell: text,
});
const numbered = {
  number,
  changes: z.boolean().describe('whether it explains any change'),
};
const row = { table: z.enum(tableNames), uscc: text };

const difference = z.discriminatedUnion('kind', [
  z.strictObject({
    ...numbered,
    kind: z.literal('cell'),
    ...row,
    key: z.string(),
    column: z.string(),
    before: said,
    after: said,
  }),
  z.strictObject({ ...numbered, kind: z.literal('row-added'), ...row, key: z.string(), ...place }),
  z.strictObject({ ...numbered, kind: z.literal('row-removed'), ...row, key: z.string(), ...place }),
  z.strictObject({
    ...numbered,
    kind: z.literal('reading'),
    id: z.enum(readingIds),
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({
    ...numbered,
    kind: z.literal('parameter'),
    id: z.string(),
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({ ...numbered, kind: z.literal('year'), before: year, after: year }),
  z.strictObject({ ...numbered, kind: z.literal('other-enterprises'), count: z.int().min(1) }),
  z.strictObject({ ...numbered, kind: z.literal('set-aside'), uscc, side: z.enum(['A', 'B']) }),
]);

const side = z.strictObject({
  verifies: z.boolean().describe('whether award verify finds nothing that disagrees in its folder'),
  doubt: z
    .strictObject({ file: z.string(), line: z.int().min(1).nullable() })
    .nullable()
    .describe('where it first does not'),
  tool,
  policy,
  year,
  basis,
  payable,
  pending: payable,
  previous: settlementSchema.shape.previous
    .unwrap()
    .omit({ enterprises: true })
    .optional()
    .describe('of a supplementary settlement: which one it goes on from, what it pays and takes back'),
});

/** `award diff --json`. */
export const diffSchema = z.strictObject({
  schema: z.literal(diffSchemaId),
  identical: z.boolean(),
  files: z
    .array(z.string())
    .describe('files that are not the same on both sides, or stand on one side alone'),
  traced: z.boolean().describe('whether both logs hold the inputs, so that causes could be found'),
  a: side,
  b: side,
  payable: shift,
  pending: shift,
  paid,
  enterprises: z.array(
    z.strictObject({
      uscc,
      name,
      change: kind,
      payable: shift,
      pending: shift,
      paid,
      rounds: z
        .strictObject({ a: inRound, b: inRound })
        .optional()
        .describe('of a side that is supplementary; null for a first settlement'),
      status: valueChange(status),
      lines: z.array(
        z.strictObject({
          rule,
          matter,
          level,
          change: kind,
          before: figures.nullable(),
          after: figures.nullable(),
          payable: shift,
          paid,
          causes,
        }),
      ),
      recovery: valueChange(recovery),
    }),
  ),
  differences: z.array(difference),
});
