import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  /** Where its folder has another name. */
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Bom {
  readonly bomFormat: string;
  readonly components: readonly {
    /** Name and version. */
    readonly 'bom-ref': string;
    /** Packages for development alone are marked. */
    readonly properties: readonly { readonly name: string }[];
  }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

/** What the program is made of, by name and version: what is packed beside it, and exceljs, which is packed into it. */
const packages = runtimePackages();

/** Licences under which the program may be handed on, each as the packages write it. */
const allowed = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-3-Clause',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
];

function runtimePackages(): Map<string, LockedPackage> {
  const lock = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const packedIn = closureOf('node_modules/exceljs', lock.packages);
  const found = Object.entries(lock.packages).flatMap(([path, locked]) => {
    const name = locked.name ?? path.split('node_modules/').at(-1) ?? '';
    const isMade = path !== '' && (locked.dev !== true || packedIn.has(path));
    return isMade ? [[`${name}@${locked.version}`, locked] as const] : [];
  });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A package and all that it asks for, by their folders; each is found as Node finds it, in the nearest folder above. */
function closureOf(path: string, locked: Readonly<Record<string, LockedPackage>>): ReadonlySet<string> {
  const found = new Set<string>();
  const wanted = [path];
  for (let at = wanted.pop(); at !== undefined; at = wanted.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    for (const name of Object.keys(locked[at]?.dependencies ?? {})) {
      let above = at;
      while (above !== '' && locked[`${above}/node_modules/${name}`] === undefined) {
        above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')));
      }
      wanted.push(above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`);
    }
  }
  return found;
}

describe('what the program is made of', () => {
  test('CONTRIBUTING.md lists every package under its licence', async () => {
    const byLicence = new Map<string, string[]>();
    for (const [name, { license = '' }] of packages) {
      byLicence.set(license, [...(byLicence.get(license) ?? []), name]);
    }
    const lines = allowed.flatMap((licence) => {
      const under = byLicence.get(licence) ?? [];
      return under.length === 0 ? [] : [`- ${licence} (${under.length}): ${under.join(', ')}`];
    });
    const page = read('CONTRIBUTING.md').replace(
      /(<!-- generated: licences -->\n)[\s\S]*?(<!-- \/generated -->)/,
      (_, begin: string, end: string) => `${begin}${lines.join('\n')}\n${end}`,
    );
    expect(page).toContain('- MIT (');
    await expect(page).toMatchFileSnapshot(`${root}CONTRIBUTING.md`);
  });

  test('dist/licences.txt has the licence of each that is packed into it', () => {
    const texts = read('dist/licences.txt').split(`\n${'-'.repeat(80)}\n`);
    const heads = texts.map((text) => /^(\S+) \(.+\)$/.exec(text.trim().split('\n')[0] ?? '')?.[1] ?? text);
    expect(heads).toContain('exceljs@4.4.0');
    expect(heads.filter((head) => !packages.has(head))).toEqual([]);
    expect(
      texts
        .filter((text) => !/copyright|permission|package\.json names \S/i.test(text))
        .map((text) => text.trim()),
    ).toEqual([]);
  });

  test('every licence lets the program be handed on', () => {
    const others = [...packages].filter(([, { license = '' }]) => !allowed.includes(license));
    expect(others.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
  });

  test('nothing runs a script when it is installed, and every package has its digest', () => {
    for (const [name, locked] of packages) {
      expect([name, locked.hasInstallScript ?? false]).toEqual([name, false]);
      expect([name, locked.integrity]).toEqual([name, expect.stringMatching(/^sha512-/)]);
    }
  });

  test('DECISIONS.md says what each package that we ask for is there for', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
    const said = read('DECISIONS.md');
    const names = [...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})];
    const justified = names.filter((name) => !name.startsWith('@types/'));
    expect(justified.filter((name) => !said.toLowerCase().includes(plain(name)))).toEqual([]);
  });

  test('npm run sbom lists the same packages, beside those for development', () => {
    const { stdout, status } = spawnSync('npm', ['run', '--silent', 'sbom'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 2 ** 26,
    });
    expect(status).toBe(0);
    const { bomFormat, components } = JSON.parse(stdout) as Bom;
    expect(bomFormat).toBe('CycloneDX');
    const all = new Set(components.map((component) => component['bom-ref']));
    expect([...packages.keys()].filter((name) => !all.has(name))).toEqual([]);
    const beside = components.filter(
      ({ properties }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
    );
    expect(beside.map((component) => component['bom-ref']).filter((name) => !packages.has(name))).toEqual([]);
  });
});

/** A package's name as DECISIONS.md writes it: Biome for @biomejs/biome. */
function plain(name: string): string {
  return name === '@biomejs/biome' ? 'biome' : name;
}
