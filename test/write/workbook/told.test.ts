import { describe, expect, test } from 'vitest';
import type { Settlement } from '../../../src/settle/settlement.ts';
import { settleSample } from '../../support/sample.ts';
import { settledRows, type TextRow } from '../../support/settle-rows.ts';
import { conditionsMet } from '../../support/sound.ts';
import { rowsOf } from './books.ts';
import { cellsOf } from './recalculate.ts';
import { workbookOf } from './years.ts';

/** What a clerk and an auditor look for on the sheets, and the formulas behind the totals. */

const uscc = '91371581MA3UQ0K092';
const eligible: TextRow = {
  uscc,
  name: '临清一号轴承',
  bearing_industry: 'yes',
  scale: 'above',
  sales: '20000000',
  rd_spend: '1000000',
  super_deduction: '400000',
  land_grade_prev: 'A',
  ...conditionsMet,
  output: '200000000',
  suspended: 'no',
  fraud: 'no',
};

async function settled(
  tables: Readonly<Record<string, readonly TextRow[]>>,
  readings: Readonly<Record<string, string>> = {},
): Promise<Settlement> {
  return settledRows({
    readings,
    tables: {
      enterprises: [eligible],
      tax_increment: [{ uscc, year: '2023', increment: '900000' }],
      ...tables,
    },
  });
}

/** The rows of a sheet that say this somewhere. */
async function rowsSaying(book: Buffer, sheet: string, words: string): Promise<string[][]> {
  return (await rowsOf(book, sheet)).filter((row) => row.some((text) => text.includes(words)));
}

/** The formulas of a sheet by address; `tab` counts from 1. */
async function formulasOf(book: Buffer, tab: number): Promise<Map<string, string>> {
  const cells = await cellsOf(book);
  const prefix = `sheet${tab}!`;
  return new Map(
    [...cells].flatMap(([cell, { formula }]) =>
      cell.startsWith(prefix) && formula !== null ? [[cell.slice(prefix.length), formula] as const] : [],
    ),
  );
}
const tabs = { summary: 2, lines: 3, denied: 7, payments: 11 } as const;

const filled = (row: readonly string[]) => row.filter((text) => text !== '');

describe('the fund', () => {
  const fund = (amount: string) => [{ year: '2023', amount }];

  test.each(['兑付汇总', '资金拨付表'])(
    'stands below the total of %s with what is missing',
    async (sheet) => {
      const book = await workbookOf(await settled({ fund: fund('60000') }));
      const told = async (words: string) => (await rowsSaying(book, sheet, words)).map(filled);
      expect(await told('专项资金额度')).toEqual([['专项资金额度', '60000']]);
      expect(await told('应兑付金额')).toEqual([['应兑付金额', '100000']]);
      expect(await told('资金缺口')).toContainEqual(['资金缺口', '40000']);
      expect(await told('各笔金额未作核减')).toHaveLength(1);
    },
  );

  test('its shortfall is a formula over the sheet’s own cells', async () => {
    const book = await workbookOf(await settled({ fund: fund('60000') }));
    expect([...(await formulasOf(book, tabs.summary)).values()]).toContain('MAX(0,J9-J8)');
    expect([...(await formulasOf(book, tabs.payments)).values()]).toContain('MAX(0,F8-F7)');
  });

  test('that is shared in proportion says so, and what was missing before', async () => {
    const shared = await settled({ fund: fund('60000') }, { 'fund.shortfall': 'prorata' });
    const book = await workbookOf(shared);
    for (const sheet of ['兑付汇总', '资金拨付表']) {
      expect((await rowsSaying(book, sheet, '按比例核减之前')).map(filled)).toEqual([
        ['资金缺口（按比例核减之前）', '40000'],
      ]);
      expect(await rowsSaying(book, sheet, '各笔已按比例核减')).toHaveLength(1);
    }
  });

  test('that is enough is told as well; without a row of the year there is nothing to tell', async () => {
    const enough = await workbookOf(await settled({ fund: fund('100000') }));
    expect(await rowsSaying(enough, '资金拨付表', '专项资金足以兑付')).toHaveLength(1);
    const none = await workbookOf(await settled({}));
    expect(await rowsSaying(none, '资金拨付表', '专项资金')).toHaveLength(0);
  });
});

describe('totals', () => {
  test('of 奖补明细 and 不予奖补 are formulas over all of their rows', async () => {
    const settlement = await settleSample();
    const book = await workbookOf(settlement);
    const { totals, enterprises } = settlement;
    const [total = []] = (await rowsSaying(book, '奖补明细', '合计')).slice(-1);
    const figures = [totals.computed, totals.afterOverlap, totals.afterLimit, totals.payable];
    expect(total.slice(9, 13)).toEqual(figures.map(({ value }) => value.toString()));
    const lines = enterprises.reduce((sum, one) => sum + one.lines.length, 0);
    const formulas = await formulasOf(book, tabs.lines);
    expect(formulas.get(`M${lines + 4}`)).toBe(`SUM(M4:M${lines + 3})`);
    expect(formulas.get(`J${lines + 4}`)).toContain(`$J$4:$J$${lines + 3}`);
    const denied = enterprises.flatMap((one) => one.lines).filter((one) => one.outcome.outcome === 'denied');
    const formulasOfDenied = await formulasOf(book, tabs.denied);
    expect(formulasOfDenied.get(`E${denied.length + 4}`)).toBe(`SUM(E4:E${denied.length + 3})`);
  });

  test('of an enterprise run over all of its lines, denied ones included', async () => {
    const book = await workbookOf(
      await settled({
        patents: [
          {
            uscc,
            patent_no: '202310123456.6',
            type: 'invention',
            grant_date: '2024-05-01',
            self_developed: 'yes',
            ownership_clear: 'yes',
          },
        ],
        talents: [{ uscc, person: '张三', kind: 'flexible', remuneration: '100000', id_no: '' }],
      }),
    );
    const formulas = await formulasOf(book, tabs.summary);
    expect(formulas.get('E4')).toBe("SUM('奖补明细'!L4:L6)");
    expect(formulas.get('J4')).toBe("SUM('奖补明细'!M4:M6)");
  });
});

describe('where an amount comes from', () => {
  test('a row that was left out is told with its cell and the reason', async () => {
    const contract = { uscc, landing_mode: 'commissioned', project: '套圈', paid: '100000' };
    const book = await workbookOf(
      await settled({
        contracts: [
          { ...contract, contract_no: 'A-1', landed: 'yes' },
          { ...contract, contract_no: 'A-2', landed: 'no' },
        ],
      }),
    );
    const [line = []] = await rowsSaying(book, '奖补明细', '套圈');
    expect(line.join('\n')).toMatch(/不计入：contracts\.csv![A-Z]+3 landed=no（未落地）/);
  });

  test('a cell that is missing stands among the sources, a column that is missing by its name', async () => {
    const talents = (row: TextRow) =>
      settled({ talents: [{ uscc, person: '张三', kind: 'flexible', id_no: '', ...row }] });
    const [blank = []] = await rowsSaying(
      await workbookOf(await talents({ remuneration: '' })),
      '奖补明细',
      '张三',
    );
    expect(blank.join('\n')).toMatch(/talents\.csv：.*[A-Z]2/);
    const [absent = []] = await rowsSaying(await workbookOf(await talents({})), '奖补明细', '张三');
    expect(absent.join('\n')).toContain('第2行（无“当年在临劳动报酬”列）');
  });

  test('就高不重复 tells lines apart by their level, and gives sources and entries', async () => {
    const book = await workbookOf(await settleSample());
    const rows = await rowsSaying(book, '就高不重复', '高精度圆锥滚子轴承技术创新中心（市级）');
    expect(rows.map((row) => row.join('\n')).join('\n')).toMatch(
      /高精度圆锥滚子轴承技术创新中心（省级）[\s\S]*附件2-平台与项目\.xlsx!创新平台：E[\s\S]*就高 \d+/,
    );
    const [offset = []] = await rowsSaying(book, '就高不重复', '其他政策补助.csv!');
    expect(offset.join('\n')).toMatch(/金额=200000\.00[\s\S]*是否已拨付=是[\s\S]*另案 \d+/);
  });

  test('不予奖补 and 待定事项 name the entries of the conditions that decided', async () => {
    const book = await workbookOf(await settleSample());
    const named = async (sheet: string) => (await rowsSaying(book, sheet, '条件 ')).length;
    expect(await named('不予奖补')).toBeGreaterThan(3);
    expect(await named('待定事项')).toBeGreaterThan(2);
  });
});

describe('the cover', () => {
  test('names tables in the language of the document', async () => {
    const settlement = await settleSample();
    expect(await rowsSaying(await workbookOf(settlement), '封面', 'enterprises')).toEqual([]);
    expect(await rowsSaying(await workbookOf(settlement, 'en'), 'Cover', 'enterprises')).not.toEqual([]);
  });

  const note = '恰为其封顶额';

  test('says whose increment the public list would tell: those that get exactly their cap, be it half the increment or all of it', async () => {
    const tax = [{ uscc, year: '2023', increment: '70000' }];
    const full = await settled({ tax_increment: tax });
    const half = await settled({ tax_increment: tax, enterprises: [{ ...eligible, output: '1' }] });
    for (const settlement of [full, half]) {
      expect((await rowsSaying(await workbookOf(settlement), '封面', note)).join()).toContain('临清一号轴承');
    }
    expect(await rowsSaying(await workbookOf(await settled({})), '封面', note)).toEqual([]);
    expect(await rowsSaying(await workbookOf(full), '公示名单', note)).toEqual([]);
  });
});

describe('待定事项 has the grounds that a blank leaves open', () => {
  const growing = {
    ...eligible,
    super_deduction: '4000000',
    output: '80000000',
    output_prev: '50000000',
    profit: '200',
    unit_energy: '0.9',
    unit_energy_prev: '1',
  };
  const told = async (enterprise: TextRow, readings: Readonly<Record<string, string>> = {}) =>
    rowsSaying(await workbookOf(await settled({ enterprises: [enterprise] }, readings)), '待定事项', 'G2');

  test('with the blank cell, and what would be paid more', async () => {
    const [row] = await told({ ...growing, profit_prev: '' });
    expect(row?.slice(0, 8).map((text) => text.replace(/^G2 .*/, 'G2'))).toEqual([
      '1',
      '临清一号轴承',
      'G2',
      '',
      '180000',
      '依据待定',
      expect.stringMatching(/^\S+ profit_prev$/),
      '补齐所列空白数据后重新测算；依据成立的，封顶比例为 100%。',
    ]);
  });

  test('only where something hangs on them', async () => {
    expect(await told({ ...growing, profit_prev: '100' })).toEqual([]);
    expect(await told({ ...growing, profit_prev: '', super_deduction: '400' })).toEqual([]);
    expect(await told({ ...growing, profit_prev: '', output: '200000000' })).toEqual([]);
    const below = { ...growing, profit_prev: '', scale: 'below' };
    expect(
      await told(below, { 'cap.grounds_below_scale': 'off', 'O2.below_scale': 'any-recognised' }),
    ).toEqual([]);
  });
});

describe('目标进度', () => {
  test('a platform that rose to another level is one', async () => {
    const platform = { uscc, name: '甲平台', kind: 'innovation_platform', recognised_date: '2023-05-01' };
    const { targets } = await settled({
      platforms: [
        { ...platform, level: 'municipal' },
        { ...platform, level: 'provincial' },
        { ...platform, level: 'national', recognised_date: '2022-12-01' },
        { ...platform, name: '乙平台', level: 'municipal' },
      ],
    });
    const measured = new Map(targets.map(({ id, measured: figure }) => [id, String(figure)]));
    expect([measured.get('platforms'), measured.get('platforms_provincial')]).toEqual(['2', '1']);
  });
});
