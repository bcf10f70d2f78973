import { expect, test } from 'vitest';
import { inProcess } from './hosts.ts';

const schema = async (...argv: string[]) =>
  inProcess({ argv: ['schema', ...argv, '--lang', 'zh'], cwd: '.' });

test.each([
  ['settlement', 'award-settlement/'],
  ['audit', '"entry"'],
  ['manifest', 'award-manifest/1'],
  ['signature', '"signature"'],
  ['diff', 'award-diff/'],
  ['readings', 'award-readings/1'],
  ['patents', '"patent_no"'],
  ['专利', '"patent_no"'],
])('award schema %s is a JSON Schema that names %s', async (name, named) => {
  const { code, out } = await schema(name);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ $schema: expect.stringContaining('json-schema.org') });
  expect(out).toContain(named);
});

test('without a name it lists the names, each of which is one', async () => {
  const { code, out } = await schema();
  expect(code).toBe(0);
  const names = out.trim().split('\n');
  expect(names).toContain('settlement');
  for (const name of names) expect([name, (await schema(name)).code]).toEqual([name, 0]);
});

test('another name is refused with the nearest', async () => {
  const { code, err } = await schema('setlement');
  expect(code).toBe(2);
  expect(err).toContain('E914');
  expect(err).toContain('settlement');
});

test('the tables as one data package', async () => {
  const { code, out } = await schema('--table-schema');
  expect(code).toBe(0);
  const { resources } = JSON.parse(out);
  expect(resources.map(({ name }: { name: string }) => name)).toContain('patents');
});
