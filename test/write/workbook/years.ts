import fc from 'fast-check';
import type { Language } from '../../../src/messages/entry.ts';
import type { Settlement } from '../../../src/settle/settlement.ts';
import { auditLog } from '../../../src/write/audit/log.ts';
import type { Product } from '../../../src/write/product.ts';
import { type Limits, usualLimits } from '../../../src/write/workbook/split.ts';
import { writeWorkbooks } from '../../../src/write/workbook/workbook.ts';
import { COLUMNS } from '../../oracle/columns.ts';
import { yearOfCompanies, yearOfData } from '../../oracle/generate.ts';
import type { OracleInput } from '../../oracle/types.ts';
import { measureRows, settledRows } from '../../support/settle-rows.ts';

/** Generated years, settled. */
export async function settledYears(count: number, seed: number): Promise<Settlement[]> {
  const settled: Settlement[] = [];
  for (const input of fc.sample(yearOfData, { numRuns: count, seed })) settled.push(await settledYear(input));
  return settled;
}

/** A generated year, settled, with what every other choice of every reading would change. */
export function measuredYear(seed: number): Promise<Settlement> {
  const [input] = fc.sample(yearOfData, { numRuns: 1, seed });
  if (input === undefined) throw new Error('no year was generated');
  return measureRows({
    ...input,
    basis: input.year === 2024 ? '临政办字〔2024〕1号' : null,
    columns: COLUMNS,
  });
}

/** A generated year of so many enterprises, settled; 300 have some 2,000 lines. */
export async function largeYear(enterprises: number, seed = 300): Promise<Settlement> {
  const years = yearOfCompanies(enterprises, enterprises).filter(({ year }) => year === 2023);
  const [input] = fc.sample(years, { numRuns: 1, seed });
  if (input === undefined) throw new Error('no year was generated');
  return settledYear({ ...input, readings: {} });
}

async function settledYear(input: OracleInput): Promise<Settlement> {
  const basis = input.year === 2024 ? '临政办字〔2024〕1号' : null;
  return settledRows({ ...input, basis, columns: COLUMNS });
}

/** All workbooks of a settlement beside its audit log. */
export async function workbooksOf(
  settlement: Settlement,
  language: Language = 'zh',
  limits: Limits = usualLimits,
): Promise<Product[]> {
  const books: Product[] = [];
  const { places } = auditLog(settlement);
  for await (const book of writeWorkbooks(settlement, places, language, limits)) books.push(book);
  return books;
}

/** settlement.xlsx of a settlement beside its audit log. */
export async function workbookOf(settlement: Settlement, language: Language = 'zh'): Promise<Buffer> {
  const [book] = await workbooksOf(settlement, language);
  if (book === undefined) throw new Error('no workbook was written');
  return book.content;
}
