import { fileURLToPath } from 'node:url';
import { certain } from '../../cells/certain.ts';
import { Loader } from './load.ts';
import { tellV8 } from './v8-flags.ts';

// Where a thread that works begins: with the built file that its first word names.

// What the commands need of Node itself, which was compiled under the usual flags, and is compiled anew under others.
for (const id of ['crypto', 'fs/promises', 'os', 'stream/consumers', 'tty', 'zlib'])
  process.getBuiltinModule(id);
tellV8('interrupt-budget');
export const loader = new Loader(fileURLToPath(new URL('.', import.meta.url)), 'working');
loader.load(certain(process.argv[2]));
