import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Ground } from './play.ts';
import { targets } from './targets/index.ts';

/** What `npm run fuzz -- --rounds N --seed S --target T` asks for; `npm test` plays a short round of each. */
const { AWARD_FUZZ_ROUNDS = '1', AWARD_FUZZ_SEED = '2022', AWARD_FUZZ_TARGET = '' } = process.env;
const rounds = Number(AWARD_FUZZ_ROUNDS);
const played = targets.filter(({ name }) => AWARD_FUZZ_TARGET === '' || name === AWARD_FUZZ_TARGET);

let ground: Ground;
const table: string[] = [];

beforeAll(async () => {
  ground = await Ground.open();
});
afterAll(async () => {
  process.stdout.write(`\nfuzz, seed ${AWARD_FUZZ_SEED}\n${table.join('\n')}\n\n`);
  await ground.close();
});

describe.skipIf(process.platform === 'win32')('whatever it is handed, the program says what is wrong', () => {
  test.each(played)('$name', async (target) => {
    const found: string[] = [];
    const codes = new Map<string, number>();
    for (let round = 1; round <= rounds; round++) {
      const seed = `${AWARD_FUZZ_SEED}/${target.name}/${round}`;
      const shown = await ground.play(target, seed);
      found.push(...shown.wrong.map((one) => `${seed}: ${one}`));
      for (const code of shown.codes)
        if (code !== null) codes.set(`${code}`, (codes.get(`${code}`) ?? 0) + 1);
    }
    const told = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, n]) => `${n} × ${code}`);
    table.push(
      `${target.name.padEnd(16)} ${rounds} trials, exit codes ${told.join(', ')}; found ${found.length}`,
    );
    expect(found).toEqual([]);
  });
});
