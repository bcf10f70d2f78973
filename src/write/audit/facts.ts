import { type CellOrigin, cellAddress, type RowOrigin, sourceText } from '../../cells/origin.ts';
import type { Problem } from '../../messages/problem.ts';
import { type Leaf, leavesOf, type Share } from '../../money/derivation.ts';
import { formulaText } from '../../money/formula.ts';
import type { Money } from '../../money/money.ts';
import { shareSteps } from '../../money/share.ts';
import type { Hindrance } from '../../rules/hindrance.ts';

/** Where a cell stands and what it says, as the audit log cites it. */
export function cellFact(cell: CellOrigin) {
  const { file, sheet, row, name, header, raw, taken } = cell;
  // What is undefined is left out of JSON.
  return { file, sheet, row, column: name, header, cell: cellAddress(cell), raw, taken };
}

/** A figure of a formula with its origin: an input cell, a policy parameter, or a count. */
function operand(leaf: Leaf) {
  const value = leaf.value.toFixed();
  switch (leaf.kind) {
    case 'cell':
      return { value, ...cellFact(leaf.origin) };
    case 'parameter':
      return { value, parameter: leaf.origin.id, clause: leaf.origin.clause };
    case 'constant':
      return { value, constant: leaf.unit };
  }
}

/** How an amount came about: the formula, every operand with its origin, the result in 元. */
export function amountFact(amount: Money) {
  return {
    formula: formulaText(amount.derivation),
    operands: leavesOf(amount.derivation).map(operand),
    result: amount.toString(),
  };
}

/**
 * A share by largest remainder: line × limit ÷ sum, cut to 分, and one 分 more or not.
 * @param entries the entries that tell of its three figures; null for the fund's, which comes later in the log
 */
export function shareFact(share: Share, entries: Readonly<Record<'line' | 'sum' | 'limit', number | null>>) {
  const { down, remainder, raised } = shareSteps(share);
  const told = (node: Share['part'], entry: number | null) => ({ value: node.value.toFixed(2), entry });
  return {
    formula: formulaText(share),
    line: told(share.part, entries.line),
    limit: told(share.whole, entries.limit),
    sum: told(share.sum, entries.sum),
    down: down.toFixed(2),
    remainder: remainder.toString(),
    raised,
    result: share.value.toFixed(2),
  };
}

/** Something that stands against a line, with the cell that says so. */
export function hindranceFact({ reason, origin, column, cell }: Hindrance) {
  return {
    reason,
    source: sourceText(origin),
    column,
    ...(cell === null ? {} : { cell: cellAddress(cell), raw: cell.raw }),
  };
}

/** A problem without its sentences, which hang on the language. */
export function problemFact({ code, uscc, place: { file, sheet, row, cell } }: Problem) {
  const source = file === null || row === null ? null : sourceText({ file, sheet, row });
  return { code, uscc, source, cell };
}

/** Rows as settlement.json cites them. */
export function sources(origins: readonly RowOrigin[]): string[] {
  return origins.map(sourceText);
}
