import { describe, expect, test } from 'vitest';
import { workbookWords } from '../../../src/messages/workbook.ts';
import { frozenColumns, headerRow, pageParts } from '../../../src/write/workbook/page-setup.ts';
import { sheetsOf } from '../../../src/write/workbook/sheets.ts';
import { settleSample } from '../../support/sample.ts';
import { partsOf } from './recalculate.ts';
import { largeYear, measuredYear, workbookOf } from './years.ts';

/** A4 landscape less the margins, in pixels of 1/96 inch. */
const paperPixels = (297 / 25.4 - 2 * 0.4) * 96;
/** Cells are written at 10 points; nobody should have to read less than this on paper. */
const leastPoints = 7.5;

/** The widths of a sheet's columns in pixels, by column. */
function widthsOf(sheet: string): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [, from = '', to = '', width = ''] of sheet.matchAll(
    /<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g,
  )) {
    for (let column = Number(from); column <= Number(to); column++) widths.set(column, Number(width) * 7 + 5);
  }
  return widths;
}

const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** The columns that stand beside each other on each page of a sheet, the repeated ones included. */
function pagesOf(book: string, index: number, widths: ReadonlyMap<number, number>): number[][] {
  const all = [...widths.keys()];
  const defined = (name: string) =>
    new RegExp(`<definedName name="_xlnm\\.${name}" localSheetId="${index}">([^<]*)<`).exec(book)?.[1] ?? '';
  const areas = [...defined('Print_Area').matchAll(/!\$([A-Z]+)\$\d+:\$([A-Z]+)\$\d+/g)];
  if (areas.length === 0) return [all];
  const repeated = /!\$A:\$([A-Z]+)/.exec(defined('Print_Titles'))?.[1] ?? '';
  return areas.map(([, from = '', to = '']) =>
    all.filter(
      (column) => (column >= columnOf(from) && column <= columnOf(to)) || column <= columnOf(repeated),
    ),
  );
}

describe.each([
  ['the sample', () => settleSample()],
  ['a year with the sheet of the readings', () => measuredYear(7)],
  ['a year of 300 enterprises', () => largeYear(300)],
] as const)('on paper, %s', (_, settled) => {
  test.each(['zh', 'en'] as const)(
    'every page is A4 landscape, fits and stays readable (%s)',
    async (language) => {
      const settlement = await settled();
      const parts = await partsOf(await workbookOf(settlement, language));
      const book = parts.get('xl/workbook.xml') ?? '';
      for (const [i, { id }] of sheetsOf(settlement).entries()) {
        const sheet = parts.get(`xl/worksheets/sheet${i + 1}.xml`) ?? '';
        expect([id, /<pageSetup [^>]*paperSize="9" [^>]*orientation="landscape"/.test(sheet)]).toEqual([
          id,
          true,
        ]);
        expect([id, /fitToPage="1"/.test(sheet) && /fitToHeight="0"/.test(sheet)]).toEqual([id, true]);
        expect([id, /<oddFooter>[^<]*&amp;P[^<]*&amp;N/.test(sheet)]).toEqual([id, true]);
        const repeated = frozenColumns[id] === null ? 1 : headerRow;
        const titles = new RegExp(`Print_Titles" localSheetId="${i}">[^<]*\\$1:\\$${repeated}<`);
        expect([id, titles.test(book)]).toEqual([id, true]);
        const widths = widthsOf(sheet);
        for (const columns of pagesOf(book, i, widths)) {
          const wide = columns.reduce((sum, column) => sum + (widths.get(column) ?? 0), 0);
          const points = 10 * Math.min(1, paperPixels / wide);
          expect([id, points >= leastPoints - 0.01, points.toFixed(2)]).toEqual([
            id,
            true,
            points.toFixed(2),
          ]);
        }
      }
    },
  );

  test('one name holds all print areas of a sheet, or Excel takes the file for damaged', async () => {
    const book = (await partsOf(await workbookOf(await settled()))).get('xl/workbook.xml') ?? '';
    const names = [...book.matchAll(/<definedName name="([^"]+)" localSheetId="(\d+)"/g)].map(([all]) => all);
    expect(names.length).toBeGreaterThan(12);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('columns on pages beside', () => {
  const widths = (...all: readonly number[]) => all;

  test('all on one page where they fit', () => {
    expect(pageParts(widths(6, 20, 15, 15), 2, 3)).toEqual([{ first: 1, last: 4 }]);
  });

  test('otherwise the later ones on as few further pages as hold them, evenly', () => {
    const wide = [6, 26, ...Array.from({ length: 20 }, () => 15)];
    expect(pageParts(wide, 2, 8)).toEqual([
      { first: 1, last: 8 },
      { first: 9, last: 15 },
      { first: 16, last: 22 },
    ]);
  });
});

test('names of sheets are such as a spreadsheet takes', () => {
  for (const language of ['zh', 'en'] as const) {
    const names = Object.values(workbookWords(language).sheets);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))).toEqual([]);
  }
});
