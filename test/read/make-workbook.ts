import type { ZipPart } from './make-zip.ts';
import { makeZip } from './make-zip.ts';

/** What differs from a plain workbook of one sheet; XML is written as the parts hold it. */
export interface WorkbookPlan {
  /** The content of `<sheetData>`. */
  readonly rows?: string;
  /** What stands before and after `<sheetData>`. */
  readonly before?: string;
  readonly after?: string;
  readonly strings?: string;
  /** Number formats by the index that cells name with `s`. */
  readonly formats?: readonly (number | string)[];
  readonly workbookPr?: string;
  readonly sheets?: string;
  readonly extra?: readonly ZipPart[];
  /** Parts to put in place of the usual ones; null leaves one out. */
  readonly instead?: Readonly<Record<string, string | null>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a small workbook, by name. */
export function workbookParts(plan: WorkbookPlan): Record<string, string> {
  const sheets = plan.sheets ?? '<sheet name="表一" sheetId="1" r:id="rId1"/>';
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${plan.workbookPr ?? ''}/><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet(plan.rows ?? '', plan.before, plan.after),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${plan.strings ?? ''}</sst>`,
    'xl/styles.xml': styles(plan.formats ?? []),
  };
}

/** Packs a small workbook. */
export function makeWorkbook(plan: WorkbookPlan = {}): Buffer {
  const parts = Object.entries({ ...workbookParts(plan), ...plan.instead });
  const kept = parts.flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
  return makeZip([...kept, ...(plan.extra ?? [])]);
}

/** The XML of a worksheet. */
export function sheet(rows: string, before = '', after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function relations(...list: readonly (readonly [kind: string, target: string])[]): string {
  const items = list.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships>${items.join('')}</Relationships>`;
}

function styles(formats: readonly (number | string)[]): string {
  const custom = formats.map((format, i) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const used = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`,
  );
  return `<styleSheet><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${used.join('')}</cellXfs></styleSheet>`;
}
