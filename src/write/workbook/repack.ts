import { createRequire } from 'node:module';
import { type Link, linksXml } from './reference.ts';

/** The parts of JSZip that are used; exceljs brings it. */
interface Zip {
  readonly files: Readonly<Record<string, { readonly dir: boolean; async(type: 'string'): Promise<string> }>>;
  loadAsync(bytes: Uint8Array): Promise<Zip>;
  file(name: string, content: string, options: { readonly createFolders: boolean }): void;
  generateAsync(options: { readonly type: 'nodebuffer'; readonly compression: 'DEFLATE' }): Promise<Buffer>;
}
interface ZipMaker {
  new (): Zip;
  readonly defaults: { date: Date };
}

/**
 * exceljs's own zip library, told to write `date` into every entry in place of the clock. Only to be called once
 * exceljs is loaded.
 */
function zipLibrary(date: Date): ZipMaker {
  const here = createRequire(import.meta.url);
  const library = createRequire(here.resolve('exceljs'))('jszip') as ZipMaker;
  library.defaults.date = date;
  return library;
}

const hyperlinkRelation = /<Relationship [^>]*\/hyperlink"[^>]*\/>/g;

/**
 * The workbook that exceljs wrote, packed anew: every entry with the same date; links inside the workbook as plain
 * locations (exceljs writes them as addresses outside it as well, which WPS cannot follow and Excel doubles); and
 * notes in boxes that hold a clause.
 * @param links further links of each sheet, in the order of their tabs: for figures, which exceljs gives none
 */
export async function repacked(
  workbook: Uint8Array,
  date: Date,
  links: readonly (readonly Link[])[] = [],
): Promise<Buffer> {
  const Library = zipLibrary(date);
  const { files } = await new Library().loadAsync(workbook);
  const packed = new Library();
  for (const [name, entry] of Object.entries(files)) {
    if (entry.dir) continue;
    const content = part(name, await entry.async('string'), links);
    if (content !== null) packed.file(name, content, { createFolders: false });
  }
  return packed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A part as it is to be; null where nothing is left of it. */
function part(name: string, content: string, links: readonly (readonly Link[])[]): string | null {
  if (name === 'xl/workbook.xml') return withSinglePrintAreas(content);
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
  if (sheet !== undefined) {
    const own = linksXml(links[Number(sheet) - 1] ?? []);
    return content
      .replace(/(<hyperlink ref="[A-Z]+\d+") r:id="\w+" location="#/g, '$1 location="')
      .replace(/<(?=printOptions|pageMargins)/, () => `${own}<`);
  }
  if (name.startsWith('xl/drawings/vmlDrawing')) return content.replace(noteBox, roomierBox);
  if (!name.startsWith('xl/worksheets/_rels/')) return content;
  const left = content.replace(hyperlinkRelation, '');
  return left.includes('<Relationship ') ? left : null;
}

/** Left column, offset, top row, offset; then the same of the corner below on the right. */
const noteBox = /<x:Anchor>(\d+), (\d+), (\d+), (\d+), [^<]*<\/x:Anchor>/g;

function roomierBox(_: string, column: string, x: string, row: string, y: string): string {
  return `<x:Anchor>${column}, ${x}, ${row}, ${y}, ${Number(column) + 4}, 2, ${Number(row) + 12}, 16</x:Anchor>`;
}

const printArea = /<definedName name="_xlnm\.Print_Area" localSheetId="(\d+)">([^<]*)<\/definedName>/g;

/** A sheet's print areas under one name: exceljs gives each of them the name anew, which Excel takes for damage. */
export function withSinglePrintAreas(workbookXml: string): string {
  const areas = new Map<string, string[]>();
  for (const [, sheet = '', area = ''] of workbookXml.matchAll(printArea)) {
    areas.set(sheet, [...(areas.get(sheet) ?? []), area]);
  }
  return workbookXml.replace(printArea, (name, sheet: string, area: string) => {
    const [first, ...others] = areas.get(sheet) ?? [];
    if (area !== first) return '';
    return name.replace(area, () => [first, ...others].join(','));
  });
}
