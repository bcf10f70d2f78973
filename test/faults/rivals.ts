import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { arena, clear, contentsOf, type Ended, type Ground, lookAt, start } from './ground.ts';
import { count, hold, type Row, row } from './table.ts';

const other = ['--reading', 'rounding=down'];

/** Two runs on one output folder at once. */
export async function rivals(ground: Ground, points: number): Promise<Row[]> {
  const alike = row('two runs at once, alike');
  const apart = row('two runs at once, different');
  const forced = row('two runs at once, different, --force');
  for (let i = 0; i < points; i++) {
    await together(ground, [], [], async (ends, place) => {
      const found = await lookAt(ground, place);
      count(alike, `${codes(ends)}, ${found.final}`);
      hold(alike, 'both done', ends, codes(ends) === 'exit 0 + 0');
      hold(alike, 'whole', found, found.final === 'whole' && found.rest.length === 0);
    });
    await together(ground, [], other, async (ends, place) => {
      const found = await lookAt(ground, place);
      count(apart, `${codes(ends)}, one of them whole`);
      hold(apart, 'one done, one told', ends, codes(ends) === 'exit 0 + 2');
      const refused = ends.find(({ code }) => code === 2)?.err ?? '';
      hold(apart, 'one line', refused, /^error E908 {2}[^\n]+\n {2}to do {2}[^\n]+\n$/.test(refused));
      const settled = found.final === 'whole' || found.final === 'earlier';
      hold(apart, 'whole', found, settled && found.rest.length === 0);
    });
    await together(ground, ['--force'], [...other, '--force'], async (ends, place) => {
      const found = await lookAt(ground, place);
      count(forced, `${codes(ends)}, both whole`);
      hold(forced, 'both done', ends, codes(ends) === 'exit 0 + 0');
      const names = await readdir(place);
      const all = await Promise.all(names.map((name) => contentsOf(join(place, name))));
      const kept = [ground.whole, ground.earlier].every((one) =>
        all.some((contents) => JSON.stringify(contents) === JSON.stringify(one)),
      );
      hold(forced, 'nothing is lost', names, kept && names.length === 2 && found.rest.length === 0);
    });
  }
  return [alike, apart, forced];
}

async function together(
  ground: Ground,
  first: readonly string[],
  second: readonly string[],
  judge: (ends: readonly Ended[], place: string) => Promise<void>,
): Promise<void> {
  const place = await arena(ground, false);
  const runs = [start(ground, place, ...first), start(ground, place, ...second)];
  await judge(await Promise.all(runs.map(({ ended }) => ended)), place);
  await clear(place);
}

const codes = (ends: readonly Ended[]) =>
  `exit ${ends
    .map(({ code }) => code)
    .sort((a, b) => (a ?? 0) - (b ?? 0))
    .join(' + ')}`;
