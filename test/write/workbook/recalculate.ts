import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A cell of a worksheet part as stored. */
export interface StoredCell {
  readonly formula: string | null;
  /** The cached or plain value; text cells give their shared string's number. */
  readonly value: string;
  /** The type: `n`, `s`, `str`, `b` or `e`. */
  readonly type: string;
}

interface Zip {
  loadAsync(bytes: Buffer): Promise<{
    readonly files: Readonly<Record<string, { async(type: 'string'): Promise<string> }>>;
  }>;
}

const here = createRequire(import.meta.url);
const zip = createRequire(here.resolve('exceljs'))('jszip') as Zip;

/** Every part of a workbook, unzipped. */
export async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const { files } = await zip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const [name, file] of Object.entries(files)) parts.set(name, await file.async('string'));
  return parts;
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Every cell with a value, by `sheet1!K5`; sheets numbered as they stand in the workbook. */
export async function cellsOf(bytes: Buffer): Promise<Map<string, StoredCell>> {
  const cells = new Map<string, StoredCell>();
  for (const [name, xml] of await partsOf(bytes)) {
    const sheet = /^xl\/worksheets\/(sheet\d+)\.xml$/.exec(name)?.[1];
    if (sheet === undefined) continue;
    for (const [, attributes = '', content = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
      const formula = /<f[^>]*>(.*?)<\/f>/s.exec(content)?.[1];
      const value = /<v[^>]*>(.*?)<\/v>/s.exec(content)?.[1];
      if (formula === undefined && value === undefined) continue;
      cells.set(`${sheet}!${address}`, {
        formula: formula === undefined ? null : plain(formula),
        value: plain(value ?? ''),
        type: /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n',
      });
    }
  }
  return cells;
}

/** Whether LibreOffice is installed. */
export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Always recalculate on load, whatever the file says of its cached values. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbooks as LibreOffice writes them after recalculating every formula, in the order given. */
export async function recalculated(workbooks: readonly Buffer[]): Promise<Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  try {
    const hands = Math.min(availableParallelism(), workbooks.length);
    const shares = Array.from({ length: hands }, (_, hand) => workbooks.filter((_, i) => i % hands === hand));
    const done = await Promise.all(
      shares.map((share, hand) => recalculateShare(share, join(folder, String(hand)))),
    );
    return workbooks.map((_, i) => done[i % hands]?.[Math.floor(i / hands)] ?? Buffer.alloc(0));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One run of LibreOffice over many workbooks, with a profile of its own. */
async function recalculateShare(workbooks: readonly Buffer[], folder: string): Promise<Buffer[]> {
  const profile = join(folder, 'profile');
  const to = join(folder, 'to');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
  const files = workbooks.map((bytes, i) => {
    const file = join(folder, `${i}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  await run('soffice', [installation, '--headless', '--convert-to', 'xlsx', '--outdir', to, ...files]);
  return workbooks.map((_, i) => readFileSync(join(to, `${i}.xlsx`)));
}

/** A formula cell whose recalculated value is not its cached one. */
export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly cached: string;
  readonly recalculated: string;
}

/** Compares every formula cell before and after, amounts to the 分, ratios to 1e-9, words exactly. */
export async function differences(
  before: Buffer,
  after: Buffer,
): Promise<{ readonly compared: number; readonly found: readonly Difference[] }> {
  const then = await cellsOf(before);
  const now = await cellsOf(after);
  const found: Difference[] = [];
  let compared = 0;
  for (const [cell, { formula, value }] of then) {
    if (formula === null) continue;
    compared += 1;
    const new_ = now.get(cell);
    const same =
      new_ !== undefined && new_.formula !== null && new_.type !== 'e' && agree(formula, value, new_.value);
    if (!same) found.push({ cell, formula, cached: value, recalculated: new_?.value ?? 'no such cell' });
  }
  return { compared, found };
}

function agree(formula: string, cached: string, now: string): boolean {
  const [a, b] = [Number(cached), Number(now)];
  if (cached === '' || Number.isNaN(a)) return cached === now;
  if (now === '' || Number.isNaN(b)) return false;
  if (formula.includes('/')) return Math.abs(a - b) < 1e-9;
  return a.toFixed(2) === b.toFixed(2);
}
