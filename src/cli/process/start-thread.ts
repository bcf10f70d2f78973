import { Worker } from 'node:worker_threads';
import { youngGeneration } from './v8-flags.ts';

/**
 * Starts a thread that works.
 * @param file the built file that it runs
 * @param data what the file finds as `workerData`
 * @param built the folder of the built files: this one, once it is built
 */
export function startThread(file: string, data: object, built = new URL('.', import.meta.url)): Worker {
  return new Worker(new URL('working.cjs', built), {
    argv: [file],
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
}
