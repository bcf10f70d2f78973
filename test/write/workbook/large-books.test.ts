import { expect, test } from 'vitest';
import { workbookWords } from '../../../src/messages/workbook.ts';
import type { EnterpriseSettlement } from '../../../src/settle/settle-enterprise.ts';
import { totalsOf } from '../../../src/settle/totals.ts';
import { auditLog } from '../../../src/write/audit/log.ts';
import { BooksInTurn } from '../../../src/write/large/books.ts';
import type { Product } from '../../../src/write/product.ts';
import { settleSample } from '../../support/sample.ts';
import { readBook, rowsOf } from './books.ts';
import { workbookOf } from './years.ts';

const { sheets: names } = workbookWords('zh');
const settlement = await settleSample();
const log = auditLog(settlement);

/** The books of enterprises that pass by, where a book holds no more than so many of them, or of their lines. */
async function booksOf(enterprises: readonly EnterpriseSettlement[], most: number): Promise<Product[]> {
  const written: Product[] = [];
  const count = { enterprises: enterprises.length, lines: 0 };
  const limits = { mostLines: most, linesOfPart: most };
  const put = async (product: Product) => void written.push(product);
  const books = new BooksInTurn('zh', settlement, count, put, limits);
  for (const one of enterprises) {
    await books.add(one, log.places.enterprise(one.dossier.uscc));
  }
  await books.end(settlement, { head: () => '', entries: 0 });
  return written;
}

const numbered = async (bytes: Buffer, sheet: string) =>
  (await rowsOf(bytes, sheet)).filter(([no]) => /^\d+$/.test(no ?? '')).map((row) => row.slice(1).join('|'));

test('an enterprise with more lines than a book holds goes on in the next, and is summed up once', async () => {
  const books = await booksOf(settlement.enterprises, 5);
  const further = books.filter(({ file }) => file !== 'settlement.xlsx');
  const lines = await Promise.all(further.map(({ content }) => numbered(content, names.lines)));
  expect(settlement.enterprises.some((one) => one.lines.length > 5)).toBe(true);
  for (const own of lines) expect(own.length).toBeLessThanOrEqual(5);
  expect(lines.flat()).toEqual(await numbered(await workbookOf(settlement), names.lines));
  const main = books.find(({ file }) => file === 'settlement.xlsx');
  if (main === undefined) throw new Error('no settlement.xlsx');
  expect(await numbered(main.content, names.summary)).toHaveLength(settlement.enterprises.length);
});

test('no book has more enterprises than lines that it holds: those without a line need their rows as well', async () => {
  const without = settlement.enterprises.map((one) => ({ ...one, lines: [], totals: totalsOf([]) }));
  const books = await booksOf(without, 4);
  const expected = Math.ceil(without.length / 4);
  expect(books.map(({ file }) => file).filter((file) => file.startsWith('lines-'))).toHaveLength(expected);
  for (const { content } of books) expect((await readBook(content)).size).toBeGreaterThan(0);
});
