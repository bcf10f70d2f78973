import { join, resolve } from 'node:path';
import { outputFault } from '../../library/inputs/faults.ts';
import { policyFrom } from '../../library/inputs/policy-file.ts';
import type { Language } from '../../messages/entry.ts';
import { problem } from '../../messages/problem.ts';
import { templateWords } from '../../messages/template.ts';
import type { PolicyData } from '../../policy/schema.ts';
import { requiredTables, tables } from '../../tables/all/index.ts';
import type { Table } from '../../tables/table.ts';
import { writeNew } from '../../write/delivery/new-files.ts';
import type { Product } from '../../write/product.ts';
import { templateCsv } from '../../write/template/csv.ts';
import { templateWorkbook } from '../../write/template/workbook.ts';
import { exit, type Io } from '../io.ts';
import { Screen } from '../screen.ts';

/** The options of `award template`. */
export interface TemplateOptions {
  readonly csv?: boolean;
  readonly lang?: Language;
}

/** `award template <dir>`: empty input tables, as one workbook or as CSV files; nothing is ever overwritten. */
export async function templateCommand(folder: string, options: TemplateOptions, io: Io): Promise<number> {
  const screen = new Screen(io, options);
  const policy = await policyFrom(undefined, io.cwd);
  if ('problems' in policy) return screen.refuse(policy.problems, exit.couldNotRun);
  const files = await templates(options, policy.data);
  const inTheWay = await writeNew(resolve(io.cwd, folder), files).catch((error: unknown) =>
    outputFault(error, folder),
  );
  if ('code' in inTheWay) return screen.refuse([inTheWay], exit.couldNotRun);
  if (inTheWay.length > 0) {
    const there = inTheWay.map((file) => join(folder, file).replaceAll('\\', '/'));
    return screen.refuse([problem('E915', {}, { files: there })], exit.couldNotRun);
  }
  const words = templateWords[screen.language];
  for (const { file } of files) screen.line(words.written(join(folder, file).replaceAll('\\', '/')));
  screen.line(words.next(folder));
  return exit.done;
}

async function templates({ csv, lang }: TemplateOptions, policy: PolicyData): Promise<Product[]> {
  const all: readonly Table[] = Object.values(tables);
  if (csv === true) return templateCsv(all);
  return [
    { file: '收集模板.xlsx', content: await templateWorkbook(all, requiredTables, policy, lang ?? 'zh') },
  ];
}
