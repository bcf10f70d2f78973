import { describe, expect, it } from 'vitest';
import type { WorkbookPlan } from './make-workbook.ts';
import { makeWorkbook, workbookParts } from './make-workbook.ts';
import { makeZip } from './make-zip.ts';
import { cells, inRow, read } from './read-workbook.ts';

describe('unusual packages', () => {
  const plan: WorkbookPlan = { rows: inRow('<c r="A1" t="s"><v>0</v></c>'), strings: '<si><t>企业</t></si>' };
  const parts = workbookParts(plan);
  const entries = Object.entries(parts).map(([name, content]) => ({ name, content }));
  const prefixed = (xml: string): string =>
    xml
      .replace(/<(\/?)([a-z])/gi, '<$1x:$2')
      .replaceAll('xmlns=', 'xmlns:x=')
      .replace('<?x:xml', '<?xml');

  it.each([
    ['backslash paths', makeZip(entries.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') })))],
    ['prefixed XML', makeZip(entries.map((part) => ({ ...part, content: prefixed(part.content) })))],
    [
      'strict OOXML',
      makeZip(
        entries.map((part) => ({
          ...part,
          content: part.content.replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          ),
        })),
      ),
    ],
    [
      'UTF-16 parts',
      makeZip(
        entries.map((part) => ({
          ...part,
          content: Buffer.from(`\uFEFF${part.content.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
        })),
      ),
    ],
    ['bytes behind the end', Buffer.concat([makeZip(entries), Buffer.alloc(4096)])],
    ['a lost styles part', makeWorkbook({ ...plan, instead: { 'xl/styles.xml': null } })],
    [
      'no package relations but content types',
      makeWorkbook({
        ...plan,
        instead: {
          '_rels/.rels': null,
          '[Content_Types].xml':
            '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        },
      }),
    ],
  ])('reads %s', async (_, bytes) => {
    const [sheet] = (await read(bytes)).sheets;
    expect(sheet === undefined ? null : cells(sheet)).toEqual({ A1: 'text 企业' });
  });

  it('reads a million formatted empty rows', async () => {
    const empty = Array.from(
      { length: 1_000_000 },
      (_, i) => `<row r="${i + 2}" s="1"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="1"/></row>`,
    );
    const bytes = makeWorkbook({ rows: `${inRow('<c r="A1"><v>1</v></c>')}${empty.join('')}` });
    const [sheet] = (await read(bytes)).sheets;
    expect(sheet?.rows).toHaveLength(1);
  });
});
