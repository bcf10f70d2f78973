import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WorkingCalendar } from '../../src/policy/calendar/calendar.ts';
import { builtInCalendarFile, loadCalendar } from '../../src/policy/calendar/load.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { type Office, officeLines } from '../../src/write/paper/office.ts';
import { inTenThousands, publicRows } from '../../src/write/public-list/public-rows.ts';
import { noticeOf } from '../../src/write/publicity/notice.ts';
import { noticePage } from '../../src/write/publicity/page.ts';
import { noticeWorkbook } from '../../src/write/publicity/workbook.ts';
import { settleSample } from '../support/sample.ts';
import { partsTelling, secretive, unpublished } from '../support/secrets.ts';
import { rowsOf } from './workbook/books.ts';
import { partsOf } from './workbook/recalculate.ts';
import { settledYears } from './workbook/years.ts';

const loaded = loadCalendar(readFileSync(builtInCalendarFile));
if ('faults' in loaded) throw new Error('the calendar cannot be read');
const calendar = new WorkingCalendar(loaded.years);
const style = readFileSync(new URL('../../src/write/paper/assets/paper.css', import.meta.url), 'utf8');
const nobody: Office = { office: null, telephone: null, address: null };
const bureau: Office = {
  office: '<b>临清市科技局</b>',
  telephone: '0635-1234567',
  address: '临清市大众路 1 号',
};

function periodFrom(day: string) {
  const period = calendar.period(day, 5);
  if ('unknown' in period) throw new Error(period.unknown);
  return period;
}

async function written(settlement: Settlement, office = nobody, language: 'zh' | 'en' = 'zh') {
  const notice = noticeOf(settlement, null, periodFrom('2024-03-04'), office, language);
  return {
    notice,
    page: noticePage(settlement, notice, language, style),
    workbook: await noticeWorkbook(settlement, notice, language),
  };
}

describe('the public notice', () => {
  test('says on what it rests, how long it stands, where to object, and what is proposed', async () => {
    const { page } = await written(await settleSample(), bureau);
    const text = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, '');
    for (const said of [
      '（临政字〔2022〕37号）',
      '拟向 8 家企业兑付 2023 年度轴承产业科技创新奖励资金 28 项，合计 756.002464 万元',
      '2024年3月4日至2024年3月8日，共 5 个工作日（3月4日、5日、6日、7日、8日）',
      '以单位名义反映的，须加盖公章；以个人名义反映的，须署真实姓名',
      '0635-1234567',
      '按程序兑付拨付奖励资金',
      '柔性引进人才（陆*）',
    ])
      expect(text).toContain(said);
    expect(page).toContain('&lt;b&gt;临清市科技局&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  });

  test('the page runs nothing and loads nothing', async () => {
    const { page } = await written(await settleSample());
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
    expect(page).not.toMatch(/<script|https?:|url\(|@import/);
  });

  test('page and workbook say the same sentences and the same list', async () => {
    for (const language of ['zh', 'en'] as const) {
      const settlement = await settleSample();
      const { notice, page, workbook } = await written(settlement, bureau, language);
      const [front, list] = language === 'zh' ? ['公示', '公示名单'] : ['Public notice', 'Public list'];
      const words = (await rowsOf(workbook, front)).map((row) => row.join('').trim()).join('\n');
      for (const said of [
        notice.title.join(''),
        notice.basis,
        notice.period[1],
        notice.objection,
        notice.proposal,
      ])
        expect(words).toContain(said);
      for (const [, text] of officeLines(notice.office, language)) expect(words).toContain(text);
      const amounts = publicRows(settlement).map(({ payable }) => inTenThousands(payable));
      const rows = (await rowsOf(workbook, list ?? '')).slice(3, -1);
      expect(rows.map((row) => Number(row[3]))).toEqual(amounts.map((amount) => amount.toNumber()));
      const cells = [...page.matchAll(/<td class="num">([\d.]+)<\/td>/g)].map(([, text = '']) => text);
      expect(cells.slice(0, -1).map(Number)).toEqual(amounts.map((amount) => amount.toNumber()));
      expect(cells.at(-1)).toBe('756.002464');
    }
  });

  test('what was not given is left to be filled in by hand', async () => {
    const { page } = await written(await settleSample());
    expect(page.match(/<dd><\/dd>/g)).toHaveLength(3);
  });

  test('published on a day off it says from which day is counted', async () => {
    const settlement = await settleSample();
    const { period } = noticeOf(settlement, null, periodFrom('2024-02-10'), nobody, 'zh');
    expect(period[1]).toBe(
      '2024年2月10日起至2024年2月22日止，自2024年2月18日起计 5 个工作日（2月18日、19日、20日、21日、22日）。',
    );
  });

  test('the same settlement gives the same bytes', async () => {
    const [one, other] = [await written(await secretive()), await written(await secretive())];
    expect(one.page).toBe(other.page);
    expect(one.workbook.equals(other.workbook)).toBe(true);
  });

  test('tells of nobody what the public list does not: no tax figure, account, identity number or full name', async () => {
    let looked = 0;
    for (const settlement of [await secretive(), await settleSample(), ...(await settledYears(30, 18))]) {
      const { page, workbook } = await written(settlement, bureau);
      const parts = new Map([['page', page.replace(/<style>[\s\S]*?<\/style>/, '')]]);
      for (const [part, xml] of await partsOf(workbook)) if (!part.includes('theme')) parts.set(part, xml);
      for (const secret of unpublished(settlement)) {
        looked += 1;
        expect([secret, partsTelling(parts, secret)]).toEqual([secret, []]);
      }
    }
    expect(looked).toBeGreaterThan(500);
  });
});
