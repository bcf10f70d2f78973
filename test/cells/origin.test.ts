import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from '../../src/cells/origin.ts';

const codePoints = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** What is compared, said the long way. */
function compared(a: string, b: string): number {
  const [left, right] = [codePoints(a), codePoints(b)];
  const at = left.findIndex((point, i) => point !== right[i]);
  return at < 0 ? Math.sign(left.length - right.length) : Math.sign((left[at] ?? -1) - (right[at] ?? -1));
}

// Few different units, so that texts often begin alike; halves of characters as well.
const unit = fc.constantFrom('a', 'b', '轴', '\uffee', '𠮷', '𠮶', '\ud842', '\udfb7');
const text = fc.array(unit, { maxLength: 5 }).map((units) => units.join(''));

test('texts are in the order of their code points, one that begins another before it', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(compared(a, b));
    }),
    { numRuns: 5_000 },
  );
  // By UTF-16 units it would be the other way round.
  expect(byCodePoint('\uffee', '𠮷')).toBeLessThan(0);
});
