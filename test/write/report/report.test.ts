import { beforeAll, describe, expect, test } from 'vitest';
import { enterpriseDetails } from '../../../src/write/report/enterprise/enterprise.ts';
import { html, pageText } from '../../../src/write/report/html.ts';
import type { ReportContent, ReportInput } from '../../../src/write/report/input.ts';
import { type Element, el, element, type Node, type Tag } from '../../../src/write/report/node.ts';
import { type Dictionary, pack } from '../../../src/write/report/packed.ts';
import { reportMarkdown } from '../../../src/write/report/report.ts';
import { viewOf } from '../../../src/write/report/view.ts';
import { measureSample } from '../../support/sample.ts';
import { hostile, hostileTexts } from './hostile.ts';
import { filesOf, inputOf, pageOf } from './reported.ts';

let files: Map<string, Buffer>;
let input: ReportInput;
let content: ReportContent;

beforeAll(async () => {
  files = await filesOf(await measureSample());
  input = await inputOf(files);
  if ('unreadable' in input.content) throw new Error(input.content.unreadable);
  content = input.content;
});

/** Undoes pack() as the page's script does. */
function unpacked(line: string, { texts, forms }: Dictionary): Element {
  type Packed = [number, ...(Packed | string | number)[]];
  const build = ([form, ...children]: Packed): Element => {
    const [tag, attributes] = forms[form] ?? ['', {}];
    const built = children.map((child): Node => {
      if (typeof child === 'number') return texts[child] ?? '';
      return typeof child === 'string' ? child : build(child);
    });
    return { tag: tag as Tag, attributes, children: built };
  };
  return build(JSON.parse(line) as Packed);
}

describe('the page', () => {
  test('is the same for the same settlement', async () => {
    expect(await pageOf(await inputOf(files))).toBe(await pageOf(input));
  });

  test('holds no element, attribute or address that could load anything', async () => {
    const page = await pageOf(input);
    expect(page.match(/<script/g)?.length).toBe(2);
    const addresses = [...page.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual(['data:,']);
    expect(page).not.toMatch(/url\(|@import/);
    expect(page).not.toMatch(/<[^>]* (?:on\w+|style)=/);
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
  });

  test('what is packed comes out as it went in', () => {
    const details = content.document.enterprises.map((one) => enterpriseDetails(viewOf(content, 'zh'), one));
    const { dictionary, lines } = pack(details);
    expect(lines.map((line) => html(unpacked(line, dictionary)))).toEqual(details.map(html));
  });

  test('texts stay text, whatever they hold', async () => {
    for (const text of hostileTexts) {
      const written = html(element('p', { title: text }, text));
      expect(written.match(/[<>]/g)).toHaveLength(4);
      expect(written.match(/"/g)).toHaveLength(2);
    }
    const page = await pageOf(hostile(input));
    const [, data = ''] = /id="data">([\s\S]*?)<\/script>/.exec(page) ?? [];
    expect(data).not.toMatch(/[<>&]/);
    expect(data.split('\n')).toHaveLength(content.document.enterprises.length + 1);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]/u);
  });

  test('direction marks are shown instead of obeyed', () => {
    expect(pageText('\u202e限公司\u202c 甲\n乙')).toBe('\\u202e限公司\\u202c 甲\n乙');
  });
});

describe('Markdown', () => {
  test('says what the page says: the verdict, totals, every line with its formula', () => {
    const text = reportMarkdown(input);
    expect(text).toMatch(/^# 2023 年度轴承产业科技创新奖励资金审核报告\n/);
    expect(text).toContain('核对一致');
    for (const { name, lines } of content.document.enterprises) {
      expect(text).toContain(`### ${name}`);
      for (const { outcome, formula } of lines)
        if (outcome === 'granted') expect(text).toContain(`\`${formula}\``);
    }
    expect(text).not.toMatch(/undefined|\[object|<[a-z]/);
  });

  test('tells everything that stands against a line, not the first alone', () => {
    const text = reportMarkdown(input);
    const about = (start: string) => text.slice(text.indexOf(start)).split('#####')[1] ?? '';
    const patent = about('##### R5 专利 202019034468.5');
    expect(patent).toContain('共有 3 方面原因');
    for (const cell of ['专利.csv!I10', '专利.csv!F10', '历年奖补.csv!E6']) expect(patent).toContain(cell);
    expect(about('##### R8a 孵化器、众创空间年度评价 卫堤众创空间')).toContain('企业不符合享受政策的条件');
  });

  test('an amount that nobody knows yet is not 0', () => {
    const text = reportMarkdown(input);
    const talent = text.slice(text.indexOf('##### R11c 柔性引进人才 程屿安')).split('#####')[1] ?? '';
    expect(talent).toContain('金额尚不可知');
    expect(talent).not.toContain('0.00 ×');
    expect(text).toMatch(/436,000\.00 ?另有 2 项金额尚不可知/);
  });

  test('quotes the tariff that applies and no other', () => {
    const text = reportMarkdown(input);
    const award = text.slice(text.indexOf('##### R2 高新技术企业 予以奖补')).split('#####')[1] ?? '';
    expect(award.match(/一次性奖励|再次认定/g)).toHaveLength(1);
  });

  test('hostile text neither breaks a table nor becomes a tag, a link or a picture', () => {
    const text = reportMarkdown(hostile(input));
    expect(text).not.toMatch(/(^|[^\\])<[a-z!/]/i);
    expect(text).not.toMatch(/(^|[^\\])\]\(/);
    const bars = (line: string) => line.replace(/\\./g, '').split('|').length;
    for (const block of text.split('\n\n').filter((one) => one.startsWith('| '))) {
      const [head = '', ...rows] = block.split('\n');
      for (const row of rows) expect([row, bars(row)]).toEqual([row, bars(head)]);
    }
  });

  test('code with a backquote or a bar is written as text', () => {
    const cell = hostile(input);
    expect(reportMarkdown(cell)).toContain('\\`code\\` \\| \\*star\\*');
    expect(html(el('code', '', '`|'))).toBe('<code>`|</code>');
  });
});

describe('a settlement that does not agree', () => {
  const changed = (file: string, change: (text: string) => string) =>
    new Map(files).set(file, Buffer.from(change(files.get(file)?.toString('utf8') ?? '')));

  test('is shown as it is, and told on top', async () => {
    const other = changed('settlement.json', (text) => text.replace('"7560024.64"', '"7560024.65"'));
    const told = await inputOf(other);
    expect(told.verified.agrees).toBe(false);
    const text = reportMarkdown(told);
    expect(text.indexOf('核对不一致')).toBeLessThan(text.indexOf('二、概要'));
    expect(text).toMatch(/\| 不一致 \| settlement\.json:\d+/);
    expect(text).toContain('7,560,024.65');
  });

  test.each([
    ['settlement.json', (text: string) => text.slice(0, 200)],
    ['policy.yaml', () => 'id: other'],
  ])('%s that cannot be read leaves the verification alone', async (file, change) => {
    const page = await pageOf(await inputOf(changed(file, change), 'en'));
    expect(page).toContain('It does not agree');
    expect(page).toContain(`The settlement itself cannot be shown: ${file}`);
    expect(page).not.toContain('id="summary"');
  });

  test('a log that was cut leaves figures without derivation, and says so', async () => {
    const cut = changed('audit.jsonl', (text) => `${text.split('\n').slice(0, 30).join('\n')}\n`);
    const text = reportMarkdown(await inputOf(cut));
    expect(text).toContain('核对不一致');
    expect(text).toContain('审计日志中没有该项的条目');
  });

  test('words and rates that no program of ours wrote do not bring it down', async () => {
    const other = changed('settlement.json', (text) =>
      text.replaceAll('"rate": "0.8"', '"rate": "much"').replaceAll('"N401"', '"E101"'),
    );
    const text = reportMarkdown(await inputOf(other));
    expect(text).toContain('much');
    expect(text).toContain('E101');
  });
});
