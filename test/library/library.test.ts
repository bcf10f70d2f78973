import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain, settle, validate } from '../../src/library/library.ts';
import { inProcess } from '../cli/hosts.ts';
import { installPacked } from '../support/packed.ts';
import { sampleFolder } from '../support/sample.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
let place: string;
const settlement = () => join(place, 'settlement');

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'award-library-'));
  const argv = ['settle', '2023', sampleFolder, '--out', settlement()];
  expect((await inProcess({ argv, cwd: place })).code).toBe(0);
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe('the library does what the commands do', () => {
  test('settle gives settlement.json, and the files of the folder byte for byte', async () => {
    const settled = await settle(sampleFolder, { year: 2023, language: 'en' });
    if (settled.settlement === null) throw new Error(JSON.stringify(settled.problems));
    expect(settled.problems.some(({ code, severity }) => code === 'W402' && severity === 'warning')).toBe(
      true,
    );
    const files = await settled.files();
    for (const { file, content } of files) {
      expect([file, (await readFile(join(settlement(), file))).equals(content)]).toEqual([file, true]);
    }
    const json = files.find(({ file }) => file === 'settlement.json')?.content ?? new Uint8Array();
    expect(`${JSON.stringify(settled.settlement, null, 2)}\n`).toBe(new TextDecoder().decode(json));
    expect(files.length).toBe(6);
  });

  test('settle takes readings, a policy file and the settlement to go on from', async () => {
    const off = await settle(sampleFolder, { year: 2023, readings: { 'R5.utility_models': 'off' } });
    expect(off.settlement?.policy.readings['R5.utility_models']).toBe('off');
    const second = await settle(sampleFolder, { year: 2023, previous: settlement() });
    expect(second.settlement?.previous?.round).toBe(2);
    const county = join(root, 'test/second-policy');
    const other = await settle(join(county, 'data'), { year: 2025, policy: join(county, 'policy.yaml') });
    expect(other.settlement?.totals.payable).toBe('1298000.00');
  });

  test.each([
    ['E901', () => settle(sampleFolder, { year: 2030 })],
    ['E902', () => settle(sampleFolder, { year: 2024 })],
    ['E122', () => settle(sampleFolder, { year: 2023, encoding: 'none' })],
    ['E906', () => settle(sampleFolder, { year: 2023, policy: join(settlement(), 'manifest.json') })],
    ['E903', () => settle(join(place, 'nowhere'), { year: 2023 })],
    ['E940', () => settle(sampleFolder, { year: 2023, previous: sampleFolder })],
    ['E208', () => settle(join(root, 'samples/broken'), { year: 2023 })],
    ['E901', () => validate(sampleFolder, { year: 2030 })],
    ['E920', () => validate([join(place, '专利.csv')])],
    ['E940', () => explain(sampleFolder, '澄砚')],
    ['E944', () => explain(settlement(), '没有这家企业')],
    ['E914', () => explain(settlement(), '澄砚', { part: 'R99' })],
  ] as const)('what is wrong is a value: %s', async (code, call) => {
    const { problems } = await call();
    const found = problems.find((one) => one.code === code);
    expect([problems.map((one) => one.code), found?.severity]).toEqual([expect.any(Array), 'error']);
    expect(found?.hint).not.toBe('');
  });

  test('validate says what award validate --format json says', async () => {
    const broken = join(root, 'samples/broken');
    const checked = await validate(broken, { year: 2023, language: 'en' });
    const argv = ['validate', broken, '--year', '2023', '--format', 'json', '--lang', 'en'];
    const { out } = await inProcess({ argv, cwd: broken });
    expect(checked.problems).toEqual(JSON.parse(out).problems);
    expect([checked.valid, checked.year]).toEqual([false, 2023]);
    expect(await validate(sampleFolder)).toMatchObject({ valid: true, year: 2023 });
  });

  test('explain says what award explain says, and the same as values', async () => {
    const { out } = await inProcess({ argv: ['explain', settlement(), '澄砚', '--lang', 'zh'], cwd: place });
    const explained = await explain(settlement(), '澄砚');
    if (explained.text === null) throw new Error(JSON.stringify(explained.problems));
    expect(`${explained.text}\n`).toBe(out);
    expect([explained.verified, explained.enterprise?.name]).toEqual([true, '山东澄砚精密轴承有限公司']);
    const written = JSON.parse(await readFile(join(settlement(), 'settlement.json'), 'utf8'));
    for (const { uscc, lines } of written.enterprises) {
      const one = await explain(settlement(), uscc);
      if (one.text === null) throw new Error(JSON.stringify(one.problems));
      expect(one.enterprise?.lines.map(({ id }) => id)).toEqual(lines.map(({ id }: { id: string }) => id));
      const turns = one.enterprise?.lines.flatMap(({ turn }) => turn ?? []) ?? [];
      for (const { payable, changes } of turns) {
        expect(payable).toMatch(/^\d+\.\d{2}$/);
        expect(changes.length).toBeGreaterThan(0);
      }
    }
  });
});

/** What a user's program might be, with types that are asked of the package. */
const program = `import { explain, type Problem, settle, validate } from 'linqing-innovation-award';

const checked = await validate('data', { year: 2023, language: 'en' });
const problems: readonly Problem[] = checked.problems;
const settled = await settle('data', { year: 2023, readings: { 'R9.side': 'either' } });
if (settled.settlement === null) throw new Error(problems.map(({ code }) => code).join());
const [first] = settled.settlement.enterprises;
const payable: string | undefined = first?.totals.payable;
const bytes: Uint8Array | undefined = (await settled.files())[0]?.content;
const explained = await explain('settlement', first?.uscc ?? '');
const tree: string | null = explained.text;
// @ts-expect-error a reading has no such choice
void settle('data', { year: 2023, readings: { 'R9.side': 'buyer' } });
// @ts-expect-error a year is asked for
void settle('data', {});
export { bytes, payable, tree };
`;

test('a program finds it by the package’s name, with its types, in what is packed', async () => {
  const folder = join(place, 'user');
  const modules = join(folder, 'node_modules');
  await mkdir(modules, { recursive: true });
  const { bin, package: installed } = await installPacked(root, place);
  expect((await run(bin, ['--version'], { shell: process.platform === 'win32' })).stdout).toBe('0.1.0\n');
  await symlink(installed, join(modules, 'linqing-innovation-award'), 'junction');
  await cp(sampleFolder, join(folder, 'data'), { recursive: true });
  await cp(settlement(), join(folder, 'settlement'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'program.ts'), program);
  const compile = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    '',
  ];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = await run(process.execPath, [tsc, ...compile, 'program.ts'], { cwd: folder }).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe('');
  const print =
    "import { payable, tree, bytes } from './program.js'; console.log(payable, tree.length > 500, bytes.length > 500)";
  await writeFile(join(folder, 'print.js'), print);
  const ran = await run(process.execPath, ['print.js'], { cwd: folder });
  expect(ran.stdout).toMatch(/^\d+\.\d{2} true true\n$/);
});
