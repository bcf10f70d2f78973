import { afterAll, describe, expect, test } from 'vitest';
import { csvText, smallYear } from '../fuzz/base.ts';
import { makeWorkbook } from '../read/make-workbook.ts';
import { AttackGround, codesIn, validated } from './attack.ts';

/** Looked at from each of its characters on in a hundred cells, it would take a minute. */
const long = 20_000;
const shapes: readonly (readonly [name: string, text: string])[] = [
  ['spaces inside', `甲${' '.repeat(long)}乙`],
  ['wide spaces inside', `甲${'\u3000'.repeat(long)}乙`],
  ['digits before a letter', `${'1'.repeat(long)}x`],
  ['zeros', `1${'0'.repeat(long)}1`],
  ['digits and spaces', `${'1 '.repeat(long / 2)}x`],
  ['thousands', `${'1,000'.repeat(long / 5)}x`],
  ['opening brackets', '（'.repeat(long)],
  ['colons', `a${':'.repeat(long)}b`],
  ['slashes', '/'.repeat(long)],
  ['quotes', "'".repeat(long)],
  ['words', `${'a '.repeat(long / 2)}!`],
  ['single Han characters', '王 '.repeat(long / 2)],
  ['单位', '单位：'.repeat(long / 3)],
  ['years', '2023年'.repeat(long / 5)],
  ['combining marks', `a${'\u0301'.repeat(long)}`],
  ['dates', '2023-01-01、'.repeat(long / 11)],
  ['dots', `1${'.'.repeat(long)}`],
  ['exponents', `1${'e1'.repeat(long / 2)}`],
  ['escapes', '_x0041_'.repeat(long / 7)],
];

/** The small year with one text in every column's first cell, and in a header's place. */
function filled(text: string): Record<string, string> {
  return Object.fromEntries(
    smallYear.map(({ name, rows }) => {
      const at = rows.findIndex((row) => row.some((cell) => /信用代码|^年度$/.test(cell)));
      const edited = rows.map((row, place) => {
        if (place === at) return [...row, text];
        const column = place - at - 1;
        return column >= 0 && column < row.length ? row.with(column, text) : row;
      });
      return [`data/${name}.csv`, csvText(edited)];
    }),
  );
}

describe('a long text is gone through once', () => {
  const ground = new AttackGround();
  afterAll(() => ground.close());
  test.each(shapes)('%s', async (_, text) => {
    const played = await ground.attack(filled(text), validated());
    expect(codesIn(played)).not.toEqual([]);
  });
  test('all of them in a workbook, as text, as numbers and as number formats', async () => {
    const texts = shapes.map(([, text]) => text.repeat(20));
    const rows = texts.map((text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`).join('');
    const sound = makeWorkbook({ rows, formats: texts });
    const unsound = texts.map((text) => makeWorkbook({ rows: `<row><c><v>${text}</v></c></row>` }));
    const files = Object.fromEntries([sound, ...unsound].map((bytes, at) => [`data/${at}.xlsx`, bytes]));
    const played = await ground.attack(files, validated(...Object.keys(files)));
    expect(codesIn(played)).toContain('E132');
  });
});
