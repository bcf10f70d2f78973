// Few files load faster than many: the program goes into one file a command, and what commands share into files
// beside them. exceljs stays apart, since its size is only paid for where a workbook is written. The policy and the
// calendar, and the scripts and styles of pages, are data and go where the code that reads them looks.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
rmSync(path('../dist'), { recursive: true, force: true });
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
  input: ['cli/run', 'cli/thread', 'cli/main', 'policy/prepare'].map((name) => path(`../src/${name}.ts`)),
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
