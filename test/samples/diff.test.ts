import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/messages/entry.ts';
import { type Diff, diffOf } from '../../src/review/diff/diff.ts';
import { diffText } from '../../src/terminal/diff.ts';
import { recordedFrom } from '../support/recorded.ts';
import { readSample, sampleFolder } from '../support/sample.ts';
import { policyFor } from '../support/settle-rows.ts';

let place: string;
let diff: Diff;

/** The sample with one cell changed, an invention that is not self-developed after all, and one reading. */
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'award-diff-'));
  await cp(sampleFolder, place, { recursive: true });
  const file = join(place, '专利.csv');
  const text = await readFile(file, 'utf8');
  const changed = text.replace(/(ZL202119012634\.6,.*?),是,是,/, '$1,否,是,');
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
  const [a, b] = [await readSample({}), await readSample({ 'R9.side': 'either' }, place)];
  diff = diffOf(recordedFrom(a.input, a.terms), recordedFrom(b.input, b.terms));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const shown = (of: Diff, language: Language) => {
  const { rules } = policyFor(2023).data;
  return diffText(of, {
    language,
    chalk: new Chalk({ level: 0 }),
    names: { a: 'settlement-2023.old', b: 'settlement-2023' },
    ruleName: (rule) => rules[rule][language],
  });
};

describe('the sample with one cell and one reading changed', () => {
  test.each(['zh', 'en'] as const)('is frozen as the terminal shows it (%s)', async (language) => {
    await expect(`${shown(diff, language)}\n`).toMatchFileSnapshot(`diff/${language}.txt`);
  });

  test('against itself it is identical', async () => {
    const { input, terms } = await readSample({});
    const same = diffOf(recordedFrom(input, terms), recordedFrom(input, terms));
    expect(shown(same, 'zh')).toContain('两份结算完全相同');
  });
});
