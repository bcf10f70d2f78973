import { describe, expect, test } from 'vitest';
import { workbookWords } from '../../../src/messages/workbook.ts';
import { type Limits, usualLimits } from '../../../src/write/workbook/split.ts';
import { patentNumberFrom } from '../../oracle/codes.ts';
import { settleSample } from '../../support/sample.ts';
import { settledRows } from '../../support/settle-rows.ts';
import { conditionsMet } from '../../support/sound.ts';
import { differentCells, readBook, rowsOf } from './books.ts';
import { cellsOf, differences, hasLibreOffice, recalculated } from './recalculate.ts';
import { settledYears, workbookOf, workbooksOf } from './years.ts';

const { sheets: names } = workbookWords('zh');
const lineSheets = [names.lines, names.overlap, names.denied, names.pending];
const few: Limits = { ...usualLimits, mostLines: 20, linesOfBook: 12 };
const settlement = await settleSample();
const [main, ...lineBooks] = await workbooksOf(settlement, 'zh', few);
const whole = await workbookOf(settlement);
if (main === undefined) throw new Error('no workbook');

/** The numbered rows of a sheet, without their running number, which each book begins anew. */
async function numbered(bytes: Buffer, sheet: string): Promise<string[]> {
  return (await rowsOf(bytes, sheet))
    .filter(([no]) => /^\d+$/.test(no ?? ''))
    .map((row) => row.slice(1).join('|'));
}

/** The date and time of every entry of a zip file's directory. */
function entryDates(zip: Buffer): string[] {
  const dates: string[] = [];
  const mark = Buffer.from('PK\u0001\u0002');
  for (let at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 1)) {
    const date = zip.readUInt16LE(at + 14);
    dates.push(`${1980 + (date >> 9)}-${(date >> 5) & 15}-${date & 31} ${zip.readUInt16LE(at + 12)}`);
  }
  return dates;
}

describe('a settlement with more lines than a workbook holds', () => {
  test('has its line sheets in books of their own, whole enterprises in each as long as they fit', async () => {
    expect([...(await readBook(main.content)).keys()]).toEqual(
      Object.values(names).filter(
        (name) => ![...lineSheets, names.supplement, names.adjustments, names.readings].includes(name),
      ),
    );
    expect(lineBooks.map(({ file }) => file)).toEqual(
      lineBooks.map((_, i) => `lines-${String(i + 1).padStart(3, '0')}.xlsx`),
    );
    expect(lineBooks.length).toBeGreaterThan(5);
    for (const { content } of lineBooks) {
      expect([...(await readBook(content)).keys()]).toEqual(lineSheets);
      expect((await numbered(content, names.lines)).length).toBeLessThanOrEqual(12);
    }
  });

  test('has in them, as values, the lines that one workbook would have', async () => {
    const parts = await Promise.all(lineBooks.map(({ content }) => numbered(content, names.lines)));
    expect(parts.flat()).toEqual(await numbered(whole, names.lines));
    const denied = await Promise.all(lineBooks.map(({ content }) => numbered(content, names.denied)));
    expect(denied.flat().length).toBe((await numbered(whole, names.denied)).length);
    for (const { content } of lineBooks) {
      const formulas = [...(await cellsOf(content)).values()].filter(({ formula }) => formula !== null);
      expect(formulas).toEqual([]);
    }
  });

  test('sums up in settlement.xlsx to the same figures', async () => {
    const others = (await differentCells(main.content, whole)).filter(
      (cell) => ![names.cover, ...lineSheets].some((name) => cell.startsWith(`${name}!`)),
    );
    expect(others).toEqual([]);
    const shown = (await rowsOf(main.content, names.cover)).flat();
    for (const { file } of lineBooks) expect(shown).toContain(file);
  });

  test('gives the same bytes again, in every time zone, and names no time', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Apia';
    const again = await workbooksOf(await settleSample(), 'zh', few);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    const same = again.map(({ content }, i) => [main, ...lineBooks][i]?.content.equals(content));
    expect(same).toEqual(again.map(() => true));
    for (const { content } of again) {
      const dates = entryDates(content);
      expect(dates.length).toBeGreaterThan(8);
      expect(new Set(dates)).toEqual(new Set(['1980-1-1 0']));
    }
  });

  test('takes thousands of lines of one enterprise into one book', async () => {
    const [one] = [...settlement.enterprises].sort((a, b) => b.lines.length - a.lines.length);
    if (one === undefined) throw new Error('no enterprise');
    const lines = Array.from({ length: 600 }, () => one.lines).flat();
    const large = { ...settlement, enterprises: [{ ...one, lines }] };
    const [, book, ...others] = await workbooksOf(large, 'zh', { ...usualLimits, mostLines: 100 });
    expect(lines.length).toBeGreaterThan(5000);
    expect((await numbered(book?.content ?? Buffer.alloc(0), names.lines)).length).toBe(lines.length);
    expect(others).toEqual([]);
  });

  test('never has a sheet with more rows than a spreadsheet takes', async () => {
    const narrow: Limits = { mostLines: 1_000_000, linesOfBook: 3, rowsOfSheet: 103 };
    for (const year of [settlement, ...(await settledYears(3, 77))]) {
      for (const { content } of await workbooksOf(year, 'zh', narrow)) {
        for (const [name, cells] of await readBook(content)) {
          if (name === names.cover) continue;
          const last = Math.max(...[...cells.keys()].map((address) => Number(/\d+$/.exec(address)?.[0])));
          expect([name, last <= narrow.rowsOfSheet]).toEqual([name, true]);
        }
      }
    }
  });
});

const libreOffice = hasLibreOffice();
describe.skipIf(!libreOffice)(
  libreOffice
    ? 'opened by LibreOffice'
    : 'LibreOffice (soffice) is not installed: the books are opened by one reader only',
  () => {
    test('every book shows the same cells, and settlement.xlsx keeps its values', async () => {
      const all = [whole, main.content, ...lineBooks.map(({ content }) => content)];
      const after = await recalculated(all);
      for (const [i, book] of all.entries()) {
        const opened = after[i] ?? Buffer.alloc(0);
        expect(await differentCells(book, opened)).toEqual([]);
        expect((await differences(book, opened)).found).toEqual([]);
      }
    }, 300_000);
  },
);

test('a check over an enterprise whose lines stand elsewhere is a value where no spreadsheet takes its formula', async () => {
  const uscc = '91371581MA3UQ0K092';
  const patents = Array.from({ length: 700 }, (_, i) => patentNumberFrom(2022, '2', i));
  const year = await settledRows({
    tables: {
      enterprises: [
        {
          uscc,
          name: '甲',
          bearing_industry: 'yes',
          scale: 'above',
          sales: '20',
          rd_spend: '1',
          land_grade_prev: 'A',
          ...conditionsMet,
        },
      ],
      tax_increment: [{ uscc, year: '2023', increment: '900000000' }],
      patents: patents.map((patent_no) => ({
        uscc,
        patent_no,
        grant_date: '2023-05-01',
        self_developed: 'yes',
        ownership_clear: 'yes',
      })),
    },
  });
  const [book] = await workbooksOf(year, 'zh', { ...usualLimits, mostLines: 20, linesOfBook: 1_000 });
  const formulas = [...(await cellsOf(book?.content ?? Buffer.alloc(0))).values()].map(
    ({ formula }) => formula ?? '',
  );
  expect(formulas.filter((formula) => formula !== '').length).toBeGreaterThan(10);
  expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
});
