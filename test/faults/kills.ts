import { readdirSync } from 'node:fs';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { arena, clear, type Ended, type Ground, lookAt, runAgain, start } from './ground.ts';
import { count, hold, type Row, row } from './table.ts';

const signals = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const;
type Signal = (typeof signals)[number];
type Moment = (place: string, isOver: () => boolean) => Promise<void>;

const interrupted = 'interrupted: not finished, no settlement was written\n';

/** How often a run is killed by each signal, where nothing stands and where an earlier settlement does. */
interface Points {
  readonly withoutEarlier: number;
  readonly withEarlier: number;
}

/** Kills runs by every signal: at points spread over the whole run, and while the files are being written. */
export async function kills(ground: Ground, overRun: Points, inWriting: Points): Promise<Row[]> {
  const rows: Row[] = [];
  const ways = signals.flatMap((signal) => [false, true].map((withEarlier) => ({ signal, withEarlier })));
  for (const way of ways) {
    const which = way.withEarlier ? 'withEarlier' : 'withoutEarlier';
    const told = way.withEarlier ? 'an earlier settlement, --force' : 'nothing there';
    const spread = row(`${way.signal} over the run, ${told}`);
    for (let i = 0; i < overRun[which]; i++) {
      const after = ((i + 0.5) / overRun[which]) * ground.duration * 1.1;
      await kill(ground, spread, way, () => wait(after));
    }
    const writing = row(`${way.signal} in the writing, ${told}`);
    for (let i = 0; i < inWriting[which]; i++) await kill(ground, writing, way, beginsToWrite(i));
    rows.push(...[spread, writing].filter(({ outcomes }) => outcomes.size > 0));
  }
  return rows;
}

/** The moment when the temporary folder is there, and some milliseconds more. */
function beginsToWrite(more: number): Moment {
  return async (place, isOver) => {
    while (!isOver() && !readdirSync(place).some((entry) => entry.startsWith('.'))) await turn();
    await wait(more);
  };
}

async function kill(
  ground: Ground,
  trials: Row,
  { signal, withEarlier }: { readonly signal: Signal; readonly withEarlier: boolean },
  moment: Moment,
): Promise<void> {
  const place = await arena(ground, withEarlier);
  const force = withEarlier ? ['--force'] : [];
  const { child, ended } = start(ground, place, ...force);
  let over = false;
  void ended.finally(() => {
    over = true;
  });
  await moment(place, () => over);
  child.kill(signal);
  const end = await ended;
  const found = await lookAt(ground, place);
  count(trials, `${howItEnded(end, signal)}, ${found.final}${found.rest.length > 0 ? ' + rest' : ''}`);
  hold(trials, 'absent, or whole', found, found.final !== 'broken');
  hold(trials, 'an earlier settlement is untouched', found, !withEarlier || found.earlierKept);
  if (end.code === 130) {
    hold(trials, 'one line', end.err, end.err === interrupted);
    const untouched = withEarlier ? 'earlier' : 'absent';
    hold(trials, 'nothing was done', found, found.final === untouched && found.rest.length === 0);
  } else if (end.code === 0) {
    hold(trials, 'done', { end, found }, found.final === 'whole' && found.rest.length === 0);
  } else {
    // SIGKILL leaves no choice; other signals end a process that has not begun yet.
    hold(trials, 'ended by the signal', end, end.signal === signal && end.err === '');
    hold(trials, 'before it began', found, signal === 'SIGKILL' || found.rest.length === 0);
  }
  const again = await runAgain(ground, place, ...force);
  const after = await lookAt(ground, place);
  hold(trials, 'the next run', { again, after }, again.code === 0 && after.final === 'whole');
  hold(trials, 'clears away', after, after.rest.length === 0 && (!withEarlier || after.earlierKept));
  await clear(place);
}

function howItEnded({ code, signal }: Ended, sent: Signal): string {
  if (code !== null) return `exit ${code}`;
  return sent === 'SIGKILL' ? 'killed' : `${signal} before it began, or after`;
}
