import { describe, expect, test } from 'vitest';
import { auditHeads } from '../../../src/messages/audit-heads.ts';
import { terminalWords } from '../../../src/messages/terminal.ts';
import { workbookWords } from '../../../src/messages/workbook.ts';
import { readInput } from '../../../src/read/file.ts';
import { sheetsOf } from '../../../src/write/workbook/sheets.ts';
import { settleSample } from '../../support/sample.ts';
import { settledRows, settleRows, type TextRow } from '../../support/settle-rows.ts';
import { conditionsMet } from '../../support/sound.ts';
import { cellsOf, partsOf } from './recalculate.ts';
import { settledYears, workbookOf } from './years.ts';

/** The texts and figures of a sheet as a reader that is not exceljs has them. */
async function sheetOf(workbook: Buffer, name: string): Promise<string[][]> {
  const { workbook: read, problems } = await readInput('settlement.xlsx', workbook);
  expect(problems.filter(({ code }) => code.startsWith('E'))).toEqual([]);
  const sheet = read?.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map(({ cells }) => cells.filter((c) => c.repeated !== true).map((c) => c.value));
}

/** Whether a text has what XML 1.0 has no place for: control characters, halves of characters, non-characters. */
const isIllegal = (xml: string): boolean => /[^\P{Cc}\t\n\r\u007F-\u009F]|\p{Cs}|[\uFFFE\uFFFF]/u.test(xml);
const uscc = '91371581MA3UQ0K092';
const enterprise: TextRow = {
  uscc,
  name: '=cmd|临清\uFFFE一号"轴承"_x000D_',
  bearing_industry: 'yes',
  scale: 'above',
  sales: '20000000',
  rd_spend: '1000000',
  super_deduction: '40000',
  land_grade_prev: 'A',
  ...conditionsMet,
  output: '100000000',
};
const people: readonly TextRow[] = [
  { uscc, person: '欧阳明月', id_no: '', kind: 'flexible', remuneration: '100000' },
  { uscc, person: '张三', id_no: '', kind: 'national', selected_date: '2023-05-01', self_cultivated: 'yes' },
];
const given = {
  tables: {
    enterprises: [enterprise],
    tax_increment: [{ uscc, year: '2023', revenue: '7654321.12', revenue_prev: '1000000' }],
    talents: people,
    payees: [{ uscc, payee: '+收款', bank: '@农商行', account: '6222020000000012345' }],
  },
};

async function hostile() {
  return settledRows(given);
}

describe('the settlement workbook', () => {
  test('the same settlement gives the same bytes, in every time zone', async () => {
    const settlement = await settleSample();
    const zone = process.env['TZ'];
    const first = await workbookOf(settlement);
    process.env['TZ'] = 'Pacific/Apia';
    const second = await workbookOf(await settleSample());
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(second.equals(first)).toBe(true);
  });

  test.each(['zh', 'en'] as const)('has its sheets in order (%s)', async (language) => {
    const settlement = await settleSample();
    const workbook = await workbookOf(settlement, language);
    const { workbook: read } = await readInput('settlement.xlsx', workbook);
    const names = workbookWords(language).sheets;
    expect(read?.sheets.map(({ name }) => name)).toEqual(sheetsOf(settlement).map(({ id }) => names[id]));
    expect(read?.sheets.every(({ state }) => state === 'visible')).toBe(true);
  });

  test('no formula cell is without a cached value, and every total is a formula', async () => {
    for (const settlement of await settledYears(20, 5)) {
      const cells = await cellsOf(await workbookOf(settlement));
      const formulas = [...cells].filter(([, { formula }]) => formula !== null);
      expect(formulas.filter(([, { value }]) => value === '')).toEqual([]);
      const payable = Number(settlement.totals.payable.toString());
      const sums = formulas.filter(([, { formula }]) => formula?.startsWith('SUM('));
      expect(sums.some(([, { value }]) => Number(value) === payable)).toBe(true);
    }
  });

  test('text of the input stays text, without what XML forbids', async () => {
    const workbook = await workbookOf(await hostile());
    const shown = (await sheetOf(workbook, '兑付汇总')).flat();
    expect(shown).toContain('=cmd|临清\uFFFD一号"轴承"_x000D_');
    const formulas = [...(await cellsOf(workbook)).values()].map(({ formula }) => formula ?? '');
    expect(formulas.filter((formula) => /cmd|收款|农商/.test(formula))).toEqual([]);
  });

  test('what a cell cannot hold is replaced or cut, and the run and the cover say where', async () => {
    const long = `${'长'.repeat(32_766)}\u{1F600}尾`;
    const names = [`\u0001甲\u001f乙\u{1F600}`, '\u202Eשלום ارا', long, '\t制表', '\uFFFE丙'];
    const codes = ['91371581MA3UQ0K092', '91371581MA3A1BCDX7'];
    const { settlement, problems } = await settleRows({
      tables: {
        ...given.tables,
        enterprises: codes.map((code) => ({ ...enterprise, uscc: code, name: `厂${code}` })),
        payees: [{ uscc: codes[0] ?? '', payee: '甲', bank: '乙', account: '1' }],
        talents: names.map((person, i) => ({
          uscc: codes[0] ?? '',
          person: `${person}${i}`,
          id_no: '',
          kind: 'flexible',
          remuneration: '100',
        })),
      },
    });
    if (settlement === null) throw new Error(JSON.stringify(problems));
    const book = await workbookOf(settlement);
    for (const [part, xml] of await partsOf(book)) {
      expect([part, isIllegal(xml)]).toEqual([part, false]);
    }
    const shown = (await sheetOf(book, '奖补明细')).flat();
    expect(Math.max(...shown.map((text) => text.length))).toBeLessThanOrEqual(32_767);
    expect(shown.some((text) => text.includes('שלום'))).toBe(true);
    const cover = (await sheetOf(book, '封面')).flat().join('\n');
    const told = problems.filter(({ code }) => code === 'N205');
    expect(told.map(({ place, facts }) => [place.file, place.cell, facts])).toEqual([
      ['talents.csv', 'B2', { length: null }],
      ['talents.csv', 'B4', { length: 32_770 }],
      ['talents.csv', 'B6', { length: null }],
    ]);
    expect(cover).toMatch(/文字替换[\s\S]*已用“\uFFFD”代替或截短[\s\S]*奖补明细!D\d+/);
  });

  test('the cover lists those set aside by code, name and number of errors, and both heads in one wording', async () => {
    const codes = ['91371581MA3UQ0K092', '91371581MA3A1BCDX7'];
    const settlement = await settledRows({
      tables: {
        enterprises: [
          enterprise,
          { ...enterprise, uscc: codes[1] ?? '', name: '临清二号轴承', sales: '约300' },
        ],
      },
      setAside: true,
    });
    const cover = (await sheetOf(await workbookOf(settlement), '封面')).map((row) => row.join('|'));
    expect(cover).toContain(`${codes[1]}|临清二号轴承|1`);
    expect(cover.some((row) => row.includes(auditHeads.zh))).toBe(true);
    expect(terminalWords.zh.keepHead).toBe(auditHeads.zh);
  });

  test('links lead to cells of the workbook and nowhere outside', async () => {
    const workbook = await workbookOf(await settleSample());
    const parts = await partsOf(workbook);
    const cells = await cellsOf(workbook);
    const tabs = Object.values(workbookWords('zh').sheets);
    const links = [...parts].flatMap(([, xml]) => [...xml.matchAll(/<hyperlink ref="\w+" ([^>]*)\/>/g)]);
    expect(links.length).toBeGreaterThan(100);
    for (const [, target = ''] of links) {
      const [, tab = '', cell = ''] = /^location="&apos;(.+)&apos;!(\w+)"$/.exec(target) ?? [];
      expect(cells.has(`sheet${tabs.indexOf(tab) + 1}!${cell}`)).toBe(true);
    }
    expect([...parts.values()].filter((xml) => xml.includes('TargetMode="External"'))).toEqual([]);
  });

  test('accounts stand on the payment list alone', async () => {
    const workbook = await workbookOf(await hostile());
    const names = Object.values(workbookWords('zh').sheets);
    const holding = await Promise.all(
      names.map(async (name) => (await sheetOf(workbook, name)).flat().includes('6222020000000012345')),
    );
    expect(names.filter((_, i) => holding[i])).toEqual(['资金拨付表']);
  });
});

describe('the public list', () => {
  test('names number, enterprise, award and amount, persons by a character and a star', async () => {
    const rows = await sheetOf(await workbookOf(await hostile()), '公示名单');
    const listed = rows.filter(([number]) => /^\d+$/.test(number ?? ''));
    expect(listed.map(([, , ...rest]) => rest)).toEqual([
      ['研发费用加计扣除', '1'],
      ['人才入选（张*）', '50'],
      ['柔性引进人才（欧*）', '3'],
    ]);
    expect(rows.at(-1)).toEqual(['合计', '54']);
    expect(rows.flat().join('\n')).not.toMatch(/7654321|765\.43|6654321|665\.43/);
  });

  test('tells nothing else of anyone', async () => {
    for (const settlement of [await hostile(), ...(await settledYears(40, 8))]) {
      const shown = (await sheetOf(await workbookOf(settlement), '公示名单')).flat().join('\n');
      for (const { dossier } of settlement.enterprises) {
        const secret = [
          dossier.uscc,
          ...dossier.talents.flatMap(({ person, id_no }) => [person, id_no ?? person]),
          ...dossier.deputy_expenses.map(({ person }) => person),
          ...dossier.payees.flatMap(({ account, bank }) => [account, bank]),
        ];
        const told = secret.filter((text) => text.length > 1 && shown.includes(text));
        expect(told).toEqual([]);
      }
    }
  });

  test('has no link, comment, hidden cell or formula over another sheet', async () => {
    const settlement = await hostile();
    const parts = await partsOf(await workbookOf(settlement));
    const sheet = parts.get(
      `xl/worksheets/sheet${sheetsOf(settlement).findIndex(({ id }) => id === 'publicList') + 1}.xml`,
    );
    expect(sheet).toBeDefined();
    expect(sheet).not.toMatch(/<hyperlink|legacyDrawing|hidden="1"|<f>[^<]*!/);
  });
});
