import { certain } from '../../cells/certain.ts';
import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import { cellAddress, sourceText } from '../../cells/origin.ts';
import type { Code } from '../../messages/catalogue/index.ts';
import { reasonWords } from '../../messages/reasons.ts';
import { remark } from '../../messages/remarks.ts';
import { Decimal } from '../../money/decimal.ts';
import { leavesOf } from '../../money/derivation.ts';
import { moneyFigure } from '../../money/figures.ts';
import { clauseWords } from '../../policy/clause-words.ts';
import { type ConditionId, isOfEnterprise, type RuleId } from '../../policy/ids.ts';
import type { Level } from '../../rules/claim.ts';
import type { Line } from '../../settle/line.ts';
import { tables } from '../../tables/all/index.ts';
import type { Column } from '../../tables/column.ts';
import type { LineEntries } from '../audit/log-places.ts';
import type { Book } from './book.ts';
import type { Tone } from './styles.ts';

/** What it takes to name things of a settlement as the sheets do. */
export type Terms = Pick<Book, 'settlement' | 'language' | 'words'>;

/** A rule as the sheets name it: `R5 专利`. */
export function ruleLabel({ settlement, language }: Terms, rule: RuleId): string {
  return `${rule} ${settlement.policy.data.rules[rule][language]}`;
}

/** A condition with its name and clause. */
export function conditionLabel({ settlement, language }: Terms, id: ConditionId): string {
  const condition = settlement.policy.data.conditions[id];
  return `${id} ${condition[language]}（${condition.clause}）`;
}

/** What a line is about; rules with a single matter need not name it. */
export function matterText(
  { words }: Terms,
  { rule, matter }: { readonly rule: RuleId; readonly matter: string | null },
): string {
  return isOfEnterprise(rule) ? words.none : (matter ?? words.none);
}

/** What a line is about, with the level where it has one: lines may differ in nothing else. */
export function levelledMatter(book: Terms, { claim }: Line): string {
  return levelledText(book, claim);
}

/** The same of a line that may be no longer there. */
export function levelledText(
  book: Terms,
  { level, ...named }: { readonly rule: RuleId; readonly matter: string; readonly level: Level | null },
): string {
  const matter = matterText(book, named);
  return level === null ? matter : `${matter}（${book.words.level[level]}）`;
}

/** A line in a word or two, e.g. `R7 落地项目 轴承套圈`. */
export function lineLabel(book: Terms, line: Line): string {
  const name = ruleLabel(book, line.claim.rule);
  return isOfEnterprise(line.claim.rule) ? name : `${name} ${levelledMatter(book, line)}`;
}

/** The short word for why a line is denied or pending; blank where it is granted. */
export function reasonLabel({ language }: Book, { outcome }: Line): string {
  return outcome.reason === null ? '' : reasonWords(outcome.reason, language).label;
}

export function outcomeTone({ outcome }: Line): Tone {
  return outcome.outcome;
}

/** A cell of the input: `contracts.csv!F12`, `附件2.xlsx!专利!G9`. */
export function cellName(cell: CellOrigin): string {
  return [cell.file, cell.sheet, cellAddress(cell)].filter((part) => part !== null).join('!');
}

/**
 * The cells that a line rests on, a line of text for each sheet: those that decided and those whose amounts it uses;
 * of a row without any, its number.
 */
export function sourcesOf(book: Book, { claim, computed }: Line): string {
  const { language, words } = book;
  const leaves = leavesOf(computed.derivation).flatMap((leaf) => (leaf.kind === 'cell' ? [leaf.origin] : []));
  const sheets: CellsBySheet = new Map();
  const cellsOfRow = ({ file, sheet, row }: RowOrigin) => {
    const name = [file, sheet].filter((part) => part !== null).join('!');
    const rows = sheets.get(name) ?? new Map<number, Set<string>>();
    sheets.set(name, rows);
    const cells = rows.get(row) ?? new Set<string>();
    rows.set(row, cells);
    return cells;
  };
  for (const origin of claim.origins) cellsOfRow(origin);
  for (const cell of [...claim.deciding, ...leaves]) cellsOfRow(cell).add(cellAddress(cell));
  for (const { origin, column, cell } of claim.hindrances) {
    if (cell !== null) cellsOfRow(cell).add(cellAddress(cell));
    else if (column !== null) cellsOfRow(origin).add(words.sourceColumn(origin.row, headerOf(book, column)));
  }
  const shown = (rows: ReadonlyMap<number, ReadonlySet<string>>) =>
    [...rows].flatMap(([row, cells]) => (cells.size === 0 ? [words.sourceRow(row)] : [...cells]));
  return [...sheets]
    .map(([name, rows]) => `${name}${language === 'zh' ? '：' : ': '}${listed(shown(rows), language)}`)
    .join('\n');
}

/** Addresses, by sheet and row. */
type CellsBySheet = Map<string, Map<number, Set<string>>>;

/** The rows that add nothing to a line, each with the cell that says why. */
export function leftOutOf({ words, language }: Book, { claim }: Line): string {
  const told = claim.leftOut.map(({ origin, cell, reason }) =>
    words.lines.leftOut(
      cell === null ? sourceText(origin) : cellSaying(cell),
      reasonWords(reason, language).label,
    ),
  );
  return told.join('\n');
}

/** Items one after the other, as the language parts them. */
function listed(items: readonly string[], language: Book['language']): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

/** Which entries of the audit log tell of a line, in their order: `规则 17，封顶 40，兑付 43`. */
export function entriesOf(book: Book, uscc: string, line: Line): string {
  const { log, words, language } = book;
  const entries = certain(log.enterprise(uscc).lines.get(line.id));
  const told = entryKinds.flatMap((kind) => {
    const seqs = [entries[kind] ?? []].flat();
    return seqs.length === 0 ? [] : [`${words.entries[kind]} ${listed(seqs.map(String), language)}`];
  });
  return told.join(language === 'zh' ? '，' : ', ');
}

const entryKinds = [
  'conditions',
  'rule',
  'adjustment',
  'overlap',
  'otherScheme',
  'limit',
  'cap',
  'payable',
  'hold',
] as const satisfies readonly (keyof LineEntries)[];

/** The column that a cell stands in. */
function columnOf({ table, name }: CellOrigin): Column | null {
  const all: Readonly<Record<string, { readonly columns: Readonly<Record<string, Column>> }>> = tables;
  return all[table]?.columns[name] ?? null;
}

/** The column of that name in whichever table has it first. */
export function columnNamed(name: string): Column | null {
  for (const { columns } of Object.values(tables)) {
    const found = (columns as Readonly<Record<string, Column>>)[name];
    if (found !== undefined) return found;
  }
  return null;
}

/** The Chinese or English header of a table's column, for a cell that the file does not have. */
export function headerOf({ language }: Pick<Book, 'language'>, column: string): string {
  return language === 'en' ? column : (columnNamed(column)?.header ?? column);
}

/**
 * A cell with its header and its text as a person sees it; and what it was taken for where that is another figure or
 * a date that stood as a serial number.
 */
export function cellSaying(cell: CellOrigin): string {
  const { header, raw, taken } = cell;
  if (raw === '') return `${cellName(cell)} ${header}`;
  const type = columnOf(cell)?.type.name;
  const retold = taken !== undefined && (type === 'money' || type === 'date');
  return `${cellName(cell)} ${header}=${raw}${retold ? `（${type === 'money' ? moneyFigure(new Decimal(taken)) : taken}）` : ''}`;
}

/** A rule's clause and its own words. */
export function ruleWords({ settlement }: Book, rule: RuleId): string {
  const { data } = settlement.policy;
  return [data.rules[rule].clause, ...clauseWords(data, rule)].join('\n');
}

/** What the engine noted of a subject, a line each. */
export function remarksOf({ language }: Book, notes: readonly Code[], subject?: string): string {
  return notes.map((code) => remark(code, subject ?? code, language)).join('\n');
}

/** Where the line sheet shows a line, for links. */
export function lineAnchor(uscc: string, { id }: Line): string {
  return `line:${uscc}:${id}`;
}

/** Where the reason is shown why a line is denied or waits for its enterprise's sake; null for another reason. */
export function whyAnchor(uscc: string, { outcome }: Line): string | null {
  if (outcome.reason === 'cap-undetermined') return `cap:${uscc}`;
  const isConditions = ['disqualified', 'ineligible', 'eligibility-undetermined'].includes(
    outcome.reason ?? '',
  );
  return isConditions ? `status:${uscc}` : null;
}

/** Where a line is told of that is denied or waits, for links. */
export function reasonAnchor(uscc: string, { id }: Line): string {
  return `reason:${uscc}:${id}`;
}
