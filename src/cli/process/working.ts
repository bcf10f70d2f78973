// What the commands need of Node, which is loaded from what was compiled under the usual flags.
import 'node:crypto';
import 'node:fs/promises';
import 'node:os';
import 'node:stream/consumers';
import 'node:tty';
import 'node:zlib';
import { fileURLToPath } from 'node:url';
import { certain } from '../../cells/certain.ts';
import { Loader } from './load.ts';
import { tellV8 } from './v8-flags.ts';

// Where a thread that works begins: with the built file that its first word names, and with the flag that what was
// compiled for it has.
tellV8('interrupt-budget');
export const loader = new Loader(fileURLToPath(new URL('.', import.meta.url)), 'working');
loader.load(certain(process.argv[2]));
