import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/messages/entry.ts';
import { dictionary, help, parameters, problems, readings } from './reference.ts';

/** `npm run docs` writes what these tests compare. */
const pages: readonly { readonly file: string; readonly language: Language }[] = [
  { file: 'README.md', language: 'en' },
  { file: 'README.zh-CN.md', language: 'zh' },
];

async function generated(language: Language): Promise<Readonly<Record<string, string>>> {
  return {
    settle: await help('settle'),
    validate: await help('validate'),
    inspect: await help('inspect'),
    commands: await help(),
    readings: readings(language),
    parameters: parameters(language),
    dictionary: dictionary(language),
    problems: problems(language),
  };
}

describe.each(pages)('$file', ({ file, language }) => {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));

  test('its generated parts are those that the code gives', async () => {
    const parts = await generated(language);
    const used = new Set<string>();
    const fresh = readFileSync(path, 'utf8').replace(
      /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- \/generated -->)/g,
      (_, start: string, name: string, end: string) => {
        used.add(name);
        return `${start}\n${parts[name] ?? ''}\n\n${end}`;
      },
    );
    expect([...used].sort()).toEqual(Object.keys(parts).sort());
    await expect(fresh).toMatchFileSnapshot(path);
  });
});
