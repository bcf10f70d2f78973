// What is packed into the program's files is handed on with them, and its licences ask to stand beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a module is of; null for one of our own. */
const packageOf = (module) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0] ?? null;

/** One text of the packages that modules are of, by name, each with its licence as it brings it. */
export function licencesOf(modules) {
  const folders = new Set(modules.map(packageOf).filter((folder) => folder !== null));
  const texts = [...folders].map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
    const text =
      file === undefined
        ? `It brings no text of its licence; its package.json names ${license} and ${author?.name ?? author}.`
        : readFileSync(join(folder, file), 'utf8').trim();
    return `${name}@${version} (${license})\n\n${text}`;
  });
  return `${[...new Set(texts)].sort((a, b) => (a < b ? -1 : 1)).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
