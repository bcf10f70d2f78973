import type { Worksheet } from 'exceljs';
import { addressOf, type CellPlace } from '../../cells/address.ts';
import { certain } from '../../cells/certain.ts';
import type { GridRow, Sheet, Workbook } from '../../cells/grid.ts';
import { annotatingWords } from '../../messages/annotating.ts';
import type { Language } from '../../messages/entry.ts';
import { type Problem, severityOf } from '../../messages/problem.ts';
import { tell } from '../../messages/told.ts';
import { emptyWorkbook, savedWorkbook } from '../workbook/empty.ts';
import { linkTarget } from '../workbook/reference.ts';
import { cellText } from '../workbook/text.ts';
import { copySheet, type Mark } from './copy.ts';
import { cellOf, sheetNames } from './places.ts';

/** Excel takes no more links on a sheet. */
const mostLinks = 65_000;
const rank = { error: 0, warning: 1, note: 2 } as const;
const widths = [7, 8, 22, 20, 28, 44, 36, 44];

/** A problem, the sheet it is in and the cell it is shown at. */
interface Placed {
  readonly problem: Problem;
  readonly sheet: Sheet | null;
  readonly cell: CellPlace | null;
}

/**
 * A copy of an input file as .xlsx: its problems on a sheet in front, each linked to its cell; the bad cells coloured
 * and commented; everything else as it was.
 * @param problems those of this file, in the order of their places
 */
export async function annotatedWorkbook(
  workbook: Workbook,
  problems: readonly Problem[],
  language: Language,
): Promise<Buffer> {
  const book = await emptyWorkbook();
  book.properties.date1904 = workbook.date1904;
  const words = annotatingWords[language];
  const stem = workbook.file.replace(/\.[^.]*$/, '');
  // The sheets keep their names, so the one in front gives way.
  const names = sheetNames([...workbook.sheets.map(({ name }) => name ?? stem), words.sheet]);
  const front = book.addWorksheet(certain(names.at(-1)));
  const placed = placesOf(problems, workbook);
  for (const [i, sheet] of workbook.sheets.entries()) {
    const to = book.addWorksheet(certain(names[i]), { state: sheet.state });
    const marks = marksOf(
      placed.filter((one) => one.sheet === sheet),
      language,
    );
    copySheet(to, sheet, marks, workbook.date1904);
  }
  const nameOf = new Map(workbook.sheets.map((sheet, i) => [sheet, certain(names[i])]));
  listProblems(front, placed, nameOf, workbook.file, language);
  return savedWorkbook(book);
}

function placesOf(problems: readonly Problem[], { sheets }: Workbook): Placed[] {
  const byNumber = (rows: readonly GridRow[]) => new Map(rows.map((row) => [row.row, row]));
  const byName = new Map(sheets.map((sheet) => [sheet.name, { sheet, rows: byNumber(sheet.rows) }]));
  return problems.map((problem) => {
    const found = byName.get(problem.place.sheet);
    if (found === undefined) return { problem, sheet: null, cell: null };
    return { problem, sheet: found.sheet, cell: cellOf(problem, found.rows) };
  });
}

function marksOf(placed: readonly Placed[], language: Language): Map<string, Mark> {
  const words = annotatingWords[language];
  const marks = new Map<string, Mark>();
  for (const { problem, cell } of bySeverity(placed)) {
    if (cell === null) continue;
    const { headline, expected, hint } = tell(problem, language);
    const severity = severityOf(problem.code);
    const comment = [
      `${words.severities[severity]} ${problem.code} ${headline}`,
      ...(expected === null ? [] : [`${words.expected}${expected}`]),
      `${words.hint}${hint}`,
    ].join('\n');
    const before = marks.get(addressOf(cell));
    // The most serious comes first and gives the colour.
    marks.set(addressOf(cell), {
      severity: before?.severity ?? severity,
      comment: before === undefined ? comment : `${before.comment}\n\n${comment}`,
    });
  }
  return marks;
}

function bySeverity(placed: readonly Placed[]): Placed[] {
  return [...placed].sort((a, b) => rank[severityOf(a.problem.code)] - rank[severityOf(b.problem.code)]);
}

function listProblems(
  front: Worksheet,
  placed: readonly Placed[],
  nameOf: ReadonlyMap<Sheet, string>,
  file: string,
  language: Language,
): void {
  const words = annotatingWords[language];
  for (const [i, width] of widths.entries()) front.getColumn(i + 1).width = width;
  front.getCell(1, 1).value = cellText(words.title(file));
  front.getCell(1, 1).font = { bold: true, size: 12 };
  const head = front.getRow(2);
  for (const [i, word] of words.columns.entries()) head.getCell(i + 1).value = word;
  head.font = { bold: true };
  front.views = [{ state: 'frozen', ySplit: 2 }];
  front.pageSetup = { ...front.pageSetup, orientation: 'landscape', fitToPage: true, fitToHeight: 0 };
  if (placed.length === 0) {
    front.getCell(3, 1).value = words.none;
    return;
  }
  front.autoFilter = {
    from: { row: 2, column: 1 },
    to: { row: 2 + placed.length, column: words.columns.length },
  };
  for (const [i, { problem, sheet, cell }] of bySeverity(placed).entries()) {
    const { place, code, value } = problem;
    const { headline, expected, hint } = tell(problem, language);
    const name = sheet === null ? null : certain(nameOf.get(sheet));
    const where = place.cell ?? (place.row === null ? null : words.row(place.row));
    const shown = [name, where].filter((part) => part !== null).join(' · ') || words.wholeFile;
    const texts = [
      words.severities[severityOf(code)],
      code,
      shown,
      place.header ?? place.column ?? '',
      value ?? '',
      headline,
      expected ?? '',
      hint,
    ];
    const row = front.getRow(3 + i);
    for (const [at, text] of texts.entries()) {
      row.getCell(at + 1).value = cellText(text);
      row.getCell(at + 1).style = listed;
    }
    if (name !== null && i < mostLinks) {
      const target = linkTarget({ sheet: name, ...(cell ?? { row: 1, column: 1 }) });
      row.getCell(3).value = { text: cellText(shown), hyperlink: target };
      row.getCell(3).style = linked;
    }
  }
}

const listed = { alignment: { vertical: 'top', wrapText: true }, numFmt: '@' } as const;
const linked = { ...listed, font: { color: { argb: 'FF1F4E79' }, underline: true } } as const;
