import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problem } from '../../../src/messages/problem.ts';
import { problemsGithub } from '../../../src/write/problems/github.ts';
import { problemsJson } from '../../../src/write/problems/json.ts';
import type { ProblemReport } from '../../../src/write/problems/report.ts';
import { problemsSarif } from '../../../src/write/problems/sarif.ts';

const sheet = {
  file: '附件 2:表,1.xlsx',
  sheet: '企业,基本:信息',
  row: 9,
  cell: 'AB9',
  column: 'uscc',
  header: '代码',
};
const report: ProblemReport = {
  problems: [
    problem('E145', {}, {}),
    problem('E217', { ...sheet, value: '9137\r\n100%\u001b[31m', uscc: null }, {}),
    problem('N142', { file: 'a b.csv' }, { rows: '1, 2' }),
    problem('N142', { file: 'a b.csv', row: 4 }, { rows: '4' }),
  ],
  tables: [{ table: 'patents', file: 'a b.csv', sheet: null, count: 3, sha256: 'ab12' }],
  language: 'en',
  pathOf: (file) => `data/${file}`,
};

describe('JSON', () => {
  const document = JSON.parse(problemsJson(report));

  test('has the keys that it is known by, and every problem', () => {
    expect(Object.keys(document)).toEqual(['schema', 'problems', 'counts', 'tables']);
    expect(document.schema).toBe('award-problems/1');
    expect(document.counts).toEqual({ error: 2, warning: 0, note: 2, codes: { E145: 1, E217: 1, N142: 2 } });
    expect(document.tables).toEqual([
      { table: 'patents', file: 'a b.csv', sheet: null, rows: 3, sha256: 'ab12' },
    ]);
  });

  test('gives place, text as written and sentences', () => {
    expect(document.problems[1]).toEqual({
      code: 'E217',
      severity: 'error',
      ...sheet,
      value: '9137\r\n100%\u001b[31m',
      message: expect.any(String),
      hint: expect.any(String),
      uscc: null,
    });
    expect(document.problems[0]).toMatchObject({ file: null, row: null, cell: null, value: null });
  });
});

/** The parts that the public schema of SARIF 2.1.0 asks for or restricts, of those that are used here. */
const level = z.enum(['none', 'note', 'warning', 'error']);
const message = z.strictObject({ text: z.string().min(1) });
const uriReference = z.string().regex(/^[A-Za-z0-9\-._~!$&'()*+,;=@%/]+$/);
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
          language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message,
              fullDescription: message.optional(),
              help: message,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      artifacts: z.array(
        z.strictObject({
          location: z.strictObject({ uri: uriReference }),
          roles: z.array(z.literal('analysisTarget')),
          hashes: z.record(z.string(), z.string()),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(-1),
          level,
          message,
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({ uri: uriReference }),
                region: z
                  .strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1).optional() })
                  .optional(),
              }),
              logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string() })).optional(),
            }),
          ),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
});

describe('SARIF', () => {
  const [run] = sarif.parse(JSON.parse(problemsSarif(report))).runs;

  test('names each rule once and points to it', () => {
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['E145', 'E217', 'N142']);
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('points at row and column, the path percent-encoded', () => {
    expect(run?.results.map(({ locations }) => locations)).toEqual([
      [],
      [
        {
          physicalLocation: {
            artifactLocation: { uri: 'data/%E9%99%84%E4%BB%B6%202%3A%E8%A1%A8%2C1.xlsx' },
            region: { startLine: 9, startColumn: 28 },
          },
          logicalLocations: [{ fullyQualifiedName: '企业,基本:信息!AB9' }],
        },
      ],
      [{ physicalLocation: { artifactLocation: { uri: 'data/a%20b.csv' } } }],
      [{ physicalLocation: { artifactLocation: { uri: 'data/a%20b.csv' }, region: { startLine: 4 } } }],
    ]);
  });
});

describe('workflow commands', () => {
  const lines = problemsGithub(report).trimEnd().split('\n');

  test('are one a line, each of its severity', () => {
    expect(lines.map((line) => line.split(' ', 1)[0])).toEqual([
      '::error',
      '::error',
      '::notice',
      '::notice',
    ]);
  });

  test('escape what would end a property or the command', () => {
    expect(lines[1]).toMatch(
      /^::error file=data\/附件 2%3A表%2C1\.xlsx,line=9,col=28,title=E217 企业%2C基本%3A信息 AB9::/,
    );
    expect(lines[1]).toContain('9137%0D%0A100%25\\u001b[31m');
    expect(lines[0]).toMatch(/^::error title=E145::/);
    expect(lines[2]).toMatch(/^::notice file=data\/a b\.csv,title=N142::/);
  });
});
