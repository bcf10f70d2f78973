import { resolve } from 'node:path';
import { inPlaceOrder } from '../messages/order.ts';
import { type Problem as Found, severityOf } from '../messages/problem.ts';
import type { ReadingId, ReadingValue } from '../policy/ids.ts';
import { changedTerms } from '../review/changed-terms.ts';
import type { Settlement } from '../settle/settlement.ts';
import { colours } from '../terminal/style.ts';
import { settlementObject } from '../write/json/document.ts';
import { type SettlementDocument, settlementSchema } from '../write/json/schema.ts';
import { problemObject } from '../write/problems/json.ts';
import { writeProducts } from '../write/products.ts';
import { answerText } from './answer-text.ts';
import { checkPaths } from './check-inputs.ts';
import { explainFolder } from './explain-folder.ts';
import { explainedEnterprise } from './explained.ts';
import { prepare, type SettledData, settleData } from './settle-data.ts';
import { previousSettlement } from './settlements/previous.ts';
import type { ExplainedEnterprise } from './shapes.ts';

/*
 * What `award settle`, `validate` and `explain` do, for other programs. Paths are relative to the working directory.
 * What is wrong with a call or with the data is a value among `problems`; only a bug throws, be it here or a value of
 * another type than is declared.
 */

export type {
  ExplainedChange,
  ExplainedEnterprise,
  ExplainedHindrance,
  ExplainedLine,
  ExplainedTurn,
} from './shapes.ts';
export type { SettlementDocument };

/** The language of sentences for people. */
export type Language = 'zh' | 'en';

/** Something that is wrong with the data or the call, or is worth knowing; the same as in `award validate --format json`. */
export interface Problem {
  /** `E208`, `W402`, `N140`: README lists them, `award error CODE` tells more. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** Where it stands; null where it stands nowhere. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** As a spreadsheet program numbers rows. */
  readonly row: number | null;
  /** The table's English column name, the header as written, the cell's address. */
  readonly column: string | null;
  readonly header: string | null;
  readonly cell: string | null;
  /** The cell's text as written; identity and account numbers are masked. */
  readonly value: string | null;
  /** What is wrong and what was expected, in one sentence. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** The enterprise that it belongs to. */
  readonly uscc: string | null;
}

/** How a year's data are read and settled. */
export interface SettleOptions {
  /** The award year, one of those that the policy file names. */
  readonly year: number;
  /** The document that a year after the trial rests on. */
  readonly basis?: string;
  /** Readings other than their defaults; they go before those of the folder's settlement.yaml. */
  readonly readings?: { readonly [R in ReadingId]?: ReadingValue<R> };
  /** A policy file; without it 临政字〔2022〕37号. */
  readonly policy?: string;
  /** The encoding of CSV files, where it is not to be found out. */
  readonly encoding?: string;
  /** Settle the enterprises without errors and list the others. */
  readonly setAside?: boolean;
  /** The folder of the settlement that a supplementary one goes on from; it has to verify. */
  readonly previous?: string;
  /** Of the problems; Chinese without it. */
  readonly language?: Language;
}

/** A settlement, or none where errors stand against it. */
export type Settled =
  | {
      /** settlement.json (`award schema settlement`): money in 元 as text with two decimals, rates as ratios. */
      readonly settlement: SettlementDocument;
      readonly problems: readonly Problem[];
      /**
       * The files that `award settle` writes, byte for byte; nothing is written.
       * @param language of workbook and documents; Chinese without it
       */
      readonly files: (language?: Language) => Promise<readonly OutputFile[]>;
    }
  | { readonly settlement: null; readonly problems: readonly Problem[] };

/** A file of a settlement folder. */
export interface OutputFile {
  readonly file: string;
  readonly content: Uint8Array;
}

/**
 * Reads, checks and settles the data of a year (三（一）to 三（四）), as `award settle` does. The year is held in memory: for
 * more than some tens of thousands of enterprises, and to write a folder that appears whole or not at all, run the command.
 * @param folder the data folder: `.csv` and `.xlsx` files, one table a file or sheet
 */
export async function settle(folder: string, options: SettleOptions): Promise<Settled> {
  const { year, language = 'zh', readings = {}, previous, ...rest } = options;
  const cwd = resolve('.');
  const reading = Object.entries(readings).map(([id, choice]) => `${id}=${choice}`);
  const refused = (faults: readonly Found[]) => ({ settlement: null, problems: told(faults, language) });
  const prepared = await prepare(String(year), { ...rest, reading }, cwd);
  if ('faults' in prepared) return refused(prepared.faults);
  const before =
    previous === undefined ? null : await previousSettlement(previous, year, prepared.policy, cwd);
  if (before !== null && 'code' in before) return refused([before]);
  const data = await settleData(prepared, folder, prepared.options, cwd, before?.settlement ?? null);
  if ('faults' in data) return refused(data.faults);
  const { outcome, terms } = data;
  const changed = before === null ? [] : changedTerms(before.under, terms);
  const problems = told([...outcome.problems, ...changed], language);
  const { settlement } = outcome;
  if (settlement === null) return { settlement, problems };
  return {
    settlement: settlementSchema.parse(settlementObject(settlement)),
    problems,
    files: (documents = 'zh') => filesOf(settlement, data, rest.encoding, documents),
  };
}

async function filesOf(
  settlement: Settlement,
  { folder, policy }: SettledData,
  encoding: string | undefined,
  language: Language,
): Promise<readonly OutputFile[]> {
  const { files } = await writeProducts(settlement, {
    inputs: folder.files,
    policyFile: policy.bytes,
    language,
    encoding: encoding ?? null,
    signingKey: null,
  });
  return files;
}

/** How files are checked. */
export interface ValidateOptions extends Pick<SettleOptions, 'policy' | 'encoding' | 'language'> {
  /** The award year; without it the one year of tax_increment, else the checks of a year are left out and noted. */
  readonly year?: number;
}

/** What a check came to. */
export interface Validated {
  /** Whether there is no error: the files can be handed in, the folder settled. */
  readonly valid: boolean;
  readonly problems: readonly Problem[];
  /** The tables that were read: table, file, sheet (null for CSV), number of rows. */
  readonly tables: readonly {
    readonly table: string;
    readonly file: string;
    readonly sheet: string | null;
    readonly rows: number;
  }[];
  /** null where it is not known. */
  readonly year: number | null;
}

/**
 * Checks a data folder as `settle` would, or single files before they are handed in; settles nothing.
 * @param paths one folder, or files
 */
export async function validate(
  paths: string | readonly string[],
  options: ValidateOptions = {},
): Promise<Validated> {
  const { year, language = 'zh', ...rest } = options;
  const asked = year === undefined ? rest : { ...rest, year: String(year) };
  const found = await checkPaths(typeof paths === 'string' ? [paths] : paths, asked, resolve('.'));
  if ('faults' in found)
    return { valid: false, problems: told(found.faults, language), tables: [], year: null };
  const { checked } = found;
  return {
    valid: checked.problems.every(({ code }) => severityOf(code) !== 'error'),
    problems: told(checked.problems, language),
    tables: checked.tables.map(({ table, file, sheet, count }) => ({ table, file, sheet, rows: count })),
    year: checked.year,
  };
}

/** What is explained, and in which language. */
export interface ExplainOptions {
  /** A rule or a matter: the text then tells those lines alone. */
  readonly part?: string;
  /** Of text and problems; Chinese without it. */
  readonly language?: Language;
}

/** Why an enterprise gets what it gets, or why that cannot be told. */
export type Explained =
  | {
      /** The tree that `award explain` prints. */
      readonly text: string;
      /** The same as values; null for an enterprise that earlier rounds paid and this settlement has no result of. */
      readonly enterprise: ExplainedEnterprise | null;
      /** Whether the settlement verifies (`award verify`); where it does not, nothing may rest on what is told. */
      readonly verified: boolean;
      readonly problems: readonly [];
    }
  | { readonly text: null; readonly problems: readonly Problem[] };

/**
 * Explains one enterprise of a settlement, as `award explain` does: every change that it tells was settled by the engine.
 * @param settlement the settlement folder
 * @param asked the enterprise's code, its name or a part of either; or the id or the matter of one of its lines
 */
export async function explain(
  settlement: string,
  asked: string,
  { part, language = 'zh' }: ExplainOptions = {},
): Promise<Explained> {
  const explained = await explainFolder(settlement, asked, part, resolve('.'));
  if ('code' in explained) return { text: null, problems: told([explained], language) };
  const { answer, verification } = explained;
  return {
    text: answerText(explained, language, colours({ env: {}, terminal: false })),
    enterprise: answer.kind === 'settled' ? explainedEnterprise(answer.explanation) : null,
    verified: verification.agrees,
    problems: [],
  };
}

function told(problems: readonly Found[], language: Language): Problem[] {
  return inPlaceOrder(problems).map((one) => problemObject(one, language));
}
