import type { Table } from '../../tables/table.ts';
import type { Product } from '../product.ts';
import { templateHeader } from './columns.ts';

/** Empty CSV files, one a table, with the byte order mark that Excel needs to take them for UTF-8. */
export function templateCsv(tables: readonly Table[]): Product[] {
  return tables.map((table, i) => {
    const header = Object.values(table.columns).map(templateHeader).join(',');
    const place = String(i + 1).padStart(2, '0');
    return { file: `${place}-${table.title}.csv`, content: Buffer.from(`\uFEFF${header}\r\n`) };
  });
}
