import { parentPort, workerData } from 'node:worker_threads';
import { main } from './main.ts';
import { stages, type Task, type Told } from './task.ts';

const tell = (told: Told): void => parentPort?.postMessage(told);
const { argv, stage, ...world } = workerData as Task;

const code = await main(argv, {
  ...world,
  out: (text) => tell({ kind: 'out', text }),
  err: (text) => tell({ kind: 'err', text }),
  interruption: {
    temporary: (path) => tell({ kind: 'temporary', path }),
    commit: () =>
      Atomics.compareExchange(stage, 0, stages.interruptible, stages.committed) !== stages.interrupted,
  },
});
tell({ kind: 'done', code });
