import { z } from 'zod';
import type { FileFault, Form } from './file-faults.ts';
import {
  amountIds,
  conditionIds,
  groundIds,
  periodIds,
  rateIds,
  readingChoices,
  ruleIds,
  stageIds,
  targetIds,
} from './ids.ts';

/** The message of a format is its name; the words are in `messages`. */
const form = (name: Form): string => name;

/** Everything in a policy file is read as text, so that no figure ever passes through a binary float. */
const text = z.string().min(1);
const amount = z.string().regex(/^\d{1,13}(\.\d{1,2})?$/, form('amount'));
const ratio = z.string().regex(/^(0(\.\d{1,6})?|1(\.0+)?)$/, form('ratio'));
const years = z.string().regex(/^[1-9]\d?$/, form('years'));
const year = z
  .string()
  .regex(/^20\d\d$/, form('year'))
  .transform(Number);
const date = z.iso.date(form('date'));
const switched = z.enum(['true', 'false']).transform((on) => on === 'true');

/** A name in both languages. */
const words = z.strictObject({ zh: text, en: text });
const named = words.extend({ clause: text });
const cited = z.strictObject({ clause: text, text });

function parameter<V extends z.ZodType>(value: V) {
  return z.strictObject({
    value,
    role: z.enum(['tariff', 'rate', 'ceiling', 'threshold', 'period']),
    clause: text,
    figure: text.optional(),
    text,
  });
}

/** An object with exactly these keys, each of the same shape. */
function each<const K extends string, V extends z.ZodType>(keys: readonly K[], value: V) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);
}

function reading(choices: readonly string[]) {
  return z
    .strictObject({ default: z.enum(choices), alternatives: z.array(z.enum(choices)), zh: text, en: text })
    .refine((r) => new Set([r.default, ...r.alternatives]).size === choices.length, {
      params: { fault: { kind: 'together', choices } satisfies FileFault },
    });
}

/** The policy file (`policy.yaml`): the policy as data, with clause and the clause's own words. */
export const policySchema = z.strictObject({
  id: text,
  document: text,
  title: text,
  issuer: text,
  issued: date,
  subject: words,
  trial: z.strictObject({ from: date, to: date }),
  years: z.strictObject({ settled: z.array(year).min(1), with_basis: z.array(year) }),
  other_scheme: z.strictObject({ title: text, short: text, clause: text, text }),
  parameters: z.strictObject({
    ...each(amountIds, parameter(amount)).shape,
    ...each(rateIds, parameter(ratio)).shape,
    ...each(periodIds, parameter(years)).shape,
  }),
  figures_without_parameter: z.array(z.strictObject({ figure: text, why: text })),
  conditions: each(conditionIds, named.extend({ text })),
  lift: cited,
  grounds: each(groundIds, named.extend({ text })),
  // Most rules have their words at their figures; one that has no figure brings its own.
  rules: each(ruleIds, named.extend({ text: text.optional() })),
  stages: z.strictObject({ ...each(stageIds, cited).shape, approval: named.extend({ text }) }),
  readings: z.strictObject(
    Object.fromEntries(
      Object.entries(readingChoices).map(([id, choices]) => [id, reading(choices)]),
    ) as Record<keyof typeof readingChoices, ReturnType<typeof reading>>,
  ),
  notes: z.array(z.strictObject({ id: text, on: switched, zh: text, en: text })),
  targets: z.array(
    z.strictObject({
      id: z.enum(targetIds),
      clause: text,
      value: amount,
      figure: text,
      unit: text,
      zh: text,
      en: text,
      text,
    }),
  ),
});

/** A policy file's contents after validation. */
export type PolicyData = z.output<typeof policySchema>;
