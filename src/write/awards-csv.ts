import { stringify } from 'csv-stringify/sync';
import { byCodePoint, sourceText } from '../cells/origin.ts';
import { wholeFormulaText } from '../money/formula.ts';
import { Money } from '../money/money.ts';
import type { Line } from '../settle/line.ts';
import type { Supplement, SupplementEnterprise } from '../settle/rounds/supplement.ts';
import type { EnterpriseSettlement } from '../settle/settle-enterprise.ts';
import type { Settlement } from '../settle/settlement.ts';

/** The columns of awards.csv, a row a line. Amounts are in 元 with two decimals. */
const awardColumns = [
  'uscc',
  'name',
  'status',
  'line',
  'rule',
  'matter',
  'level',
  'track',
  'outcome',
  'reason',
  'computed',
  'after_overlap',
  'after_limit',
  'payable',
  'formula',
  'clause',
  'sources',
] as const;

interface FurtherColumn {
  readonly name: string;
  readonly isThere: (line: Line) => boolean;
  readonly textOf: (line: Line) => string;
}

/** Columns after those, each only where some line has something to say in it: never in a year that passes by. */
const furtherColumns: readonly FurtherColumn[] = [
  {
    name: 'adjusted',
    isThere: ({ adjustment }) => adjustment !== null,
    textOf: ({ adjustment, adjusted }) => (adjustment === null ? '' : adjusted.toString()),
  },
  {
    name: 'held',
    isThere: ({ holds }) => holds.length > 0,
    textOf: ({ holds }) => holds.map(({ reason }) => reason).join('; '),
  },
];

/** Columns of a supplementary settlement. Their rows are those of its lines, then those of lines that are no longer there. */
const differenceColumns = ['settled', 'now', 'difference'] as const;

/** An amount below zero is no formula. Only these are told apart: the library takes its options anew for each such field. */
const isBelowZero = (field: string): boolean => /^-\d+\.\d{2}$/.test(field);
const asText = (field: string) => (isBelowZero(field) ? { value: field, escape_formulas: false } : field);
const format = { record_delimiter: 'windows', escape_formulas: true, cast: { string: asText } } as const;

/**
 * awards.csv: UTF-8 with BOM, so that a spreadsheet program on Chinese Windows reads it right, CRLF, and safe from
 * formulas: text that begins with `=`, `+`, `-`, `@`, a tab or CR gets an apostrophe in front.
 */
export function awardsCsv({ enterprises, supplement }: Settlement): string {
  const every = enterprises.flatMap(({ lines }) => lines);
  const approved = furtherColumns.filter(({ isThere }) => every.some(isThere));
  if (supplement === null)
    return awardsHead(approved) + rowsText(enterprises.flatMap((one) => rowsOf(one, approved)));
  const further = [...approved, ...columnsOf(supplement)];
  const told = new Map(supplement.enterprises.map((one) => [one.uscc, one]));
  const settled = new Map(enterprises.map((one) => [one.dossier.uscc, one]));
  const codes = [...new Set([...settled.keys(), ...told.keys()])].sort(byCodePoint);
  const rows = codes.flatMap((uscc) => {
    const [own, other] = [settled.get(uscc), told.get(uscc)];
    return [
      ...(own === undefined ? [] : rowsOf(own, further)),
      ...(other === undefined ? [] : goneRows(other, further.length - differenceColumns.length)),
    ];
  });
  return awardsHead(further) + rowsText(rows);
}

function columnsOf({ enterprises }: Supplement): FurtherColumn[] {
  const told = new Map(enterprises.flatMap(({ lines }) => lines.map((one) => [one.line, one])));
  return differenceColumns.map((name) => ({
    name,
    isThere: () => true,
    // Neither paid before nor now, a line is not among the differences.
    textOf: (line) => (told.get(line)?.[name] ?? Money.zero).toString(),
  }));
}

/** Lines that were paid before and are not there now: what they were, and the differences. */
function goneRows({ uscc, name, enterprise, lines }: SupplementEnterprise, approved: number): Row[] {
  const gone = lines.filter(({ line }) => line === null);
  return gone.map((told) => [
    uscc,
    name,
    enterprise?.status ?? '',
    told.id,
    told.rule,
    told.matter,
    told.level ?? '',
    ...Array.from({ length: awardColumns.length - 7 + approved }, () => ''),
    ...differenceColumns.map((column) => told[column].toString()),
  ]);
}

/** The mark and the header. */
export function awardsHead(further: readonly FurtherColumn[] = []): string {
  const header = [...awardColumns, ...further.map(({ name }) => name)];
  return stringify([header], { bom: true, ...format });
}

/** A line's fields, as they are before they are written. */
export type Row = readonly string[];

/** The rows of an enterprise's lines. */
export function rowsOf(settled: EnterpriseSettlement, further: readonly FurtherColumn[] = []): Row[] {
  return settled.lines.map((line) => [
    ...fieldsOf(line, settled),
    ...further.map(({ textOf }) => textOf(line)),
  ]);
}

/** Rows as the file has them: many at once, since the library takes its time for each call. */
export function rowsText(rows: readonly Row[]): string {
  return stringify([...rows], format);
}

function fieldsOf(line: Line, { dossier, status }: EnterpriseSettlement): string[] {
  const { id, claim, track, outcome, computed, afterOverlap, afterLimit, payable } = line;
  return [
    dossier.uscc,
    dossier.enterprise.name,
    status,
    id,
    claim.rule,
    claim.matter,
    claim.level ?? '',
    track,
    outcome.outcome,
    outcome.reason ?? '',
    computed.toString(),
    afterOverlap.toString(),
    afterLimit.toString(),
    payable.toString(),
    wholeFormulaText((outcome.outcome === 'granted' ? payable : computed).derivation),
    claim.clause,
    claim.origins.map(sourceText).join('; '),
  ];
}
