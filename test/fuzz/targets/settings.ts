import { readFileSync } from 'node:fs';
import { readingChoices, readingIds } from '../../../src/policy/ids.ts';
import { builtInPolicyFile } from '../../../src/policy/loaded.ts';
import { csvFiles, smallYear } from '../base.ts';
import { damaged } from '../bytes.ts';
import { overData } from '../calls.ts';
import type { Chance } from '../chance.ts';
import { cellTexts, figures } from '../dictionary.ts';
import type { Target, TrialCall } from '../trial.ts';

const data = csvFiles(smallYear);
const policy = readFileSync(builtInPolicyFile, 'utf8');
const usual = `readings:
  R9.side: either
  R8.track: { value: separate, document: 纪要5号 }
  rounding: down
basis: 某文件
`;
const yamlPieces = [
  '&a ',
  '*a',
  '<<: *a',
  '!!js/function x',
  '!!binary AA==',
  '%YAML 9.9\n---\n',
  '---\n',
  '...\n',
  '\t',
  '? ',
  '- ',
  '|\n  ',
  '>\n  ',
  '{',
  '}',
  '[',
  ']',
  '#',
  "'",
  '"',
  '"\\u0000"',
  '"\\x1b[2J"',
  '__proto__: { x: y }\n',
  'constructor: x\n',
  '~',
  'null',
  'basis:\n',
  'readings: {}\n',
  '['.repeat(20_000),
  '{a: '.repeat(5_000),
  '- '.repeat(20_000),
  '? '.repeat(5_000),
  `&x ${'["'.repeat(100)}`,
  'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
];

/** YAML with a piece put in, a line gone, doubled or pushed in, a value exchanged. */
function yamlChanged(yaml: string, chance: Chance): Buffer {
  let lines = yaml.split('\n');
  for (let left = chance.between(1, 4); left > 0; left--) {
    const at = chance.below(lines.length);
    const line = lines[at] ?? '';
    const colon = line.indexOf(':');
    const next = chance.below(6);
    if (next === 0) lines = lines.toSpliced(at, chance.between(1, 3));
    else if (next === 1) lines = lines.toSpliced(at, 0, line);
    else if (next === 2) lines = lines.with(at, `  ${line}`);
    else if (next === 3) lines = lines.toSpliced(at, 0, chance.pick(yamlPieces));
    else if (next === 4 && colon >= 0)
      lines = lines.with(at, `${line.slice(0, colon)}: ${chance.pick([...yamlPieces, ...figures])}`);
    else
      lines = lines.with(
        at,
        line.replace(/\S+$/, () => chance.pick(cellTexts)),
      );
  }
  const bytes = Buffer.from(lines.join('\n'));
  return chance.onceIn(4) ? damaged(bytes, chance) : bytes;
}

/** The settlement.yaml of a data folder. */
export const settingsFile: Target = {
  name: 'settlement.yaml',
  make: (chance) => overData({ ...data, 'data/settlement.yaml': yamlChanged(usual, chance) }, chance),
};

/** The file behind `--policy`. */
export const policyFile: Target = {
  name: '--policy',
  make: (chance) => {
    const files = { ...data, 'policy.yaml': yamlChanged(policy, chance) };
    const settled: TrialCall = {
      argv: ['settle', '2023', 'data', '--policy', 'policy.yaml', '--out', 'out'],
      codes: [0, 1, 2],
      writes: ['out'],
      output: 'text',
    };
    return {
      files,
      calls: [
        { argv: ['policy', '--policy', 'policy.yaml'], codes: [0, 2], output: 'text' },
        settled,
        { argv: ['verify', 'out'], codes: [0], after: [0], output: 'text' },
      ],
    };
  },
};

const bent: readonly ((word: string, chance: Chance) => string)[] = [
  (word) => word,
  (word) => ` ${word} `,
  (word) => word.toUpperCase(),
  (word) => word.slice(1),
  (_, chance) => chance.pick(['', '__proto__', 'constructor', 'toString', '=', 'a'.repeat(9_999)]),
  (_, chance) => chance.pick(cellTexts),
];

/** What the command line says: `--reading`, the year, the basis, the encoding. */
export const commandLine: Target = {
  name: '--reading',
  make: (chance) => {
    const bend = (word: string) => chance.pick(bent)(word, chance).replaceAll('\0', '');
    const readings = Array.from({ length: chance.between(1, 4) }, () => {
      const id = chance.pick(readingIds);
      return [
        '--reading',
        `${bend(id)}${chance.pick(['=', '=', '=', '==', ' = ', ''])}${bend(chance.pick(readingChoices[id]))}`,
      ];
    }).flat();
    const others = [
      ['--basis', bend('某文件')],
      ['--encoding', bend('gb18030')],
      ['--lang', bend('zh')],
      ['--sign', bend('key.pem')],
      [bend('--strict')],
    ];
    const more = chance.onceIn(2) ? chance.pick(others) : [];
    const year = chance.onceIn(5) ? bend('2023') : '2023';
    const argv = [year, 'data', '--dry-run', ...readings, ...more];
    return {
      files: data,
      calls: [
        { argv: ['settle', ...argv], codes: [0, 1, 2, 3], output: 'text' },
        { argv: ['policy', bend('R5')], codes: [0, 2], output: 'text' },
        { argv: ['error', bend('E208')], codes: [0, 2], output: 'text' },
        { argv: ['schema', bend('settlement')], codes: [0, 2], output: 'text' },
        { argv: [bend('settle'), bend('2023'), bend('--json')], codes: [0, 1, 2], output: 'text' },
      ],
    };
  },
};
