import { expect, test } from 'vitest';
import type { Settlement } from '../../src/settle/settlement.ts';
import { letterPage } from '../../src/write/letter/letter.ts';
import { givenBy, usccOf } from '../cases/cases.ts';
import { settleSample } from '../support/sample.ts';
import { settledRows } from '../support/settle-rows.ts';

/** The notice of an enterprise without its marks. */
function textOf(settlement: Settlement, uscc: string, language: 'zh' | 'en' = 'zh'): string {
  const enterprise = settlement.enterprises.find(({ dossier }) => dossier.uscc === uscc);
  if (enterprise === undefined) throw new Error(`no ${uscc}`);
  const office = { office: null, telephone: null, address: null };
  return letterPage(settlement, enterprise, office, language, '').replace(/<[^>]+>/g, '');
}

test('what waits is told before the cap, with the most that the limit leaves', async () => {
  const given = (increment: number) =>
    givenBy({
      given: {
        enterprises: [{ super_deduction: 400000 }],
        tax_increment: [{ increment }],
        patents: [{ patent_no: '202110123450.X', type: 'invention', ownership_clear: '' }],
      },
    });
  const open = textOf(await settledRows(given(150_000)), usccOf('甲'));
  expect(open).toContain('涉及金额是封顶和限额核减以前的数');
  // 80 % of 150,000.00 less the 100,000.00 that are granted.
  expect(open).toContain('最多还可兑付 20,000.00 元。');
  const full = textOf(await settledRows(given(100_000)), usccOf('甲'));
  expect(full).toContain('最多还可兑付 0.00 元。');
  const unknown = await settledRows(
    givenBy({ given: { enterprises: [{ super_deduction: 400000 }], tax_increment: [] } }),
  );
  const text = textOf(unknown, usccOf('甲'));
  expect(text).toContain('涉及金额是封顶和限额核减以前的数');
  expect(text).not.toContain('最多还可兑付');
});

test('whom the conditions stand against and who is paid all the same is told why', async () => {
  const settlement = await settledRows(
    givenBy({
      readings: { 'R8.track': 'separate' },
      given: {
        enterprises: [{ bearing_industry: 'no' }],
        platforms: [
          {
            name: '青智众创空间',
            kind: 'makerspace',
            level: 'provincial',
            evaluation: 'A',
            evaluation_year: 2023,
          },
        ],
      },
    }),
  );
  const said = '孵化器、众创空间年度评价：按本次采用的口径（R8.track），不受资格条件和封顶约束，照常奖补。';
  expect(textOf(settlement, usccOf('甲'))).toContain(said);
  const readingDocuments = { 'R8.track': '会议纪要〔2023〕5号' };
  expect(textOf({ ...settlement, readingDocuments }, usccOf('甲'))).toContain(
    '（R8.track，会议纪要〔2023〕5号）',
  );
});

test('a row that adds nothing is named by what stands in it; amounts have their thousands and 元', async () => {
  const settlement = await settleSample();
  const all = settlement.enterprises.map(({ dossier }) => textOf(settlement, dossier.uscc)).join('\n');
  expect(all).toContain('未计入：HLHT2023-05，合作开发，180,000.00 元。项目未落地见效。');
  expect(all).toMatch(/未计入：记-\d+-\d+，[\d-]+，[^，]+，[\d,.]+ 元。费用类别不属于可补助的费用。/);
  expect(all).toContain('销售收入：80,000,000.00 元');
});

test('what stands against a denied line besides the reason is told as well, since the reason can be mended', async () => {
  const settlement = await settledRows(
    givenBy({
      given: {
        enterprises: [{ bearing_industry: 'no' }],
        patents: [
          { patent_no: '202110123450.X', type: 'invention', ownership_clear: '' },
          { patent_no: '202111111111.6', type: 'invention', ownership_clear: 'yes' },
        ],
      },
    }),
  );
  const text = textOf(settlement, usccOf('甲'));
  expect(text).toContain('此外：数据缺失 · 权属是否明确：（空白）');
  expect(text.split('此外：')).toHaveLength(2);
});
