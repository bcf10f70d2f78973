import { join, resolve } from 'node:path';
import { certain } from '../cells/certain.ts';
import { outputFault } from '../library/inputs/faults.ts';
import type { Inputs } from '../library/inputs/inputs.ts';
import { type Problem, problem } from '../messages/problem.ts';
import { annotatedWorkbook } from '../write/annotated/workbook.ts';
import { writeNew } from '../write/delivery/new-files.ts';
import type { ProblemReport } from '../write/problems/report.ts';
import type { Product } from '../write/product.ts';

/** Writes an annotated copy of every input; @returns how many, or why none was written */
export async function annotate(
  folder: string,
  { workbooks, folders }: Inputs,
  { problems, language }: ProblemReport,
  cwd: string,
): Promise<number | Problem> {
  const place = resolve(cwd, folder);
  if (folders.includes(place)) return problem('E924', {}, { path: folder });
  const names = copyNames(workbooks.map(({ file }) => file));
  const copies: Product[] = [];
  for (const [i, workbook] of workbooks.entries()) {
    const own = problems.filter((one) => one.place.file === workbook.file);
    copies.push({ file: certain(names[i]), content: await annotatedWorkbook(workbook, own, language) });
  }
  const inTheWay = await writeNew(place, copies).catch((error: unknown) => outputFault(error, folder));
  if ('code' in inTheWay) return inTheWay;
  if (inTheWay.length === 0) return copies.length;
  const files = inTheWay.map((file) => join(folder, file).replaceAll('\\', '/'));
  return problem('E923', {}, { files });
}

/**
 * `专利.csv` becomes `专利.xlsx`, but keeps its ending where `专利.xlsx` is there as well. No two are the same in other
 * case, which Windows does not tell apart.
 */
function copyNames(files: readonly string[]): string[] {
  const stem = (file: string) => file.replace(/\.[^.]*$/, '');
  const often = new Map<string, number>();
  for (const file of files) {
    const key = stem(file).toLowerCase();
    often.set(key, (often.get(key) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return files.map((file) => {
    const base = certain(often.get(stem(file).toLowerCase())) > 1 ? file : stem(file);
    let name = `${base}.xlsx`;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}-${number}.xlsx`;
    taken.add(name.toLowerCase());
    return name;
  });
}
