import { z } from 'zod';
import { certain } from '../../cells/certain.ts';
import { columnMeaning } from '../../messages/columns.ts';
import type { Language } from '../../messages/entry.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/table.ts';

/** The form of codes in their normal form, by column. */
const codePatterns: Readonly<Record<string, RegExp>> = {
  uscc: /^[0-9A-HJ-NPQRTUWXY]{18}$/,
  patent_no: /^(\d{12}|\d{8})\.[\dX]$/,
  id_no: /^\d{17}[\dX]$/,
};

/** A table's rows under their English column names, as a zod schema made from its columns. */
export function rowsSchema(table: Table, language: Language) {
  const shape = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => {
      const value = valueSchema(name, column);
      const meaning = columnMeaning(table.name, name, language);
      const about = {
        title: column.header,
        ...(meaning === null ? {} : { description: meaning }),
        ...(column.clause === null ? {} : { 'x-clause': column.clause }),
      };
      return [name, (column.required ? value : value.nullable().optional()).meta(about)] as const;
    }),
  );
  return z.array(z.strictObject(shape)).meta({ title: `${table.name} · ${table.title}` });
}

/** Amounts and other figures are texts, so that none passes through a binary float. */
function valueSchema(name: string, { type, signed }: Column): z.ZodType {
  switch (type.name) {
    case 'money':
      return z.string().regex(signed ? /^-?\d{1,13}(\.\d{1,2})?$/ : /^\d{1,13}(\.\d{1,2})?$/);
    case 'number':
      return z.string().regex(/^\d+(\.\d+)?$/);
    case 'date':
      return z.iso.date();
    case 'year':
      return z.int().min(1900).max(2100);
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(certain(type.choices).map(([value]) => value) as [string, ...string[]]);
    default: {
      const pattern = codePatterns[name];
      return pattern === undefined ? z.string().min(1) : z.string().regex(pattern);
    }
  }
}
