import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settlement } from '../../src/settle/settlement.ts';
import { letterFile, letterPage } from '../../src/write/letter/letter.ts';
import { givenBy, usccOf } from '../cases/cases.ts';
import { COLUMNS } from '../oracle/columns.ts';
import { yearOfCompanies } from '../oracle/generate.ts';
import type { OracleInput } from '../oracle/types.ts';
import { settleSample } from '../support/sample.ts';
import { secretive } from '../support/secrets.ts';
import { type Given, settledRows, settleRows } from '../support/settle-rows.ts';
import { sound } from '../support/sound.ts';

const style = readFileSync(new URL('../../src/write/paper/assets/paper.css', import.meta.url), 'utf8');
const bureau = { office: '临清市科技局', telephone: '0635-1234567', address: null };

function pageOf(settlement: Settlement, uscc: string, language: 'zh' | 'en' = 'zh'): string {
  const enterprise = settlement.enterprises.find(({ dossier }) => dossier.uscc === uscc);
  if (enterprise === undefined) throw new Error(`no ${uscc}`);
  return letterPage(settlement, enterprise, bureau, language, style);
}

/** The words of a page; those of cells and paragraphs on lines of their own. */
function textOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<\/(td|th|p|dd|dt|li|h1|h2|div)>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

const contract = {
  contract_no: 'HT-1',
  registration_no: '',
  contract_type: 'transfer',
  provincial_recognised: 'yes',
};
const [buyer, seller] = ['91371581MA3UQ0K092', '91371581MA0F3K714L'];

describe('the notice to an enterprise', () => {
  test('says what was applied for, what came of it and why, the cap, what to do, and whom to ask', async () => {
    const settlement = await settleSample();
    const text = textOf(pageOf(settlement, '91371581MA0F3K714L'));
    for (const said of [
      '山东澄砚精密轴承有限公司：',
      '申报的 2023 年度科技创新奖补事项共 9 项',
      '7 项，应兑付 2,873,641.28 元',
      '贰佰捌拾柒万叁仟陆佰肆拾壹元贰角捌分',
      '不是拨付决定（四（三）',
      '8,640,000.00 × 25% = 2,160,000.00',
      '封顶核减 290,683.58 元。',
      '合计 3,320,500.00 元，超过限额 2,873,641.28 元，按比例核减 446,858.72 元',
      '承担过聊城市级及以上科技研发项目：成立',
      '由 R6 科技项目配套 2023KJLQ0117 奖补。',
      '临清市科技局',
      '0635-1234567',
    ])
      expect(text).toContain(said);
  });

  test('says of whom does not qualify which condition stands against it, on which data', async () => {
    const text = textOf(pageOf(await settleSample(), '91371581MA0J5Q301Y'));
    expect(text).toContain('下列条件不符合');
    expect(text).toContain('是否轴承工业企业：否');
    expect(text).toContain('全市轴承工业企业中规模以上企业及规模以下科技型中小企业');
    expect(text).toContain('不符合：O1 轴承工业企业（三（一））、O2');
  });

  test('says what waits and who has to do something', async () => {
    const text = textOf(pageOf(await settleSample(), '91371581MA0D4N8394'));
    expect(text).toContain('“当年在临劳动报酬”为空');
    expect(text).toContain('请补报所缺数据和证明材料。');
    expect(text).toContain('由主管部门报请审议决定。');
    expect(text).toContain('入选日期：2022-12-02');
  });

  test('an amount that nobody knows yet is not told as 0', async () => {
    const settlement = await settleSample();
    const none = textOf(pageOf(settlement, '91371581MA0D4N8394'));
    expect(none).toContain('2 项，金额尚不可知');
    expect(none).not.toMatch(/^0\.00$/m);
    const some = textOf(pageOf(settlement, '91371581MA0C6R944X'));
    expect(some).toContain('1 项，涉及 250,000.00 元');
    expect(some).not.toContain('不可知');
  });

  test('says what is to be paid back', async () => {
    const text = textOf(pageOf(await settleSample(), '91371581MA0N6D380N'));
    expect(text).toContain('应追缴历年已拨付的资金 265,000.00 元（三（四）');
  });

  test('says what was cut on review, by which document, apart from what another scheme paid', async () => {
    const settlement = await settledRows(
      givenBy({
        given: {
          enterprises: [{ super_deduction: 400000 }],
          adjustments: [{ rule: 'R4', amount: 80000 }],
          other_subsidies: [{ rule: 'R4', amount: 30000, paid: 'yes' }],
        },
      }),
    );
    const text = textOf(pageOf(settlement, usccOf('甲')));
    expect(text).toContain('经审定核减 20,000.00 元：专家评审核减（临政纪〔2024〕2号）。');
    expect(text).toContain('另一方案已拨付的 30,000.00 元予以扣除。');
    expect(text).toContain('1 项，应兑付 50,000.00 元');
    expect(textOf(pageOf(settlement, usccOf('甲'), 'en'))).toContain('Cut by 20,000.00 元 on review');
  });

  test('says what is held, and not why: a reason may name who objected', async () => {
    const settlement = await settledRows(
      givenBy({
        given: {
          enterprises: [{ super_deduction: 400000 }],
          patents: [{ patent_no: '202110123450.X', type: 'invention' }],
          holds: [{ rule: 'R5', reason: '丁川公司举报', document_no: '临纪函〔2024〕3号' }],
          objections: [{ rule: 'R5', objector: '丁川公司', content: '专利为外购', outcome: 'pending' }],
        },
      }),
    );
    const text = textOf(pageOf(settlement, usccOf('甲')));
    expect(text).toContain('元整，其中 5,000.00 元暂缓拨付');
    expect(text.match(/本项暂缓拨付，可以拨付时另行告知。/g)).toHaveLength(1);
    expect(text).not.toMatch(/丁川|临纪函|外购/);
  });

  test('has every line once, with the amounts that were settled, in both languages', async () => {
    const settlement = await settleSample();
    for (const { dossier, lines, totals } of settlement.enterprises) {
      for (const language of ['zh', 'en'] as const) {
        const page = pageOf(settlement, dossier.uscc, language);
        const heads = [...page.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g)].flatMap(([, body = '']) =>
          [...body.matchAll(/<th scope="row" class="word">(\d+)<\/th>/g)].map(([, number]) => number),
        );
        expect([dossier.uscc, heads.length]).toEqual([dossier.uscc, lines.length]);
        const figures = [...page.matchAll(/<td class="num">([\d,.]+)<\/td>/g)].map(([, text = '']) =>
          text.replaceAll(',', ''),
        );
        for (const line of lines.filter(({ outcome }) => outcome.outcome === 'granted')) {
          expect(figures).toContain(line.payable.value.toFixed(2));
        }
        const hasPaid = lines.some(({ outcome }) => outcome.outcome === 'granted');
        if (hasPaid) expect(figures).toContain(totals.payable.value.toFixed(2));
      }
    }
  });

  test('runs nothing, loads nothing, and shows hostile text as text', async () => {
    const settlement = await settledRows({
      tables: {
        enterprises: [{ ...sound, uscc: buyer, name: '<img src=x onerror=alert(1)>轴承‮' }],
        contracts: [
          { ...contract, uscc: buyer, contract_no: '"><script>1</script>', role: 'seller', turnover: '1' },
        ],
      },
    });
    const page = pageOf(settlement, buyer);
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
    expect(page).not.toMatch(/<script|<img|https?:|url\(|@import/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(letterFile(settlement.enterprises[0] as Settlement['enterprises'][number])).toBe(
      `imgsrcxonerroralert(1)轴承-${buyer}.html`,
    );
  });

  test('tells no identity number and no account', async () => {
    const settlement = await secretive();
    const page = pageOf(settlement, buyer);
    expect(page).toContain('欧阳明月');
    expect(page).not.toMatch(/11010519491231002X|6222020000000012345/);
  });
});

describe('nothing of another enterprise', () => {
  /** A year of one enterprise, from a year of several: its own rows, and those of codes that have passed into it. */
  const alone = ({ tables }: OracleInput, uscc: string): Given['tables'] => {
    const own = new Set<string | undefined>([undefined, uscc]);
    for (let before = 0; before < own.size; ) {
      before = own.size;
      for (const row of tables['predecessors'] ?? []) if (own.has(row['uscc'])) own.add(row['former_uscc']);
    }
    return Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [table, rows.filter((row) => own.has(row['uscc']))]),
    );
  };

  test('a page is the same to the byte whether the others are there or not', async () => {
    let compared = 0;
    // A fund that is shared, and a contract that its seller claims, let the others decide; their cases stand below.
    const own = { 'fund.shortfall': 'report', 'R9.side': 'seller' };
    for (const input of fc.sample(yearOfCompanies(2, 6), { numRuns: 25, seed: 21 })) {
      const terms = {
        year: input.year,
        basis: input.year === 2024 ? '临政办字〔2024〕1号' : null,
        columns: COLUMNS,
        readings: { ...input.readings, ...own },
      };
      const all = await settleRows({ ...terms, tables: input.tables });
      if (all.settlement === null) continue;
      for (const { dossier } of all.settlement.enterprises) {
        const single = await settledRows({ ...terms, tables: alone(input, dossier.uscc) });
        expect(pageOf(all.settlement, dossier.uscc)).toBe(pageOf(single, dossier.uscc));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  const sharing = (name: string, turnover: string): Given => ({
    readings: { 'R9.side': 'either' },
    tables: {
      enterprises: [
        { ...sound, uscc: buyer, name: '临清甲轴承' },
        { ...sound, uscc: seller, name },
      ],
      tax_increment: [
        { uscc: buyer, year: '2023', revenue: '900000', revenue_prev: '0' },
        { uscc: seller, year: '2023', revenue: '800000', revenue_prev: '0' },
      ],
      contracts: [
        { ...contract, uscc: buyer, role: 'buyer', turnover: '1111111.11' },
        { ...contract, uscc: seller, role: 'seller', turnover },
      ],
    },
  });

  test('a contract that its seller claims: the buyer learns that, and neither who nor how much', async () => {
    const page = pageOf(await settledRows(sharing('聊城乙轴承', '2345678.90')), buyer);
    expect(textOf(page)).toContain('该合同由卖方申报');
    expect(page).not.toMatch(/聊城乙|MA0F3K714L|2,?345,?678|800,000/);
    expect(pageOf(await settledRows(sharing('聊城丙轴承', '3456789.10')), buyer)).toBe(page);
  });

  test('a fund that is shared: the cut is told, and no figure that it rests on', async () => {
    const settlement = await settledRows({
      readings: { 'fund.shortfall': 'prorata' },
      tables: {
        ...sharing('聊城乙轴承', '0').tables,
        fund: [{ year: '2023', amount: '20000.00' }],
        contracts: [
          { ...contract, uscc: buyer, role: 'seller', turnover: '400000.00' },
          { ...contract, contract_no: 'HT-2', uscc: seller, role: 'seller', turnover: '1234567.00' },
        ],
      },
    });
    const page = pageOf(settlement, buyer);
    const text = textOf(page);
    // 8,000.00 of 8,000.00 + 24,691.34, which share 20,000.00.
    expect(text).toContain('4,894.26');
    expect(text).toContain('专项资金不足，按比例核减 3,105.74 元。');
    expect(text).not.toMatch(/(?<![\d,])20,000|24,691|15,105|32,691|1,234,567|聊城乙/);
  });
});
