import { z } from 'zod';
import type { Language } from '../../messages/entry.ts';
import { problem } from '../../messages/problem.ts';
import { templateWords } from '../../messages/template.ts';
import { diffSchema } from '../../review/diff/schema.ts';
import { type TableName, tableNames, tables } from '../../tables/all/index.ts';
import { closest } from '../../tables/closest.ts';
import type { Table } from '../../tables/table.ts';
import { auditEntrySchema } from '../../write/audit/schema.ts';
import { signatureSchema } from '../../write/audit/signature-schema.ts';
import { settlementSchema } from '../../write/json/schema.ts';
import { manifestSchema } from '../../write/manifest/schema.ts';
import { readingsSchema } from '../../write/readings/schema.ts';
import { dataPackage } from '../../write/schema/data-package.ts';
import { rowsSchema } from '../../write/schema/rows.ts';
import { exit, type Io } from '../io.ts';
import { Screen } from '../screen.ts';

/** The options of `award schema`. */
export interface SchemaOptions {
  readonly tableSchema?: boolean;
  readonly lang?: Language;
}

const names: readonly string[] = [
  ...tableNames,
  'settlement',
  'audit',
  'manifest',
  'signature',
  'readings',
  'diff',
];

/**
 * `award schema [name]`: JSON Schema of a table's rows, of settlement.json or of an entry of audit.jsonl; with
 * `--table-schema` a Frictionless data package of all tables; without a name the names.
 */
export function schemaCommand(asked: string | undefined, options: SchemaOptions, io: Io): number {
  const screen = new Screen(io, options);
  const { language } = screen;
  if (options.tableSchema === true) {
    const all: readonly Table[] = Object.values(tables);
    io.out(json(dataPackage(all, templateWords[language].heading, language)));
    return exit.done;
  }
  if (asked === undefined) {
    io.out(`${names.join('\n')}\n`);
    return exit.done;
  }
  const schema = schemaNamed(asked.trim(), language);
  if (schema === null) {
    const known = [...names, ...tableNames.map((name) => tables[name].title)];
    const facts = { kind: 'schema', what: asked, suggestion: closest(asked, known), names } as const;
    return screen.refuse([problem('E914', {}, facts)], exit.couldNotRun);
  }
  io.out(json(z.toJSONSchema(schema)));
  return exit.done;
}

function schemaNamed(asked: string, language: Language): z.ZodType | null {
  if (asked === 'settlement') return settlementSchema;
  if (asked === 'audit') return auditEntrySchema;
  if (asked === 'manifest') return manifestSchema;
  if (asked === 'signature') return signatureSchema;
  if (asked === 'diff') return diffSchema;
  if (asked === 'readings') return readingsSchema;
  const table = tableNames.find((name: TableName) => name === asked || tables[name].title === asked);
  return table === undefined ? null : rowsSchema(tables[table], language);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
