import type { Derivation } from '../../money/derivation.ts';
import type { Line } from '../../settle/line.ts';

/** The figures that a line's amount is computed from: a column each. */
export interface LineFigures {
  /** What the input says: an amount in 元, or a number of pieces. */
  readonly basis: Derivation | null;
  /** Tariff in 元, or rate. */
  readonly standard: Derivation | null;
  readonly ceiling: Derivation | null;
  readonly decided: Derivation | null;
  readonly awarded: Derivation | null;
}

type Kind = 'input' | 'decided' | 'awarded' | 'tariff' | 'rate' | 'ceiling' | 'constant' | 'mixed';

/** Parts a line's derivation into the figures that its row shows; each null where the line has none. */
export function lineFigures({ computed }: Line): LineFigures {
  const whole = (kind: Kind) => largest(computed.derivation, (node) => kindOf(node) === kind);
  const leaf = (...kinds: readonly Kind[]) =>
    largest(computed.derivation, (node) => node.kind === 'parameter' && kinds.includes(kindOf(node)));
  return {
    basis: whole('input') ?? pieces(computed.derivation),
    standard: leaf('tariff', 'rate'),
    ceiling: leaf('ceiling'),
    decided: whole('decided'),
    awarded: whole('awarded'),
  };
}

function kindOf(node: Derivation): Kind {
  switch (node.kind) {
    case 'constant':
      return 'constant';
    case 'cell':
      return kindByTable[node.origin.table] ?? 'input';
    case 'share':
      return 'mixed';
    case 'operation':
      return node.operands.map(kindOf).reduce(together);
    case 'parameter': {
      const { role } = node.origin;
      return role === 'tariff' || role === 'rate' || role === 'ceiling' ? role : 'mixed';
    }
  }
}

/** Tables whose figures have a column of their own; those of all others are the line's basis. */
const kindByTable: Readonly<Record<string, Kind>> = { decisions: 'decided', award_history: 'awarded' };

function together(a: Kind, b: Kind): Kind {
  if (a === b || b === 'constant') return a;
  return a === 'constant' ? b : 'mixed';
}

function pieces(node: Derivation): Derivation | null {
  return largest(node, (one) => one.kind === 'constant' && one.unit === 'pieces');
}

/** The first subtree from the top that fits; a rounding is a step of the line, not a figure of it. */
function largest(node: Derivation, fits: (node: Derivation) => boolean): Derivation | null {
  const isRounding = node.kind === 'operation' && node.operator === 'round';
  if (!isRounding && fits(node)) return node;
  if (node.kind !== 'operation') return null;
  for (const operand of node.operands) {
    const found = largest(operand, fits);
    if (found !== null) return found;
  }
  return null;
}
