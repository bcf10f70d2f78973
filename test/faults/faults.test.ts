import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canMount, fullDisks, limitedFiles, readOnlyDisks } from './disks.ts';
import { clear, type Ground, prepare } from './ground.ts';
import { changingAtTheEnd, changingInputs } from './inputs.ts';
import { kills } from './kills.ts';
import { rivals } from './rivals.ts';
import { atTerminal, streams } from './streams.ts';
import { type Row, tableOf } from './table.ts';

/** Trials of each kind: all of them with `npm run faults`, else enough to see that each is survived. */
const all = process.env['AWARD_FAULTS'] === 'all';
const many = (whole: number, short: number) => (all ? whole : short);

let ground: Ground;
const rows: Row[] = [];

beforeAll(async () => {
  ground = await prepare();
});
afterAll(async () => {
  process.stdout.write(`\n${tableOf(rows)}\n\n`);
  await clear(ground.root);
});

async function survives(trials: Promise<readonly Row[]>): Promise<void> {
  const tried = await trials;
  rows.push(...tried);
  expect(tried.flatMap(({ fault, wrong }) => wrong.map((one) => `${fault}: ${one}`))).toEqual([]);
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === 'win32')('a settlement is whole or not there, whatever happens', () => {
  test('killed', () => {
    const overRun = { withoutEarlier: many(36, 1), withEarlier: many(36, 0) };
    const inWriting = { withoutEarlier: many(8, 0), withEarlier: many(8, 1) };
    return survives(kills(ground, overRun, inWriting));
  });
  test.skipIf(!canMount)('on a full disk', async () =>
    survives(Promise.all([fullDisks(ground, many(24, 2))])),
  );
  test.skipIf(!canMount)('on a read-only disk', async () => survives(Promise.all([readOnlyDisks(ground)])));
  test('under a limit of file sizes', async () => survives(Promise.all([limitedFiles(ground)])));
  test('inputs that change over the run', () => survives(changingInputs(ground, many(12, 1))));
  test('inputs that change at the end: E932', async () => survives(Promise.all([changingAtTheEnd(ground)])));
  test('two runs at once', () => survives(rivals(ground, many(12, 1))));
  test('streams that refuse: E933', async () => survives(Promise.all([streams(ground)])));
  test.skipIf(!has('script'))('Ctrl-C at a terminal', async () =>
    survives(Promise.all([atTerminal(ground, many(12, 2))])),
  );
});
