import type { ChalkInstance } from 'chalk';
import { certain } from '../cells/certain.ts';
import { discreetest } from '../cells/discreet.ts';
import { columnLetters, type GridRow, type Sheet, type Workbook } from '../cells/grid.ts';
import type { Language } from '../messages/entry.ts';
import { type InspectingWords, inspectingWords, type SkippedRow } from '../messages/inspecting.ts';
import { tables } from '../tables/all/index.ts';
import { noData } from '../tables/reading/no-data.ts';
import type { TableReading } from '../tables/reading/read-table.ts';
import type { Table } from '../tables/table.ts';
import type { Inspected } from '../write/inspection-json.ts';
import { problemText } from './problems.ts';
import { aligned, padded, printable, shortened, width } from './style.ts';

/** How a doubtful cell reads in another encoding. */
export interface AsOtherwise {
  readonly encoding: string;
  readonly text: string;
}

/** A label and the lines that stand behind it. */
type Entry = readonly [label: string, lines: readonly string[]];

/** How a file was read, for people. */
export function inspectionText(
  { file, workbook, problems, readings }: Inspected,
  otherwise: readonly AsOtherwise[],
  language: Language,
  chalk: ChalkInstance,
): string {
  const words = inspectingWords[language];
  const told = problems.map((one) => indented(problemText(one, language, chalk), '  '));
  if (workbook === null) return [`${printable(file)}  ${words.refused}`, ...told].join('\n');
  const sheets = workbook.sheets.flatMap((sheet) => [
    '',
    ...sheetLines(sheet, readings.get(sheet), words, language),
  ]);
  const doubt = problems.find(({ code }) => code === 'W101')?.facts;
  return [
    printable(file),
    ...entries(fileEntries(workbook, doubt, otherwise, words), '  '),
    ...sheets,
    ...(told.length === 0 ? [] : ['', ...told]),
  ].join('\n');
}

function fileEntries(
  { format, encoding, delimiter, date1904 }: Workbook,
  doubt: object | undefined,
  otherwise: readonly AsOtherwise[],
  words: InspectingWords,
): Entry[] {
  if (format === 'xlsx')
    return [
      [words.format, ['xlsx']],
      [words.dates, [words.dateSystem(date1904)]],
    ];
  const { cells = [] } = (doubt ?? {}) as { cells?: readonly { cell: string; text: string }[] };
  const rests = cells.map(({ cell, text }) => [cell, `“${printable(text)}”`]);
  const others = otherwise.map(({ encoding, text }) => [
    words.otherwise(encoding),
    `“${printable(shortened(discreetest(text), 20))}”`,
  ]);
  const doubtful = cells.length === 0 ? [] : [words.doubtful, ...aligned(rests), ...aligned(others)];
  return [
    [words.format, ['csv']],
    [words.encoding, [certain(encoding), ...doubtful]],
    [words.delimiter, [certain(words.delimiters[certain(delimiter)])]],
  ];
}

function sheetLines(
  sheet: Sheet,
  reading: TableReading | undefined,
  words: InspectingWords,
  language: Language,
): string[] {
  const head =
    sheet.name === null ? [] : [`  ${words.sheet}  ${printable(sheet.name)} (${words.states[sheet.state]})`];
  const indent = sheet.name === null ? '  ' : '    ';
  if (reading === undefined) {
    const why = sheet.rows.length === 0 ? words.emptySheet : words.noTable;
    return [...head, ...entries([[words.table, [why]]], indent)];
  }
  const { title } = tables[reading.table];
  const name = language === 'zh' ? `${title} ${reading.table}` : `${reading.table} ${title}`;
  const { layout } = reading;
  return [
    ...head,
    ...entries(
      [
        [words.table, [`${name}, ${words.rows(reading.count)}`]],
        [words.headerRow, [layout === null ? words.noHeader : words.row(layout.row)]],
        [words.columns, columnLines(reading, words)],
        [
          words.unused,
          layout === null || layout.unknown.length === 0 ? [] : [layout.unknown.map(printable).join(', ')],
        ],
        [words.absent, absentColumns(reading)],
        [words.skipped, skippedLines(sheet, reading, words)],
        [words.hidden, hiddenParts(sheet, words)],
      ],
      indent,
    ),
  ];
}

function columnLines({ layout }: TableReading, words: InspectingWords): string[] {
  const columns = [...(layout?.columns ?? [])].sort((a, b) => a.place - b.place);
  return aligned(
    columns.map(({ name, place, header, unit }) => [
      columnLetters(place),
      printable(header),
      name,
      unit === 1 ? '' : (words.units[unit] ?? `× ${unit}`),
    ]),
  );
}

function absentColumns({ table, layout }: TableReading): string[] {
  const { columns }: Table = tables[table];
  const laid = new Set(layout?.columns.map(({ name }) => name));
  const absent = Object.keys(columns).filter((name) => !laid.has(name));
  return layout === null || absent.length === 0 ? [] : [absent.join(', ')];
}

function skippedLines(
  { rows }: Sheet,
  { layout, passedOver }: TableReading,
  words: InspectingWords,
): string[] {
  if (layout === null) return [];
  const skipped = new Set(passedOver);
  const why = (row: GridRow): SkippedRow => (row.row < layout.row ? 'above' : certain(noData(layout, row)));
  return aligned(
    rows
      .filter(({ row }) => skipped.has(row))
      .map((row) => [
        String(row.row),
        words.reasons[why(row)],
        printable(shortened(discreetest(certain(row.cells[0]).value), 30)),
      ]),
  );
}

function hiddenParts({ rows, hiddenColumns }: Sheet, words: InspectingWords): string[] {
  const hidden = rows.filter((row) => row.hidden).map(({ row }) => row);
  return [
    ...(hidden.length === 0 ? [] : [words.hiddenRows(hidden.join(', '))]),
    ...(hiddenColumns.length === 0 ? [] : [words.hiddenColumns(hiddenColumns.map(columnLetters).join(', '))]),
  ];
}

/** Labels in one column, what stands behind them in the next; a label without lines is left out. */
function entries(all: readonly Entry[], indent: string): string[] {
  const filled = all.filter(([, lines]) => lines.length > 0);
  const label = Math.max(0, ...filled.map(([name]) => width(name)));
  return filled.flatMap(([name, lines]) =>
    lines.map((line, i) => `${indent}${padded(i === 0 ? name : '', label)}  ${line}`.trimEnd()),
  );
}

function indented(text: string, indent: string): string {
  return text.replace(/^/gm, indent);
}
