// Few files load faster than many: the program goes into one file a command, the library into one, and what they share
// into files beside them. exceljs stays apart, since its size is only paid for where a workbook is written. The policy and the
// calendar, and the scripts and styles of pages, are data and go where the code that reads them looks.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
for (const made of ['cli', 'write']) rmSync(path(`../dist/${made}`), { recursive: true, force: true });
// exceljs only writes here: what it would read with, and its CSV, would double the time that it takes to load.
const unused = ['../csv/csv', 'jszip', 'saxes'];
const withoutReading = {
  name: 'without-reading',
  resolveId: (id, importer) =>
    unused.includes(id) && importer?.includes('exceljs') ? '\0unused' : undefined,
  load: (id) =>
    id === '\0unused' ? { code: 'export const Unused = class {};', moduleType: 'js' } : undefined,
};
const bundle = await rolldown({
  input: ['cli/run', 'cli/thread', 'cli/main', 'library/library', 'policy/prepare'].map((name) =>
    path(`../src/${name}.ts`),
  ),
  platform: 'node',
  external: ['exceljs'],
  plugins: [withoutReading],
});
// What every command begins with is one file.
const beginning =
  /src\/(cli\/(main|io|task|options|[a-z]+-commands)|messages\/(entry|terminal|audit-heads)|version)\.ts$/;
await bundle.write({
  dir: path('../dist/cli'),
  format: 'esm',
  codeSplitting: { groups: [{ name: 'begin', test: beginning }] },
});
await bundle.close();
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
