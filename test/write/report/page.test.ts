import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SettlementDocument } from '../../../src/write/json/schema.ts';
import { pageText } from '../../../src/write/report/html.ts';
import type { ReportContent } from '../../../src/write/report/input.ts';
import { measureSample } from '../../support/sample.ts';
import { amountsIn, amountsOf } from './amounts.ts';
import { hasChromium, Looking, type Violation, violations } from './browser.ts';
import { hostile, hostileTexts } from './hostile.ts';
import { many } from './many.ts';
import { filesOf, inputOf, pageOf } from './reported.ts';

const looking = new Looking();

/** What axe finds that keeps somebody from reading the page. */
async function serious(page: Page): Promise<Violation[]> {
  return (await violations(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

/** The texts of the page, each by itself, so that figures side by side do not run together. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(`
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.data);
    texts;
  `);
}

const title = hasChromium
  ? 'the page in Chromium'
  : 'Chromium is not installed: the page of the audit report is not looked at';

describe.skipIf(!hasChromium)(title, () => {
  const pages = { zh: '', en: '' };
  let content: ReportContent;
  let document: SettlementDocument;
  let files: Map<string, Buffer>;

  beforeAll(async () => {
    files = await filesOf(await measureSample());
    const input = await inputOf(files);
    if ('unreadable' in input.content) throw new Error(input.content.unreadable);
    content = input.content;
    document = content.document;
    pages.zh = await pageOf(input);
    pages.en = await pageOf(await inputOf(files, 'en'));
  });
  afterAll(() => looking.end());

  const listed = 'tr.row:not([hidden])';

  test('it opens without a fault and asks for nothing', async () => {
    const { page, faults, requests } = await looking.open(pages.zh);
    await page.locator('#expand').click();
    await page
      .locator('tr.details')
      .nth(document.enterprises.length - 1)
      .waitFor();
    expect(await page.locator('h1').textContent()).toBe('2023 年度轴承产业科技创新奖励资金审核报告');
    expect(await page.locator('.verdict-word').textContent()).toBe('核对一致');
    expect({ faults, requests }).toEqual({ faults: [], requests: [] });
    await page.close();
  });

  test('nothing but its own script runs in it', async () => {
    const { page, faults } = await looking.open(pages.zh);
    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'globalThis.strange = 1';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="https://example.com/x.png" onerror="strange = 1">');
    `);
    expect(await page.evaluate(() => 'strange' in globalThis)).toBe(false);
    expect(faults.length).toBeGreaterThanOrEqual(2);
    for (const fault of faults) expect(fault).toContain('Content Security Policy');
    await page.close();
  });

  test('hostile names, matters and cells stay text', async () => {
    const { page, faults, requests } = await looking.open(await pageOf(hostile(await inputOf(files))));
    await page.locator('#expand').click();
    await page
      .locator('tr.details')
      .nth(document.enterprises.length - 1)
      .waitFor();
    for (const text of hostileTexts) {
      const told = pageText(text).replace(/\p{Cs}/gu, '\ufffd');
      expect(await page.locator('bdi').filter({ hasText: told }).count(), text).toBeGreaterThan(0);
    }
    expect(await page.locator('script').count()).toBe(2);
    expect(
      await page.locator('img, iframe, object, embed, [onmouseover], [onfocus], [onerror]').count(),
    ).toBe(0);
    await page.mouse.move(300, 400);
    expect({ faults, requests }).toEqual({ faults: [], requests: [] });
    await page.close();
  });

  test('search finds by name, by a part of the code, and by what a line is about', async () => {
    const { page } = await looking.open(pages.zh);
    const search = page.locator('#search');
    const names = () => page.locator(`${listed} button.open`).allTextContents();
    await search.fill('澄砚');
    expect(await names()).toEqual(['山东澄砚精密轴承有限公司']);
    await search.fill('ma0c6r944x');
    expect(await names()).toEqual(['临清禾澜滚子轴承有限公司']);
    await search.fill('温景行');
    expect(await names()).toEqual(['临清瀚棠特种轴承有限公司']);
    expect(await page.locator('[role=status]').textContent()).toBe('列出 1 家，共 15 家');
    await search.fill('ZL202229138876.X');
    expect(await names()).toEqual(['临清岚星精工轴承有限公司']);
    await search.fill('加计扣除 850,190.76');
    expect(await names()).toEqual(['临清禾澜滚子轴承有限公司']);
    await search.fill('没有这家');
    expect(await names()).toEqual([]);
    expect(await page.locator('#none').isVisible()).toBe(true);
    await page.close();
  });

  test('status and marks narrow the list', async () => {
    const { page } = await looking.open(pages.zh);
    const count = () => page.locator(listed).count();
    const having = (fits: (one: SettlementDocument['enterprises'][number]) => boolean) =>
      document.enterprises.filter(fits).length;
    await page.locator('#status').selectOption('ineligible');
    expect(await count()).toBe(having(({ status }) => status === 'ineligible'));
    await page.locator('#status').selectOption('');
    await page.locator('#mark').selectOption('pending');
    expect(await count()).toBe(having(({ lines }) => lines.some(({ outcome }) => outcome === 'pending')));
    await page.locator('#mark').selectOption('cut');
    expect(await count()).toBe(having(({ cap }) => cap?.binding === true));
    await page.close();
  });

  test('the last row adds up what is listed', async () => {
    const { page } = await looking.open(pages.zh);
    const totals = () => page.locator('#enterprise-table tfoot tr > *').allTextContents();
    const whole = await totals();
    expect(whole[0]).toBe('合计');
    expect(whole[6]?.replaceAll(',', '')).toBe(document.totals.payable);
    await page.locator('#status').selectOption('undetermined');
    const one = document.enterprises.filter(({ status }) => status === 'undetermined');
    const pending = one.reduce((sum, { totals: own }) => sum + BigInt(own.pending.replace('.', '')), 0n);
    const [label, , , , , , , waiting = ''] = await totals();
    expect(label).toBe(`列出的 ${one.length} 家合计`);
    expect(BigInt(waiting.replace(/[,.]/g, ''))).toBe(pending);
    await page.locator('#status').selectOption('');
    expect(await totals()).toEqual(whole);
    await page.close();
  });

  test('columns sort, amounts from the largest down first', async () => {
    const { page } = await looking.open(pages.zh);
    const header = page.locator('#enterprise-table thead th').nth(6);
    const payables = () => page.locator(`${listed} td:nth-child(7)`).allTextContents();
    const wanted = document.enterprises
      .map(({ totals }) => totals.payable)
      .sort((a, b) => Number(b) - Number(a));
    await page.locator('button.open').first().click();
    await header.locator('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect((await payables()).map((text) => text.replaceAll(',', ''))).toEqual(wanted);
    await header.locator('button').click();
    expect((await payables()).map((text) => text.replaceAll(',', ''))).toEqual(wanted.reverse());
    // An enterprise that is open keeps its details beneath it.
    const above = page.locator('tr.details').locator('xpath=preceding-sibling::tr[1]');
    expect(await above.getAttribute('id')).toBe(`e-${document.enterprises[0]?.uscc}`);
    await page.close();
  });

  test('an enterprise opens by keyboard, and by a link to it', async () => {
    const { page } = await looking.open(pages.zh);
    const [first, second] = document.enterprises;
    const opener = page.locator('button.open').first();
    await opener.focus();
    await page.keyboard.press('Enter');
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('tr.details h3').textContent()).toContain(first?.name);
    await page.keyboard.press('Enter');
    expect(await page.locator('tr.details').count()).toBe(0);
    await page.locator('#search').fill('没有这家');
    await page.evaluate(`location.hash = 'e-${second?.uscc}'`);
    await page.locator('tr.details h3', { hasText: second?.name ?? '' }).waitFor();
    await page.close();
  });

  test('of 2,000 enterprises a hundred are listed at first, and all are found', async () => {
    const { page, faults } = await looking.open(await pageOf(many(await inputOf(files), 2000)));
    const count = () => page.locator(listed).count();
    expect(await count()).toBe(100);
    expect(await page.locator('#print-details').isChecked()).toBe(false);
    await page.locator('#search').fill('有限公司1999');
    expect(await page.locator(`${listed} button.open`).allTextContents()).toEqual([
      expect.stringContaining('1999'),
    ]);
    await page.locator(`${listed} button.open`).click();
    expect(await page.locator('tr.details .award').count()).toBeGreaterThan(0);
    await page.locator('#search').fill('');
    await page.locator('#more').click();
    expect(await count()).toBe(2000);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('it prints with the details of the enterprises that are listed', async () => {
    const { page } = await looking.open(pages.zh);
    const whole = await page.pdf({ preferCSSPageSize: true });
    expect(whole.subarray(0, 5).toString()).toBe('%PDF-');
    await page.locator('#search').fill('澄砚');
    const one = await page.pdf({ preferCSSPageSize: true });
    await page.locator('#print-details').uncheck();
    const none = await page.pdf({ preferCSSPageSize: true });
    const count = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(count(whole)).toBeGreaterThan(count(one));
    expect(count(one)).toBeGreaterThan(count(none));
    expect(await page.locator('#printed > *').count()).toBe(0);
    await page.close();
  });

  test.each(['zh', 'en'] as const)('axe finds nothing serious against it (%s)', async (language) => {
    const { page } = await looking.open(pages[language]);
    expect(await serious(page)).toEqual([]);
    await page.locator('#expand').click();
    await page
      .locator('tr.details')
      .nth(document.enterprises.length - 1)
      .waitFor();
    expect(await serious(page)).toEqual([]);
    await page.close();
  });

  test('on a narrow screen nothing sticks out', async () => {
    const { page } = await looking.open(pages.zh, 390);
    await page.locator('button.open').nth(1).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await serious(page)).toEqual([]);
    await page.close();
  });

  test('every enterprise and line shows the amounts of settlement.json', async () => {
    const { page } = await looking.open(pages.en);
    const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(',', ''));
    for (const { uscc, lines, totals } of document.enterprises) {
      const row = page.locator(`#e-${uscc}`);
      await row.locator('button.open').click();
      const cells = await row
        .locator('td.num')
        .evaluateAll((all) => all.map((cell) => cell.firstChild?.textContent ?? ''));
      expect(plain(cells)).toMatchObject({
        1: totals.computed,
        4: totals.payable,
        5: totals.pending,
      });
      const awards = page.locator(`#e-${uscc}-details .award`);
      expect(plain(await awards.locator('.award-amount').allTextContents())).toEqual(
        lines.map(({ payable }) => payable),
      );
      for (const [i, line] of lines.entries()) {
        const { outcome, reason, computed, afterOverlap, afterLimit, payable } = line;
        const stages = plain(await awards.nth(i).locator('.stages strong').allTextContents());
        const isOpen = reason === 'missing-data' || reason === 'decision-required';
        const none = computed === '0.00' && (outcome === 'denied' || isOpen);
        const wanted = outcome === 'granted' ? [computed, afterOverlap, afterLimit, payable] : [computed];
        expect([line.id, stages]).toEqual([line.id, none ? [] : wanted]);
      }
      await row.locator('button.open').click();
    }
    await page.close();
  });

  test('no amount is on the page that neither settlement.json nor its log gives', async () => {
    const { page } = await looking.open(pages.zh);
    await page.locator('#expand').click();
    await page
      .locator('tr.details')
      .nth(document.enterprises.length - 1)
      .waitFor();
    const shown = amountsIn((await textsOf(page)).join('\n'));
    const known = amountsOf(content);
    expect(shown.size).toBeGreaterThan(200);
    expect([...shown].filter((amount) => !known.has(amount))).toEqual([]);
    await page.close();
  });
});
