import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { givenBy } from '../cases/cases.ts';
import { csvOf } from '../support/settle-rows.ts';
import { inProcess } from './hosts.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-main-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe('a command that is run elsewhere', () => {
  async function ran(...argv: string[]) {
    const said = { out: '', err: '' };
    let times = 0;
    const io = {
      out: (text: string) => {
        said.out += text;
      },
      err: (text: string) => {
        said.err += text;
      },
      env: {},
      cwd,
      terminal: false,
      columns: 80,
    };
    const code = await main(argv, io, async () => {
      times += 1;
      return 3;
    });
    return { code, times, ...said };
  }

  test('gives the code that it gives there, and says nothing here', async () => {
    expect(await ran('settle', '2023', 'nowhere')).toEqual({ code: 3, times: 1, out: '', err: '' });
  });

  test('is not where the words are wrong, or help is asked for', async () => {
    expect(await ran('setle')).toMatchObject({ code: 2, times: 0, err: expect.stringContaining('E913') });
    expect(await ran('settle', '--help')).toMatchObject({ code: 0, times: 0 });
  });
});

describe('award validate', () => {
  const validate = (...argv: string[]) => inProcess({ argv: ['validate', ...argv], cwd });

  test.each([
    ['zh', '没有发现问题', 'award validate <文件夹>'],
    ['en', 'No problems', 'award validate <folder>'],
  ])('of a file by itself says to hand it in: %s', async (language, _, next) => {
    await writeFile(join(cwd, 'fund.csv'), '年度,资金额度\n2023,100\n');
    const { code, err } = await validate('fund.csv', '--lang', language);
    expect([code, err]).toEqual([0, expect.stringContaining(next)]);
  });

  test('names a path with spaces in quotes', async () => {
    await writeFile(join(cwd, '专项资金 1.csv'), '年度,资金额度\n2023,约100\n');
    const { code, err } = await validate('专项资金 1.csv', '--lang', 'zh');
    expect([code, err]).toEqual([0, expect.stringContaining('award validate "专项资金 1.csv"')]);
  });

  test('of a folder in which nothing is wrong says so, and how it is settled', async () => {
    const { tables, columns } = givenBy({});
    const folder = await mkdtemp(join(cwd, 'whole-'));
    for (const [table, rows] of Object.entries(tables))
      await writeFile(join(folder, `${table}.csv`), csvOf(rows, columns?.[table]));
    const { code, err } = await validate(folder, '--year', '2023', '--lang', 'zh');
    expect([code, err]).toEqual([0, expect.stringContaining('award settle 2023')]);
  });

  test.each(['nowhere', 'fund.csv/below'])('of what is not there names it: %s', async (path) => {
    const { code, err } = await validate(path);
    expect([code, err]).toEqual([2, expect.stringContaining('E920')]);
  });
});
