import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { main } from '../main.ts';
import { startLines } from './lines-elsewhere.ts';
import { stages, type Task, type Told } from './task.ts';
import { startWorkbook } from './workbook-elsewhere.ts';

const tell = (told: Told): void => parentPort?.postMessage(told);
const { argv, stage, untaken, ...world } = workerData as Task;

/** More pieces under way would pile up in memory where the reader is slower than the command. */
const mostUntaken = 16;

function out(text: string): void {
  Atomics.add(untaken, 0, 1);
  tell({ kind: 'out', text });
  for (let left = Atomics.load(untaken, 0); left > mostUntaken; left = Atomics.load(untaken, 0)) {
    Atomics.wait(untaken, 0, left);
  }
}

async function work(): Promise<void> {
  const code = await main(argv, {
    ...world,
    ...(availableParallelism() > 1 ? { startLines, startWorkbook } : {}),
    out,
    err: (text) => tell({ kind: 'err', text }),
    interruption: {
      temporary: (path) => tell({ kind: 'temporary', path }),
      commit: () =>
        Atomics.compareExchange(stage, 0, stages.interruptible, stages.committed) !== stages.interrupted,
    },
  });
  tell({ kind: 'done', code });
}

// Between two steps an interrupted command ends by itself: Node aborts now and then where a thread is ended in the
// middle of a call of the file system.
parentPort?.on('message', () => process.exit());
parentPort?.unref();

// Where it breaks down the thread does, and whoever started it is told.
void work();
