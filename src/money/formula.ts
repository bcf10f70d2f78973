import { Decimal } from './decimal.ts';
import type { Derivation, Operation, Share } from './derivation.ts';
import { figure } from './figures.ts';
import { shareSteps } from './share.ts';

const signs = { plus: '+', minus: '−', times: '×', atMost: '≤', atLeast: '≥' } as const;

/**
 * The derivation as a person reads it: figures and signs only, the same in every language. Steps are parted
 * by semicolons and each goes on with the figure before it; ≤ is a ceiling, ≥ a floor, ≈ a rounding.
 * E.g. `2,100,000.00 × 50% = 1,050,000.00; ≤ 1,000,000.00 = 1,000,000.00`. A share begins with the amount that is cut.
 */
export function formulaText(derivation: Derivation): string {
  const known = texts.get(derivation);
  if (known !== undefined) return known;
  const text = stepsOf(derivation).join('; ');
  texts.set(derivation, text);
  return text;
}

/** Each is written in three files. */
const texts = new WeakMap<Derivation, string>();

/** The derivation as {@link formulaText} has it, each share after the steps of the amount that it cuts. */
export function wholeFormulaText(derivation: Derivation): string {
  const own = formulaText(derivation);
  return derivation.kind === 'share' ? `${wholeFormulaText(derivation.part)}; ${own}` : own;
}

function stepsOf(node: Derivation): string[] {
  const result = figure(node.value, node.unit);
  if (node.kind === 'share') return shareText(node, result);
  if (node.kind !== 'operation') return [result];
  if (isIdle(node)) return stepsOf(node.operands[0]);
  if (isPlain(node)) return [`${expression(node)} = ${result}`];

  const [main, ...others] = node.operands;
  const before = stepsOf(main);
  if (node.operator === 'round') return [...before, `≈ ${result}`];
  const sign = signs[node.operator];
  return [...before, `${others.map((other) => `${sign} ${grouped(other)}`).join(' ')} = ${result}`];
}

const oneFen = new Decimal('0.01');

/** Cut to 分, and the 分 that a largest remainder adds. */
function shareText(node: Share, result: string): string[] {
  const [part, sum, whole] = [node.part, node.sum, node.whole].map((n) => figure(n.value, n.unit));
  const { down, raised } = shareSteps(node);
  const cut = `${part} ÷ ${sum} × ${whole} ≈ ${figure(down, node.unit)}`;
  return raised ? [cut, `+ ${figure(oneFen, node.unit)} = ${result}`] : [cut];
}

/** A rounding that changes nothing and a floor of nothing that does not bind need not be told. */
function isIdle(node: Operation): boolean {
  const [main, other] = node.operands;
  if (!main.value.equals(node.value)) return false;
  return node.operator === 'round' || (node.operator === 'atLeast' && other?.kind === 'constant');
}

/** Sums, differences and products all the way down: one expression on one line. */
function isPlain(node: Derivation): boolean {
  if (node.kind === 'share') return false;
  if (node.kind !== 'operation') return true;
  if (isIdle(node)) return isPlain(node.operands[0]);
  return ['plus', 'minus', 'times'].includes(node.operator) && node.operands.every(isPlain);
}

function expression(node: Derivation): string {
  if (node.kind !== 'operation') return figure(node.value, node.unit);
  if (isIdle(node)) return expression(node.operands[0]);
  if (!isPlain(node) || node.operator === 'round') return figure(node.value, node.unit);
  return node.operands.map(grouped).join(` ${signs[node.operator]} `);
}

/** An operand inside an expression: in brackets where it is itself a sum or a difference. */
function grouped(node: Derivation): string {
  const text = expression(node);
  return / [+−] /.test(text) ? `(${text})` : text;
}
