import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { main } from '../../src/cli/main.ts';
import { arena, clear, contentsOf, type Ground, lookAt, runAgain, start } from './ground.ts';
import { count, hold, type Row, row } from './table.ts';

const file = 'tax_increment.csv';

/** What somebody does to the data while they are settled. */
const doings = {
  changed: (data) => {
    const changed = readFileSync(join(data, file), 'utf8').replace(/(\d)\n/, '$1 \n');
    writeFileSync(join(data, '.saving'), `${changed}\n`);
    renameSync(join(data, '.saving'), join(data, file));
  },
  removed: (data) => rmSync(join(data, file)),
  new: (data) => writeFileSync(join(data, 'zz.csv'), 'a,b\n1,2\n'),
} satisfies Record<string, (data: string) => void>;

type Doing = keyof typeof doings;
const everyDoing = Object.entries(doings) as [Doing, (data: string) => void][];
const told: Readonly<Record<Doing, string>> = {
  changed: `changed during the run: ${file}`,
  removed: `went away during the run: ${file}`,
  new: 'was added during the run: zz.csv',
};

/** Whether this is the one sentence of what was done: any other would send people looking elsewhere. */
function isRefusal(doing: Doing, err: string): boolean {
  const [said, hint, ...more] = err.split('\n');
  const hinted = hint?.startsWith('  to do  ') === true && more.length === 1 && more[0] === '';
  return said === `error E932  an input ${told[doing]}` && hinted;
}

/** Changes the data at points spread over the run: refused, or it came too early or too late to matter. */
export async function changingInputs(ground: Ground, points: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [doing, happens] of everyDoing) {
    const trials = row(`an input ${doing} over the run`);
    for (let i = 0; i < points; i++) {
      const place = await arena(ground, false);
      const data = join(place, 'data');
      await cp(ground.data, data, { recursive: true });
      const { ended } = start({ data }, place);
      await wait(((i + 0.5) / points) * ground.duration);
      happens(data);
      const end = await ended;
      const found = await lookAt(ground, place);
      if (end.code === 2) {
        count(trials, 'exit 2 (E932), absent');
        hold(trials, 'one line', end, isRefusal(doing, end.err));
        hold(trials, 'nothing is left', found, found.final === 'absent' && found.rest.length === 0);
      } else if (found.final === 'whole') {
        count(trials, `exit ${end.code}, whole before it`);
        hold(trials, 'done', end, end.code === 0);
      } else if (found.final === 'absent') {
        count(trials, `exit ${end.code}, absent`);
        hold(trials, 'E932 or settled', end, false);
      } else {
        count(trials, `exit ${end.code}, settled after it`);
        hold(trials, 'done', { ...end, found }, end.code === 0);
        await runAgain({ data }, place, '--out', join(place, 'again'));
        const [settled, again] = [
          await contentsOf(join(place, 'settlement-2023')),
          await contentsOf(join(place, 'again')),
        ];
        hold(trials, 'of the data as they are now', end, JSON.stringify(settled) === JSON.stringify(again));
      }
      await clear(place);
    }
    rows.push(trials);
  }
  return rows;
}

/** Changes the data when the files of the settlement are being written: always refused. */
export async function changingAtTheEnd(ground: Ground): Promise<Row> {
  const trials = row('an input changed, removed, new at the end');
  for (const [doing, happens] of everyDoing) {
    for (const withEarlier of [false, true]) {
      const place = await arena(ground, withEarlier);
      const data = join(place, 'data');
      await cp(ground.data, data, { recursive: true });
      let err = '';
      const code = await main(['settle', '2023', data, '--force', '-q'], {
        out: () => undefined,
        err: (text) => {
          err += text;
        },
        env: {},
        cwd: place,
        terminal: false,
        columns: 80,
        interruption: { temporary: () => happens(data), commit: () => true },
      });
      const found = await lookAt(ground, place);
      count(trials, `exit ${code}, ${found.final}`);
      hold(trials, 'exit 2 and one line', { code, err }, code === 2 && isRefusal(doing, err));
      hold(trials, 'nothing was done', found, found.final === (withEarlier ? 'earlier' : 'absent'));
      hold(trials, 'no rest', found, found.rest.length === 0);
      await clear(place);
    }
  }
  return trials;
}
