import { expected } from '../expected.ts';
import type { Refusal } from '../refusal.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Attributes } from './xml.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Where one part points to another. */
export interface Relation {
  /** The last word of the relation's type, e.g. `worksheet`; so strict and transitional files read alike. */
  readonly kind: string;
  readonly part: string;
}

const typesPart = '[Content_Types].xml';
const mainType =
  /spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template|addin)\.macroenabled\.main/i;

/**
 * Finds the main part of a workbook by the package's relations, else by its content types. Refuses what is zipped
 * but no such workbook: E114, binary workbooks E116, OpenDocument E117.
 */
export async function findWorkbookPart(zip: Zip): Promise<string | Refusal> {
  if (zip.has('content.xml') && (zip.has('mimetype') || zip.has('META-INF/manifest.xml')))
    return refuse('E117', {});
  const types = zip.has(typesPart) ? await readTypes(zip) : new Map<string, string>();
  if (isRefusal(types)) return types;
  const relations = zip.has('_rels/.rels') ? await readRelations(zip, '') : new Map<string, Relation>();
  if (isRefusal(relations)) return relations;
  const main = [...relations.values()].find((relation) => relation.kind === 'officeDocument')?.part;
  const part = main ?? [...types].find(([, type]) => mainType.test(type))?.[0];
  if (part === undefined || !zip.has(part)) return refuse('E114', {});
  const type = types.get(part.toLowerCase()) ?? '';
  if (/sheet\.binary/i.test(type) || /\.bin$/i.test(part)) return refuse('E116', {});
  if (/wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/i.test(type)) return refuse('E114', {});
  return part;
}

/** The relations of a part, by their id; '' for the package itself. E111 where they are missing or broken. */
export async function readRelations(zip: Zip, part: string): Promise<Map<string, Relation> | Refusal> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const relations = new Map<string, Relation>();
  const trouble = await readXml(zip, `${folder}_rels/${part.slice(slash)}.rels`, {
    open(name, attributes) {
      const { Id, Type, Target, TargetMode } = attributes;
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
        return;
      relations.set(Id, { kind: Type?.split('/').at(-1) ?? '', part: resolve(folder, Target) });
    },
  });
  return trouble ?? relations;
}

async function readTypes(zip: Zip): Promise<Map<string, string> | Refusal> {
  const types = new Map<string, string>();
  const trouble = await readXml(zip, typesPart, {
    open(name, attributes: Attributes) {
      const { PartName, ContentType } = attributes;
      if (name !== 'Override' || PartName === undefined || ContentType === undefined) return;
      types.set(resolve('', PartName).toLowerCase(), ContentType);
    },
  });
  return trouble ?? types;
}

/** The part's full name, without a slash in front; targets may be relative, absolute or written with backslashes. */
function resolve(folder: string, target: string): string {
  const path = unescaped(target).replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch (error) {
    return expected(error, error instanceof URIError, target);
  }
}
