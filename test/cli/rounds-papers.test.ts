import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diffSchema } from '../../src/review/diff/schema.ts';
import { firms, roundsOfYear, roundThatHolds, writeTables } from '../support/rounds.ts';
import { rowsOf } from '../write/workbook/books.ts';
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
    expect(text).toMatch(/以前已拨付\s+30,500\.00 元/);
    expect(text).toMatch(/本次补拨\s+299,500\.00 元　人民币（大写）：贰拾玖万玖仟伍佰元整/);
    expect(text).not.toMatch(/暂缓|应收回|退回/);
    // The award that was withdrawn stands there with what it takes back.
    expect(text).toMatch(/本次数据中没有此项\s+500\.00\s+0\.00\s+−500\.00\s/);
  });

  test('tell what is to be paid back, and which award it comes from', async () => {
    const text = await letterTo('yi', 'settlement-2023-3');
    expect(text).toMatch(/以前已拨付\s+20,000\.00 元/);
    expect(text).toMatch(/应收回\s+5,000\.00 元　人民币（大写）：伍仟元整/);
    expect(text).not.toContain('本次补拨\n');
    expect(text).toMatch(/研发费用加计扣除\s+20,000\.00\s+15,000\.00\s+−5,000\.00/);
    expect(text).toContain('须退回 5,000.00 元');
  });

  test('held is only what is not paid', async () => {
    const text = await letterTo('jia', 'settlement-2023-4');
    expect(text).toMatch(/3 项，全年应兑付 332,000\.00 元[^\n]*，其中 2,000\.00 元暂缓拨付\n/);
    expect(text).toMatch(/以前已拨付\s+330,000\.00 元/);
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

const period = ['--from', '2024-06-03', '--working-days', '5'];
const publish = (settlement: string, ...more: string[]) => run('publish', settlement, ...period, ...more);

/** The rows of the tables of a page, cells apart. */
const tablesOf = (page: string): string[][][] =>
  [...page.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
        cell.replace(/<[^>]+>/g, ''),
      ),
    ),
  );

describe('the public notice of a later round', () => {
  test('says which round it is, lists what changed against the list before, and then the whole list', async () => {
    const { code, err } = await publish('settlement-2023-2', '--previous', 'settlement-2023');
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    const page = await readFile(join(cwd, 'publicity-2023-2/公示.html'), 'utf8');
    const text = textOf(page);
    expect(text).toContain('拟兑付名单变动的公示（第 2 次）');
    expect(text).toContain(
      '与第 1 次测算的拟兑付名单相比，有 4 项变动：新增 1 项，金额增加 1 项，金额减少 1 项，取消 1 项。',
    );
    expect(text).toContain('全年合计 36.40 万元（第 1 次为 6.25 万元）');
    const [changes, list] = tablesOf(page);
    const { jia, wu } = firms;
    // 乙水 was on the list before, though it was held: that it is released is no change of the list.
    expect(changes).toEqual([
      ['序号', '企业名称', '奖励项目', '第 1 次', '本次', '差额', '变动'],
      ['1', jia.name, '专利', '0.55', '0.50', '−0.05', '金额减少'],
      ['2', jia.name, '顶尖人才（顶*）', '0.00', '30.00', '+30.00', '新增'],
      ['3', wu.name, '研发费用加计扣除', '1.00', '1.30', '+0.30', '金额增加'],
      ['4', wu.name, '专利', '0.10', '0.00', '−0.10', '取消'],
      ['', '合计', '', '1.65', '31.80', '+30.15', ''],
    ]);
    expect(list?.at(-1)).toEqual(['', '合计', '', '36.40']);
    const book = await readFile(join(cwd, 'publicity-2023-2/公示.xlsx'));
    const rows = (await rowsOf(book, '本次变动')).slice(3);
    expect(rows.map((row) => row.slice(0, 3))).toEqual(changes?.slice(1).map((row) => row.slice(0, 3)));
    expect(rows.map((row) => row.slice(3, 6).map(Number))).toEqual(
      changes?.slice(1).map((row) => row.slice(3, 6).map((cell) => Number(cell.replace('−', '-')))),
    );
    expect(await rowsOf(book, '公示名单')).not.toEqual([]);
  });

  test('an enterprise that is no longer there stands among the changes', async () => {
    await publish('settlement-2023-3', '--previous', 'settlement-2023-2');
    const [changes] = tablesOf(await readFile(join(cwd, 'publicity-2023-3/公示.html'), 'utf8'));
    expect(changes?.filter((row) => row.at(-1) === '取消')).toEqual([
      ['3', firms.ding.name, '研发费用加计扣除', '0.10', '0.00', '−0.10', '取消'],
    ]);
  });

  test('what was set aside is not withdrawn: errors in its data take nothing back', async () => {
    await cp(join(cwd, 'data-2'), join(cwd, 'data-aside'), { recursive: true });
    const wrong = [firms.wu.uscc, '2023', 'R4', '', '99999999', '笔误', '临科函3号'].join(',');
    const header = 'uscc,year,rule,matter,amount,reason,document_no';
    await writeFile(join(cwd, 'data-aside/adjustments.csv'), `${header}\n${wrong}\n`);
    await run(
      'settle',
      '2023',
      'data-aside',
      '--previous',
      'settlement-2023',
      '--set-aside',
      '--out',
      'aside',
    );
    await publish('aside', '--previous', 'settlement-2023', '--out', 'publicity-aside');
    const page = await readFile(join(cwd, 'publicity-aside/公示.html'), 'utf8');
    expect(tablesOf(page)[0]?.map((row) => row[1])).not.toContain(firms.wu.name);
    expect(textOf(page)).toContain('另有 1 家企业本次暂不测算，不列入变动。');
  });

  test('without the settlement before, or with another, there is none', async () => {
    for (const [settlement, ...given] of [
      ['settlement-2023-2'],
      ['settlement-2023-3', '--previous', 'settlement-2023'],
      ['settlement-2023', '--previous', 'settlement-2023'],
    ] as const) {
      const { code, err } = await publish(settlement, '--out', 'none', ...given);
      expect([code, err]).toEqual([2, expect.stringContaining('E969')]);
    }
    expect(await readdir(cwd)).not.toContain('none');
  });

  test('nothing changed: it says so', async () => {
    const again = ['--previous', 'settlement-2023-4', '--out', 'settlement-2023-5'];
    await run('settle', '2023', 'data-4', ...again);
    await publish('settlement-2023-5', '--previous', 'settlement-2023-4');
    const text = textOf(await readFile(join(cwd, 'publicity-2023-5/公示.html'), 'utf8'));
    expect(text).toMatch(/相比，各项没有变动。[\s\S]*本次变动\s+没有变动。/);
  });

  test('tells nothing of who is held', async () => {
    await publish('settlement-2023-4', '--previous', 'settlement-2023-3');
    const text = textOf(await readFile(join(cwd, 'publicity-2023-4/公示.html'), 'utf8'));
    expect(text).toContain(firms.jia.name);
    expect(text).not.toMatch(/暂缓|异议未决|已拨付/);
  });

  test('the first one is as it was, in a folder of the year', async () => {
    await publish('settlement-2023');
    const text = textOf(await readFile(join(cwd, 'publicity-2023/公示.html'), 'utf8'));
    expect(text).not.toMatch(/变动|第 1 次/);
  });
});

describe('the audit report of a year with holds', () => {
  const amounts = async (settlement: string) => {
    const { out } = await run('audit', settlement, '--format', 'md');
    return /### 金额([\s\S]*?)###/.exec(out)?.[1] ?? '';
  };

  test('says how much is held and what is paid', async () => {
    expect(await amounts('settlement-2023')).toMatch(
      /兑付合计\*\* \*\*62,500\.00\*\*\n- \*\*其中暂缓拨付\*\* 20,000\.00\n- \*\*本次拨付\*\* \*\*42,500\.00\*\*\n/,
    );
    const released = await amounts('settlement-2023-2');
    expect(released).not.toMatch(/暂缓拨付|本次拨付/);
    expect(released).toContain('**本次补拨** **321,500.00**');
    // 27,000.00 is held, of which 25,000.00 was paid before.
    expect(await amounts('settlement-2023-4')).toMatch(/其中暂缓拨付\*\* 2,000\.00\n/);
  });
});

describe('objections of an earlier round', () => {
  const asked = ['--published', '2024-06-03', '--working-days', '5'];
  beforeAll(async () => {
    await cp(join(cwd, 'data-2'), join(cwd, 'data-objected'), { recursive: true });
    const rows = ['2024-03-06', '2024-06-04', '2024-06-20'].map(
      (day) => `${firms.wu.uscc},2023,${day},实名,张三,专利存疑,rejected,临科函9号`,
    );
    const header = 'uscc,year,date,by,objector,content,outcome,document_no';
    await writeFile(join(cwd, 'data-objected/objections.csv'), [header, ...rows, ''].join('\n'));
    await run('settle', '2023', 'data-objected', '--previous', 'settlement-2023', '--out', 'objected');
    await run('settle', '2023', 'data-objected', '--out', 'objected-first');
  });

  test('stand before the period of this round, and not outside it', async () => {
    const { out, err } = await run('audit', 'objected', '--format', 'md', ...asked);
    expect(out).toContain('第 2 次公示时间：2024年6月3日');
    expect(out).toMatch(
      /\| 2024-03-06 第 2 次公示前 \|[^\n]*\n\| 2024-06-04 公示期内[^\n]*\n\| 2024-06-20 期满后 /,
    );
    expect(err).toContain('这件异议 2024-03-06 收到，在第 2 次公示发布以前');
    expect(err).toContain('以前各次公示期内收到的，不算本次公示期以外的异议');
    const published = await publish('objected', '--previous', 'settlement-2023', '--out', 'objected-notice');
    expect(published.err).toContain('在第 2 次公示发布以前');
  });

  test('of a first settlement are told as they were', async () => {
    const { out, err } = await run('audit', 'objected-first', '--format', 'md', ...asked);
    expect(out).toContain('| 2024-03-06 公示前 |');
    expect(err).toContain('这件异议 2024-03-06 收到，在公示发布以前');
  });
});

describe('what lies between two rounds', () => {
  test('a hold that was released is a change, with its cause and what it lets be paid', async () => {
    const { out } = await run('diff', 'settlement-2023', 'settlement-2023-2');
    expect(out).toMatch(
      /合计（元）：兑付 62,500\.00 → 364,000\.00（\+301,500\.00），待定 0\.00，应拨付 42,500\.00 → 364,000\.00（\+321,500\.00）/,
    );
    const [, yi = ''] = new RegExp(`(${firms.yi.name}[\\s\\S]*?)\\n\\n`).exec(out) ?? [];
    expect(yi).toContain(
      '兑付 20,000.00  待定 0.00  应拨付 0.00 → 20,000.00（+20,000.00）  第 2 次补拨 20,000.00',
    );
    expect(yi).toMatch(
      /R4 [^\n]* 0\.00 +予以奖补，解除暂缓，应拨付 0\.00 → 20,000\.00（\+20,000\.00） +\[1\]/,
    );
    expect(yi).toMatch(/\[1\] 删去一行：暂缓 [^\n]*holds\.csv:2/);
  });

  test('a hold that was placed takes nothing back', async () => {
    const { out } = await run('diff', 'settlement-2023-3', 'settlement-2023-4');
    expect(out).toMatch(
      /R4 [^\n]*25,000\.00 +→ +27,000\.00 +\+2,000\.00 [^\n]*，改为暂缓拨付，应拨付 25,000\.00 /,
    );
    expect(out).toMatch(
      /兑付 330,000\.00 → 332,000\.00（\+2,000\.00） {2}待定 0\.00 {2}应拨付 330,000\.00 {2}第 3 次补拨 0\.00 {2}第 4 次补拨 0\.00/,
    );
  });

  test('what a round takes back is told of the enterprise', async () => {
    const { out } = await run('diff', 'settlement-2023-2', 'settlement-2023-3');
    expect(out).toMatch(
      /应拨付 20,000\.00 → 15,000\.00（−5,000\.00） {2}第 2 次补拨 20,000\.00 {2}第 3 次应收回 5,000\.00/,
    );
  });

  test('JSON has it too, and fits its schema', async () => {
    const { out } = await run('diff', 'settlement-2023', 'settlement-2023-2', '--json');
    const document = diffSchema.parse(JSON.parse(out));
    expect(document.paid).toEqual({ before: '42500.00', after: '364000.00', change: '321500.00' });
    const yi = document.enterprises.find(({ uscc }) => uscc === firms.yi.uscc);
    expect(yi).toMatchObject({
      paid: { before: '0.00', after: '20000.00', change: '20000.00' },
      rounds: { a: null, b: '20000.00' },
      lines: [{ before: { held: true }, paid: { change: '20000.00' }, payable: { change: '0.00' } }],
    });
    expect(yi?.lines[0]?.after).not.toHaveProperty('held');
    const paid = document.enterprises.map((one) => Number(one.paid?.change));
    expect(paid.reduce((sum, change) => sum + change, 0)).toBe(321500);
  });
});
