import { certain } from '../../cells/certain.ts';
import { columnMeaning } from '../../messages/columns.ts';
import type { Language } from '../../messages/entry.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/table.ts';
import { version } from '../../version.ts';

/** A Frictionless data package of all tables: CSV files under the tables' and columns' English names. */
export function dataPackage(tables: readonly Table[], title: string, language: Language) {
  return {
    profile: 'tabular-data-package',
    name: 'linqing-innovation-award',
    title,
    version,
    resources: tables.map((table) => resource(table, language)),
  };
}

function resource(table: Table, language: Language) {
  const names = Object.keys(table.columns);
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: table.title,
    path: `${table.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: Object.entries(table.columns).map(([name, column]) => field(table, name, column, language)),
      missingValues: ['', '/', '-', '—', 'N/A', '不适用'],
      ...(table.key.length === 0 ? {} : { primaryKey: table.key }),
      ...(table.name === 'enterprises' || !names.includes('uscc')
        ? {}
        : { foreignKeys: [{ fields: ['uscc'], reference: { resource: 'enterprises', fields: ['uscc'] } }] }),
    },
  };
}

function field(table: Table, name: string, column: Column, language: Language) {
  const description = columnMeaning(table.name, name, language);
  return {
    name,
    title: column.header,
    ...(description === null ? {} : { description }),
    ...typed(column),
    ...(column.clause === null ? {} : { clause: column.clause }),
  };
}

function typed({ type, signed, required }: Column) {
  const least = required ? { required } : {};
  switch (type.name) {
    case 'money':
      return {
        type: 'number',
        unit: '元',
        constraints: signed ? least : { ...least, minimum: 0 },
      };
    case 'number':
      return { type: 'number', constraints: { ...least, minimum: 0 } };
    case 'date':
      return { type: 'date', format: 'default', constraints: least };
    case 'year':
      return { type: 'year', constraints: least };
    case 'flag': {
      const { ownWords = [] } = type;
      return {
        type: 'boolean',
        trueValues: ['是', 'yes', 'true', '1', ...ownWords.map(([yes]) => yes)],
        falseValues: ['否', 'no', 'false', '0', ...ownWords.map(([, no]) => no)],
        constraints: least,
      };
    }
    case 'choice':
      return { type: 'string', constraints: { ...least, enum: [...new Set(certain(type.choices).flat())] } };
    default:
      return { type: 'string', constraints: least };
  }
}
