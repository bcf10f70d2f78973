import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReportAssets } from '../write/report/input.ts';

/** The style that pages to print carry in themselves. */
export function paperStyle(): Promise<string> {
  return asset('../write/paper/assets/paper.css');
}

/** The script and the style that the report carries in itself. */
export async function reportAssets(): Promise<ReportAssets> {
  const [script, style] = await Promise.all([
    asset('../write/report/assets/report.js'),
    asset('../write/report/assets/report.css'),
  ]);
  return { script, style };
}

function asset(path: string): Promise<string> {
  return readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}
