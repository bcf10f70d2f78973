import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

/** Which rooms a room may import from: arrows point down only. The lint rule says the same (biome.json). */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  '.': [],
  cells: [],
  money: ['cells'],
  policy: ['money'],
  messages: ['cells', 'money', 'policy'],
  tables: ['cells', 'money', 'policy', 'messages'],
  dossiers: ['cells', 'messages', 'tables'],
  rules: ['cells', 'money', 'policy', 'messages', 'tables', 'dossiers'],
  checks: ['cells', 'money', 'policy', 'messages', 'tables', 'dossiers', 'rules'],
  settle: ['cells', 'money', 'policy', 'messages', 'tables', 'dossiers', 'rules', 'checks'],
  write: ['.', 'cells', 'money', 'policy', 'messages', 'tables', 'dossiers', 'rules', 'settle'],
  review: [
    '.',
    'cells',
    'money',
    'policy',
    'messages',
    'tables',
    'dossiers',
    'rules',
    'checks',
    'settle',
    'write',
  ],
  read: ['cells', 'messages'],
  spill: [],
  flow: [
    'cells',
    'money',
    'policy',
    'messages',
    'tables',
    'dossiers',
    'rules',
    'checks',
    'settle',
    'read',
    'write',
    'spill',
  ],
  terminal: ['.', 'cells', 'money', 'policy', 'messages', 'tables', 'settle', 'write', 'review'],
  library: ['cells', 'policy', 'messages', 'tables', 'settle', 'read', 'write', 'review', 'terminal'],
  cli: [
    '.',
    'cells',
    'money',
    'policy',
    'messages',
    'tables',
    'settle',
    'read',
    'write',
    'review',
    'spill',
    'flow',
    'terminal',
    'library',
  ],
};

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path = '']) => path);
  return named.map((path) => posix.normalize(posix.join(dirname(file), path)));
}

const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '.') : '.');
const graph = new Map(files.map((file) => [file, importsOf(file)]));

describe('the shape of the house', () => {
  test('every room is known and has files', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(mayImport).sort());
  });

  test('the lint rule forbids what is not allowed here', () => {
    const all = Object.keys(mayImport).filter((room) => room !== '.');
    const forbidden = (room: string) =>
      all
        .filter((other) => other !== room && !mayImport[room]?.includes(other))
        .map((other) => `**/${other}/**`);
    for (const room of all) expect([room, forbiddenByLint(room)]).toEqual([room, forbidden(room).sort()]);
  });

  test.each(files)('%s imports only from rooms below it', (file) => {
    const room = roomOf(file);
    const allowed = [room, ...(mayImport[room] ?? [])];
    const wrong = (graph.get(file) ?? []).filter((target) => !allowed.includes(roomOf(target)));
    expect(wrong).toEqual([]);
  });

  test('every import of a file of the project names one that is there', () => {
    const missing = files.flatMap((file) =>
      (graph.get(file) ?? []).filter((target) => !files.includes(target)),
    );
    expect(missing).toEqual([]);
  });

  test('no circles', () => {
    expect(circleIn(graph)).toEqual([]);
  });

  test('only the command line knows the process, the console and the clock', () => {
    const knowing = files.filter(
      (file) =>
        !file.startsWith('cli/') &&
        /\bprocess\.(?!kill|pid)|\bconsole\.|Date\.now|new Date\(\)/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
    );
    expect(knowing).toEqual([]);
  });

  test('help, version and a usage error load no library that only other commands need', () => {
    const libraries = [...staticImports('cli/main.ts'), ...staticImports('cli/usage-fault.ts')];
    const allowed = [
      '@commander-js/extra-typings',
      'commander',
      'chalk',
      'get-east-asian-width',
      'fastest-levenshtein',
    ];
    expect(libraries.filter((name) => !name.startsWith('node:') && !allowed.includes(name))).toEqual([]);
  });

  test('files are of about a page', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});

/** The patterns of imports that biome.json forbids a room, sorted. */
function forbiddenByLint(room: string): string[] {
  const { overrides } = JSON.parse(readFileSync(join(root, '../biome.json'), 'utf8')) as {
    readonly overrides: readonly {
      readonly includes: readonly string[];
      readonly linter: { readonly rules: { readonly style: { readonly noRestrictedImports?: Restricted } } };
    }[];
  };
  const own = overrides.filter(({ includes }) => includes.includes(`src/${room}/**`));
  return own
    .flatMap(({ linter }) => linter.rules.style.noRestrictedImports?.options.patterns ?? [])
    .flatMap(({ group }) => group)
    .sort();
}

interface Restricted {
  readonly options: { readonly patterns: readonly { readonly group: readonly string[] }[] };
}

/** The packages that come with a file, those that its own imports bring included; types and `import()` aside. */
function staticImports(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(join(root, file), 'utf8');
  const names = [...text.matchAll(/^(?:import|export) (?!type )(?:[^;'=(]* from )?'([^']+)';/gm)].map(
    ([, name = '']) => name,
  );
  return names.flatMap((name) =>
    name.startsWith('.') ? staticImports(posix.normalize(posix.join(dirname(file), name)), seen) : [name],
  );
}

/** The first circle of imports, as the files that form it; empty for none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of imports.get(file) ?? []) {
      const circle = walk(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
