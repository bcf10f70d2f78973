import { stringify } from 'csv-stringify/sync';
import { sourceText } from '../cells/origin.ts';
import { wholeFormulaText } from '../money/formula.ts';
import type { Line } from '../settle/line.ts';
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

const format = { record_delimiter: 'windows', escape_formulas: true } as const;

/**
 * awards.csv: UTF-8 with BOM, so that a spreadsheet program on Chinese Windows reads it right, CRLF, and safe from
 * formulas: text that begins with `=`, `+`, `-`, `@`, a tab or CR gets an apostrophe in front.
 */
export function awardsCsv({ enterprises }: Settlement): string {
  const every = enterprises.flatMap(({ lines }) => lines);
  const further = furtherColumns.filter(({ isThere }) => every.some(isThere));
  return awardsHead(further) + enterprises.map((one) => awardsRows(one, further)).join('');
}

/** The mark and the header. */
export function awardsHead(further: readonly FurtherColumn[] = []): string {
  const header = [...awardColumns, ...further.map(({ name }) => name)];
  return stringify([header], { bom: true, ...format });
}

/** The rows of an enterprise's lines. */
export function awardsRows(settled: EnterpriseSettlement, further: readonly FurtherColumn[] = []): string {
  return settled.lines
    .map((line) => [...fieldsOf(line, settled), ...further.map(({ textOf }) => textOf(line))])
    .map((row) => (row.every(isPlain) ? `${row.join(',')}\r\n` : stringify([row], format)))
    .join('');
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

/** A field that stands as it is: without what is quoted, and without what a spreadsheet takes for a formula. */
function isPlain(field: string): boolean {
  return /^(?![=+\-@\t\r\uff1d\uff0b\uff0d\uff20])[^",\r\n]*$/.test(field);
}
