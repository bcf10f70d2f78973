import { forged, linesOf } from '../../review/mutations.ts';
import { settlements } from '../base.ts';
import { damaged } from '../bytes.ts';
import { overSettlement } from '../calls.ts';
import type { Chance } from '../chance.ts';
import { cellTexts } from '../dictionary.ts';
import type { Target, Trial } from '../trial.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const odd: readonly Json[] = [null, true, 0, -1, 1e308, '', [], {}, [null], { a: {} }, '0.00', '1e999'];
const oddText = [
  '['.repeat(100_000),
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  '1e999',
  '-0',
  '"\\ud800"',
  '{"__proto__":{"polluted":true}}',
  '1'.repeat(1_000),
];

/** The same JSON with one value, key or list changed somewhere below. */
function bentJson(value: Json, chance: Chance, depth = 0): Json {
  const isDeep = depth > 1 && chance.onceIn(3);
  if (typeof value !== 'object' || value === null || isDeep) {
    return chance.onceIn(2) ? chance.pick(odd) : chance.pick(cellTexts);
  }
  if (Array.isArray(value)) {
    const at = chance.below(value.length || 1);
    if (chance.onceIn(6)) return value.toSpliced(at, 1);
    if (chance.onceIn(6)) return value.toSpliced(at, 0, ...value.slice(at, at + 1));
    return value.length === 0
      ? [chance.pick(odd)]
      : value.with(at, bentJson(value[at] ?? null, chance, depth + 1));
  }
  const key = chance.pick([...Object.keys(value), '__proto__']);
  if (chance.onceIn(8)) {
    const { [key]: _, ...rest } = value;
    return rest;
  }
  return { ...value, [key]: bentJson(value[key] ?? null, chance, depth + 1) };
}

/** JSON text with a value exchanged for one that a JSON value cannot say. */
function bentText(json: string, chance: Chance): string {
  const marks = [...json.matchAll(/:\s*(?=["\d[{tfn])/g)];
  if (marks.length === 0) return chance.pick(oddText);
  const { 0: mark, index } = chance.pick(marks);
  const end = json.slice(index + mark.length).search(/[,}\]]/);
  return `${json.slice(0, index + mark.length)}${chance.pick(oddText)}${json.slice(index + mark.length + end)}`;
}

function bent(json: string, chance: Chance, indent = 0): string {
  if (chance.onceIn(5)) return bentText(json, chance);
  return JSON.stringify(bentJson(JSON.parse(json) as Json, chance), null, indent);
}

const folder = (name: string, files: ReadonlyMap<string, Buffer>) =>
  Object.fromEntries([...files].map(([file, content]) => [`${name}/${file}`, content]));

function trialOf(files: ReadonlyMap<string, Buffer>, chance: Chance, mayAgree: boolean): Trial {
  const all = { ...folder('usual', settlements.usual), ...folder('changed', files) };
  return overSettlement(all, chance, mayAgree);
}

/** settlement.json and its neighbours, edited. */
export const settlementFiles: Target = {
  name: 'settlement.json',
  make: (chance) => {
    const files = new Map(settlements[chance.pick(['usual', 'other'] as const)]);
    const file = chance.pick(['settlement.json', 'settlement.json', 'manifest.json', ...files.keys()]);
    const content = files.get(file) ?? Buffer.alloc(0);
    const isJson = file.endsWith('.json') && !chance.onceIn(4);
    const changed = isJson
      ? Buffer.from(`${bent(content.toString('utf8'), chance, 2)}\n`)
      : damaged(content, chance);
    if (chance.onceIn(12)) files.delete(file);
    else files.set(file, changed);
    return trialOf(files, chance, changed.equals(content));
  },
};

/** The log edited, mostly with its chain and the manifest made to fit: what it says is then believed at first. */
export const auditLog: Target = {
  name: 'audit.jsonl',
  make: (chance) => {
    const base = settlements[chance.pick(['usual', 'other'] as const)];
    const log = base.get('audit.jsonl') ?? Buffer.alloc(0);
    if (chance.onceIn(4)) {
      const changed = damaged(log, chance);
      return trialOf(new Map([...base, ['audit.jsonl', changed]]), chance, changed.equals(log));
    }
    const edit = (lines: string[]) => {
      let now = lines;
      for (let left = chance.between(1, 3); left > 0; left--) {
        // The rows that were settled and the run's own entry are what everything is made again from.
        const telling = now.flatMap((line, at) => (/"type":"(dossier|run)"/.test(line) ? [at] : []));
        const at = chance.onceIn(2) ? chance.pick(telling) : chance.below(now.length);
        const next = chance.below(6);
        if (next === 0 && now.length > 2) now = now.toSpliced(at, 1);
        else if (next === 1) now = now.toSpliced(at, 0, now[at] ?? '');
        else now = now.with(at, objectOf(bent(now[at] ?? '{}', chance)));
      }
      return now;
    };
    const changed = chance.onceIn(5)
      ? new Map([...base, ['audit.jsonl', Buffer.from(`${edit(linesOf(log)).join('\n')}\n`)]])
      : forged(base, edit);
    return trialOf(changed, chance, true);
  },
};

/** A line that is an object after all, and not too deep for JSON.stringify, so that a chain can be made of it. */
function objectOf(line: string): string {
  try {
    const value = JSON.parse(line) as Json;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return JSON.stringify(isObject ? value : { value });
  } catch {
    return '{}';
  }
}
