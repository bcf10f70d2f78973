import { makeZip, type ZipPart } from '../../read/make-zip.ts';
import { sampleFiles } from '../base.ts';
import { damaged } from '../bytes.ts';
import { overData } from '../calls.ts';
import type { Chance } from '../chance.ts';
import { partsOf } from '../parts.ts';
import type { Target } from '../trial.ts';

const workbook = '附件2-平台与项目.xlsx';
const bytes = sampleFiles.get(workbook) ?? Buffer.alloc(0);
const parts: readonly ZipPart[] = await partsOf(bytes);
const others = Object.fromEntries([...sampleFiles].map(([file, content]) => [`data/${file}`, content]));

const names = [
  '../../escaped',
  '../../../../../../tmp/escaped',
  '/etc/escaped',
  'C:\\escaped',
  'xl\\..\\..\\escaped',
  'xl/./workbook.xml',
  'XL/WORKBOOK.XML',
  '__proto__',
  'constructor',
  '',
  '/',
  'a\u0000b',
  '\u202efxlsx',
  'a'.repeat(60_000),
];

type Change = (list: readonly ZipPart[], chance: Chance) => readonly ZipPart[];

const changes: readonly Change[] = [
  (list, chance) => list.toSpliced(chance.below(list.length), 1),
  (list, chance) => [...list, chance.pick(list)],
  (list, chance) => [...list, { name: chance.pick(names), content: 'escaped' }],
  (list, chance) => renamed(list, chance, chance.pick(names)),
  (list, chance) => renamed(list, chance, chance.pick(list).name),
  (list, chance) => edited(list, chance, { crc: chance.below(2 ** 31) }),
  (list, chance) => edited(list, chance, { claimedSize: chance.pick([0, 1, 2 ** 16, 2 ** 31, 2 ** 32 - 1]) }),
  (list, chance) => edited(list, chance, { locked: true }),
  (list, chance) => edited(list, chance, { content: Buffer.alloc(chance.pick([0, 2 ** 16, 2 ** 24])) }),
  (list, chance) => edited(list, chance, { content: makeZip(list) }),
  (list) => [{ name: workbook, content: makeZip(list) }],
  (list) => [...list].reverse(),
];

function edited(list: readonly ZipPart[], chance: Chance, change: Partial<ZipPart>): readonly ZipPart[] {
  const at = chance.below(list.length);
  return list.map((part, place) => (place === at ? { ...part, ...change } : part));
}

const renamed = (list: readonly ZipPart[], chance: Chance, name: string) => edited(list, chance, { name });

/** The structure of the zip file: its entries, their names, sizes and sums, and its bytes. */
export const xlsxZip: Target = {
  name: 'xlsx-zip',
  make: (chance) => {
    let list = parts;
    for (let left = chance.between(0, 3); left > 0; left--) {
      if (list.length > 0) list = chance.pick(changes)(list, chance);
    }
    const zip = list === parts ? bytes : makeZip(list);
    const file = chance.onceIn(2) ? zip : damaged(zip, chance);
    return overData({ ...others, [`data/${workbook}`]: file }, chance);
  },
};
