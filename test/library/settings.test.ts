import { expect, test } from 'vitest';
import { settingsFrom } from '../../src/library/inputs/settings.ts';
import { fileFaultWords } from '../../src/messages/file-faults.ts';
import type { KeyedFault } from '../../src/policy/file-faults.ts';

test.each([
  ['basis: 甲\nbasis: 乙\n', '“basis”写了两次，只能写一次', ''],
  ['reading: {}\n', '没有这一项，名称可能写错了', 'reading'],
  ['readings:\n  R9.side: { valu: either }\n', '缺少这一项', 'readings.R9.side.value'],
  [
    'readings:\n  R9.side: { value: either, doc: 甲 }\n',
    '没有这一项，名称可能写错了',
    'readings.R9.side.doc',
  ],
  ['readings:\n  R9.side: [either]\n', '应写一段文字', 'readings.R9.side'],
  ['readings: [a]\n', '应写“名称: 内容”各项', 'readings'],
  ['basis: [a]\n', '应写一段文字', 'basis'],
  ['basis：甲\n', '第 1 行：冒号是全角“：”，请改成半角“:”，后面空一格', ''],
  ['basis：甲\nreadings:\n  R9.side: either\n', '第 1 行：冒号是全角“：”，请改成半角“:”，后面空一格', ''],
  ['readings:\n  R8.track：separate\n', '第 2 行：冒号是全角“：”，请改成半角“:”，后面空一格', ''],
  ['readings:\n  R8.track: { value：separate }\n', '第 2 行：冒号是全角“：”，请改成半角“:”，后面空一格', ''],
  ['basis: 甲 乙\nreadings: [a] # 附：说明\n', '应写“名称: 内容”各项', 'readings'],
  ['readings:\nR8.track: separate\n', '要写在“readings:”的下面，行首空两格', 'R8.track'],
  ['readings:\n\tR9.side: either\n', '第 2 行：行首要用空格缩进（不用 Tab），同一级对齐', ''],
  ['basis: "甲\n', '第 2 行：引号或括号没有成对', ''],
  ['basis: &a 甲\nreadings: *a\n', '不能用 &、* 引用别处的内容', ''],
])('what is wrong with settlement.yaml is said in words of our own: %j', async (yaml, words, key) => {
  const { problems } = await settingsFrom(Buffer.from(yaml));
  expect(problems.map(({ code }) => code)).toEqual(['E909']);
  const told = problems.map(({ facts }) => facts as KeyedFault);
  expect(told.map((one) => [one.key, fileFaultWords.zh(one.fault)])).toEqual([[key, words]]);
});

test('a reading called __proto__ is one that is not known', async () => {
  const { problems } = await settingsFrom(Buffer.from('readings:\n  __proto__: separate\n'));
  expect(problems.map(({ code }) => code)).toEqual(['E904']);
});

test.each(['  R8.track\u3000: uncapped\n', '  "R8.track ": uncapped\n'])(
  'a reading with a blank behind its name is no second choice that silently wins: %j',
  async (second) => {
    const { problems } = await settingsFrom(Buffer.from(`readings:\n  R8.track: separate\n${second}`));
    expect(problems.map(({ code }) => code)).toEqual(['E904']);
  },
);

test('a Chinese colon is found in a file that Notepad wrote as GBK or UTF-16', async () => {
  const gbk = Buffer.concat([Buffer.from('basis'), Buffer.from([0xa3, 0xba, 0xbc, 0xd7, 0x0a])]);
  const utf16 = Buffer.from('\ufeffbasis：甲\n', 'utf16le');
  for (const bytes of [gbk, utf16]) {
    const { problems } = await settingsFrom(bytes);
    expect(problems.map(({ facts }) => (facts as KeyedFault).fault)).toEqual([
      { kind: 'wide-colon', line: 1 },
    ]);
  }
});
