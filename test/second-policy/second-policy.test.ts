import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/messages/entry.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import type { PolicyData } from '../../src/policy/schema.ts';
import { inProcess, type Ran } from '../cli/hosts.ts';
import { partsOf } from '../write/workbook/recalculate.ts';

/*
 * A fictional county with amounts, rates, ceilings, caps, years, clauses and defaults of its own settles its year, and
 * not a line of the program is touched for it. test/policy/proof.test.ts proves its policy.yaml against its source.txt.
 */

const here = fileURLToPath(new URL('./', import.meta.url));
const under = ['--policy', join(here, 'policy.yaml')];
const data = join(here, 'data');
let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-second-policy-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function run(language: Language, ...argv: string[]): Promise<Ran> {
  const ran = await inProcess({ argv: [...argv, '--lang', language], cwd, env: { NO_COLOR: '1' } });
  expect([argv[0], ran.code, ran.code === 0 ? '' : ran.err]).toEqual([argv[0], 0, '']);
  return ran;
}

const refusal = (...argv: string[]) =>
  inProcess({ argv: [...argv, ...under, '--lang', 'en'], cwd, env: { NO_COLOR: '1' } });

async function policyData(): Promise<PolicyData> {
  const loaded = loadPolicy(await readFile(join(here, 'policy.yaml')));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.data;
}

/** What the county's own text gives for its five enterprises, reckoned by hand. */
const expected = [
  // 60 % of 400,000 limits 150,000 + 15 % of 1,000,000 + 8,000 less the 3,000 of the other scheme; models are not awarded.
  ['岱川县云台轴承有限公司', 'eligible', '240000.00', '240000.00'],
  ['R2/hnte', 'granted', '150000.00', '118032.79', '第四条（乙）'],
  ['R4/super-deduction', 'granted', '150000.00', '118032.79', '第四条（丁）'],
  ['R5/202310000001.5', 'granted', '8000.00', '3934.42', '第四条（戊）'],
  ['R5/202420000002.X', 'switched-off', '0.00', '0.00', '第四条（戊）'],
  // Not evaluated counts as met there; 40 % of 20,000 limits the 10,000 of a recognition in a row.
  ['岱川县松岭轴承有限公司', 'eligible', '8000.00', '8000.00'],
  ['R1/sme', 'granted', '10000.00', '8000.00', '第四条（甲）'],
  // Output over 50 million opens 90 % of 1,000,000; 40 % of 2,500,000 reaches 800,000, 3 % of 20 million is cut to 300,000.
  ['岱川县石桥精密轴承有限公司', 'eligible', '900000.00', '900000.00'],
  ['R7/套圈磨削线', 'granted', '800000.00', '654545.45', '第四条（庚）'],
  ['R9/DC-2025-01', 'granted', '600000.00', '245454.55', '第四条（壬）'],
  // Awarded two years ago, which its two years allow again; carriers stand outside conditions and cap.
  ['岱川县清溪孵化器管理有限公司', 'ineligible', null, '150000.00'],
  ['R8a/清溪孵化器', 'granted', '150000.00', '150000.00', '第四条（辛）'],
  // R&D of 3.9 %, and below scale without being a technology SME.
  ['岱川县北塬轴承有限公司', 'ineligible', null, '0.00'],
  ['R11c/周一鸣', 'ineligible', '20000.00', '0.00', '第四条（癸）'],
];

describe('a second policy', () => {
  test('gives what its text says, and the settlement verifies and comes out again', async () => {
    const { err } = await run('en', 'validate', data, ...under);
    expect(err).toContain(`award settle 2025 ${data} --policy`);
    await run('en', 'settle', '2025', data, ...under);
    const written = JSON.parse(await readFile(join(cwd, 'settlement-2025/settlement.json'), 'utf8'));
    const found = written.enterprises.flatMap((one: Enterprise) => [
      [one.name, one.status, one.cap === null ? null : one.cap.limit, one.totals.payable],
      ...one.lines.map((line) => [
        line.id,
        line.reason ?? line.outcome,
        line.computed,
        line.payable,
        line.clause,
      ]),
    ]);
    expect(found).toEqual(expected);
    expect(written.fund).toEqual({ available: '1200000.00', payable: '1298000.00', shortfall: '98000.00' });
    const { out } = await run('en', 'verify', 'settlement-2025', '--data', data);
    expect(out).not.toMatch(/differs/);
  });

  test.each(['zh', 'en'] as const)('every product speaks of it alone, in %s', async (language) => {
    const place = (name: string) => `${language}/${name}`;
    const told = [
      await run(language, 'validate', data, ...under, '--notes'),
      await run(
        language,
        'settle',
        '2025',
        data,
        ...under,
        ...['--out', place('settlement'), '--notes', '--readings', '--public', place('list')],
      ),
      await run(language, 'verify', place('settlement'), '--data', data),
      await run(language, 'audit', place('settlement'), '--out', place('report.html')),
      await run(language, 'audit', place('settlement'), '--format', 'md'),
      await run(
        language,
        'publish',
        place('settlement'),
        '--from',
        '2026-03-02',
        ...['--working-days', '5', '--out', place('public')],
      ),
      await run(language, 'notice', place('settlement'), '--out', place('notices')),
      await run(language, 'history', place('settlement'), '--out', place('历年奖补')),
      await run(language, 'explain', place('settlement'), '石桥'),
      await run(language, 'explain', place('settlement'), '北塬'),
      await run(language, 'readings', '2025', data, ...under),
      await run(language, 'policy', ...under),
    ];
    const texts = new Map([
      ...told.map(({ out, err }, i): [string, string] => [`call ${i}`, out + err]),
      ...(await textsIn(join(cwd, language))),
    ]);
    expect(texts.size).toBeGreaterThan(60);
    const { title, document, issuer, subject, stages } = await policyData();
    const foreign =
      /临清|linqing|聊城|37号|实施方案|[一二三四]（|市政府|city government|轴承产业科技创新奖励/i;
    for (const [name, text] of texts) expect([name, foreign.exec(text)?.[0] ?? null]).toEqual([name, null]);

    const naming = (word: string) =>
      [...texts].filter(([, text]) => text.includes(word)).map(([name]) => name);
    expect(naming(document).length).toBeGreaterThan(10);
    const cover = 'settlement/settlement.xlsx/xl/sharedStrings.xml';
    for (const word of [title, issuer, stages.approval[language]]) expect(naming(word)).toContain(cover);
    const titled = ['report.html', 'public/公示.html', cover].map((file) =>
      texts.get(file)?.toLowerCase().includes(subject[language]),
    );
    expect(titled).toEqual([true, true, true]);
  });

  test('settles its own years and no others', async () => {
    const early = await refusal('settle', '2023', data);
    expect([early.code, early.err]).toEqual([
      2,
      expect.stringMatching(/E901[\s\S]*2024, 2025; 2026 with a basis/),
    ]);
    const late = await refusal('settle', '2026', data);
    expect([late.code, late.err]).toEqual([2, expect.stringContaining('E902')]);
    // Nor does the policy that the program brings go on from its settlement.
    await run('en', 'settle', '2025', data, ...under, '--out', 'first');
    const other = await inProcess({
      argv: ['settle', '2023', data, '--previous', 'first', '--lang', 'en'],
      cwd,
    });
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('E97')]);
  });

  test('pays the rest of its year in a second round', async () => {
    await run('en', 'settle', '2025', data, ...under, '--out', 'round-1');
    const { err } = await run(
      'en',
      'settle',
      '2025',
      data,
      ...under,
      ...['--previous', 'round-1', '--out', 'round-2'],
    );
    expect(err).not.toContain('W977');
    const { out } = await run('en', 'verify', 'round-2', '--data', data, '--previous', 'round-1');
    expect(out).not.toMatch(/differs/);
  });
});

/** What is compared of an enterprise in settlement.json. */
interface Enterprise {
  readonly name: string;
  readonly status: string;
  readonly cap: { readonly limit: string } | null;
  readonly totals: { readonly payable: string };
  readonly lines: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly reason: string | null;
    readonly computed: string;
    readonly payable: string;
    readonly clause: string;
  }[];
}

/** Every file of a folder as text by its path in it, workbooks part by part; the policy file, which is the county's own, aside. */
async function textsIn(folder: string): Promise<[string, string][]> {
  const texts: [string, string][] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'policy.yaml') continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    const bytes = await readFile(path);
    if (!name.endsWith('.xlsx')) texts.push([name, bytes.toString('utf8')]);
    else for (const [part, xml] of await partsOf(bytes)) texts.push([`${name}/${part}`, xml]);
  }
  return texts;
}
