import fc from 'fast-check';
import { cell } from './applicant.ts';
import { usccFrom } from './codes.ts';
import { COLUMNS, KEYS } from './columns.ts';
import { enterpriseCells, recognitionRows, taxRows, titleRows } from './generate-enterprise.ts';
import { renamings, withFormers } from './generate-formers.ts';
import { picks, withApprovals, withFund, withReferences } from './generate-references.ts';
import {
  contractRows,
  deputyRows,
  patentRows,
  platformRows,
  projectRows,
  talentRows,
} from './generate-rows.ts';
import { READINGS } from './readings.ts';
import type { OracleInput, Row } from './types.ts';

const company = fc.record({
  seed: fc.nat({ max: 999_999 }),
  enterprises: enterpriseCells.map((row) => [row]),
  tax_increment: taxRows,
  recognitions: recognitionRows,
  titles: titleRows,
  patents: patentRows,
  platforms: platformRows,
  projects: projectRows,
  contracts: contractRows,
  deputy_expenses: deputyRows,
  talents: talentRows,
  payees: fc.constantFrom<Row[]>([], [{ bank: '临清农商银行', account: '6222020000000012345' }]),
});

type Company = typeof company extends fc.Arbitrary<infer T> ? T : never;

const readings: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 1 },
  {
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...Object.entries(READINGS).flatMap(([id, values]) =>
            values.map((value): [string, string] => [id, value]),
          ),
        ),
        { maxLength: 5 },
      )
      .map((entries) => Object.fromEntries(entries)),
    weight: 3,
  },
);

/**
 * A year of data that passes validation, biased towards collisions. 2024 needs a basis document, which is not
 * part of the input.
 */
export const yearOfData: fc.Arbitrary<OracleInput> = yearOfCompanies(1, 6);

/** The same with so many companies. */
export function yearOfCompanies(least: number, most: number): fc.Arbitrary<OracleInput> {
  return fc
    .record({
      year: fc.constantFrom(2023, 2023, 2022, 2024),
      readings,
      companies: fc.uniqueArray(company, {
        minLength: least,
        maxLength: most,
        size: 'max',
        selector: ({ seed }) => seed,
      }),
      chosen: picks,
      renamed: renamings,
      fund: fc.nat({ max: 9 }),
      backwards: fc.boolean(),
      leaveOutEmpty: fc.boolean(),
    })
    .map(({ year, readings, companies, chosen, renamed, fund, backwards, leaveOutEmpty }) => {
      const own = Object.keys(COLUMNS).map((table): [string, Row[]] => {
        const rows = companies.flatMap((one) => rowsOf(one, table, year));
        return [table, backwards ? rows.reverse() : rows];
      });
      const bare = tidy({ year, readings, tables: Object.fromEntries(own) });
      const referred = tidy(withFormers(tidy(withReferences(bare, chosen)), renamed));
      const full = tidy(withFund(tidy(withApprovals(referred, chosen)), fund));
      return leaveOutEmpty ? withoutEmptyTables(full) : full;
    });
}

function rowsOf(one: Company, table: string, year: number): Row[] {
  const uscc = usccFrom(one.seed);
  const rows: readonly Row[] = ((one as Readonly<Record<string, unknown>>)[table] as Row[] | undefined) ?? [];
  return rows.map((row, at) => {
    const filled = Object.entries(row).map(([column, text]) => [column, inYear(text, year)]);
    const extra = {
      ...(table === 'enterprises' ? { name: `临清${one.seed}轴承有限公司` } : {}),
      ...(table === 'payees' ? { payee: `临清${one.seed}轴承有限公司` } : {}),
      // A registration at one seller only.
      ...(table === 'contracts' && at % 2 === 0 ? { registration_no: `2023371581${one.seed}${at}` } : {}),
    };
    return { uscc, ...Object.fromEntries(filled), ...extra };
  });
}

function inYear(text: string, year: number): string {
  return text.replace(/\{Y([+-]\d)?\}/g, (_all, offset?: string) => String(year + Number(offset ?? 0)));
}

/** Every column present, keys unique (the first row stays), `recognised` the same over a person's rows. */
function tidy(input: OracleInput): OracleInput {
  const tables = Object.entries(COLUMNS).map(([table, columns]) => {
    const seen = new Set<string>();
    const recognised = new Map<string, string>();
    const rows: Row[] = [];
    for (const row of input.tables[table] ?? []) {
      const key = (KEYS[table] ?? []).map((column) => cell(row, column)).join('\n');
      if (KEYS[table] !== undefined && seen.has(key)) continue;
      seen.add(key);
      const full = Object.fromEntries(columns.map((column) => [column, cell(row, column)]));
      const person = `${cell(row, 'uscc')}\n${cell(row, 'person')}`;
      if (!recognised.has(person)) recognised.set(person, cell(row, 'recognised'));
      const agreed = { recognised: recognised.get(person) ?? '' };
      rows.push(table === 'deputy_expenses' ? { ...full, ...agreed } : full);
    }
    return [table, rows];
  });
  return { ...input, tables: Object.fromEntries(tables) };
}

function withoutEmptyTables(input: OracleInput): OracleInput {
  const required = ['enterprises', 'tax_increment'];
  const kept = Object.entries(input.tables).filter(
    ([table, rows]) => rows.length > 0 || required.includes(table),
  );
  return { ...input, tables: Object.fromEntries(kept) };
}
