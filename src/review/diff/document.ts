import type { RowOrigin } from '../../cells/origin.ts';
import { cellAddress } from '../../cells/origin.ts';
import { Decimal } from '../../money/decimal.ts';
import type { SettlementDocument } from '../../write/json/schema.ts';
import type { VerifiedPlace } from '../verify/verification.ts';
import { isIdentical, namedOf, payableIn, shiftOf } from './amounts.ts';
import type { Causes, Diff, EnterpriseChange, LineChange, ValueChange } from './diff.ts';
import type { Difference, KeyPart, Said } from './difference.ts';
import { keyOf, Numbering } from './numbering.ts';

export const diffSchemaId = 'award-diff/1';

/** `award diff --json`: what changed, by how much, because of which differences (by their numbers, from 1). */
export function diffJson(diff: Diff): string {
  const numbering = new Numbering(diff.differences);
  const enterprises = diff.enterprises.map((one) => enterpriseObject(one, numbering, diff.paid !== null));
  const named = namedOf(diff);
  const document = {
    schema: diffSchemaId,
    identical: isIdentical(diff),
    traced: diff.traced,
    files: diff.files,
    a: sideObject(diff.a, diff.doubts.A),
    b: sideObject(diff.b, diff.doubts.B),
    payable: shiftOf(diff.a.totals.payable, diff.b.totals.payable),
    pending: shiftOf(diff.a.totals.pending, diff.b.totals.pending),
    ...(diff.paid === null ? {} : { paid: shiftOf(diff.paid.before, diff.paid.after) }),
    enterprises,
    differences: numbering.all.map((one, i) => ({
      number: i + 1,
      changes: named.has(keyOf(one)),
      ...differenceObject(one),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function sideObject(
  { tool, policy, year, basis, totals, previous }: SettlementDocument,
  doubt: VerifiedPlace | null,
) {
  const { payable, pending } = totals;
  const told = { verifies: doubt === null, doubt, tool, policy, year, basis, payable, pending };
  if (previous === undefined) return told;
  const { round, settlement, totals: differences } = previous;
  return { ...told, previous: { round, settlement, totals: differences } };
}

function enterpriseObject(change: EnterpriseChange, numbering: Numbering, tellsPaid: boolean) {
  const { uscc, name, before, after, status, lines, recovery, paid, rounds } = change;
  const { A, B } = rounds;
  const total = (of: 'payable' | 'pending') =>
    shiftOf(before?.totals[of] ?? '0.00', after?.totals[of] ?? '0.00');
  return {
    uscc,
    name,
    change: kindOf(before, after),
    payable: total('payable'),
    pending: total('pending'),
    ...(tellsPaid ? { paid: shiftOf(paid.before, paid.after), rounds: { a: A, b: B } } : {}),
    status: valueObject(status, numbering),
    lines: lines.map((line) => lineObject(line, numbering, tellsPaid)),
    recovery: valueObject(recovery, numbering),
  };
}

const kindOf = (before: unknown, after: unknown): 'added' | 'removed' | 'changed' =>
  before === null ? 'added' : after === null ? 'removed' : 'changed';

function valueObject<T>(value: ValueChange<T> | null, numbering: Numbering) {
  if (value === null) return null;
  const { before, after } = value;
  return { before, after, causes: causesObject(value.causes, '0.00', numbering) };
}

function lineObject(line: LineChange, numbering: Numbering, tellsPaid: boolean) {
  const { rule, matter, level, before, after, paid } = line;
  return {
    rule,
    matter,
    level,
    change: kindOf(before, after),
    before,
    after,
    payable: shiftOf(payableIn(before), payableIn(after)),
    ...(tellsPaid ? { paid: shiftOf(paid.before, paid.after) } : {}),
    causes: causesObject(line.causes, payableIn(before), numbering),
  };
}

function causesObject({ explanations, unfounded }: Causes, payable: string, numbering: Numbering) {
  return {
    unfounded,
    explanations: explanations.map(({ differences, alone }) => ({
      differences: differences.map((one) => numbering.of(one)),
      alone: alone.map((figures, i) => ({
        difference: numbering.of(differences[i] as Difference),
        figures,
        payable: new Decimal(payableIn(figures)).minus(payable).toFixed(2),
      })),
    })),
  };
}

const keyText = (key: readonly KeyPart[]): string => key.map(({ value }) => value).join(' ');

const placeObject = ({ file, sheet, row }: RowOrigin) => ({ file, sheet, row });

function saidObject({ value, cell }: Said) {
  if (cell === null)
    return { value, raw: null, header: null, file: null, sheet: null, row: null, cell: null };
  return { value, raw: cell.raw, header: cell.header, ...placeObject(cell), cell: cellAddress(cell) };
}

function differenceObject(one: Difference) {
  switch (one.kind) {
    case 'cell': {
      const { kind, table, uscc, key, column } = one;
      return {
        kind,
        table,
        uscc,
        key: keyText(key),
        column,
        before: saidObject(one.before),
        after: saidObject(one.after),
      };
    }
    case 'row-added':
    case 'row-removed': {
      const { kind, table, uscc, key, origin } = one;
      return { kind, table, uscc, key: keyText(key), ...placeObject(origin) };
    }
    default:
      return one;
  }
}
