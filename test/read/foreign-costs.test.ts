import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const award = fileURLToPath(new URL('../../bin/award.js', import.meta.url));
const folder = fileURLToPath(new URL('../../../shared/foreign/files/', import.meta.url));
const isThere = existsSync(folder);

/** The dearest of the 203, as measured; FOREIGN=all takes every file and shows what each took. */
const dearest = [
  'test_files/large_strings.xlsx',
  'MiniExcel/xlsx/TestIssue772.xlsx',
  'poi/spreadsheet/no_drawing_patriarch.xlsx',
  'poi/spreadsheet/poc-shared-strings.xlsx',
];
const isAll = process.env['FOREIGN'] === 'all';
const files = isAll && isThere ? allFiles() : dearest;

function allFiles(): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length));
}

/** Has the program's process say at its end what it took, the first thread after the one that works. */
const telling = `data:text/javascript,process.on("exit",()=>{const {maxRSS,userCPUTime:u,systemCPUTime:s}=process.resourceUsage();process.stderr.write("\\nCOST "+JSON.stringify({mebibytes:maxRSS/1024,seconds:(u+s)/1e6}))})`;

describe.skipIf(!isThere)('a foreign file, inspected in a process of its own', () => {
  it.each(files)('%s takes less than 300 MB and says no stack trace', async (file) => {
    const argv = ['--import', telling, award, 'inspect', '--cells', folder + file];
    const { stderr } = await run(process.execPath, argv, { maxBuffer: 2 ** 30 }).catch(
      (error: { stderr: string }) => error,
    );
    expect(stderr).not.toMatch(/^\s+at /m);
    const { mebibytes, seconds } = JSON.parse(stderr.split('\nCOST ').at(-1) ?? '');
    if (isAll) process.stdout.write(`${mebibytes.toFixed(0)} MiB\t${seconds.toFixed(2)} s\t${file}\n`);
    expect(mebibytes).toBeLessThan(300);
  });
});
