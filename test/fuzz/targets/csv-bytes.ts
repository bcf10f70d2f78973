import { csvFiles, sampleFiles, smallYear } from '../base.ts';
import { damaged } from '../bytes.ts';
import { overData } from '../calls.ts';
import type { Chance } from '../chance.ts';
import type { Target } from '../trial.ts';

const saved: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(text.replaceAll('\n', '\r')),
  (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  (text) => Buffer.from(text.replaceAll(',', ';')),
  (text) => Buffer.from(text.replaceAll(',', '\t')),
  (text) => Buffer.from(text.replaceAll(',', ':')),
  (text) => Buffer.from(text.replaceAll('"', "'")),
];
const originals = [...sampleFiles].filter(([file]) => file.endsWith('.csv'));

/** The bytes of CSV files, as another program saves them or as they arrive broken. */
export const csvBytes: Target = {
  name: 'csv-bytes',
  make: (chance) => {
    const tables = csvFiles(smallYear);
    const [path, text] = chance.pick(Object.entries(tables));
    const files = { ...tables, [path]: changed(text, chance) };
    const encoding = chance.onceIn(6) ? ['--encoding', chance.pick(['gb18030', 'utf-16le', 'utf-8'])] : [];
    return overData(files, chance, encoding);
  },
};

function changed(text: string, chance: Chance): Buffer {
  if (chance.onceIn(4)) return damaged(chance.pick(originals)[1], chance);
  const bytes = chance.pick(saved)(text);
  return chance.onceIn(4) ? bytes : damaged(bytes, chance);
}
