import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from './zip.ts';

/** A row to write: its height, and for each column from A on its style's number and its value. */
export type PlannedRow = readonly [
  height: number | null,
  styles: readonly number[],
  values: readonly PlannedValue[],
];
export type PlannedValue =
  | string
  | number
  | null
  | { readonly formula: string; readonly result: string | number };

/** A sheet to write; its rows stand in the lines after it. */
export interface PlannedSheet {
  readonly sheet: string;
  readonly widths: readonly number[];
}

/**
 * Takes the cells out of a settlement's workbooks, a file of JSON lines each, so that the floor can write the same
 * cells and need not decide what they are. Only for workbooks that this program wrote.
 */
export async function planWorkbooks(settlement: string, folder: string): Promise<void> {
  for (const file of (await readdir(settlement)).filter((name) => name.endsWith('.xlsx')).sort()) {
    const zip = await openPromise(join(settlement, file));
    const shared = sharedStrings(await zip.text('xl/sharedStrings.xml'));
    await pipeline(plannedLines(zip, shared), createWriteStream(join(folder, `${file}.plan`)));
    zip.close();
  }
}

type Zip = Awaited<ReturnType<typeof openPromise>>;

async function* plannedLines(zip: Zip, shared: readonly string[]): AsyncGenerator<string> {
  const sheets = zip.names().filter((name) => /^\/?xl\/worksheets\/sheet\d+\.xml$/.test(name));
  for (const name of sheets) {
    let rest = '';
    let begun = false;
    for await (const chunk of zip.chunks(name)) {
      rest += chunk;
      if (!begun) {
        const data = rest.indexOf('<sheetData');
        if (data < 0) continue;
        const widths = [
          ...rest.slice(0, data).matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g),
        ].flatMap(([, min, max, width]) =>
          Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width)),
        );
        yield `${JSON.stringify({ sheet: name, widths } satisfies PlannedSheet)}\n`;
        begun = true;
      }
      const end = rest.lastIndexOf('</row>');
      if (end < 0) continue;
      yield rowLines(rest.slice(0, end + 6), shared);
      rest = rest.slice(end + 6);
    }
  }
}

function rowLines(xml: string, shared: readonly string[]): string {
  let lines = '';
  for (const [, attributes = '', cells = ''] of xml.matchAll(/<row ([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const height = /\bht="([\d.]+)"/.exec(attributes)?.[1];
    const styles: number[] = [];
    const values: PlannedValue[] = [];
    for (const [, letters = '', given = '', inner = ''] of cells.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      const column = columnNumber(letters) - 1;
      while (styles.length < column) {
        styles.push(0);
        values.push(null);
      }
      styles.push(Number(/\bs="(\d+)"/.exec(given)?.[1] ?? 0));
      values.push(cellValue(/\bt="(\w+)"/.exec(given)?.[1] ?? 'n', inner, shared));
    }
    lines += `${JSON.stringify([height === undefined ? null : Number(height), styles, values] satisfies PlannedRow)}\n`;
  }
  return lines;
}

function cellValue(type: string, inner: string, shared: readonly string[]): PlannedValue {
  if (inner === '') return null;
  if (type === 'inlineStr') return unescaped(inner.replace(/<[^>]*>/g, ''));
  const stored = /<v[^>]*>(.*?)<\/v>/s.exec(inner)?.[1];
  if (stored === undefined) return null;
  const value =
    type === 's' ? (shared[Number(stored)] ?? '') : type === 'str' ? unescaped(stored) : Number(stored);
  const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inner)?.[1];
  return formula === undefined ? value : { formula: unescaped(formula), result: value };
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    unescaped(item.replace(/<[^>]*>/g, '')),
  );
}

function unescaped(text: string): string {
  return text.includes('&')
    ? text.replace(
        /&(lt|gt|quot|apos|amp);/g,
        (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
      )
    : text;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
