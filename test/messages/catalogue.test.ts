import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Code, catalogue } from '../../src/messages/catalogue/index.ts';
import { type Entry, type Language, languages } from '../../src/messages/entry.ts';
import { variants } from './variants.ts';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const codes = (Object.keys(catalogue) as Code[]).sort();
const entryOf = (code: Code) => catalogue[code] as unknown as Entry<object>;
const exampleOf = (code: Code): object => ('facts' in entryOf(code).example ? factsOf(code) : {});
const factsOf = (code: Code) => (entryOf(code).example as { readonly facts: object }).facts;
const casesOf = (code: Code): readonly object[] => [exampleOf(code), ...(variants[code] ?? [])];

/** All that a problem says in one language. */
function sentences(code: Code, facts: object, language: Language): string[] {
  const { headline, expected, list, hint } = entryOf(code)[language];
  return [headline(facts), expected?.(facts), ...(list?.(facts) ?? []), hint(facts)].filter(
    (one) => one !== undefined,
  );
}

test.each(languages)('what each problem with variants says in %s', async (language) => {
  const told = codes
    .filter((code) => variants[code] !== undefined)
    .flatMap((code) => [
      `# ${code}`,
      ...casesOf(code).flatMap((facts) => ['', ...sentences(code, facts, language)]),
      '',
    ]);
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(path(`problems-${language}.txt`));
});

test.each(codes)('%s says each variant in words of its own, and nothing that no person writes', (code) => {
  for (const language of languages) {
    const told = casesOf(code).map((facts) => sentences(code, facts, language).join('\n'));
    expect(new Set(told).size).toBe(told.length);
    for (const text of told) expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}$/);
  }
});
