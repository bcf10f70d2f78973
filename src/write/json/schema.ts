import { z } from 'zod';
import { catalogue } from '../../messages/catalogue/index.ts';
import { conditionIds, groundIds, readingChoices, ruleIds } from '../../policy/ids.ts';
import { ownDenials, reasons } from '../../policy/reasons.ts';
import { tableNames } from '../../tables/all/index.ts';
import { settlementSchemaId } from './document.ts';

const amount = z
  .string()
  .regex(/^\d+\.\d{2}$/)
  .describe('元 with two decimals');
const signedAmount = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .describe('元 with two decimals; may be negative');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const source = z.string().min(1).describe('file:row, or file!sheet!row for a sheet');
const count = z.int().min(0);
const level = z.enum(['national', 'provincial', 'municipal']).nullable();
const note = z.enum(Object.keys(catalogue) as [string, ...string[]]);

const condition = z.strictObject({
  id: z.enum(conditionIds),
  result: z.enum(['met', 'not-met', 'undetermined']),
  value: z
    .string()
    .regex(/^\d+\.\d{6}$/)
    .nullable()
    .optional()
    .describe('C1 only: the exact ratio cut to 6 decimals'),
  bound: z.string().optional().describe('C1 only'),
  atBound: z.boolean().optional().describe('C1 only'),
  lifted: z.literal(true).optional().describe('C2 only, where 二（一）2 lifted the grade'),
  clause: z.string(),
  sources: z.array(source),
  notes: z.array(note),
});

const line = z.strictObject({
  id: z.string(),
  rule: z.enum(ruleIds),
  matter: z.string(),
  level,
  track: z.enum(['enterprise', 'uncapped', 'separate']),
  outcome: z.enum(['granted', 'denied', 'pending']),
  reason: z.enum(reasons).nullable(),
  computed: amount,
  afterOverlap: amount,
  afterLimit: amount,
  payable: amount,
  formula: z.string().describe('figures and signs only'),
  clause: z.string(),
  sources: z.array(source),
  leftOut: z.array(z.strictObject({ source, reason: z.enum(ownDenials) })),
  decision: z.strictObject({ amount, document: z.string() }).nullable(),
  overlap: z.strictObject({ group: z.int().min(1), keptBy: z.string() }).nullable(),
  notes: z.array(note),
  adjustment: z
    .strictObject({ amount, reason: z.string(), document: z.string() })
    .optional()
    .describe('an approved correction: the stages begin with its amount instead of computed'),
  held: z
    .array(z.strictObject({ reason: z.string(), document: z.string() }))
    .min(1)
    .optional()
    .describe('why the line is not paid yet; payable is what it comes to when it is released'),
});

const cap = z.strictObject({
  increment: signedAmount.nullable(),
  rate: z.string(),
  basis: z.enum(['above-scale', 'below-scale', 'full']),
  grounds: z.array(z.enum(groundIds)),
  undetermined: z.array(z.enum(groundIds)),
  limit: amount.nullable(),
  binding: z.boolean().nullable(),
});

const enterprise = z.strictObject({
  uscc: z.string().length(18),
  name: z.string(),
  status: z.enum(['eligible', 'ineligible', 'undetermined', 'disqualified']),
  conditions: z.array(condition),
  lines: z.array(line),
  cap: cap.nullable(),
  totals: z.strictObject({
    computed: amount,
    afterOverlap: amount,
    afterLimit: amount,
    payable: amount,
    pending: amount,
  }),
  recovery: amount.nullable(),
});

const readings = z.strictObject(
  Object.fromEntries(Object.entries(readingChoices).map(([id, choices]) => [id, z.enum(choices)])),
);

const difference = {
  settled: signedAmount.describe(
    'paid by the earlier rounds to date; below zero where an enterprise gave back what another code was paid',
  ),
  now: signedAmount.describe(
    'to have been paid after this round: payable, but what is held and was not paid',
  ),
  difference: signedAmount.describe('now less settled'),
};

const lineName = {
  id: z.string(),
  rule: z.enum(ruleIds),
  matter: z.string(),
  level,
  kind: z.string().optional().describe('of R8a and R11a: what tells namesakes apart'),
};

const received = z
  .strictObject({
    uscc: z.string().length(18),
    name: z.string(),
    lines: z.array(z.strictObject({ ...lineName, paid: signedAmount })),
  })
  .describe('what one code was paid, in sum over the rounds; below zero: given back for another code');

const previous = z.strictObject({
  round: z.int().min(2).describe('of this settlement within its year'),
  settlement: z
    .strictObject({
      round: z.int().min(1),
      version: z.string(),
      entries: z.int().min(1),
      head: sha256.describe('of its audit chain'),
    })
    .describe('the settlement that this one goes on from, wherever its folder lies'),
  totals: z.strictObject({ ...difference, toPay: amount, toRecover: amount }),
  enterprises: z.array(
    z.strictObject({
      uscc: z.string().length(18),
      name: z.string(),
      ...difference,
      lines: z.array(z.strictObject({ ...lineName, ...difference })),
      received: z
        .array(received)
        .optional()
        .describe('under which code what stands paid was received, where former codes were paid some of it'),
    }),
  ),
});

/** The special fund of the year. */
export const fundSchema = z.strictObject({
  available: amount,
  payable: amount,
  shortfall: amount,
  standing: amount
    .optional()
    .describe(
      'of a supplementary settlement: what stands paid to enterprises that are set aside, where there is some; the shortfall counts it',
    ),
});

/** settlement.json (3-output.md section 2). */
export const settlementSchema = z.strictObject({
  schema: z.literal(settlementSchemaId),
  tool: z.strictObject({ name: z.literal('award'), version: z.string() }),
  policy: z.strictObject({ id: z.string(), sha256, readings }),
  year: z.int(),
  basis: z.string().nullable(),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string().nullable(),
      table: z.enum(tableNames),
      rows: count,
      sha256,
    }),
  ),
  setAside: z.array(z.strictObject({ uscc: z.string(), errors: count })),
  enterprises: z.array(enterprise),
  rules: z.array(
    z.strictObject({
      rule: z.enum(ruleIds),
      lines: count,
      granted: count,
      computed: amount,
      payable: amount,
    }),
  ),
  totals: z.strictObject({
    enterprises: count,
    eligible: count,
    computed: amount,
    payable: amount,
    pending: amount,
  }),
  fund: fundSchema.nullable(),
  previous: previous.optional().describe('of a supplementary settlement: what it changes'),
});

/** settlement.json, read back. */
export type SettlementDocument = z.output<typeof settlementSchema>;
