import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { flagFor, flags } from '../../../src/cli/process/v8-flags.ts';

const names = Object.keys(flags) as (keyof typeof flags)[];

test.each(names)('what this V8 is told it knows: %s', (name) => {
  const flag = flagFor(name, process.versions.v8);
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  if (flag !== null) expect(known).toContain(`\n  --${name} (`);
});

test.each([
  ['11.3.244.8-node.33', ['--interrupt-budget=400000', '--heap-growing-percent=50']],
  // It would say “Error: unrecognized flag --interrupt-budget=400000” before every command.
  ['12.4.254.21-node.57', [null, '--heap-growing-percent=50']],
  ['13.6.233.10-node.28', [null, '--heap-growing-percent=50']],
  ['11.8.172.17-node.20', [null, null]],
  ['14.1.146.11-node.14', [null, null]],
])('V8 %s is told what V8 of that version is known to know', (version, told) => {
  expect(names.map((name) => flagFor(name, version))).toEqual(told);
});
