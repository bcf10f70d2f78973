import { cp, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { terminalLanguage, withLocale } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import type { EnterpriseSettlement } from '../../src/settle/settle-enterprise.ts';
import { letterFile } from '../../src/write/letter/letter.ts';
import { sampleFolder } from '../support/sample.ts';
import { inProcess } from './hosts.ts';

/* What is different on Windows, as far as another system can show it. */

let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'award-windows-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe('the language, where the environment names none', () => {
  test.each([
    [{}, 'zh-CN', 'zh'],
    [{}, 'zh-Hans-CN', 'zh'],
    [{}, 'en-US', 'en'],
    [{ LANG: 'en_US.UTF-8' }, 'zh-CN', 'en'],
    [{ LC_ALL: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    [{ AWARD_LANG: 'en' }, 'zh-CN', 'en'],
  ] as const)('%j on a system of %s: %s', (env, locale, language) => {
    expect(
      terminalLanguage(
        undefined,
        withLocale(env, () => locale),
      ),
    ).toBe(language);
  });
});

describe('a file that is named after an enterprise', () => {
  const names = [
    'CON',
    'nul',
    'aux.csv',
    'COM1',
    'COM¹',
    'LPT9.',
    '甲山 ',
    '甲山...',
    '甲:山',
    '甲\\山/乙',
    '..',
    '',
    'a\u0000b',
    '甲山<轴承>|"?*',
    '甲'.repeat(200),
  ];
  const fileOf = (name: string, uscc: string) =>
    letterFile({ dossier: { uscc, enterprise: { name } } } as EnterpriseSettlement);

  test.each(names)('%j has a name that Windows takes', (name) => {
    const file = fileOf(name, '91371581MA0F3K714L');
    expect(file).toMatch(/^[^<>:"/\\|?*\p{Cc}]{1,90}91371581MA0F3K714L\.html$|^91371581MA0F3K714L\.html$/u);
    expect(file.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|(com|lpt)[\d¹²³])$/i);
  });

  test('two that differ in case or width alone have two files', () => {
    const two = [
      fileOf('ABC轴承', '91371581MA0F3K714L'),
      fileOf('abc轴承', '91371581MA3UQ0K092'),
      fileOf('ＡＢＣ轴承', '91371581MA0C6R944X'),
    ];
    expect(new Set(two.map((file) => file.normalize('NFKC').toLowerCase())).size).toBe(3);
  });
});

/** The files below a folder that this process has open. */
async function openBelow(folder: string): Promise<string[]> {
  const files = await readdir('/proc/self/fd');
  const paths = await Promise.all(files.map((file) => readlink(join('/proc/self/fd', file)).catch(() => '')));
  return paths.filter((path) => path.startsWith(`${folder}/`));
}

describe.skipIf(process.platform !== 'linux')(
  'a folder is moved with nothing in it open, since Windows would refuse',
  () => {
    test.each([
      ['held in memory', ''],
      ['that passes by', ',,,,,,,,\r\n'.repeat(3.3 * 2 ** 20)],
    ])('a year %s', async (_, blank) => {
      const cwd = await mkdtemp(join(place, 'year-'));
      await cp(sampleFolder, join(cwd, 'data'), { recursive: true });
      const file = join(cwd, 'data', '专利.csv');
      await writeFile(file, Buffer.concat([await readFile(file), Buffer.from(blank)]));
      let open: Promise<string[]> | null = null;
      const code = await main(['settle', '2023', 'data', '--quiet'], {
        out: () => undefined,
        err: () => undefined,
        env: {},
        cwd,
        terminal: false,
        columns: 80,
        interruption: {
          temporary: () => undefined,
          commit: () => {
            open = openBelow(cwd);
            return true;
          },
        },
      });
      expect([code, await open]).toEqual([0, []]);
    });
  },
);

test('copies of files whose names differ in case alone have names of their own', async () => {
  const cwd = await mkdtemp(join(place, 'copies-'));
  const text = await readFile(join(sampleFolder, '专项资金.csv'));
  for (const name of ['fund.csv', 'Fund.CSV', 'FUND.csv.CSV', '专利.csv'])
    await writeFile(join(cwd, name), text);
  await inProcess({ argv: ['validate', '.', '--annotate', 'marked', '--year', '2023'], cwd });
  const names = (await readdir(join(cwd, 'marked'))).map((name) => name.toLowerCase());
  expect([names.length, new Set(names).size]).toEqual([4, 4]);
});
