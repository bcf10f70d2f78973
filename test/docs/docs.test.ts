import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/messages/entry.ts';
import { matterForms } from '../../src/messages/matters.ts';
import { ruleIds } from '../../src/policy/ids.ts';
import { requiredTables, tableNames, tables } from '../../src/tables/all/index.ts';
import { version } from '../../src/version.ts';
import { settleSample } from '../support/sample.ts';
import { dictionary, help, matters, parameters, problems, readings, rules } from './reference.ts';

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
    explain: await help('explain'),
    verify: await help('verify'),
    audit: await help('audit'),
    history: await help('history'),
    publish: await help('publish'),
    notice: await help('notice'),
    commands: await help(),
    rules: rules(language),
    readings: readings(language),
    parameters: parameters(language),
    dictionary: dictionary(language),
    matters: matters(language),
    problems: problems(language),
  };
}

test('the examples of matters are matters of the sample', async () => {
  const { enterprises } = await settleSample();
  const lines = enterprises.flatMap((settled) => settled.lines.map(({ claim }) => claim));
  for (const { rules, example } of matterForms) {
    const found = lines.some(({ rule, matter }) => rules.includes(rule) && matter === example);
    expect([rules, example, found]).toEqual([rules, example, true]);
  }
  expect(matterForms.flatMap(({ rules }) => rules).sort()).toEqual([...ruleIds].sort());
});

describe.each(pages)('$file', ({ file, language }) => {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));

  test('it says that the tables are required that the template marks so', () => {
    const readme = readFileSync(path, 'utf8');
    const [, said = ''] = (language === 'zh' ? /([^。]*)必交/ : /\. ([^.]*) are required/).exec(readme) ?? [];
    const named = tableNames.filter((name) => said.includes(language === 'zh' ? tables[name].title : name));
    expect(named).toEqual([...requiredTables]);
  });

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

test.each(['README.md', 'README.zh-CN.md'])('%s names the file that npm pack makes', (page) => {
  expect(readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8')).toContain(
    ` ./linqing-innovation-award-${version}.tgz\n`,
  );
});

test('CONTRIBUTING.md shows the examples as they are performed', async () => {
  const path = fileURLToPath(new URL('../../CONTRIBUTING.md', import.meta.url));
  const folder = fileURLToPath(new URL('../adding/examples/', import.meta.url));
  const shown = readdirSync(folder)
    .sort()
    .map((file) => {
      const patch = readFileSync(`${folder}${file}`, 'utf8');
      const from = patch.indexOf('--- ');
      return `##${patch.slice(0, from)}\`\`\`diff\n${patch.slice(from)}\`\`\`\n`;
    });
  expect(shown.length).toBe(5);
  const fresh = readFileSync(path, 'utf8').replace(
    /(<!-- generated: examples -->\n)[\s\S]*?(<!-- \/generated -->)/,
    (_, start: string, end: string) => `${start}\n${shown.join('\n')}\n${end}`,
  );
  await expect(fresh).toMatchFileSnapshot(path);
});
