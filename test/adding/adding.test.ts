import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ran } from '../cli/hosts.ts';
import { usccFrom } from '../oracle/codes.ts';
import { rowsOf } from '../write/workbook/books.ts';

/*
 * The worked examples of CONTRIBUTING: each patch of `examples` adds one thing, as CONTRIBUTING shows it. All are applied
 * to a copy of the program, which is then compiled, built and run.
 */

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const examples = fileURLToPath(new URL('./examples/', import.meta.url));
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'award-adding-'));
  for (const part of ['src', 'bin', 'package.json', 'tsconfig.json']) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const patch of (await readdir(examples)).sort()) {
    await run('git', ['apply', '-p0', join(examples, patch)], { cwd: copy });
  }
  await run('npm', ['run', 'build'], { cwd: copy, shell: true });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Runs the program that the examples were added to. */
function award(...argv: string[]): Promise<Ran> {
  const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', AWARD_LANG: 'zh' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['bin/award.js', ...argv], { cwd: copy, env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const [jia, yi] = [usccFrom(1), usccFrom(2)];

/** Two firms that became single champions, one nationally and one in the province. */
async function data(folder: string, exportSales: string): Promise<void> {
  const tables = {
    企业基本信息: [
      '统一社会信用代码,企业名称,是否轴承工业企业,企业规模,销售收入,研发投入,出口销售收入,上年度亩产效益评价,较大及以上安全责任事故,环境问题,严重失信,严重税收违法,节能排污达标,符合绿色门槛',
      `${jia},临清甲山轴承有限公司,是,规模以上,8000000.00,800000.00,${exportSales},A,否,否,否,否,是,是`,
      `${yi},临清乙水轴承有限公司,是,规模以上,9000000.00,900000.00,,A,否,否,否,否,是,是`,
    ],
    新增税收地方财力: [
      '统一社会信用代码,年度,新增地方财力',
      `${jia},2023,1000000.00`,
      `${yi},2023,1000000.00`,
    ],
    优质企业称号: [
      '统一社会信用代码,称号,级别,起始年度',
      `${jia},单项冠军,国家级,2023`,
      `${yi},单项冠军,省级,2023`,
    ],
    历年奖补: ['统一社会信用代码,年度,条款,事项,已拨付金额'],
  };
  await mkdir(join(copy, folder), { recursive: true });
  for (const [name, rows] of Object.entries(tables)) {
    await writeFile(join(copy, folder, `${name}.csv`), `${rows.join('\n')}\n`);
  }
}

/** Settles, and gives each line as rule, who has it and what it comes to. */
async function linesOf(out: string, ...options: string[]): Promise<string[]> {
  const { code, err } = await award('settle', '2023', 'data', '--out', out, ...options);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  const { enterprises } = JSON.parse(await readFile(join(copy, out, 'settlement.json'), 'utf8'));
  return enterprises.flatMap((one: { name: string; lines: { rule: string; payable: string }[] }) =>
    one.lines.map(({ rule, payable }) => `${rule} ${one.name} ${payable}`),
  );
}

describe('what the examples add works', () => {
  test('the column is read, and the check told on the terminal', async () => {
    await data('wrong', '9000000.00');
    const { code, err } = await award('validate', 'wrong', '--year', '2023');
    expect(code).toBe(1);
    expect(err).toContain('E330');
    expect(err).toContain('出口销售收入大于销售收入');
    expect(err).toContain('不超过销售收入 8,000,000.00 元');
    expect((await award('error', 'E330')).out).toContain('请核对两项的数字和单位');
    await data('right', '7000000.00');
    const right = await award('validate', 'right', '--year', '2023');
    expect([right.code, right.err.includes('出口')]).toEqual([0, false]);
  });

  test('the rule makes lines, the reading decides for whom, and the settlement verifies', async () => {
    await data('data', '7000000.00');
    const national = await linesOf('settlement');
    expect(national).toEqual(['R12 临清甲山轴承有限公司 300000.00']);
    const any = await linesOf('any', '--reading', 'R12.level=any');
    expect(any).toEqual(['R12 临清甲山轴承有限公司 300000.00', 'R12 临清乙水轴承有限公司 300000.00']);
    expect((await award('verify', 'any', '--data', 'data')).code).toBe(0);
    const history = await award('history', 'settlement');
    expect(history.out).toContain('R12');
    const readings = await award('readings', '2023', 'data');
    expect(readings.out).toMatch(/R12\.level\s+any 各级\s+\+300,000\.00/);
    expect((await award('policy', 'R12')).out).toContain('一次性奖励 30万元');
  });

  test('the sheet stands in the workbook', async () => {
    await data('data', '7000000.00');
    await linesOf('sheet');
    const rows = await rowsOf(await readFile(join(copy, 'sheet/settlement.xlsx')), '称号清单');
    expect(rows[0]?.[0]).toBe('2023 年度称号清单');
    expect(rows.slice(2)).toEqual([
      ['企业名称', '称号', '级别', '年度'],
      ['临清甲山轴承有限公司', '单项冠军', '国家级', '2023'],
      ['临清乙水轴承有限公司', '单项冠军', '省级', '2023'],
    ]);
  });
});
