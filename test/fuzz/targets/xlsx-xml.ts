import { makeZip } from '../../read/make-zip.ts';
import { sampleFiles } from '../base.ts';
import { overData } from '../calls.ts';
import type { Chance } from '../chance.ts';
import { cellTexts } from '../dictionary.ts';
import { partsOf } from '../parts.ts';
import type { Target } from '../trial.ts';

const workbook = '附件2-平台与项目.xlsx';
const parts = await partsOf(sampleFiles.get(workbook) ?? Buffer.alloc(0));
const others = Object.fromEntries([...sampleFiles].map(([file, content]) => [`data/${file}`, content]));

/** Values that attributes of sheets, styles and relations may hold where they should not. */
const values = [
  ...['', '0', '-1', '1', '2147483648', '1e9', '1e400', 'NaN', ' 1 ', '01', '99999999999999999999'],
  ...['A0', 'XFD1048576', 'XFE1', 'A1048577', 'A1:XFD1048576', 'XFD1048576:A1', 'A1:B', '$A$1', 'a1', 'R1C1'],
  ...['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n', 'shared', 'array', 'true', 'on'],
  ...[
    '../../../escaped',
    '/xl/workbook.xml',
    'file:///etc/passwd',
    'http://127.0.0.1/',
    '%00',
    '%zz',
    'rId1',
  ],
  ...[
    'veryHidden',
    '__proto__',
    'General',
    'yyyy"年"m"月"',
    '[$-804]yyyy',
    '0'.repeat(5_000),
    '"'.repeat(99),
  ],
];
const pieces = [
  '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>',
  '&a;',
  '&#0;',
  '&#x10FFFF;',
  '&lt;',
  '<!-- -->',
  '<![CDATA[=1]]>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2_000)}</mergeCells>`,
  '<cols><col min="1" max="1000000000" hidden="1"/></cols>',
  '<f>1+1</f>',
  '<f t="shared" si="0"/>',
  '<v>1</v>',
  '<c><v>1</v></c>',
  '<row r="5"><c r="A5"><v>1</v></c></row>',
  '<is><t>x</t></is>',
  '<x:v xmlns:x="y">1</x:v>',
  '<rPh><t>拼音</t></rPh>',
  '\ufffe',
  '<row>'.repeat(20_000),
  '<t>'.repeat(20_000),
  '<row><c><v>1</v></c></row>'.repeat(20_000),
  `<c ${'a'.repeat(100_000)}="1"/>`,
];

type Change = (tokens: string[], at: number, chance: Chance) => void;

const changes: readonly Change[] = [
  (tokens, at) => void tokens.splice(at, 1),
  (tokens, at) => void tokens.splice(at, 0, tokens[at] ?? ''),
  (tokens, at, chance) => void tokens.splice(at, 0, chance.pick(pieces)),
  (tokens, at, chance) => void tokens.splice(at, 1, chance.pick(pieces)),
  (tokens, at, chance) => void tokens.splice(at, chance.between(2, 40)),
  (tokens, at, chance) => {
    const other = chance.below(tokens.length);
    const kept = tokens[at] ?? '';
    tokens[at] = tokens[other] ?? '';
    tokens[other] = kept;
  },
  (tokens, at, chance) => {
    const token = tokens[at] ?? '';
    const attributes = [...token.matchAll(/"[^"]*"/g)];
    if (attributes.length === 0) return;
    const { 0: old, index } = chance.pick(attributes);
    const value = chance.pick(values).replaceAll('"', '&quot;');
    tokens[at] = `${token.slice(0, index)}"${value}"${token.slice(index + old.length)}`;
  },
  (tokens, at, chance) => {
    const text = tokens.findIndex((token, place) => place >= at && !token.startsWith('<'));
    if (text >= 0) tokens[text] = escaped(chance.pick(cellTexts));
  },
];

// What XML cannot hold stays in: a hand-made file may have it.
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function changed(xml: string, chance: Chance): string {
  const tokens = xml.match(/<[^>]*>|[^<]+/g) ?? [];
  for (let left = chance.between(1, 5); left > 0 && tokens.length > 0; left--) {
    chance.pick(changes)(tokens, chance.below(tokens.length), chance);
  }
  return tokens.join('');
}

/** The XML in the parts of a workbook. */
export const xlsxXml: Target = {
  name: 'xlsx-xml',
  make: (chance) => {
    const at = new Set([chance.below(parts.length), chance.below(parts.length)]);
    const list = parts.map((part, place) =>
      at.has(place) ? { ...part, content: changed(part.content.toString('utf8'), chance) } : part,
    );
    return overData({ ...others, [`data/${workbook}`]: makeZip(list) }, chance);
  },
};
