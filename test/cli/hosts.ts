import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';

/** What a command did. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Call {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A way to run the program. */
export type Host = (call: Call) => Promise<Ran>;

/** The program as a function of this process. */
export const inProcess: Host = async ({ argv, cwd, env = {} }) => {
  const written = { out: '', err: '' };
  const code = await main(argv, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    env,
    cwd,
    terminal: false,
    columns: 80,
  });
  return { code, ...written };
};

const built = fileURLToPath(new URL('../../bin/award.js', import.meta.url));

/** The built program as a process of its own; AWARD_BIN names another one, e.g. an installed package. */
export const spawned: Host = ({ argv, cwd, env = {} }) =>
  new Promise((resolve, reject) => {
    const bin = process.env['AWARD_BIN'];
    const [command, first] = bin === undefined ? [process.execPath, [built]] : [bin, []];
    const child = spawn(command, [...first, ...argv], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    const written = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      written.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      written.err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...written }));
  });
