import { certain } from '../../cells/certain.ts';
import type { GridRow, Sheet, Workbook } from '../../cells/grid.ts';
import { isProblemList } from '../../messages/annotating.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { type TableName, tableNames, tables } from '../all/index.ts';
import { closest } from '../closest.ts';
import { folded } from '../types/normal.ts';
import { knownHeaders } from './header.ts';

/** A sheet together with the table that it holds. */
export interface TableSheet {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly table: TableName;
}

const byName = new Map<string, TableName>(
  tableNames.flatMap((name) =>
    [name, name.replaceAll('_', ''), tables[name].title].map((known) => [comparable(known), name] as const),
  ),
);
const everyName = tableNames.flatMap((name) => [name, tables[name].title]);

/** Case, spaces, hyphens and a leading number (`01-`, `附件1 `, `表2：`) aside. */
function comparable(name: string): string {
  return folded(name)
    .replace(/^((附件|附表|表)[一二三四五六七八九十\d]*|\d+)[-_.、:：)]*/, '')
    .replace(/[-_]/g, '');
}

/** The table that a file's stem or a sheet's name stands for; null for none. */
export function tableNamed(name: string): TableName | null {
  return byName.get(comparable(name)) ?? null;
}

/** Sheets that only explain how to fill in the others, such as the one in front of `award template`'s workbook. */
const explanations = new Set(['填表说明', '填报说明', '说明', 'instructions']);

/** The sheet that `award validate --annotate` adds, told by its title: a copy that is handed in is read like its original. */
function isListOfProblems({ name, rows }: Sheet): boolean {
  return isProblemList(name ?? '', rows[0]?.cells[0]?.raw ?? '');
}

function stemOf(file: string): string {
  return file.replace(/\.[^.]*$/, '');
}

/**
 * Finds the table of each sheet of a file (2-input.md, first paragraph): a CSV by its stem, a sheet by its name,
 * a workbook whose only filled sheet has a name that matches none by the file's stem. Empty sheets and lists of problems
 * are passed over.
 */
export function findTables(workbook: Workbook): {
  readonly sheets: readonly TableSheet[];
  readonly problems: readonly Problem[];
} {
  const filled = workbook.sheets.filter((sheet) => sheet.rows.length > 0 && !isListOfProblems(sheet));
  const sheets: TableSheet[] = [];
  const problems: Problem[] = [];
  for (const sheet of filled) {
    const byStem = sheet.name === null || filled.length === 1 ? tableNamed(stemOf(workbook.file)) : null;
    const table = (sheet.name === null ? null : tableNamed(sheet.name)) ?? byStem;
    if (table !== null) {
      sheets.push({ workbook, sheet, table });
    } else if (!explanations.has(comparable(sheet.name ?? ''))) {
      const name = sheet.name ?? stemOf(workbook.file);
      problems.push(notRead(workbook.file, sheet, name));
    }
  }
  return { sheets, problems };
}

/**
 * What was found while reading, without what concerns a CSV file that is no table: such a file is only told of as
 * one that was not read, however it is made.
 */
export function ofTables(found: readonly Problem[], workbooks: readonly Workbook[]): Problem[] {
  const unread = new Set<string>();
  const told = found.filter(({ place: { file } }) => {
    const foreign = file !== null && /\.csv$/i.test(file) && tableNamed(stemOf(file)) === null;
    if (foreign && !workbooks.some((workbook) => workbook.file === file)) unread.add(file);
    return !foreign;
  });
  return [...told, ...[...unread].map((file) => notRead(file, null, stemOf(file)))];
}

function notRead(file: string, sheet: Sheet | null, name: string): Problem {
  const meant = contained(name) ?? closest(comparable(name), everyName) ?? tableByHeaders(sheet?.rows ?? []);
  const where = { file, sheet: sheet?.name ?? null };
  const stops = stopping.find(({ names }) => meant !== null && names.includes(meant));
  return stops === undefined
    ? problem('W140', where, { name, closest: meant })
    : problem('E146', where, { name, table: stops.table, title: stops.title });
}

/** Tables that keep money from being paid: passed over for a wrong name, they would let it go. */
const stopping = (['holds', 'adjustments'] satisfies TableName[]).map((table) => {
  const { title } = tables[table];
  return { table, title, names: [table, title] as readonly string[] };
});

/** The one table whose name a longer name carries: 专利 in `附件3 专利（2023）`, 科技项目 in `科技项目明细表`. */
function contained(name: string): string | null {
  const whole = comparable(name);
  const titles = tableNames
    .map((table) => tables[table].title)
    .filter((title) => whole.includes(folded(title)));
  const longest = titles.filter((title) => !titles.some((other) => other !== title && other.includes(title)));
  return longest.length === 1 ? certain(longest[0]) : null;
}

/** Fewer columns than this fit many tables. */
const tellingHeaders = 4;

/** The table most of whose headers stand in one of the first rows. */
function tableByHeaders(rows: readonly GridRow[]): string | null {
  let best: { readonly title: string; readonly known: number } | null = null;
  for (const name of tableNames) {
    const known = knownHeaders(tables[name], rows);
    if (known >= tellingHeaders && known > (best?.known ?? 0)) best = { title: tables[name].title, known };
  }
  return best?.title ?? null;
}
