import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firms, roundsOfYear, roundThatHolds, writeTables } from '../support/rounds.ts';
import { inProcess } from './hosts.ts';

let cwd: string;
const run = (...argv: string[]) => inProcess({ argv, cwd, env: { NO_COLOR: '1', AWARD_LANG: 'zh' } });

/** The words of a page; those of cells and paragraphs on lines of their own. */
const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<\/(td|th|p|dd|dt|li|h1|h2|div)>/g, '\n')
    .replace(/<[^>]+>/g, '');

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-rounds-papers-'));
  const rounds = [...roundsOfYear, roundThatHolds];
  for (const [i, tables] of rounds.entries()) {
    await writeTables(join(cwd, `data-${i + 1}`), tables);
    const before = i === 0 ? [] : ['--previous', i === 1 ? 'settlement-2023' : `settlement-2023-${i}`];
    const { code, err } = await run('settle', '2023', `data-${i + 1}`, ...before);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  }
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** The letter to a firm in a round. */
async function letterTo(firm: keyof typeof firms, settlement: string): Promise<string> {
  const { uscc, name } = firms[firm];
  const { code, err } = await run('notice', settlement, uscc, '--out', `letters-${settlement}`);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  return textOf(await readFile(join(cwd, `letters-${settlement}`, `${name}-${uscc}.html`), 'utf8'));
}

describe('the letters of a supplementary settlement', () => {
  test('tell the whole year, what was paid before, and what is paid now', async () => {
    const text = await letterTo('jia', 'settlement-2023-2');
    expect(text).toContain('补充测算结果告知书（第 2 次）');
    expect(text).toMatch(/予以奖补\s+3 项，全年应兑付 330,000\.00 元/);
    expect(text).toMatch(/以前各次已拨付\s+30,500\.00 元/);
    expect(text).toMatch(/本次补拨\s+299,500\.00 元　人民币（大写）：贰拾玖万玖仟伍佰元整/);
    expect(text).not.toMatch(/暂缓|应收回|退回/);
    // The award that was withdrawn stands there with what it takes back.
    expect(text).toMatch(/500\.00\s+0\.00\s+−500\.00\s+本次数据中没有此项/);
  });

  test('tell what is to be paid back, and which award it comes from', async () => {
    const text = await letterTo('yi', 'settlement-2023-3');
    expect(text).toMatch(/以前各次已拨付\s+20,000\.00 元/);
    expect(text).toMatch(/应收回\s+5,000\.00 元　人民币（大写）：伍仟元整/);
    expect(text).not.toContain('本次补拨\n');
    expect(text).toMatch(/研发费用加计扣除\s+20,000\.00\s+15,000\.00\s+−5,000\.00/);
    expect(text).toContain('须退回 5,000.00 元');
  });

  test('held is only what is not paid', async () => {
    const text = await letterTo('jia', 'settlement-2023-4');
    expect(text).toMatch(/3 项，全年应兑付 332,000\.00 元[^\n]*，其中 2,000\.00 元暂缓拨付\n/);
    expect(text).toMatch(/以前各次已拨付\s+330,000\.00 元/);
    expect(text).toMatch(/本次补拨\s+0\.00 元/);
    expect(text).toContain('本项其中 2,000.00 元暂缓拨付，可以拨付时另行告知。');
    expect(text).not.toContain('本项暂缓拨付');
  });

  test('an enterprise of which nothing moves learns that', async () => {
    const text = await letterTo('wu', 'settlement-2023-3');
    expect(text).toMatch(/本次补拨\s+0\.00 元/);
    expect(text).toContain('各项金额与以前各次相同，本次没有补拨，也没有应收回的。');
  });

  test('those of a first settlement say nothing of rounds', async () => {
    const text = await letterTo('yi', 'settlement-2023');
    expect(text).toMatch(/应兑付 20,000\.00 元[^\n]*，其中 20,000\.00 元暂缓拨付/);
    expect(text).not.toMatch(/第 \d 次|以前各次|补拨/);
  });

  test('go into a folder of their round', async () => {
    await run('notice', 'settlement-2023');
    await run('notice', 'settlement-2023-2');
    const folders = (await readdir(cwd)).filter((name) => name.startsWith('notices'));
    expect(folders.sort()).toEqual(['notices-2023', 'notices-2023-2']);
  });
});
