import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '../support/sample.ts';
import { inProcess } from './hosts.ts';

/** The sample year with objections before, within and after a period of five working days from 2024-03-01 on. */
const objections = `统一社会信用代码,企业名称,年度,收到日期,署名方式,异议人,条款,事项,异议内容,处理结果,文号
91371581MA0B9L468G,山东朔舟轴承科技股份有限公司,2023,2024-03-03,盖章,临清市丁川轴承有限公司,R8b,朔舟风电轴承专业化众创空间,租赁合同已到期,处理中,
91371581MA0E1P6955,临清岚星精工轴承有限公司,2023,2024-03-07,实名,张三丰,R5,,"=专利为外购，370000199001011234 可证",成立,临科函〔2024〕21号
91371581MA0G8T258L,山东砺岚轴承装备有限公司,2023,2024-03-08,匿名,,,,<b>研发投入不实</b>,不成立,临科函〔2024〕22号
91371581MA0G8T258L,山东砺岚轴承装备有限公司,2023,2024-02-29,,李四光,R9,LLJS2023-03,合同虚高,,
91371581MA0G8T258L,山东砺岚轴承装备有限公司,2022,2023-03-01,盖章,甲厂,R9,LLJS2022-03,上一年度的异议,不成立,
`;
const period = ['--published', '2024-03-01', '--working-days', '5'];

let cwd: string;
let told: string;
const run = (...argv: string[]) =>
  inProcess({
    argv: argv.includes('--lang') ? argv : [...argv, '--lang', 'zh'],
    cwd,
    env: { NO_COLOR: '1' },
  });

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-objections-'));
  for (const year of ['data', 'plain']) await cp(sampleFolder, join(cwd, year), { recursive: true });
  await writeFile(join(cwd, 'data/异议.csv'), objections);
  const settled = await run('settle', '2023', 'data', '--out', 'settled');
  expect(settled.code).toBe(0);
  told = settled.err;
  expect((await run('settle', '2023', 'plain', '--out', 'before')).code).toBe(0);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const report = async (...argv: string[]) => (await run('audit', 'settled', '--format', 'md', ...argv)).out;
const rowsOf = (text: string) => text.split('\n').filter((line) => /^\| 202\d-/.test(line));

describe('a year with objections', () => {
  test('settling tells what is anonymous, unsigned, open and not held, and of another year', () => {
    expect(told).toMatch(/W333 +2 /);
    expect(told).toMatch(/W334 +2 /);
    expect(told).toMatch(/W336 +1 /);
  });

  test('no figure moves: what pays is to the byte what it is without the table', async () => {
    for (const file of ['awards.csv', 'policy.yaml'])
      expect(await readFile(join(cwd, 'settled', file))).toEqual(await readFile(join(cwd, 'before', file)));
    const [settled, before] = await Promise.all(
      ['settled', 'before'].map(async (folder) =>
        JSON.parse(await readFile(join(cwd, folder, 'settlement.json'), 'utf8')),
      ),
    );
    expect({ ...settled, inputs: [] }).toEqual({ ...before, inputs: [] });
  });

  test('the settlement verifies, also against its data', async () => {
    expect((await run('verify', 'settled', '--data', 'data')).code).toBe(0);
  });

  test('the log keeps every row, so that the report needs no data folder', async () => {
    const log = await readFile(join(cwd, 'settled', 'audit.jsonl'), 'utf8');
    expect(log.match(/"table":"objections","input":/g)).toHaveLength(5);
  });
});

describe('the report', () => {
  test('has a section of its own: by day, who by, what came of it', async () => {
    const text = await report();
    expect(text).toContain('## 五、异议\n\n公示期没有写明');
    expect(text).toContain('共 4 件：成立 1 件，不成立 1 件，处理中 2 件。登记异议不改变任何金额');
    expect(rowsOf(text).map((row) => row.split(' | ').map((cell) => cell.trim()))).toEqual([
      [
        '| 2024-02-29',
        '山东砺岚轴承装备有限公司 91371581MA0G8T258L',
        'R9 技术合同 LLJS2023-03',
        '署名方式未写明：李\\*',
        '合同虚高 异议.csv:5',
        '处理中 |',
      ],
      [
        '| 2024-03-03',
        '山东朔舟轴承科技股份有限公司 91371581MA0B9L468G',
        'R8b 国家专业化众创空间 朔舟风电轴承专业化众创空间',
        '盖章：临清市丁川轴承有限公司',
        '租赁合同已到期 异议.csv:2',
        '处理中 |',
      ],
      [
        '| 2024-03-07',
        '临清岚星精工轴承有限公司 91371581MA0E1P6955',
        'R5 专利',
        '实名：张\\*',
        '=专利为外购，370\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*34 可证 异议.csv:3',
        '成立 临科函〔2024〕21号 |',
      ],
      [
        '| 2024-03-08',
        '山东砺岚轴承装备有限公司 91371581MA0G8T258L',
        '整家企业',
        '匿名',
        '\\<b\\>研发投入不实\\</b\\> 异议.csv:4',
        '不成立 临科函〔2024〕22号 |',
      ],
    ]);
  });

  test('holds each day against the period of publication, where that is said; days of rest are within it', async () => {
    const text = await report(...period);
    expect(text).toContain('公示时间：2024年3月1日至2024年3月7日，共 5 个工作日');
    const standings = rowsOf(text).map((row) => /2024-\S+ (\S+)/.exec(row)?.slice(0, 2).join(' '));
    expect(standings).toEqual([
      '2024-02-29 公示前 公示前',
      '2024-03-03 公示期内 公示期内',
      '2024-03-07 公示期内 公示期内',
      '2024-03-08 期满后 期满后',
    ]);
  });

  test('says the same in English', async () => {
    const text = await report('--lang', 'en', ...period);
    expect(text).toContain('## 5 Objections\n\nPeriod of publication: 1 March 2024 to 7 March 2024');
    expect(text).toContain('4 in all: 1 upheld, 1 rejected, 2 pending.');
    expect(rowsOf(text)[2]).toMatch(/^\| 2024-03-07 within the period \|.*real name: 张\\\*.*upheld/);
    expect(text).toContain('## 6 Readings and their effect');
  });

  test('stands on the page as text, with no full name of a person and no identity number', async () => {
    const { out } = await run('audit', 'settled');
    const [, section = ''] = /<section id="objections"[^>]*>(.*?)<\/section>/s.exec(out) ?? [];
    expect(section).toContain('五、异议');
    expect(section).toContain('&lt;b&gt;研发投入不实&lt;/b&gt;');
    expect(section.match(/<tr>/g)).toHaveLength(5);
    expect(out).not.toMatch(/张三丰|李四光|370000199001011234/);
  });

  test('has no such section without the table, unless a period is asked about', async () => {
    const plain = await run('audit', 'before', '--format', 'md');
    expect(plain.out).toContain('## 五、口径及其影响');
    expect(plain.out).not.toContain('异议');
    const asked = await run('audit', 'before', '--format', 'md', ...period);
    expect(asked.out).toContain('没有登记异议。');
  });

  test('names on the terminal what came in outside the period', async () => {
    const { err } = await run('audit', 'settled', '--out', 'report.html', ...period);
    expect(err.split('提示 N960 ')).toHaveLength(3);
    expect(err).toContain('这件异议 2024-02-29 收到，在公示发布以前');
    expect(err).toContain('异议.csv:4  单元格 D4');
    expect((await run('audit', 'settled', '--out', 'report.html', '-q', ...period)).err).toBe('');
  });
});

test('publishing names the objections outside the period, and shows none of them', async () => {
  const { code, err } = await run('publish', 'settled', '--from', '2024-03-01', '--working-days', '5');
  expect([code, err.split('提示 N960 ').length]).toEqual([0, 3]);
  const page = await readFile(join(cwd, 'publicity-2023', '公示.html'), 'utf8');
  expect(page).not.toMatch(/租赁合同已到期|张|外购/);
});

test('a row that cannot be read is told at its cell, and sets its enterprise aside', async () => {
  await cp(join(cwd, 'data'), join(cwd, 'faulty'), { recursive: true });
  await appendFile(join(cwd, 'faulty/异议.csv'), '91371581MA0B9L468G,,2023,3月5日,电话,,,,不符,部分成立,\n');
  const refused = await run('settle', '2023', 'faulty', '--out', 'none');
  expect(refused.code).toBe(1);
  for (const place of ['D7 收到日期', 'E7 署名方式', 'J7 处理结果'])
    expect(refused.err).toContain(`异议.csv:7  单元格 ${place}`);
  expect((await run('settle', '2023', 'faulty', '--out', 'aside', '--set-aside')).code).toBe(0);

  const report = await run('audit', 'aside', '--format', 'md');
  expect(report.out).toContain('另有暂不结算的企业 1 家，对它们的异议不在此列');
  for (const command of ['notice', 'explain']) {
    const { code, err } = await run(command, 'aside', '91371581MA0B9L468G');
    expect([command, code, err]).toEqual([
      command,
      2,
      expect.stringMatching(/错误 E967 {2}这家企业的数据有 3 个错误，暂不结算，没有结果：91371581MA0B9L468G/),
    ]);
    expect(err).toContain('award validate');
    const byName = await run(command, 'aside', '山东朔舟轴承科技股份有限公司');
    expect([byName.code, byName.err]).toEqual([
      2,
      expect.stringMatching(/E944[\s\S]*因数据有错误暂不结算，没有结果：91371581MA0B9L468G/),
    ]);
  }
});
