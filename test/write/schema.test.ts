import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Decimal } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import { readFolder } from '../../src/read/folder.ts';
import { tables } from '../../src/tables/all/index.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import type { Table } from '../../src/tables/table.ts';
import { auditLog, closeLog } from '../../src/write/audit/log.ts';
import { auditEntrySchema } from '../../src/write/audit/schema.ts';
import { dataPackage } from '../../src/write/schema/data-package.ts';
import { rowsSchema } from '../../src/write/schema/rows.ts';
import { measureSample, sampleFolder, settleSample } from '../support/sample.ts';

const validator = (schema: z.ZodType) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile(z.toJSONSchema(schema) as object);
const all: readonly Table[] = Object.values(tables);

describe('the schema of an audit entry', () => {
  test.each([{}, { 'fund.shortfall': 'prorata', 'R9.side': 'either' }])(
    'fits every entry of the sample’s log: %j',
    async (readings) => {
      const log = auditLog(await settleSample(readings));
      closeLog(log, [{ file: 'settlement.json', sha256: 'ab'.repeat(32) }]);
      const entries = log.chain
        .bytes()
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const fits = validator(auditEntrySchema);
      const misfits = entries.filter((entry) => !auditEntrySchema.safeParse(entry).success || !fits(entry));
      expect(misfits).toEqual([]);
      expect(new Set(entries.map(({ type }) => type)).size).toBe(15);
    },
  );

  test('fits the entries that tell what other readings would change', async () => {
    const log = auditLog(await measureSample());
    const entries = log.chain
      .bytes()
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const measured = entries.filter(({ type }) => type === 'readings');
    const fits = validator(auditEntrySchema);
    expect(measured.filter((entry) => !auditEntrySchema.safeParse(entry).success || !fits(entry))).toEqual(
      [],
    );
    expect(measured).toHaveLength(21);
  });

  test('and refuses what the log never says', () => {
    expect(auditEntrySchema.safeParse({ seq: 1, type: 'payment' }).success).toBe(false);
  });
});

describe('the schema of a table', () => {
  const plain = (value: unknown) =>
    value instanceof Money ? value.toString() : value instanceof Decimal ? value.toFixed() : value;

  test('fits the rows of the sample', async () => {
    const { workbooks } = await readFolder(sampleFolder);
    for (const { table, rows } of readTables(workbooks, 2023).readings) {
      const objects = (rows as readonly object[]).map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([name]) => name !== 'origin' && name !== 'cells')
            .map(([name, value]) => [name, plain(value)]),
        ),
      );
      const fits = validator(rowsSchema(tables[table], 'zh'));
      fits(objects);
      expect([table, fits.errors ?? []]).toEqual([table, []]);
    }
  });

  test('asks for the required columns and no others', () => {
    const { items } = z.toJSONSchema(rowsSchema(tables.patents, 'en')) as { items: { required: string[] } };
    expect(items.required).toEqual(['uscc', 'patent_no', 'grant_date']);
  });
});

test('the data package names every table and column, its keys among its fields', () => {
  const { resources } = dataPackage(all, 'title', 'zh');
  expect(resources.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
  for (const [i, { schema }] of resources.entries()) {
    const fields = schema.fields.map(({ name }) => name);
    expect(fields).toEqual(Object.keys(all[i]?.columns ?? {}));
    expect(fields).toEqual(expect.arrayContaining([...(schema.primaryKey ?? [])]));
  }
});

test('the data package takes a column’s own words for yes and no in that column alone', () => {
  const { resources } = dataPackage(all, 'title', 'zh');
  const fields = resources.find(({ name }) => name === 'enterprises')?.schema.fields;
  const wordsOf = (column: string) => fields?.find(({ name }) => name === column);
  expect(wordsOf('emissions_compliant')).toMatchObject({
    trueValues: ['是', 'yes', 'true', '1', '达标'],
    falseValues: ['否', 'no', 'false', '0', '不达标'],
  });
  expect(wordsOf('environmental_problem')).toMatchObject({
    trueValues: ['是', 'yes', 'true', '1'],
    falseValues: ['否', 'no', 'false', '0'],
  });
});
