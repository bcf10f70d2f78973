import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';
import { terminalWords } from '../../src/messages/terminal.ts';

let now = 0;
let said: string[] = [];
beforeEach(() => {
  now = 0;
  said = [];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

const begun = (terminal = true, quiet = false, env: Readonly<Record<string, string>> = {}) => {
  const io = {
    out: () => undefined,
    err: (text: string) => said.push(text),
    env,
    cwd: '.',
    terminal,
    columns: 80,
  };
  return new Progress(io, terminalWords.en, quiet);
};

/** Tells of 40 of 100 files at each of these moments. */
function toldAt(progress: Progress, moments: readonly number[], done = 40, of = 100): void {
  for (const moment of moments) {
    now = moment;
    progress.at('reading', 'reading a.csv', done, of);
  }
}

describe('the line that says what is being done', () => {
  test('is not shown in the first second, and not more than five times a second', () => {
    toldAt(begun(), [0, 999, 1_000, 1_100, 1_199, 1_200]);
    expect(said).toEqual([
      '\rreading a.csv  40%  this step: about 2 s left',
      '\rreading a.csv  40%  this step: about 2 s left',
    ]);
  });

  test('says nothing of the time that is left before a hundredth is done', () => {
    toldAt(begun(), [0, 2_000], 0, 100);
    expect(said).toEqual(['\rreading a.csv  0%']);
  });

  test('says nothing of a share where there is none', () => {
    toldAt(begun(), [0, 2_000], 0, 0);
    expect(said).toEqual(['\rreading a.csv']);
  });

  test('covers a longer one before it, and is taken away at the end', () => {
    const progress = begun();
    toldAt(progress, [0, 2_000]);
    now = 3_000;
    progress.at('workbook', 'writing', 0, 0);
    progress.end();
    expect(said.slice(1)).toEqual([`\r${'writing'.padEnd(45)}`, `\r${' '.repeat(45)}\r`]);
  });

  test.each([
    ['no terminal', false, false],
    ['quiet', true, true],
  ])('is not there: %s', (_, terminal, quiet) => {
    const progress = begun(terminal, quiet);
    toldAt(progress, [0, 2_000]);
    progress.end();
    expect(said).toEqual([]);
  });

  test('how long each stage took, where that is asked for', () => {
    const progress = begun(false, false, { AWARD_TIMINGS: '1' });
    toldAt(progress, [0, 2_000]);
    now = 2_500;
    progress.at('workbook', 'writing', 0, 0);
    now = 2_600;
    progress.end();
    expect(said).toEqual(['timing reading 2500 ms\n', 'timing workbook 100 ms\n']);
  });
});
