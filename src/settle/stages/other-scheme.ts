import type { Dossier } from '../../dossiers/dossier.ts';
import { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { matterNamed } from '../../rules/history.ts';
import { isOffsetScheme } from '../../rules/other-scheme-rows.ts';
import type { RowOfTable } from '../../tables/all/index.ts';
import { dropped, isGranted, type Line, noted } from '../line.ts';

type Subsidy = RowOfTable<'other_subsidies'>;

/** The rows of the other scheme for a line's rule and matter in Y. */
export function offsetsFor(line: Line, dossier: Dossier, policy: Policy): Subsidy[] {
  return dossier.other_subsidies.filter(
    (row) =>
      row.year === policy.year &&
      row.rule === line.claim.rule &&
      matterNamed(row) === line.claim.matter &&
      isOffsetScheme(row.scheme, policy),
  );
}

/** 就高不重复 against the other scheme: the higher stays, and of ours what the other has paid is taken off. */
export function offsetOtherScheme(lines: readonly Line[], dossier: Dossier, policy: Policy): Line[] {
  return lines.map((line) => {
    const rows = isGranted(line) ? offsetsFor(line, dossier, policy) : [];
    return rows.length === 0 ? line : offset(line, rows, policy);
  });
}

function offset(line: Line, rows: readonly Subsidy[], policy: Policy): Line {
  const other = Money.sum(rows.map((row) => row.amount));
  const paid = Money.sum(rows.filter((row) => row.paid).map((row) => row.amount));
  const allOrNothing = policy.reading('overlap.top_up') === 'all-or-nothing' && !paid.isZero();
  if (!line.adjusted.exceeds(other) || allOrNothing) return dropped(line, 'overlap-other-scheme');
  const unpaid = rows.some((row) => !row.paid);
  const left = paid.isZero() ? line.adjusted : line.adjusted.minus(paid);
  return noted(
    { ...line, afterOverlap: left, afterLimit: left, payable: left },
    ...(paid.isZero() ? [] : (['N410'] as const)),
    ...(unpaid ? (['N411'] as const) : []),
  );
}
