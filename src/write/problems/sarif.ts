import type { Code } from '../../messages/catalogue/index.ts';
import type { Language } from '../../messages/entry.ts';
import { type Problem, severityOf } from '../../messages/problem.ts';
import { exampleOf, meaningOf, tell } from '../../messages/told.ts';
import { version } from '../../version.ts';
import { columnOf, messageOf, type ProblemReport } from './report.ts';

/** `--format sarif`: SARIF 2.1.0. A region's line and column are the row and the column of the sheet. */
export function problemsSarif({ problems, tables, language, pathOf }: ProblemReport): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const files = new Map(tables.map(({ file, sha256 }) => [file, sha256]));
  const run = {
    tool: {
      driver: {
        name: 'award',
        version,
        semanticVersion: version,
        language,
        rules: codes.map((code) => rule(code, language)),
      },
    },
    columnKind: 'unicodeCodePoints',
    artifacts: [...files].map(([file, sha256]) => ({
      location: { uri: uriOf(pathOf(file)) },
      roles: ['analysisTarget'],
      hashes: { 'sha-256': sha256 },
    })),
    results: problems.map((one) => ({
      ruleId: one.code,
      ruleIndex: codes.indexOf(one.code),
      level: severityOf(one.code),
      message: { text: `${messageOf(one, language)} — ${tell(one, language).hint}` },
      locations: locations(one, pathOf),
      properties: { value: one.value, uscc: one.uscc, column: one.place.column, header: one.place.header },
    })),
  };
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function rule(code: Code, language: Language) {
  const { headline, hint } = tell(exampleOf(code), language);
  const meaning = meaningOf(code, language);
  return {
    id: code,
    shortDescription: { text: headline },
    ...(meaning === null ? {} : { fullDescription: { text: meaning } }),
    help: { text: hint },
    defaultConfiguration: { level: severityOf(code) },
  };
}

function locations(one: Problem, pathOf: ProblemReport['pathOf']) {
  const { file, sheet, row, cell } = one.place;
  if (file === null) return [];
  const column = columnOf(one);
  const region =
    row === null ? {} : { region: { startLine: row, ...(column === null ? {} : { startColumn: column }) } };
  const inside = [sheet, cell].filter((part) => part !== null);
  const logical = inside.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: inside.join('!') }] };
  return [{ physicalLocation: { artifactLocation: { uri: uriOf(pathOf(file)) }, ...region }, ...logical }];
}

/** A relative path as a URI reference: every part percent-encoded, so that a colon begins no scheme. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
