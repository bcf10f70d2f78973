import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Workbook } from 'exceljs';
import { ZipFile } from 'yazl';
import { partsDigestOf } from '../../cells/parts-digest.ts';
import { headPlace, type PackedWorkbook } from './draft.ts';
import type { SheetModel } from './sheet-model.ts';

const hyperlinkRelation = /<Relationship [^>]*\/hyperlink"[^>]*\/>/g;

/** What exceljs makes a workbook's parts with and does not declare: each step hands on those that it makes. */
type Steps = {
  readonly [S in (typeof steps)[number]]: (parts: PartsTaker, model: object) => Promise<void> | void;
};
interface Inside extends Steps {
  readonly prepareModel: (model: object, options: object) => void;
}
interface PartsTaker {
  readonly append: (content: string, entry: { readonly name: string }) => void;
}

/** In the order that exceljs itself has: what a step counts, a later one tells. */
const steps = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addMedia',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

/**
 * A workbook's parts as exceljs makes them, packed by another hand, since its own takes the clock and its time: every
 * entry with the same date; links inside the workbook as plain locations (exceljs writes them as addresses outside it
 * as well, which WPS cannot follow and Excel doubles); and notes in boxes that hold a clause.
 * @param links further links of each sheet (`linksXml`), in the order of their tabs: for figures, which exceljs gives none
 * @param fill adds to a sheet's model what is not in its worksheet
 * @param head of the log, which comes where its place is; asked for when the sheets are being packed
 */
export async function packed(
  workbook: Workbook,
  links: readonly string[] = [],
  fill: (sheet: SheetModel) => void = () => undefined,
  head: () => string | Promise<string> = () => '',
): Promise<PackedWorkbook> {
  const zip = new ZipFile();
  const digests = new Map<string, string>();
  let known = '';
  const append = (made: string, { name }: { readonly name: string }) => {
    const content = part(name, made, links, known);
    if (content === null) return;
    const bytes = Buffer.from(content);
    digests.set(name, createHash('sha256').update(bytes).digest('hex'));
    zip.addBuffer(bytes, name, noDay());
  };
  const { model } = workbook;
  const inside = workbook.xlsx as unknown as Inside;
  for (const sheet of (model as unknown as { readonly worksheets: SheetModel[] }).worksheets) fill(sheet);
  inside.prepareModel(model, {});
  for (const step of steps) {
    if (step === 'addSharedStrings') known = await head();
    await inside[step]({ append }, model);
  }
  zip.end();
  return { content: await buffer(zip.outputStream), parts: partsDigestOf(digests) };
}

/** Zip entries carry the day by the local calendar: the first that they can say, in every time zone. */
function noDay() {
  return { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };
}

/** A part as it is to be; null where nothing is left of it. */
function part(name: string, content: string, links: readonly string[], head: string): string | null {
  if (name === 'xl/sharedStrings.xml') return content.replace(headPlace, head);
  if (name === 'xl/workbook.xml') return withSinglePrintAreas(content);
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
  if (sheet !== undefined) {
    const own = links[Number(sheet) - 1] ?? '';
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
