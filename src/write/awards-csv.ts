import { stringify } from 'csv-stringify/sync';
import { sourceText } from '../cells/origin.ts';
import { wholeFormulaText } from '../money/formula.ts';
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

/**
 * awards.csv: UTF-8 with BOM, so that a spreadsheet program on Chinese Windows reads it right, CRLF, and safe from
 * formulas: text that begins with `=`, `+`, `-`, `@`, a tab or CR gets an apostrophe in front.
 */
export function awardsCsv({ enterprises }: Settlement): string {
  const rows = enterprises.flatMap(({ dossier, status, lines }) =>
    lines.map(({ id, claim, track, outcome, computed, afterOverlap, afterLimit, payable }) => [
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
    ]),
  );
  return stringify([[...awardColumns], ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
