import type { CellOrigin } from '../cells/origin.ts';
import type { Decimal } from './decimal.ts';

/** How line amounts are rounded to 分 (1-policy.md section 8, `rounding`); limits are always rounded down. */
export type Rounding = 'half-up' | 'down';

/** Which figure of a line a policy parameter is: a column of the settlement workbook. */
export type ParameterRole = 'tariff' | 'rate' | 'ceiling' | 'threshold' | 'period';

/** A figure of the policy with the clause that it comes from. */
export interface ParameterOrigin {
  /** e.g. `R4.rate`. */
  readonly id: string;
  readonly role: ParameterRole;
  readonly clause: string;
}

/** A figure read from an input cell. */
export interface CellLeaf {
  readonly kind: 'cell';
  readonly unit: Unit;
  readonly value: Decimal;
  readonly origin: CellOrigin;
}

/** A figure of the policy. */
export interface ParameterLeaf {
  readonly kind: 'parameter';
  readonly unit: Unit;
  readonly value: Decimal;
  readonly origin: ParameterOrigin;
}

/** A figure that comes from neither: a count of pieces, or nothing (0). */
export interface ConstantLeaf {
  readonly kind: 'constant';
  readonly unit: Unit;
  readonly value: Decimal;
}

export type Operator = 'plus' | 'minus' | 'times' | 'atMost' | 'atLeast' | 'round';

/** A figure computed from others; `operands` in the order in which the clause names them. */
export interface Operation {
  readonly kind: 'operation';
  readonly unit: Unit;
  readonly value: Decimal;
  readonly operator: Operator;
  readonly operands: readonly [Derivation, ...Derivation[]];
  /** For `round` only. */
  readonly rounding?: Rounding;
}

/** A part of `whole`, apportioned to `part` out of the sum of all parts by largest remainder. */
export interface Share {
  readonly kind: 'share';
  readonly unit: 'yuan';
  readonly value: Decimal;
  readonly whole: Derivation;
  readonly part: Derivation;
  readonly sum: Derivation;
}

/** 元, a ratio (0.25 is 25 %), or a number of pieces. */
export type Unit = 'yuan' | 'ratio' | 'pieces';

/** How a figure came about: read by a person, recomputed by a spreadsheet, written to the audit log. */
export type Derivation = CellLeaf | ParameterLeaf | ConstantLeaf | Operation | Share;
export type Leaf = CellLeaf | ParameterLeaf | ConstantLeaf;

/** The figures that a derivation rests on, each once, in the order of the formula. */
export function leavesOf(derivation: Derivation): Leaf[] {
  const leaves = new Set<Leaf>();
  gatherLeaves(derivation, leaves);
  return [...leaves];
}

function gatherLeaves(node: Derivation, leaves: Set<Leaf>): void {
  if (node.kind === 'operation') for (const operand of node.operands) gatherLeaves(operand, leaves);
  else if (node.kind === 'share')
    for (const operand of [node.part, node.sum, node.whole]) gatherLeaves(operand, leaves);
  else leaves.add(node);
}
