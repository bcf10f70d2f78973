import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/library/inputs/settings-file.ts';
import { loadCalendar } from '../../src/policy/calendar/load.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { builtInPolicyFile } from '../../src/policy/loaded.ts';

/** The characters that GBK writes with two bytes. */
const gbk = new Map<string, Buffer>();
const decoder = new TextDecoder('gb18030');
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    const bytes = Buffer.from([first, second]);
    gbk.set(decoder.decode(bytes), bytes);
  }
}

/** How editors on Windows save a text: line ends, a mark in front, the encodings that Notepad offers. */
const savings: Readonly<Record<string, (text: string) => Buffer>> = {
  CRLF: (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  'CRLF with BOM': (text) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
  'UTF-16 LE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  GBK: (text) => Buffer.concat([...text].map((one) => gbk.get(one) ?? Buffer.from(one))),
};
const half = Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xff]);

describe.each(Object.entries(savings))('a file of ours that was saved as %s says the same', (_, saved) => {
  test('the policy', () => {
    // GBK has no place for a few of its characters.
    const text = readFileSync(builtInPolicyFile, 'utf8').replace(/[^ -~\n]/gu, (one) =>
      gbk.has(one) ? one : '·',
    );
    const [as, plain] = [loadPolicy(saved(text)), loadPolicy(Buffer.from(text))];
    if ('faults' in as || 'faults' in plain) throw new Error(JSON.stringify(as));
    expect(as.data).toEqual(plain.data);
  });

  test('settlement.yaml', () => {
    const settings = readSettings(saved('basis: 临政办字〔2024〕8号\nreadings:\n  R9.side: either\n'));
    expect(settings).toMatchObject({
      basis: '临政办字〔2024〕8号',
      readings: { 'R9.side': 'either' },
      problems: [],
    });
  });

  test('a calendar', () => {
    const text =
      '- year: 2027\n  document: 国办发明电〔2026〕1号\n  holidays:\n    - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }\n';
    expect(loadCalendar(saved(text))).toEqual(loadCalendar(Buffer.from(text)));
  });
});

test('what is no text is refused, not read with signs in place of letters', () => {
  expect(loadPolicy(half)).toEqual({ faults: [{ key: '', fault: { kind: 'encoding' } }] });
  expect(loadCalendar(half)).toEqual({ faults: [{ key: '', fault: { kind: 'encoding' } }] });
  expect(readSettings(half).problems).toMatchObject([
    { code: 'E909', facts: { fault: { kind: 'encoding' } } },
  ]);
});
