import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The style that pages to print carry in themselves. */
export function paperStyle(): Promise<string> {
  return readFile(fileURLToPath(new URL('../write/paper/assets/paper.css', import.meta.url)), 'utf8');
}
