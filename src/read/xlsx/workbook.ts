import type { Sheet } from '../../cells/grid.ts';
import type { Refusal } from '../refusal.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Relation } from './package.ts';
import { readRelations } from './package.ts';
import type { Attributes } from './xml.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly part: string;
}

/** What the workbook's main part says. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  /** Names of sheets that point to no part, such as the modules of old macros. */
  readonly hollow: readonly string[];
  readonly date1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
}

const namespaces = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/**
 * Reads the main part: worksheets in the workbook's order (chart, dialog and macro sheets left out) and the date
 * system. Refuses a main part that is no workbook (E114), one without worksheets (E115), lost relations and sheets that
 * share one part (E111).
 */
export async function readWorkbook(zip: Zip, part: string): Promise<WorkbookParts | Refusal> {
  let known: boolean | null = null;
  let date1904 = false;
  const listed: Attributes[] = [];
  const trouble = await readXml(zip, part, {
    open(name, attributes) {
      const { date1904: flag } = attributes;
      known ??= name === 'workbook' && Object.values(attributes).some((value) => namespaces.has(value));
      if (name === 'workbookPr') date1904 = isTrue(flag);
      if (name === 'sheet') listed.push(attributes);
    },
  });
  if (trouble !== null) return trouble;
  if (known !== true) return refuse('E114', {});
  const relations = await readRelations(zip, part);
  if (isRefusal(relations)) return relations;
  const sheets: SheetEntry[] = [];
  const hollow: string[] = [];
  const parts = new Set<string>();
  for (const attributes of listed) {
    const { name = '', state } = attributes;
    const id = relationId(attributes) ?? '';
    if (id === '') {
      hollow.push(name);
      continue;
    }
    const relation = relations.get(id);
    if (relation === undefined) return refuse('E111', { part });
    if (relation.kind !== 'worksheet') continue;
    // No program lets two sheets share one part; a thousand that do would be read a thousand times.
    if (parts.has(relation.part.toLowerCase())) return refuse('E111', { part });
    parts.add(relation.part.toLowerCase());
    sheets.push({ name, state: stateOf(state), part: relation.part });
  }
  if (sheets.length === 0) return refuse('E115', {});
  const partOf = (kind: string): string | null => existing(zip, relations, kind);
  return { sheets, hollow, date1904, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** XML's ways of saying yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function relationId(attributes: Attributes): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? undefined : attributes[key];
}

// Some writers put states the standard does not know; Excel shows such sheets.
function stateOf(state: string | undefined): Sheet['state'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

// Some writers name a part that they leave out; where cells need it after all, they say so themselves.
function existing(zip: Zip, relations: ReadonlyMap<string, Relation>, kind: string): string | null {
  return [...relations.values()].find((one) => one.kind === kind && zip.has(one.part))?.part ?? null;
}
