import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { faultOfSettings } from '../../src/cli/settling/large-refusals.ts';
import type { Ingested } from '../../src/flow/ingested.ts';

const content = Buffer.from('basis: 临政办字〔2024〕8号\n');
const sha256 = createHash('sha256').update(content).digest('hex');
const recorded = { file: 'settlement.yaml', bytes: content.length, sha256 };
const said = (read: Buffer | null, file: typeof recorded | null) =>
  faultOfSettings(read, { files: file === null ? [] : [file] } as unknown as Ingested);

test.each([
  ['stayed', content, recorded],
  ['was never there', null, null],
] as const)('a settlement.yaml that %s is no fault', (_, read, file) => {
  expect(said(read, file)).toBe(null);
});

test.each([
  ['changed', Buffer.from('basis: 别的\n'), recorded],
  ['removed', content, null],
  ['new', null, recorded],
] as const)('a settlement.yaml that is %s after it was read is told as that', (change, read, file) => {
  expect(said(read, file)).toMatchObject({
    code: 'E932',
    facts: { file: 'settlement.yaml', change },
  });
});
