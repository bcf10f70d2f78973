import { afterAll, describe, expect, test } from 'vitest';
import { makeWorkbook, sheet } from '../read/make-workbook.ts';
import { makeZip } from '../read/make-zip.ts';
import { AttackGround, codesIn, validated } from './attack.ts';

const ground = new AttackGround();
afterAll(() => ground.close());

const file = '企业基本信息.xlsx';

/** The codes of errors that a workbook is refused with. */
async function refused(bytes: Buffer): Promise<string[]> {
  const played = await ground.attack({ [file]: bytes }, validated(file));
  return codesIn(played).filter((code) => code.startsWith('E'));
}

const cell = '<c><v>1</v></c>';
const merged = (ref: string, times = 1) =>
  `<mergeCells>${`<mergeCell ref="${ref}"/>`.repeat(times)}</mergeCells>`;
const tail = (xml: string) => makeWorkbook({ instead: { 'xl/worksheets/sheet1.xml': xml } });

describe('zip files', () => {
  test('a bomb is refused by the sizes in its directory', async () => {
    const zeros = Buffer.alloc(70 * 2 ** 20);
    expect(await refused(makeWorkbook({ extra: [{ name: 'xl/media/a.bin', content: zeros }] }))).toEqual([
      'E113',
    ]);
  });
  test('a bomb in many small parts is refused too', async () => {
    const extra = Array.from({ length: 20 }, (_, at) => ({
      name: `xl/media/${at}.bin`,
      content: Buffer.alloc(2 ** 23),
    }));
    expect(await refused(makeWorkbook({ extra }))).toEqual(['E113']);
  });
  test('a bomb that lies about its size is refused when it unpacks', async () => {
    const spaces = `${sheet(`<row>${cell}</row>`)}${' '.repeat(2 ** 24)}`;
    const parts = { name: 'xl/worksheets/sheet1.xml', content: spaces, claimedSize: 500 };
    expect(await refused(makeWorkbook({ instead: { [parts.name]: null }, extra: [parts] }))).toEqual([
      'E111',
    ]);
  });
  test('a zip in a zip is not opened', async () => {
    const inner = makeWorkbook({ rows: `<row>${cell}</row>` });
    expect(await refused(makeZip([{ name: file, content: inner }]))).toEqual(['E114']);
    const beside = makeWorkbook({
      rows: `<row>${cell}</row>`,
      extra: [{ name: 'xl/a.zip', content: inner }],
    });
    expect(await refused(beside)).not.toContain('E114');
  });
  test.each(['../../escaped', '/etc/escaped', 'C:\\escaped', 'xl\\..\\..\\escaped', '__proto__', 'a\0b'])(
    'an entry named %j is a name and no path',
    async (name) => {
      const bytes = makeWorkbook({ rows: `<row>${cell}</row>`, extra: [{ name, content: 'escaped' }] });
      const plain = makeWorkbook({ rows: `<row>${cell}</row>` });
      expect(await refused(bytes)).toEqual(await refused(plain));
    },
  );
});

describe('XML', () => {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('');
  test.each([
    ['billion laughs', `<!DOCTYPE x [<!ENTITY l0 "ha">${entities}]><sst><si><t>&l9;</t></si></sst>`],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>',
    ],
    ['an external definition', '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><sst/>'],
  ])('%s: a definition of any kind is refused', async (_, strings) => {
    expect(await refused(makeWorkbook({ instead: { 'xl/sharedStrings.xml': strings } }))).toEqual(['E119']);
  });
  test.each([
    ['nested without end', '<row>'.repeat(1_000_000)],
    ['a tag without end', `<row ${'a="1" '.repeat(4_000_000)}`],
    ['a text without end', `<row><c t="inlineStr"><is><t>${'a'.repeat(20_000_000)}`],
    ['a comment without end', `<!--${'a'.repeat(20_000_000)}`],
    ['faults without end', '<'.repeat(1_000_000)],
  ])('%s is given up', async (_, rows) => {
    expect(await refused(tail(sheet(rows)))).toEqual(['E111']);
  });
});

describe('cells', () => {
  test('a merged range over the whole sheet is not spread out', async () => {
    const rows = `<row r="1">${cell}<c r="XFD1"><v>1</v></c></row>${`<row>${cell}</row>`.repeat(1_000)}`;
    expect(await refused(makeWorkbook({ rows, after: merged('A1:XFD1048576') }))).toEqual(['E135']);
  });
  test('ranges over the same cells again and again are refused once they come to millions', async () => {
    const rows = `<row>${cell}<c r="CV1"><v>1</v></c></row>`;
    const times = (count: number) => makeWorkbook({ rows, after: merged('A1:XFD1048576', count) });
    expect(await refused(times(1_000))).not.toContain('E135');
    expect(await refused(times(100_000))).toEqual(['E135']);
  });
  test('cells by the million in a small file are refused', async () => {
    const rows = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(11_000);
    expect(await refused(makeWorkbook({ rows }))).toEqual(['E135']);
  });
  test('columns hidden without end are no more than those in use', async () => {
    const before = `<cols>${'<col min="1" max="1000000000" hidden="1"/>'.repeat(10_000)}</cols>`;
    const bytes = makeWorkbook({ rows: `<row>${cell}</row>`, before });
    expect(await refused(bytes)).not.toContain('E111');
  });
  test('sheets that share one part are refused', async () => {
    const sheets = Array.from({ length: 1_000 }, (_, at) => `<sheet name="${at}" r:id="rId1"/>`).join('');
    expect(await refused(makeWorkbook({ rows: `<row>${cell}</row>`, sheets }))).toEqual(['E111']);
  });
});
