import type { Language } from '../messages/entry.ts';
import { explainingWords } from '../messages/explaining.ts';
import type { Derivation } from '../money/derivation.ts';
import { figure } from '../money/figures.ts';
import { formulaText } from '../money/formula.ts';
import type { PolicyData } from '../policy/schema.ts';
import { cellText } from './explained-values.ts';

/** What the tree of a figure is told with. */
export interface TreeView {
  readonly data: PolicyData;
  readonly language: Language;
  /** Figures that were told before, each with how to refer to it. */
  readonly known: ReadonlyMap<Derivation, string>;
}

/** A figure with everything that it rests on, one a line: steps, roundings, ceilings and shares, down to cells and clause. */
export function treeLines(node: Derivation, view: TreeView): string[] {
  return [formulaText(node), ...branches(childrenOf(node), view)];
}

function branches(children: readonly Derivation[], view: TreeView): string[] {
  return children.flatMap((child, at) => {
    const isLast = at === children.length - 1;
    const [first = '', ...rest] = nodeLines(child, view);
    return [`${isLast ? '└─' : '├─'} ${first}`, ...rest.map((line) => `${isLast ? '  ' : '│ '} ${line}`)];
  });
}

function nodeLines(node: Derivation, view: TreeView): string[] {
  const words = explainingWords[view.language];
  const amount = figure(node.value, node.unit);
  const known = view.known.get(node);
  if (known !== undefined) return [`${amount}  ${known}`];
  switch (node.kind) {
    case 'cell':
      return [`${amount}  ${cellText(node.origin, view.language)}`];
    case 'parameter':
      return [`${amount}  ${node.origin.id} ${node.origin.clause} ${wordsOf(node.origin.id, view.data)}`];
    case 'constant':
      return [node.unit === 'pieces' ? words.pieces(amount) : amount];
    default:
      return treeLines(node, view);
  }
}

/** What a figure is made of; steps that change nothing are passed over. */
function childrenOf(node: Derivation): readonly Derivation[] {
  if (node.kind === 'share') return [node.part, node.sum, node.whole];
  if (node.kind === 'constant') return [];
  if (node.kind !== 'operation') return [node];
  const [main] = node.operands;
  if (withoutIdle(node) !== node || node.operator === 'round') {
    return main.kind === 'operation' ? childrenOf(main) : [main];
  }
  return node.operands.map(withoutIdle);
}

/** A floor of nothing that does not bind is what is under it. */
function withoutIdle(node: Derivation): Derivation {
  if (node.kind !== 'operation' || node.operator !== 'atLeast') return node;
  const [main, other] = node.operands;
  return other?.kind === 'constant' && main.value.equals(node.value) ? main : node;
}

/** The clause's own words for a parameter. */
export function wordsOf(id: string, { parameters }: PolicyData): string {
  const known = parameters[id as keyof typeof parameters];
  return known === undefined ? '' : `“${known.text}”`;
}
