import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import { cellAddress, sourceText } from '../../cells/origin.ts';
import type { Code } from '../../messages/catalogue/index.ts';
import { settlingEntries } from '../../messages/catalogue/settling.ts';
import { reasonWords } from '../../messages/reasons.ts';
import { leavesOf } from '../../money/derivation.ts';
import type { ConditionId, RuleId } from '../../policy/ids.ts';
import type { Line } from '../../settle/line.ts';
import { tables } from '../../tables/all/index.ts';
import type { Column } from '../../tables/column.ts';
import type { Book } from './book.ts';
import type { Tone } from './styles.ts';

/** A rule as the sheets name it: `R5 专利`. */
export function ruleLabel({ settlement, language }: Book, rule: RuleId): string {
  return `${rule} ${settlement.policy.data.rules[rule][language]}`;
}

/** A condition with its name and clause. */
export function conditionLabel({ settlement, language }: Book, id: ConditionId): string {
  const condition = settlement.policy.data.conditions[id];
  return `${id} ${condition[language]}（${condition.clause}）`;
}

/** What a line is about; rules with a single matter need not name it. */
export function matterText(
  { words }: Book,
  { rule, matter }: { readonly rule: RuleId; readonly matter: string | null },
): string {
  return ['R1', 'R2', 'R4'].includes(rule) ? words.none : (matter ?? words.none);
}

/** A line in a word or two, e.g. `R7 落地项目 轴承套圈`. */
export function lineLabel(book: Book, line: Line): string {
  const name = ruleLabel(book, line.claim.rule);
  return ['R1', 'R2', 'R4'].includes(line.claim.rule) ? name : `${name} ${line.claim.matter}`;
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

/** The rows that a line rests on, each with the cells whose amounts it uses. */
export function sourcesOf({ claim, computed }: Line): string {
  const leaves = leavesOf(computed.derivation).flatMap((leaf) => (leaf.kind === 'cell' ? [leaf.origin] : []));
  const rows = new Map<string, string[]>();
  const listed: readonly RowOrigin[] = [...claim.origins, ...leaves];
  for (const origin of listed) rows.set(sourceText(origin), []);
  for (const leaf of leaves) rows.get(sourceText(leaf))?.push(cellAddress(leaf));
  return [...rows]
    .map(([row, cells]) => (cells.length === 0 ? row : `${row}（${cells.join('、')}）`))
    .join('\n');
}

function columnNamed(name: string): Column | null {
  for (const { columns } of Object.values(tables)) {
    const found = (columns as Readonly<Record<string, Column>>)[name];
    if (found !== undefined) return found;
  }
  return null;
}

/** The Chinese or English header of a table's column, for a cell that the file does not have. */
export function headerOf({ language }: Book, column: string): string {
  return language === 'en' ? column : (columnNamed(column)?.header ?? column);
}

/**
 * A cell with its header and its text as written. A date that a workbook stores as a serial number is left out:
 * the number says nothing to a reader, and which day it is hangs on the file.
 */
export function cellSaying(cell: CellOrigin): string {
  const serial = columnNamed(cell.name)?.type.name === 'date' && /^\d{5}(\.\d+)?$/.test(cell.raw);
  return `${cellName(cell)} ${cell.header}${cell.raw === '' || serial ? '' : `=${cell.raw}`}`;
}

/** The policy's own words for a rule: every parameter's sentence, each once. */
export function clauseWords({ settlement }: Book, rule: RuleId): string {
  const parameters = Object.entries(settlement.policy.data.parameters);
  const own = parameters.filter(([id]) => id.startsWith(`${rule}.`)).map(([, { text }]) => text);
  const { clause } = settlement.policy.data.rules[rule];
  return [clause, ...new Set(own)].join('\n');
}

/** The codes that lines carry. */
type NoteCode = Exclude<keyof typeof settlingEntries, 'W402'>;

/** What the engine noted of a subject, a line each. */
export function remarksOf({ language }: Book, notes: readonly Code[], subject?: string): string {
  return notes
    .map((code) => settlingEntries[code as NoteCode][language].headline({ subject: subject ?? code }))
    .join('\n');
}
