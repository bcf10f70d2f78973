// Few files load faster than many: the program goes into one file a command, the library into one, and what they share
// into files beside them, what writes workbooks in files of its own, which are only loaded where one is written. So it needs
// no package beside it, and what npm would install for exceljs elsewhere, where our overrides say nothing, plays no part. The policy and the
// calendar, and the scripts and styles of pages, are data and go where the code that reads them looks. The library is made of
// modules as others import them, the program of CommonJS: V8 hands out what it compiled of that (compile.mjs) and takes it back.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { licencesOf } from './licences.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
// Without it the program says that it is not built: it goes first, and comes with the last files.
rmSync(path('../dist/cli/first.cjs'), { force: true });
for (const made of ['cli', 'write']) rmSync(path(`../dist/${made}`), { recursive: true, force: true });
// exceljs only writes here, and its archiver packs only what is handed to it: what they would read with, CSV and other
// kinds of archive would double the time that they take to load.
const unused = new Map([
  ['../csv/csv', 'exceljs'],
  ['jszip', 'exceljs'],
  ['saxes', 'exceljs'],
  ['readdir-glob', 'archiver'],
  ['tar-stream', 'archiver'],
  ['glob', 'archiver-utils'],
  // For commands that are programs of their own.
  ['node:child_process', 'commander'],
]);
const withoutReading = {
  name: 'without-reading',
  resolveId: (id, importer) => {
    const by = unused.get(id);
    const asks = by !== undefined && importer?.split(/[\\/]/).includes(by);
    return asks ? '\0unused' : undefined;
  },
  load: (id) =>
    id === '\0unused' ? { code: 'export const Unused = class {};', moduleType: 'js' } : undefined,
};
// What every command begins with is one file.
const beginning =
  /src[\\/](cli[\\/](main|io|options|[a-z]+-commands)|messages[\\/](entry|terminal|audit-heads)|version)\.ts$/;
const modules = new Set();
const write = async (names, output) => {
  const input = names.map((name) => path(`../src/${name}.ts`));
  const bundle = await rolldown({ input, platform: 'node', plugins: [withoutReading] });
  const { output: files } = await bundle.write({ dir: path('../dist/cli'), ...output });
  await bundle.close();
  for (const file of files) for (const id of file.moduleIds ?? []) modules.add(id);
};
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' };
await write(['library/library', 'policy/prepare'], { format: 'esm' });
await write(
  [
    'cli/process/run',
    'cli/process/thread',
    'cli/process/lines-thread',
    'cli/process/workbook-thread',
    'cli/main',
  ],
  {
    ...commonJs,
    codeSplitting: { groups: [{ name: 'begin', test: beginning }] },
  },
);
writeFileSync(path('../dist/licences.txt'), licencesOf([...modules]));
cpSync(path('../src/policy/linqing-2022-37'), path('../dist/cli/linqing-2022-37'), { recursive: true });
const { prepared } = await import('../dist/cli/prepare.js');
const policy = readFileSync(path('../src/policy/linqing-2022-37/policy.yaml'));
writeFileSync(path('../dist/cli/linqing-2022-37/policy.json'), prepared(policy));
cpSync(path('../src/policy/calendar/cn'), path('../dist/cli/cn'), { recursive: true });
for (const page of ['report', 'paper']) {
  cpSync(path(`../src/write/${page}/assets`), path(`../dist/write/${page}/assets`), { recursive: true });
}

// Of the types that the compiler wrote, those that the library's lead to.
const types = path('../dist/types');
const needed = new Set();
const need = (file) => {
  if (needed.has(file)) return;
  needed.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:from |import\()'(\.[^']+)\.ts'/g))
    need(join(dirname(file), `${name}.d.ts`));
};
need(join(types, 'library', 'library.d.ts'));
for (const name of readdirSync(types, { recursive: true })) {
  const place = join(types, name);
  if (![...needed].some((file) => file === place || file.startsWith(place + sep))) {
    rmSync(place, { recursive: true, force: true });
  }
}

await write(['cli/process/working', 'cli/process/first'], commonJs);
// Without what is compiled beforehand the program is a little slower, and all the same.
for (const runner of ['first', 'working']) {
  const ran = spawnSync(process.execPath, [path('compile.mjs'), runner], { encoding: 'utf8' });
  if (ran.status !== 0)
    process.stderr.write(
      `award: not compiled beforehand, so it starts more slowly\n${ran.error ?? ran.stderr}\n`,
    );
}
