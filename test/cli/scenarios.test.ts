import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '../support/sample.ts';
import { type Host, inProcess, spawned } from './hosts.ts';
import { paperScenarios } from './paper-scenarios.ts';
import { diffScenarios, readingsScenarios } from './review-scenarios.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { validateScenarios } from './validate-scenarios.ts';

const hosts: readonly (readonly [string, Host])[] = [
  ['in this process', inProcess],
  ['as a process', spawned],
];

let settled = '';
beforeAll(async () => {
  settled = await mkdtemp(join(tmpdir(), 'award-settled-'));
  const argv = ['settle', '2023', sampleFolder, '--out', join(settled, 'settlement')];
  expect(await inProcess({ argv, cwd: settled })).toMatchObject({ code: 0 });
});
afterAll(() => rm(settled, { recursive: true, force: true }));

async function play(
  host: Host,
  { argv, env, settlement, files = {}, code, out, err, silent, left }: Scenario,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'award-cli-'));
  try {
    await mkdir(folder, { recursive: true });
    if (settlement !== undefined) {
      await cp(join(settled, 'settlement'), join(folder, settlement), { recursive: true });
    }
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    const words = argv.map((word) => (word === 'SAMPLE' ? sampleFolder : word));
    const ran = await host({ argv: words, cwd: folder, env: { NO_COLOR: '1', ...env } });
    expect({ code: ran.code, err: ran.err }).toEqual({ code, err: expect.any(String) });
    expect(inOrder(ran.out, out)).toBe(true);
    expect([ran.err, inOrder(ran.err, err)]).toEqual([ran.err, true]);
    for (const word of silent ?? []) expect(ran.out + ran.err).not.toContain(word);
    expect(ran.err).not.toMatch(/\n\s+at .*:\d+:\d+/);
    const found = (await readdir(folder)).filter((name) => files[name] === undefined && name !== settlement);
    expect(found.sort()).toEqual([...left].sort());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inOrder(text: string, parts: readonly string[] = []): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

describe.each(hosts)('%s', (_, host) => {
  test.each([...scenarios, ...validateScenarios, ...readingsScenarios, ...diffScenarios, ...paperScenarios])(
    '$name',
    (scenario) => play(host, scenario),
  );
});
