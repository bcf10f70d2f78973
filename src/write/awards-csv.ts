import { stringify } from 'csv-stringify/sync';
import { sourceText } from '../cells/origin.ts';
import { wholeFormulaText } from '../money/formula.ts';
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

const format = { record_delimiter: 'windows', escape_formulas: true } as const;

/**
 * awards.csv: UTF-8 with BOM, so that a spreadsheet program on Chinese Windows reads it right, CRLF, and safe from
 * formulas: text that begins with `=`, `+`, `-`, `@`, a tab or CR gets an apostrophe in front.
 */
export function awardsCsv({ enterprises }: Settlement): string {
  return awardsHead() + enterprises.map(awardsRows).join('');
}

/** The mark and the header. */
export function awardsHead(): string {
  return stringify([[...awardColumns]], { bom: true, ...format });
}

/** The rows of an enterprise's lines. */
export function awardsRows({ dossier, status, lines }: EnterpriseSettlement): string {
  const rows = lines.map(({ id, claim, track, outcome, computed, afterOverlap, afterLimit, payable }) => [
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
  ]);
  return rows.map((row) => (row.every(isPlain) ? `${row.join(',')}\r\n` : stringify([row], format))).join('');
}

/** A field that stands as it is: without what is quoted, and without what a spreadsheet takes for a formula. */
function isPlain(field: string): boolean {
  return /^(?![=+\-@\t\r\uff1d\uff0b\uff0d\uff20])[^",\r\n]*$/.test(field);
}
