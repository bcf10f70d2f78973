import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Policy } from '../../../src/policy/policy.ts';
import type { PolicyData } from '../../../src/policy/schema.ts';
import { diffOf, type Recorded } from '../../../src/review/diff/diff.ts';
import { diffJson } from '../../../src/review/diff/document.ts';
import { diffSchema } from '../../../src/review/diff/schema.ts';
import { type Case, givenBy, usccOf } from '../../cases/cases.ts';
import { COLUMNS } from '../../oracle/columns.ts';
import { yearOfData } from '../../oracle/generate.ts';
import type { OracleInput, Row } from '../../oracle/types.ts';
import { recordedFrom } from '../../support/recorded.ts';
import { type Given, readRows } from '../../support/settle-rows.ts';

type Side = Pick<Case, 'year' | 'basis' | 'readings' | 'given'> & {
  readonly parameters?: Readonly<Record<string, string>>;
};
interface ExpectedLine {
  readonly change?: string;
  readonly payable: string;
  readonly causes: readonly string[];
}
interface DiffCase {
  readonly case: string;
  readonly title: string;
  readonly a: Side;
  readonly b: Side;
  readonly then: {
    readonly identical?: boolean;
    readonly payable: string;
    readonly idle?: readonly string[];
    readonly enterprises: Readonly<
      Record<
        string,
        {
          readonly change?: string;
          readonly status?: readonly string[];
          readonly recovery?: readonly string[];
          readonly lines: Readonly<Record<string, ExpectedLine>>;
        }
      >
    >;
  };
}

const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as DiffCase[];
type Document = z.output<typeof diffSchema>;

const recorded = ({ parameters, ...side }: Side) => recordedRows(givenBy(side), parameters);

/** A settlement of rows, under a policy file with other figures. */
async function recordedRows(given: Given, parameters: Side['parameters'] = {}): Promise<Recorded> {
  const { input, terms } = await readRows(given);
  const { data, sha256, year, readings } = terms.policy;
  const changed = Object.entries(parameters).map(([id, value]) => {
    const known = (data.parameters as Readonly<Record<string, object>>)[id];
    return [id, { ...known, value }];
  });
  const figures = { ...data.parameters, ...Object.fromEntries(changed) } as PolicyData['parameters'];
  return recordedFrom(input, terms, new Policy({ ...data, parameters: figures }, sha256, year, readings));
}

const aliasOf = (uscc: string) => ['甲', '乙'].find((alias) => usccOf(alias) === uscc) ?? uscc;

function textOf(one: Document['differences'][number], owner: string): string {
  const says = (text: string) => (text === '' ? 'blank' : text);
  const whose = 'uscc' in one && one.uscc !== null && one.uscc !== owner ? ` of ${aliasOf(one.uscc)}` : '';
  switch (one.kind) {
    case 'cell':
      return `${one.table} ${one.key} ${one.column}: ${says(one.before.value)} → ${says(one.after.value)}${whose}`;
    case 'row-added':
      return `added: ${one.table} ${one.key}${whose}`;
    case 'row-removed':
      return `removed: ${one.table} ${one.key}${whose}`;
    case 'reading':
    case 'parameter':
      return `${one.id}: ${one.before} → ${one.after}`;
    case 'year':
      return `year: ${one.before} → ${one.after}`;
    case 'other-enterprises':
      return `${one.count} other enterprises`;
    default:
      return one.kind;
  }
}

type Causes = Document['enterprises'][number]['lines'][number]['causes'];

/** The causes as the cases write them. */
function causesText({ explanations, unfounded }: Causes, document: Document, owner: string): string[] {
  const sets = explanations.map(({ differences, alone }) =>
    differences
      .map((number, i) => {
        const difference = document.differences[number - 1];
        const text = difference === undefined ? '?' : textOf(difference, owner);
        return alone[i] === undefined ? text : `${text} (${alone[i].payable})`;
      })
      .join(' + '),
  );
  return [...unfounded.map((side) => `figures of ${side}`), ...sets];
}

/** What a diff says, in the form of the cases. */
function said(document: Document) {
  const enterprises = document.enterprises.map(({ uscc, change, status, lines, recovery }) => [
    aliasOf(uscc),
    {
      change,
      status: status === null || change !== 'changed' ? null : causesText(status.causes, document, uscc),
      recovery: recovery === null ? null : causesText(recovery.causes, document, uscc),
      lines: Object.fromEntries(
        lines.map((line) => [
          `${line.rule}/${line.matter}`,
          {
            change: line.change,
            payable: line.payable.change,
            causes: causesText(line.causes, document, uscc),
          },
        ]),
      ),
    },
  ]);
  const idle = document.differences.filter(({ changes }) => !changes);
  return {
    identical: document.identical,
    payable: document.payable.change,
    idle: idle.map((one) => textOf(one, 'uscc' in one ? (one.uscc ?? '') : '')),
    enterprises: Object.fromEntries(enterprises) as Record<string, { lines: object }>,
  };
}

function expectedOf({ then }: DiffCase) {
  const enterprises = Object.entries(then.enterprises).map(([alias, one]) => [
    alias,
    {
      change: one.change ?? 'changed',
      status: one.status ?? null,
      recovery: one.recovery ?? null,
      lines: Object.fromEntries(
        Object.entries(one.lines).map(([line, fields]) => [line, { change: 'changed', ...fields }]),
      ),
    },
  ]);
  return {
    identical: then.identical ?? false,
    payable: then.payable,
    idle: then.idle ?? [],
    enterprises: Object.fromEntries(enterprises),
  };
}

const fits = new Ajv2020({ strict: false }).compile(z.toJSONSchema(diffSchema) as object);

function documentOf(a: Recorded, b: Recorded): Document {
  const json = JSON.parse(diffJson(diffOf(a, b)));
  fits(json);
  expect(fits.errors ?? []).toEqual([]);
  return diffSchema.parse(json);
}

/** The other year's enterprises under this year's codes, so that they are the same ones with other data. */
function asCodesOf(year: OracleInput, other: OracleInput): OracleInput {
  const codes = (input: OracleInput) => (input.tables['enterprises'] ?? []).map((row) => row['uscc'] ?? '');
  const codesHere = codes(year);
  const renamed = new Map(codes(other).map((uscc, i) => [uscc, codesHere[i] ?? uscc]));
  const codeOf = (uscc: string) => renamed.get(uscc) ?? uscc;
  const withCodes = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([column, text]) => [column, column.endsWith('uscc') ? codeOf(text) : text]),
    );
  const tables = Object.entries(other.tables).map(([table, rows]) => [table, rows.map(withCodes)]);
  return { ...other, tables: Object.fromEntries(tables) };
}

describe('what differs between two settlements, and why', () => {
  test.each(cases)('$case $title', async (one) => {
    const document = documentOf(await recorded(one.a), await recorded(one.b));
    expect(said(document)).toEqual(expectedOf(one));
  });

  test.each(cases)('$case the other way round moves every amount back', async (one) => {
    const [a, b] = [await recorded(one.a), await recorded(one.b)];
    const [there, back] = [documentOf(a, b), documentOf(b, a)];
    const turned = (amount: string) =>
      amount === '0.00' ? amount : amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
    const moves = (document: Document, sign: (amount: string) => string) =>
      document.enterprises.flatMap(({ uscc, lines }) =>
        lines.map(({ rule, matter, payable }) => `${uscc} ${rule}/${matter} ${sign(payable.change)}`),
      );
    expect(moves(back, turned).sort()).toEqual(moves(there, (amount) => amount).sort());
    for (const { lines } of back.enterprises) {
      for (const { causes } of lines) expect(causes.explanations.length).toBeGreaterThan(0);
    }
  });

  test('between generated years every change is explained by what differs', async () => {
    const two = fc.tuple(yearOfData, yearOfData);
    let both = 0;
    await fc.assert(
      fc.asyncProperty(two, async ([a, b]) => {
        const given = (input: OracleInput): Given => ({ ...input, basis: '文', columns: COLUMNS });
        const document = documentOf(await recordedRows(given(a)), await recordedRows(given(asCodesOf(a, b))));
        both += document.enterprises.filter(({ change }) => change === 'changed').length;
        for (const { lines, status, recovery } of document.enterprises) {
          for (const one of [...lines, status, recovery]) {
            if (one === null) continue;
            expect(one.causes.unfounded).toEqual([]);
            expect(one.causes.explanations.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 25, seed: 20231015 },
    );
    expect(both).toBeGreaterThan(25);
  }, 120_000);

  test('figures that do not follow from the rows are laid to their side', async () => {
    const side: Side = { given: { patents: [{ patent_no: '202110123451.4' }] } };
    const [a, b] = [await recorded(side), await recorded(side)];
    const [enterprise] = b.document.enterprises;
    const [line] = enterprise?.lines ?? [];
    if (enterprise === undefined || line === undefined) throw new Error('there is a line');
    const lines = [{ ...line, payable: '4000.00' }];
    const later = { ...b.document, enterprises: [{ ...enterprise, lines }] };
    const document = documentOf(a, { ...b, document: later });
    expect(said(document).enterprises['甲']?.lines).toEqual({
      'R5/202110123451.4': { change: 'changed', payable: '-1000.00', causes: ['figures of B'] },
    });
  });

  test('without the inputs the amounts are compared and no cause is named', async () => {
    const a = await recorded({ given: { patents: [{ patent_no: '202110123451.4' }] } });
    const b = await recorded({ given: { patents: [{ patent_no: '202110123451.4', self_developed: 'no' }] } });
    const document = documentOf({ ...a, inputs: null }, b);
    expect(document.traced).toBe(false);
    expect(said(document).enterprises['甲']?.lines).toEqual({
      'R5/202110123451.4': { change: 'changed', payable: '-5000.00', causes: [] },
    });
  });
});
