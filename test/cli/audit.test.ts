import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '../support/sample.ts';
import { inProcess, spawned } from './hosts.ts';

let cwd = '';
const run = (...argv: string[]) => inProcess({ argv, cwd });

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-audit-'));
  expect(await run('settle', '2023', sampleFolder, '--out', 'plain')).toMatchObject({ code: 0 });
  await cp(join(cwd, 'plain'), join(cwd, 'changed'), { recursive: true });
  await appendFile(join(cwd, 'changed', 'awards.csv'), 'more\n');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe('award audit', () => {
  test('writes the page to standard output, Chinese whatever the terminal speaks', async () => {
    const { code, out, err } = await inProcess({ argv: ['audit', 'plain'], cwd, env: { LC_ALL: 'en_US' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^<!doctype html>\n<html lang="zh-CN"/);
    expect(out).toContain('核对一致');
    expect(out).toMatch(/<\/html>\n$/);
  });

  test('as a process, in English, as Markdown', async () => {
    const { code, out } = await spawned({ argv: ['audit', 'plain', '--format', 'md', '--lang', 'en'], cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^# Audit report on the innovation awards of the bearing makers, 2023\n/);
    expect(out).toContain('## 4 Enterprises');
  });

  test('the built program gives the same page as this process', async () => {
    const { out } = await spawned({ argv: ['audit', 'plain'], cwd });
    expect(out === (await run('audit', 'plain')).out).toBe(true);
  });

  test('verifies against the data, a kept head and a key like verify', async () => {
    const { code, out } = await run('audit', 'plain', '--data', sampleFolder, '--format', 'md');
    expect(code).toBe(0);
    expect(out).toMatch(/用数据文件夹重新结算 \| 一致/);
    const { err, ...rest } = await run('audit', 'plain', '--head', '0'.repeat(64), '--format', 'md');
    expect(rest.code).toBe(1);
    expect(rest.out).toMatch(/另处保存的链头 \| 不一致/);
    expect(err).toContain('The settlement does not agree');
    expect(await run('audit', 'plain', '--head', 'abc')).toMatchObject({ code: 2, out: '' });
  });

  test('a file: written, unchanged, refused where another stands, moved aside with --force', async () => {
    const say = (...argv: string[]) => run('audit', 'plain', '--out', 'report.html', ...argv);
    expect(await say()).toEqual({ code: 0, out: '', err: 'report written to report.html\n' });
    expect(await say()).toEqual({
      code: 0,
      out: '',
      err: 'unchanged, an identical report is there: report.html\n',
    });
    const refused = await say('--lang', 'en');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('something different stands where the report is to go: report.html');
    const before = await readFile(join(cwd, 'report.html'));
    expect(await say('--lang', 'en', '--force', '-q')).toEqual({ code: 0, out: '', err: '' });
    const names = (await readdir(cwd)).filter((name) => name.startsWith('report'));
    expect(names.sort()).toEqual(['report.html', 'report.old-1.html']);
    expect(before.equals(await readFile(join(cwd, 'report.old-1.html')))).toBe(true);
  });

  test('not into the settlement, which lists its files', async () => {
    const { code, err } = await run('audit', 'plain', '--out', 'plain/report.html', '--lang', 'zh');
    expect(code).toBe(2);
    expect(err).toContain('审核报告不能放在结算结果文件夹里');
    expect(await run('verify', 'plain')).toMatchObject({ code: 0 });
  });

  test('a settlement that was changed: exit 1, and the report is written and says so', async () => {
    const { code, err } = await run('audit', 'changed', '--out', 'changed.html');
    expect(code).toBe(1);
    expect(err).toContain('report written to changed.html');
    expect(err).toContain('The settlement does not agree');
    const page = await readFile(join(cwd, 'changed.html'), 'utf8');
    expect(page).toContain('核对不一致');
    expect(page).toContain('awards.csv');
    expect(page.indexOf('核对不一致')).toBeLessThan(page.indexOf('id="summary"'));
  });

  test.each([
    [['--published', '2024-03-04'], 'E968', '--working-days'],
    [['--working-days', '5'], 'E968', '--published'],
    [['--calendar', 'mine.yaml'], 'E968', '--published'],
    [['--published', '2024-03', '--working-days', '5'], 'E965', '2024-03'],
    [['--published', '2024-03-04', '--working-days', '0'], 'E966', '0'],
    [['--published', '2023-12-01', '--working-days', '999'], 'E964', '2027-01-01'],
  ])('a period that is not whole or not known is refused: %j', async (argv, code, told) => {
    const { err, ...rest } = await run('audit', 'plain', ...argv);
    expect(rest).toEqual({ code: 2, out: '' });
    expect(err).toContain(code);
    expect(err).toContain(told);
  });

  test('what is no settlement is refused', async () => {
    await writeFile(join(cwd, 'file.txt'), '');
    expect(await run('audit', sampleFolder)).toMatchObject({ code: 2, out: '' });
    expect(await run('audit', 'nowhere')).toMatchObject({ code: 2, out: '' });
    expect(await run('audit', 'file.txt')).toMatchObject({ code: 2, out: '' });
  });
});
