import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const reasons = parse(read('reasons.yaml')) as {
  readonly why: string;
  readonly lines: Readonly<Record<string, readonly string[]>>;
}[];
const page = read('SURVIVORS.md');

test('every mutant that is listed has its reason, and every reason is of a line that still stands', () => {
  expect(page).not.toContain('No reason is given yet');
  for (const { why, lines } of reasons) {
    expect(page).toContain(why);
    for (const [file, texts] of Object.entries(lines)) {
      const standing = read(`../../${file}`)
        .split('\n')
        .map((line) => line.trim());
      for (const text of texts) expect([file, standing]).toEqual([file, expect.arrayContaining([text])]);
    }
  }
});
