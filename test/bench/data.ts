import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '../../src/tables/all/index.ts';
import { COLUMNS } from '../oracle/columns.ts';
import { cellsOf, companyTables, rowsOf, year } from './rows.ts';

/** The sizes that are measured. */
export const sizes = { county: 300, province: 50_000, country: 1_000_000 } as const;
export type Size = keyof typeof sizes;

/** How the rows of a table stand: by enterprise, or anyhow. */
export type Order = 'sorted' | 'shuffled';

/** A number that has no factor in common with any of the sizes: stepping by it visits every company once. */
const step = 677_231;

/**
 * Writes the tables of a made-up year into `folder`, a CSV file each, with the headers that clerks use.
 * @returns the number of data rows
 */
export async function writeData(folder: string, companies: number, order: Order): Promise<number> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'fund.csv'), `年度,资金额度\r\n${year},${companies * 200_000}.00\r\n`);
  let rows = 1;
  for (const table of companyTables) rows += await writeTable(folder, table, companies, order);
  return rows;
}

async function writeTable(folder: string, table: string, companies: number, order: Order): Promise<number> {
  const file = createWriteStream(join(folder, `${table}.csv`));
  let text = `${header(table).join(',')}\r\n`;
  let rows = 0;
  for (const company of companiesIn(order, table, companies)) {
    for (const row of inOrder(rowsOf(table, company), order)) {
      text += `${cellsOf(table, row).join(',')}\r\n`;
      rows += 1;
    }
    if (text.length < 1 << 20) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'close');
  return rows;
}

function* companiesIn(order: Order, table: string, companies: number): Generator<number> {
  const start = companyTables.indexOf(table) * 7919;
  for (let i = 0; i < companies; i++) yield order === 'sorted' ? i : (start + i * step) % companies;
}

function inOrder<T>(rows: T[], order: Order): T[] {
  return order === 'sorted' ? rows : rows.reverse();
}

function header(table: string): string[] {
  const { columns } = tables[table as keyof typeof tables];
  return (COLUMNS[table] ?? []).map(
    (name) => (columns as Readonly<Record<string, { header: string }>>)[name]?.header ?? name,
  );
}
