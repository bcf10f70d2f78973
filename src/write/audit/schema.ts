import { z } from 'zod';
import { languages } from '../../messages/entry.ts';
import { conditionIds, groundIds, readingIds } from '../../policy/ids.ts';
import { ownDenials, reasons } from '../../policy/reasons.ts';
import { tableNames } from '../../tables/all/index.ts';
import { fundSchema, settlementSchema } from '../json/schema.ts';
import { manifestSchema } from '../manifest/schema.ts';
import { effectSchema } from '../readings/schema.ts';
import {
  against,
  amount,
  cell,
  derived,
  digest,
  entry,
  figure,
  level,
  notes,
  outcome,
  reason,
  share,
  source,
} from './schema-parts.ts';
import {
  differenceEntrySchema,
  previousEntrySchema,
  settledEntrySchema,
  supplementEntrySchema,
} from './schema-supplement.ts';

const stages = { computed: amount, afterOverlap: amount, afterLimit: amount, payable: amount };
const { tool, policy, year, basis, inputs, setAside, totals, rules } = settlementSchema.shape;
const column = [z.string(), z.string(), z.string().regex(/^[A-Z]+$/)] as const;
const overlapped = z.strictObject({
  line: z.string(),
  computed: amount,
  adjusted: amount.optional().describe('of a line with an adjustment: what was compared'),
  keptBy: z.string(),
});

/** The first entry: what the settlement was made from and under. */
export const runEntrySchema = entry('run', {
  schema: z.literal('award-audit/1'),
  tool,
  policy,
  year,
  basis,
  setAside,
  readingDocuments: z.record(z.string(), z.string()),
  language: z.enum(languages).describe('of the documents'),
  encoding: z.string().nullable().describe('that CSV files were said to have; null where none was said'),
  files: manifestSchema.shape.inputs,
  inputs: z.array(
    inputs.element.extend({
      columns: z
        .array(z.union([z.tuple(column), z.tuple([...column, z.int().min(2)])]))
        .describe(
          'column name, header as written, letter, and 元 per unit where that is not 1; confidential columns are ' +
            'left out',
        ),
    }),
  ),
});

/** The rows of an enterprise, or of none. */
export const dossierEntrySchema = entry('dossier', {
  rows: z
    .array(
      z.strictObject({
        table: z.enum(tableNames),
        input: z.int().min(0).describe('the place of its sheet among the run’s inputs, from 0'),
        row: z.int().min(1),
        cells: z.record(z.string(), z.union([z.string(), z.tuple([z.string(), z.string().nullable()])])),
      }),
    )
    .describe(
      'Every row of the enterprise, those under codes that have passed into it after its own; where uscc is null, the fund and the contracts that enterprises set aside ' +
        'claim as sellers. A filled cell by column name: its text as written, where it was taken for that, else ' +
        'the text and what it was taken for: 元 and numbers as decimals, dates as 2023-05-01, flags as yes and no, ' +
        'choices by their English names, null for a blank. Identity and account numbers are left out.',
    ),
});

/** What reading and checking told of the input: what was converted, passed over, doubted; errors of those set aside. */
export const remarksEntrySchema = entry('remarks', {
  counts: z.array(z.strictObject({ code: z.string(), count: z.int().min(1) })),
  listed: z
    .array(
      z.strictObject({
        code: z.string(),
        uscc: z.string().nullable(),
        file: z.string().nullable(),
        sheet: z.string().nullable(),
        row: z.int().nullable(),
        cell: z.string().nullable(),
      }),
    )
    .max(1000)
    .describe(
      'by place; the first thousand, while the counts are of all. `award error CODE` says what a code means',
    ),
});

/** An entry of audit.jsonl (3-output.md section 3), one a line. */
export const auditEntrySchema = z.discriminatedUnion('type', [
  runEntrySchema,
  dossierEntrySchema,
  entry('condition', {
    id: z.enum(conditionIds),
    result: z.enum(['met', 'not-met', 'undetermined']),
    value: figure.nullable().optional(),
    bound: figure.optional(),
    atBound: z.boolean().optional(),
    distance: figure.nullable().optional(),
    lifted: z.boolean(),
    sources: z.array(source),
    cells: z.array(cell),
    notes,
  }),
  entry('status', { status: z.enum(['eligible', 'ineligible', 'undetermined', 'disqualified']) }),
  entry('rule', {
    line: z.string(),
    matter: z.string(),
    level,
    track: z.enum(['enterprise', 'uncapped', 'separate']),
    own: z.strictObject({ outcome, reason }),
    outcome,
    reason,
    ...derived,
    sources: z.array(source),
    deciding: z.array(cell).describe('cells that decided, besides the operands'),
    leftOut: z.array(z.strictObject({ reason: z.enum(ownDenials), ...against })),
    hindrances: z.array(z.strictObject({ reason: z.enum(reasons), ...against })),
    decision: z.strictObject({ source, document: z.string() }).nullable(),
    keys: z.array(z.string()),
    notes,
  }),
  entry('adjustment', {
    line: z.string(),
    computed: amount,
    adjusted: amount,
    reason: z.string(),
    document: z.string(),
    source,
    cells: z.array(cell),
  }),
  entry('overlap', {
    group: z.int().min(1),
    kept: z.array(overlapped),
    dropped: z.array(overlapped),
  }),
  entry('other-scheme', {
    line: z.string(),
    computed: amount,
    other: z.array(z.strictObject({ source, amount, paid: z.boolean(), cells: z.array(cell) })),
    afterOverlap: amount,
  }),
  entry('limit', {
    sum: amount,
    limit: amount,
    binding: z.boolean(),
    lines: z.array(
      z.strictObject({
        line: z.string(),
        afterOverlap: amount,
        afterLimit: amount,
        share: z.strictObject(share).nullable(),
      }),
    ),
  }),
  entry('cap', {
    increment: z.strictObject(derived).nullable(),
    rate: figure,
    basis: z.enum(['above-scale', 'below-scale', 'full']),
    grounds: z.array(
      z.strictObject({
        id: z.enum(groundIds),
        result: z.enum(['holds', 'does-not-hold', 'undetermined']),
        cells: z.array(cell),
        notes,
      }),
    ),
    limit: z.strictObject(derived).nullable(),
    sum: amount,
    binding: z.boolean().nullable(),
  }),
  entry('payable', {
    line: z.string(),
    outcome,
    reason,
    decidedBy: z
      .array(z.int().min(1))
      .describe('seq of the conditions, or of the cap, for which the line is denied or waits'),
    ...stages,
    shares: z
      .array(z.strictObject({ stage: z.enum(['cap', 'fund']), ...share }))
      .describe('how the cap, then a fund shared in proportion, cut the line; empty where neither does'),
    notes,
  }),
  entry('hold', {
    line: z.string(),
    payable: amount,
    holds: z.array(z.strictObject({ source, reason: z.string(), document: z.string() })),
  }),
  previousEntrySchema,
  settledEntrySchema,
  differenceEntrySchema,
  supplementEntrySchema,
  entry('recovery', { amount, sources: z.array(source) }),
  entry('fund', fundSchema.shape),
  entry('totals', { totals, rules }),
  entry('readings', {
    reading: z.enum(readingIds),
    value: z.string(),
    inForce: z.string(),
    effect: effectSchema.nullable(),
    problems: z.array(
      z.strictObject({
        code: z.string(),
        uscc: z.string().nullable(),
        source: source.nullable(),
        cell: z.string().nullable(),
      }),
    ),
  }),
  remarksEntrySchema,
  entry('outputs', { outputs: z.array(z.strictObject({ file: z.string(), sha256: digest })) }),
]);

export type RunEntry = z.output<typeof runEntrySchema>;
export type DossierEntry = z.output<typeof dossierEntrySchema>;
