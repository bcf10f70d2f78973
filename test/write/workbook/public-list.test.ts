import { describe, expect, test } from 'vitest';
import type { Settlement } from '../../../src/settle/settlement.ts';
import { publicList } from '../../../src/write/public-list/public-list.ts';
import { settleSample } from '../../support/sample.ts';
import { partsTelling, secretive, unpublished } from '../../support/secrets.ts';
import { readBook, rowsOf } from './books.ts';
import { cellsOf, partsOf } from './recalculate.ts';
import { settledYears } from './years.ts';

/** Every part of the files, unzipped, by file and part. */
async function partsOfAll(settlement: Settlement): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { file, content } of await publicList(settlement, '公示名单', 'zh')) {
    if (file.endsWith('.csv')) all.set(file, content.toString('utf8'));
    // The theme is the same in every workbook of the world.
    else
      for (const [part, xml] of await partsOf(content))
        if (!part.includes('theme')) all.set(`${file}/${part}`, xml);
  }
  return all;
}

describe('the public list as files of its own', () => {
  test('no part of them tells a tax figure, a person, an identity number or an account', async () => {
    let looked = 0;
    for (const settlement of [await secretive(), await settleSample(), ...(await settledYears(60, 91))]) {
      const parts = await partsOfAll(settlement);
      expect(parts.size).toBeGreaterThan(7);
      for (const secret of unpublished(settlement)) {
        looked += 1;
        expect([secret, partsTelling(parts, secret)]).toEqual([secret, []]);
      }
    }
    process.stdout.write(
      `looked for ${looked} figures, names, numbers and accounts in every part: none is told\n`,
    );
    expect(looked).toBeGreaterThan(1000);
  });

  test('they hold the sheet and nothing else, in nobody’s name', async () => {
    const settlement = await secretive();
    const [csv, xlsx] = await publicList(settlement, 'list', 'zh');
    if (csv === undefined || xlsx === undefined) throw new Error('two files are expected');
    expect([csv.file, xlsx.file]).toEqual(['list.csv', 'list.xlsx']);
    expect([...(await readBook(xlsx.content)).keys()]).toEqual(['公示名单']);
    const parts = await partsOf(xlsx.content);
    expect(
      [...parts.keys()].filter((part) => /comments|vml|externalLink|calcChain|custom/i.test(part)),
    ).toEqual([]);
    const book = parts.get('xl/workbook.xml') ?? '';
    expect([...book.matchAll(/<definedName name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '_xlnm.Print_Titles',
    ]);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/hidden="1"|<hyperlink|legacyDrawing|<f>[^<]*!/);
    const formulas = [...(await cellsOf(xlsx.content)).values()].flatMap(({ formula }) => formula ?? []);
    expect(formulas).toEqual(['SUM(D4:D7)']);
    expect(parts.get('docProps/core.xml')).toMatch(/<dc:creator>award<\/dc:creator>/);
    expect(parts.get('docProps/core.xml')).toMatch(/1980-01-01T00:00:00Z/);
  });

  test('workbook and CSV say the same, and text that begins like a formula stays text', async () => {
    const [csv, xlsx] = await publicList(await secretive(), 'list', 'zh');
    const shown = await rowsOf(xlsx?.content ?? Buffer.alloc(0), '公示名单');
    const lines = (csv?.content.toString('utf8') ?? '').split('\r\n');
    expect(lines.slice(0, -1)).toEqual([
      '\uFEFF序号,企业名称,奖励项目,奖励金额（万元）',
      "1,'=cmd|临清一号轴承,研发费用加计扣除,1.141973",
      "2,'=cmd|临清一号轴承,科技副总（诸*）,0.043827",
      "3,'=cmd|临清一号轴承,人才入选（张*）,50.00",
      "4,'=cmd|临清一号轴承,柔性引进人才（欧*）,37.037037",
      ',合计,,88.222837',
    ]);
    expect(shown.slice(3, -1).map((row) => row.join())).toEqual([
      '1,=cmd|临清一号轴承,研发费用加计扣除,1.141973',
      '2,=cmd|临清一号轴承,科技副总（诸*）,0.043827',
      '3,=cmd|临清一号轴承,人才入选（张*）,50',
      '4,=cmd|临清一号轴承,柔性引进人才（欧*）,37.037037',
    ]);
    expect(shown.at(-1)?.join()).toBe(',合计,,88.222837');
  });

  test('the same settlement gives the same bytes', async () => {
    const [one, other] = [
      await publicList(await secretive(), 'a', 'zh'),
      await publicList(await secretive(), 'a', 'zh'),
    ];
    expect(one.map(({ content }, i) => content.equals(other[i]?.content ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
    ]);
  });
});

// The grep itself finds what it looks for.
test('the look into every part finds a figure that is there', async () => {
  const parts = await partsOfAll(await settleSample());
  expect(partsTelling(parts, '19.282677')).toEqual([
    '公示名单.csv',
    '公示名单.xlsx/xl/worksheets/sheet1.xml',
  ]);
});
