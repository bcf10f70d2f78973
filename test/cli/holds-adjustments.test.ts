import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '../support/sample.ts';
import { rowsOf } from '../write/workbook/books.ts';
import { cellsOf, differences, hasLibreOffice, recalculated } from '../write/workbook/recalculate.ts';
import { inProcess } from './hosts.ts';

/** The sample year with an enterprise and an award held, and two awards cut. */
const holds = `统一社会信用代码,企业名称,年度,条款,事项,原因,文号
91371581MA0B9L468G,山东朔舟轴承科技股份有限公司,2023,R8b,朔舟风电轴承专业化众创空间,=租赁合同核查中,临科函〔2024〕18号
91371581MA0E1P6955,临清岚星精工轴承有限公司,2023,,,信访事项未办结,临纪函〔2024〕3号
91371581MA0E1P6955,临清岚星精工轴承有限公司,2023,R5,,专利权属有异议,临科函〔2024〕21号
`;
const adjustments = `统一社会信用代码,企业名称,年度,条款,事项,调整后金额,原因,文号
91371581MA0C6R944X,临清禾澜滚子轴承有限公司,2023,R7,高铁轴承滚子超精研技术,300000,专家评审核减,临科专审〔2024〕5号
91371581MA0G8T258L,山东砺岚轴承装备有限公司,2023,R9,LLJS2023-03,200000.50,审计核减,临审函〔2024〕7号
`;

let cwd: string;
let told: string;
const run = (...argv: string[]) =>
  inProcess({ argv: [...argv, '--lang', 'zh'], cwd, env: { NO_COLOR: '1' } });

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-holds-'));
  for (const year of ['data', 'plain']) await cp(sampleFolder, join(cwd, year), { recursive: true });
  await writeFile(join(cwd, 'data/暂缓.csv'), holds);
  await writeFile(join(cwd, 'data/核定调整.csv'), adjustments);
  const settled = await run('settle', '2023', 'data', '--out', 'settled');
  expect(settled.code).toBe(0);
  told = settled.err;
  expect((await run('settle', '2023', 'plain', '--out', 'before')).code).toBe(0);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const bookOf = (folder: string) => readFile(join(cwd, folder, 'settlement.xlsx'));
const documentOf = async (folder: string) =>
  JSON.parse(await readFile(join(cwd, folder, 'settlement.json'), 'utf8'));

describe('a year with holds and adjustments', () => {
  test('the terminal says what was cut and what is held', () => {
    expect(told).toMatch(/核定调整核减 +149,999\.50/);
    expect(told).toMatch(/其中暂缓拨付 +1,055,500\.00/);
  });

  test('holding moves no amount', async () => {
    const payables = async (folder: string) => {
      const { enterprises } = await documentOf(folder);
      return enterprises.map(({ totals }: { totals: { payable: string } }) => totals.payable);
    };
    // Both cuts are inside a limit that still binds, so that every enterprise has what it had.
    expect(await payables('settled')).toEqual(await payables('before'));
  });

  test('the payment list pays all but what is held, which stands apart with its reason and sum', async () => {
    const rows = await rowsOf(await bookOf('settled'), '资金拨付表');
    const { totals } = await documentOf('settled');
    const sums = rows.filter(([, label]) => label === '合计').map((row) => Number(row[5]));
    expect(sums).toEqual([Number(totals.payable) - 1055500, 1055500]);
    const start = rows.findIndex((row) => row[0]?.startsWith('暂缓拨付'));
    expect(rows.slice(start + 2, start + 7).map((row) => row.slice(1, 6))).toEqual([
      [
        '山东朔舟轴承科技股份有限公司',
        'R8b 国家专业化众创空间 朔舟风电轴承专业化众创空间（国家级）',
        '=租赁合同核查中',
        '临科函〔2024〕18号',
        '1000000',
      ],
      ['临清岚星精工轴承有限公司', 'R1 科技型中小企业', '信访事项未办结', '临纪函〔2024〕3号', '20000'],
      ['临清岚星精工轴承有限公司', 'R2 高新技术企业', '信访事项未办结', '临纪函〔2024〕3号', '30000'],
      [
        '临清岚星精工轴承有限公司',
        'R5 专利 202119123318.6',
        '信访事项未办结\n专利权属有异议',
        '临纪函〔2024〕3号\n临科函〔2024〕21号',
        '5000',
      ],
      [
        '临清岚星精工轴承有限公司',
        'R5 专利 202229138876.X',
        '信访事项未办结\n专利权属有异议',
        '临纪函〔2024〕3号\n临科函〔2024〕21号',
        '500',
      ],
    ]);
    const paid = rows.slice(0, start).map(([, name]) => name);
    expect(paid).not.toContain('临清岚星精工轴承有限公司');
    expect(rows.find((row) => row[1] === '山东朔舟轴承科技股份有限公司')?.[5]).toBe('1445000');
    expect(rows.find((row) => row[1]?.startsWith('核对'))?.[5]).toBe('相符');
    expect(rows.find((row) => row[1] === '应兑付金额')?.[5]).toBe(String(Number(totals.payable)));
  });

  test('the sheet 核定调整 shows each cut beside what was computed', async () => {
    const book = await bookOf('settled');
    const rows = await rowsOf(book, '核定调整');
    expect(rows.filter(([number]) => /^[12]$/.test(number ?? '')).map((row) => row.slice(1, 11))).toEqual([
      [
        '临清禾澜滚子轴承有限公司',
        '91371581MA0C6R944X',
        'R7 落地项目',
        '高铁轴承滚子超精研技术',
        '400000',
        '300000',
        '100000',
        '专家评审核减',
        '临科专审〔2024〕5号',
        '核定调整.csv:2',
      ],
      [
        '山东砺岚轴承装备有限公司',
        '91371581MA0G8T258L',
        'R9 技术合同',
        'LLJS2023-03',
        '250000',
        '200000.5',
        '49999.5',
        '审计核减',
        '临审函〔2024〕7号',
        '核定调整.csv:3',
      ],
    ]);
    // What overlap leaves of the line is a formula over the adjusted amount.
    const formulas = [...(await cellsOf(book)).values()].map(({ formula }) => formula ?? '');
    expect(formulas.some((formula) => /^MIN\([A-Z]+\d+,'?核定调整'?!G\d+\)$/.test(formula))).toBe(true);
  });

  test('every sheet that tells the stages tells the step of the corrections, live', async () => {
    const book = await bookOf('settled');
    const [lines, rules] = [await rowsOf(book, '奖补明细'), await rowsOf(book, '条款汇总')];
    const column = (rows: string[][], name: string) => rows[2]?.indexOf(name) ?? -1;
    const row = lines.find((one) => one.includes('高铁轴承滚子超精研技术'));
    const stages = ['核定金额', '核定调整后', '就高不重复后'].map((name) => row?.[column(lines, name)]);
    expect(stages).toEqual(['400000', '300000', '300000']);
    for (const rows of [lines, rules]) {
      const total = rows.find((one) => one.includes('合计'));
      const sum = (name: string) => Number(total?.[column(rows, name)]);
      expect(sum('核定金额') - sum('核定调整后')).toBeCloseTo(149999.5);
    }
    for (const name of ['兑付汇总', '封顶测算']) {
      const rows = await rowsOf(book, name);
      const cut = (of: string) => rows.find((one) => one[1] === of)?.[column(rows, '核定调整核减')];
      expect(['临清禾澜滚子轴承有限公司', '合计', '临清岚星精工轴承有限公司'].map(cut)).toEqual([
        '100000',
        '149999.5',
        '0',
      ]);
    }
    expect((await rowsOf(book, '就高不重复'))[2]?.[4]).toBe('核定调整后');
    expect((await rowsOf(await bookOf('before'), '就高不重复'))[2]?.[4]).toBe('核定金额');
    expect(JSON.stringify(await rowsOf(await bookOf('before'), '奖补明细'))).not.toContain('核定调整');
  });

  test.skipIf(!hasLibreOffice())(
    'recalculated, the workbook keeps every figure',
    async () => {
      const book = await bookOf('settled');
      const [after = Buffer.alloc(0)] = await recalculated([book]);
      expect((await differences(book, after)).found).toEqual([]);
    },
    60_000,
  );

  test('the audit report has the corrections as a step of their own', async () => {
    const { out } = await run('audit', 'settled', '--format', 'md');
    const [, amounts = '', waterfall = ''] =
      /### 金额([\s\S]*?)### 企业[\s\S]*### 从核定到兑付([\s\S]*?)###/.exec(out) ?? [];
    const cutByOverlap = told.match(/就高不重复核减 +([\d,.]+)/)?.[1] ?? '';
    for (const part of [amounts, waterfall]) {
      expect(part).toMatch(/核定合计.*\n- (\*\*)?核定调整核减(\*\*)? −149,999\.50\n.*就高不重复核减/);
      expect(part).toMatch(new RegExp(`就高不重复核减(\\*\\*)? −${cutByOverlap}`));
    }
    const [, own = ''] = /### 临清禾澜滚子轴承有限公司([\s\S]*?)####/.exec(out) ?? [];
    expect(own).toMatch(/核定\*\* [\d,.]+\n- \*\*核定调整后\*\* [\d,.]+\n- \*\*就高不重复后/);
    expect((await run('audit', 'before', '--format', 'md')).out).not.toContain('核定调整');
  });

  test('a year without them has neither the sheet nor the section, nor the columns', async () => {
    const book = await bookOf('before');
    expect(await rowsOf(book, '核定调整')).toEqual([]);
    expect(JSON.stringify(await rowsOf(book, '资金拨付表'))).not.toContain('暂缓');
    const header = async (folder: string) =>
      (await readFile(join(cwd, folder, 'awards.csv'), 'utf8')).split('\r\n')[0];
    expect(await header('before')).toMatch(/,sources$/);
    expect(await header('settled')).toMatch(/,sources,adjusted,held$/);
    expect(JSON.stringify(await documentOf('before'))).not.toMatch(/"(held|adjustment)"/);
  });

  test('the log tells of both, and the settlement comes out of it again', async () => {
    const log = (await readFile(join(cwd, 'settled/audit.jsonl'), 'utf8')).trimEnd().split('\n');
    const entries = log.map((line) => JSON.parse(line));
    expect(entries.filter(({ type }) => type === 'adjustment')).toMatchObject([
      { line: 'R7/高铁轴承滚子超精研技术', computed: '400000.00', adjusted: '300000.00' },
      { line: 'R9/LLJS2023-03', cells: [{ cell: 'F3', raw: '200000.50' }], source: '核定调整.csv:3' },
    ]);
    expect(entries.filter(({ type }) => type === 'hold')).toHaveLength(5);
    const { code, out } = await run('verify', 'settled', '--data', 'data');
    expect([code, out.match(/^ {2}一致 /gm)?.length]).toEqual([0, 7]);
  });

  test('a hold that is taken out of the log is found', async () => {
    await cp(join(cwd, 'settled'), join(cwd, 'changed'), { recursive: true });
    const file = join(cwd, 'changed/settlement.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('信访事项未办结', '　'));
    expect((await run('verify', 'changed')).code).toBe(1);
  });

  test('explain and the audit report give reason and document', async () => {
    const { out } = await run('explain', 'settled', '91371581MA0C6R944X', 'R7');
    expect(out).toMatch(/核定调整后 .* = 400,000\.00; ≤ 300,000\.00 = 300,000\.00/);
    expect(out).toMatch(/核定调整 +300,000\.00 {2}专家评审核减 {2}临科专审〔2024〕5号/);
    const held = await run('explain', 'settled', '91371581MA0E1P6955', 'R1');
    expect(held.out).toMatch(/暂缓拨付 +信访事项未办结 {2}临纪函〔2024〕3号/);
    const report = await run('audit', 'settled', '--format', 'md');
    expect(report.code).toBe(0);
    expect(report.out).toContain('专家评审核减（临科专审〔2024〕5号）');
    expect(report.out).toContain('信访事项未办结（临纪函〔2024〕3号）');
  });

  test('an adjustment of a second enterprise that is wrong sets that one aside', async () => {
    await cp(join(cwd, 'data'), join(cwd, 'wrong'), { recursive: true });
    await appendFile(
      join(cwd, 'wrong/核定调整.csv'),
      '91371581MA0E1P6955,临清岚星精工轴承有限公司,2023,R1,,20000.01,笔误,临科函〔2024〕30号\n',
    );
    const refused = await run('settle', '2023', 'wrong');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('E325');
    const aside = await run('settle', '2023', 'wrong', '--set-aside');
    expect(aside.code).toBe(0);
    const { out } = await run('audit', 'settlement-2023', '--format', 'md');
    expect(out).toMatch(/- \*\*暂不结算\*\* 1 家[\s\S]*、暂不结算的企业\n/);
    expect(out).not.toMatch(/暂缓结算|暂缓测算/);
    const { setAside } = await documentOf('settlement-2023');
    expect(setAside).toEqual([{ uscc: '91371581MA0E1P6955', errors: 1 }]);
  });
});
