import { readdir, stat } from 'node:fs/promises';
import { dirname, parse, resolve } from 'node:path';
import { rowPlace } from '../../cells/origin.ts';
import { faultOfEncoding } from '../../library/inputs/inputs.ts';
import { type WholeSettlement, wholeSettlement } from '../../library/settlements/whole-settlement.ts';
import { historyWords } from '../../messages/history.ts';
import { atCellOrRow, type Problem, problem, severityOf } from '../../messages/problem.ts';
import { moneyFigure } from '../../money/figures.ts';
import { Money } from '../../money/money.ts';
import {
  type Disagreement,
  type HistoryRow,
  historyOf,
  type MergedHistory,
  mergeHistory,
  type PaidWhileHeld,
  paidWhileHeld,
  type SettledHistory,
} from '../../settle/award-history.ts';
import { tables } from '../../tables/all/index.ts';
import { tableNamed } from '../../tables/reading/find-table.ts';
import { printable } from '../../terminal/style.ts';
import { historyCsv } from '../../write/history/csv.ts';
import { historyWorkbook } from '../../write/history/workbook.ts';
import type { Product } from '../../write/product.ts';
import { exit, type Io } from '../io.ts';
import { readHistoryFile } from '../papers/history-file.ts';
import { putFiles } from '../put-files.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/** The options of `award history`. */
export interface HistoryOptions extends ScreenOptions {
  readonly with?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly encoding?: string;
  readonly includeHeld?: boolean;
}

/**
 * `award history <settlement>`: what it pays, as rows of award_history for next year's data, put to those that are
 * there; @returns the exit code
 */
export async function historyCommand(path: string, options: HistoryOptions, io: Io): Promise<number> {
  const screen = new Screen(io, options);
  const encoding = faultOfEncoding(options.encoding);
  if (encoding !== null) return screen.refuse([encoding], exit.couldNotRun);
  const whole = await wholeSettlement(path, io.cwd);
  if ('code' in whole) return screen.refuse([whole], exit.couldNotRun);
  const { year } = whole.settlement.policy;
  const before =
    options.with === undefined
      ? { rows: [], problems: [] }
      : await readHistoryFile(options.with, year, options, io.cwd);
  if ('faults' in before) return screen.refuse(before.faults, exit.couldNotRun);

  const heldToo = options.includeHeld ?? false;
  const history = historyOf(whole.settlement, heldToo);
  const merged = mergeHistory(before.rows, history.rows, history.returned);
  const round = whole.settlement.supplement?.round ?? 1;
  const problems = [
    ...before.problems,
    ...merged.disagreements.map((one) => disagreementProblem(one, path, round)),
    ...(heldToo ? [] : paidWhileHeld(before.rows, history.held).map(heldProblem)),
  ];
  screen.tell(problems);
  if (problems.some(({ code }) => severityOf(code) === 'error')) {
    screen.line(historyWords[screen.language].nothingWritten);
    return exit.problems;
  }
  if (options.out === undefined) io.out(historyCsv(merged.rows));
  else {
    const fault = await put(merged, options.out, { path, force: options.force ?? false }, screen, io);
    if (fault !== null) return screen.refuse([fault], exit.couldNotRun);
  }
  if (!screen.quiet) summarise({ merged, before: before.rows.length, history, heldToo }, whole, screen);
  return exit.done;
}

function disagreementProblem(
  { before, said, settled }: Disagreement,
  settlement: string,
  round: number,
): Problem {
  const [first] = before;
  const { amount } = first.cells;
  return problem(
    'E961',
    { ...atCellOrRow(amount, first.origin), uscc: settled.uscc },
    {
      year: settled.year,
      rule: settled.rule,
      matter: settled.matter ?? '',
      said: moneyFigure(said.value),
      settled: moneyFigure(settled.amount.value),
      difference: moneyFigure(said.value.minus(settled.amount.value)),
      places: before.map(({ origin }) => rowPlace(origin)),
      settlement,
      round,
    },
  );
}

function heldProblem({ before, held }: PaidWhileHeld): Problem {
  const { amount } = before.cells;
  return problem(
    'W961',
    { ...atCellOrRow(amount, before.origin), uscc: held.uscc },
    {
      year: held.year,
      rule: held.rule,
      matter: held.matter ?? '',
      said: moneyFigure(before.amount.value),
      held: moneyFigure(held.amount.value),
    },
  );
}

/** Writes the table and says where it is; @returns why it could not be written */
async function put(
  { rows }: MergedHistory,
  named: string,
  { path, force }: { readonly path: string; readonly force: boolean },
  screen: Screen,
  io: Io,
): Promise<Problem | null> {
  const { folder, files } = await filesFor(named, io.cwd);
  const products: Product[] = [];
  for (const file of files) {
    const content = file.endsWith('.csv') ? Buffer.from(historyCsv(rows)) : await historyWorkbook(rows);
    products.push({ file, content });
  }
  const place = { named, folder, settlement: path, force, what: 'history' } as const;
  const put = await putFiles(products, place, io);
  if ('code' in put) return put;
  if (screen.quiet) return null;
  const words = historyWords[screen.language];
  screen.line(words[put.kind](put.paths));
  const others = await besides(folder, files);
  if (files.length + others.length > 1) screen.line(words.beside([...files.map(printable), ...others]));
  return null;
}

/** `a.csv` and `a.xlsx` mean the one file, `a` both; a folder means a workbook in it that `settle` finds. */
async function filesFor(
  named: string,
  cwd: string,
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const path = resolve(cwd, named);
  const isFolder = /[\\/]$/.test(named) || (await stat(path).catch(() => null))?.isDirectory() === true;
  if (isFolder) return { folder: path, files: [`${tables.award_history.title}.xlsx`] };
  const { base, ext } = parse(path);
  const isOne = ['.csv', '.xlsx'].includes(ext.toLowerCase());
  return { folder: dirname(path), files: isOne ? [base] : [`${base}.csv`, `${base}.xlsx`] };
}

/** Other files of the folder that `settle` would read as the same table. */
async function besides(folder: string, files: readonly string[]): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !files.includes(name));
  return names
    .filter((name) => /\.(csv|xlsx)$/i.test(name) && tableNamed(parse(name).name) === 'award_history')
    .sort()
    .map(printable);
}

/** Lines that are named of those that are not listed. */
const named = 5;

interface Made {
  readonly merged: MergedHistory;
  readonly before: number;
  readonly history: SettledHistory;
  readonly heldToo: boolean;
}

function summarise(
  { merged, before, history, heldToo }: Made,
  { settlement }: WholeSettlement,
  screen: Screen,
): void {
  const words = historyWords[screen.language];
  const { policy, enterprises, setAside, supplement } = settlement;
  const { rows, added, known } = merged;
  screen.line(words.rows(policy.year, rows.length, before, added, known));
  const { held, unpaid } = history;
  const sum = (rows: readonly HistoryRow[]) => moneyFigure(Money.sum(rows.map(({ amount }) => amount)).value);
  const partly = heldToo ? [] : held.filter(({ paid }) => !paid.isZero());
  const wholly = held.filter((row) => !partly.includes(row));
  if (wholly.length > 0)
    screen.line(words[heldToo ? 'heldToo' : 'held'](told(wholly), wholly.length, sum(wholly)));
  if (partly.length > 0) screen.line(words.heldInPart(told(partly), partly.length, sum(partly)));
  if (unpaid.length > 0) screen.line(words.unpaid(told(unpaid), unpaid.length));
  const pending = enterprises.flatMap(({ lines }) => lines.filter(isPending)).length;
  const paidAside = supplement?.enterprises.filter(({ isAside }) => isAside).length ?? 0;
  if (pending + setAside.length > 0) screen.line(words.unsettled(pending, setAside.length, paidAside));
  screen.line(words.next(policy.year + 1, tables.award_history.title));
}

/** The first of some matters, by name. */
function told(rows: readonly HistoryRow[]): string[] {
  return rows
    .slice(0, named)
    .map(({ name, rule, matter }) => printable(`${name ?? ''} ${rule} ${matter ?? ''}`));
}

function isPending({
  outcome,
}: WholeSettlement['settlement']['enterprises'][number]['lines'][number]): boolean {
  return outcome.outcome === 'pending';
}
