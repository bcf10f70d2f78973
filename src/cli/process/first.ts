import { fileURLToPath } from 'node:url';
import { Loader } from './load.ts';

// Where the process begins.

export const loader = new Loader(fileURLToPath(new URL('.', import.meta.url)), 'first');

/** Runs the command line of this process. */
export async function run(): Promise<void> {
  await (loader.load('run.cjs') as typeof import('./run.ts')).run();
}
