import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenBy, usccOf } from '../cases/cases.ts';
import { inProcess } from '../cli/hosts.ts';
import { csvText } from '../fuzz/base.ts';

/** Names of platforms that want to be more than names to a program, a spreadsheet, a page or a folder. */
const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '@SUM(A1)',
  '+1',
  '-2+3',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../escaped',
  'NaN',
  '1e999',
  '甲\u202e限公司\u202c乙',
];

let place: string;
const award = (...argv: readonly string[]) => inProcess({ argv, cwd: place });

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'award-attack-names-'));
  await mkdir(join(place, 'data'));
  const { tables } = givenBy({
    given: {
      platforms: names.map((name) => ({
        name,
        kind: 'innovation_platform',
        level: 'provincial',
        recognised_date: '2023-03-01',
      })),
    },
  });
  for (const [table, rows] of Object.entries(tables)) {
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    if (header.length === 0) header.push('uscc', 'year', 'rule', 'matter', 'amount');
    const records = [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))];
    await writeFile(join(place, 'data', `${table}.csv`), csvText(records));
  }
});
afterAll(() => rm(place, { recursive: true, force: true }));

test('hostile names are matters like any other, from the first cell to the last page', async () => {
  const settled = await award('settle', '2023', 'data', '--out', 'out');
  expect([settled.code, settled.err]).toEqual([0, expect.any(String)]);

  const written = JSON.parse(await readFile(join(place, 'out', 'settlement.json'), 'utf8')) as {
    readonly enterprises: readonly { readonly lines: readonly { readonly id: string }[] }[];
  };
  const ids = written.enterprises.flatMap(({ lines }) => lines.map(({ id }) => id));
  expect([...ids].sort()).toEqual(names.map((name) => `R3/${name}`).sort());

  const awards = parse(await readFile(join(place, 'out', 'awards.csv')), { bom: true }) as string[][];
  expect(awards.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);

  expect((await award('verify', 'out', '--data', 'data')).code).toBe(0);
  const page = (await award('audit', 'out')).out;
  expect(page).not.toMatch(/<script>alert|<img src=x/);
  expect((await award('diff', 'out', 'out')).code).toBe(0);
});

test('an explanation tells each of them, and nothing in it is obeyed', async () => {
  const told = await award('explain', 'out', usccOf('甲'), 'R3');
  expect([told.code, told.err]).toEqual([0, '']);
  for (const name of names.filter((one) => !one.includes('\u202e'))) expect(told.out).toContain(name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(told.out).not.toMatch(/[\x1b\u202a-\u202e]/);
});

test.each(['__proto__', 'constructor', 'toString'])('a column %s is no column', async (header) => {
  const rows = await readFile(join(place, 'data', 'enterprises.csv'), 'utf8');
  const lines = rows.trimEnd().split('\n');
  await mkdir(join(place, header));
  await writeFile(
    join(place, header, 'enterprises.csv'),
    lines.map((line, at) => `${line},${at === 0 ? header : 'x'}\n`).join(''),
  );
  const told = await award('validate', header, '--year', '2023', '--notes', '--format', 'json');
  const { problems } = JSON.parse(told.out) as { readonly problems: readonly { readonly code: string }[] };
  const about = problems.filter((problem) => JSON.stringify(problem).includes(header));
  expect(about.map(({ code }) => code)).toEqual(['N140']);
});
