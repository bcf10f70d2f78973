import { expect, it } from 'vitest';
import { decodeText } from '../../src/read/encoding.ts';
import { readInput } from '../../src/read/file.ts';
import { isRefusal } from '../../src/read/refusal.ts';

const gbk = { 企: 'c6f3', 业: 'd2b5', 目: 'c4bf', 要: 'd2aa' } as const;
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');
const utf16be = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

interface Case {
  readonly what: string;
  readonly bytes: Buffer;
  readonly forced?: string;
  readonly text: string;
  readonly encoding: string;
  readonly doubted?: boolean;
}

const good: readonly Case[] = [
  { what: 'UTF-8', bytes: Buffer.from('企业\n'), text: '企业\n', encoding: 'utf-8' },
  { what: 'UTF-8 with a mark', bytes: Buffer.from('\uFEFF企业'), text: '企业', encoding: 'utf-8' },
  { what: 'GBK', bytes: hex(gbk.企 + gbk.业), text: '企业', encoding: 'gb18030' },
  {
    what: 'GB18030 of four bytes among common ones',
    bytes: hex(`${(gbk.企 + gbk.业).repeat(4)}8139ef30`),
    text: '企业企业企业企业㐁',
    encoding: 'gb18030',
  },
  { what: 'UTF-16LE', bytes: Buffer.from('\uFEFF企业', 'utf16le'), text: '企业', encoding: 'utf-16le' },
  { what: 'UTF-16BE', bytes: utf16be('企业'), text: '企业', encoding: 'utf-16be' },
  {
    what: 'GBK that is sound UTF-8',
    bytes: hex(`${gbk.目}2c${gbk.要}`),
    text: 'Ŀ,Ҫ',
    encoding: 'utf-8',
    doubted: true,
  },
  {
    what: 'the same, with the encoding named',
    bytes: hex(`${gbk.目}2c${gbk.要}`),
    forced: 'GBK',
    text: '目,要',
    encoding: 'gb18030',
  },
  { what: 'European UTF-8', bytes: Buffer.from('première'), text: 'première', encoding: 'utf-8' },
  {
    what: 'Latin-1 that is sound GB18030',
    bytes: Buffer.from('Histórico', 'latin1'),
    text: 'Hist髍ico',
    encoding: 'gb18030',
    doubted: true,
  },
  {
    what: 'Latin-1, named',
    bytes: Buffer.from('Histórico', 'latin1'),
    forced: 'latin-1',
    text: 'Histórico',
    encoding: 'windows-1252',
  },
  {
    what: 'a mark against another name',
    bytes: Buffer.from('\uFEFF企业'),
    forced: 'gb18030',
    text: '企业',
    encoding: 'utf-8',
  },
];

it.each(good)('reads $what', ({ bytes, forced, text, encoding, doubted = false }) => {
  const decoded = decodeText(bytes, forced);
  expect(decoded).toMatchObject({ text, encoding });
  expect('doubt' in decoded && decoded.doubt !== null).toBe(doubted);
});

const bad = [
  {
    what: 'Latin-1 that fits nothing',
    bytes: Buffer.from('a\r\nb\r\né,1\r\n', 'latin1'),
    code: 'E121',
    facts: { line: 3 },
  },
  {
    what: 'GBK cut inside a character',
    bytes: hex(`${gbk.企}0a${gbk.业}0ac6`),
    code: 'E121',
    facts: { line: 3 },
  },
  {
    what: 'one bad byte in UTF-8',
    bytes: Buffer.concat([Buffer.from('企业,\n单位,\n'), hex('ff')]),
    code: 'E121',
    facts: { line: 3 },
  },
  {
    what: 'a broken UTF-8 with mark',
    bytes: hex('efbbbf61ff'),
    code: 'E121',
    facts: { line: 1, encoding: 'utf-8' },
  },
  {
    what: 'an unknown name',
    bytes: Buffer.from('a'),
    forced: 'klingon',
    code: 'E122',
    facts: { encoding: 'klingon' },
  },
  { what: 'UTF-16 without mark', bytes: Buffer.from('name,uscc\n', 'utf16le'), code: 'E123', facts: {} },
  { what: 'a zero byte', bytes: Buffer.from('a,b\n1,\0\n'), code: 'E124', facts: { line: 2 } },
  {
    what: 'a zero character in UTF-16',
    bytes: Buffer.from('\uFEFFa\n\0', 'utf16le'),
    code: 'E124',
    facts: { line: 2 },
  },
];

it.each(bad)('refuses $what', ({ bytes, forced, code, facts }) => {
  const outcome = decodeText(bytes, forced);
  expect(isRefusal(outcome) && outcome.refused).toMatchObject({ code, facts });
});

it('names the cells that a doubt rests on, long numbers masked', async () => {
  const text = 'a,b\nHistórico,1\n2,éa 110101199003070016\n';
  const [doubt] = (await readInput('人才.csv', Buffer.from(text, 'latin1'))).problems;
  expect(doubt).toMatchObject({
    code: 'W101',
    place: { file: '人才.csv', row: 2, cell: 'A2' },
    value: expect.stringMatching(/^Hist/),
    facts: { encoding: 'gb18030', count: 2, cells: [{ cell: 'A2' }, { cell: 'B3' }] },
  });
  expect(JSON.stringify(doubt)).not.toContain('19900307');
});

it('is told the encoding', async () => {
  const bytes = Buffer.from('Histórico,1\n', 'latin1');
  const { workbook, problems } = await readInput('a.csv', bytes, { encoding: 'latin-1' });
  expect(problems).toEqual([]);
  expect(workbook?.sheets[0]?.rows[0]?.cells[0]?.value).toBe('Histórico');
});
