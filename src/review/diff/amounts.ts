import { Decimal } from '../../money/decimal.ts';
import type { Causes, Diff } from './diff.ts';
import type { LineFigures } from './figures.ts';
import { keyOf } from './numbering.ts';

/** An amount on both sides and by how much it changed, in 元 as settlement.json writes it. */
export function shiftOf(before: string, after: string) {
  return { before, after, change: new Decimal(after).minus(before).toFixed(2) };
}

/** What a line pays; nothing where it is not there. */
export function payableIn(figures: LineFigures | null): string {
  return figures?.payable ?? '0.00';
}

/** Whether nothing differs: no figure, no input, no reading, no file. */
export function isIdentical({ a, b, enterprises, differences, files }: Diff): boolean {
  const none = [enterprises, differences, files].every(({ length }) => length === 0);
  return none && JSON.stringify(a) === JSON.stringify(b);
}

/** All causes in a diff. */
function causesIn({ enterprises }: Diff): Causes[] {
  return enterprises.flatMap(({ status, lines, recovery }) =>
    [status, ...lines, recovery].flatMap((one) => one?.causes ?? []),
  );
}

/** The keys of the differences that explain any change. */
export function namedOf(diff: Diff): Set<string> {
  const named = causesIn(diff).flatMap(({ explanations }) =>
    explanations.flatMap(({ differences }) => differences),
  );
  return new Set(named.map(keyOf));
}
