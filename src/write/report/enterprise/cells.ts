import { Decimal } from '../../../money/decimal.ts';
import { moneyFigure, rateFigure } from '../../../money/figures.ts';
import { type RuleId, rateIds } from '../../../policy/ids.ts';
import { columnNamed, headerOf } from '../../workbook/wording.ts';
import type { EntryOf } from '../input.ts';
import { type Children, type Element, el, type Node } from '../node.ts';
import { column, table } from '../tables.ts';
import { given, type View } from '../view.ts';

/** A cell of the input as the log cites it. */
export type CellFact = EntryOf<'condition'>['cells'][number];
type Operand = EntryOf<'rule'>['operands'][number];
type Hindrance = EntryOf<'rule'>['hindrances'][number];

/** Where a cell stands: `contracts.csv!F12`, `附件2.xlsx!专利!G9`. */
function cellPlace({ file, sheet, cell }: Pick<CellFact, 'file' | 'sheet' | 'cell'>): Element {
  return el('span', 'place', given([file, sheet, cell].filter((part) => part !== null).join('!')));
}

/** A cell with its header and its text as written. */
export function cellSaying(view: View, cell: CellFact): Node[] {
  return [
    cellPlace(cell),
    ' ',
    given(cell.header),
    view.words.colon,
    rawText(view, cell.raw),
    ...taken(view, cell),
  ];
}

/** What a figure or a date was taken for where the text says it otherwise, e.g. in 万元. */
function taken({ words }: View, { column: name, taken: value }: CellFact): Node[] {
  if (value === undefined) return [];
  const type = columnNamed(name)?.type.name;
  if (type === 'money') return [words.bracketed(`${moneyFigure(new Decimal(value))} ${words.yuan}`)];
  return type === 'date' ? [given(words.bracketed(value))] : [];
}

/** A cell's text as written; a blank is told. */
function rawText({ words }: View, raw: string): Element {
  return raw === '' ? el('em', '', words.enterprise.blank) : el('code', '', given(raw));
}

/** What stands against a line: the row, and the cell with its text as written. */
export function hindranceSaying(view: View, { source, column: name, cell, raw }: Hindrance): Node[] {
  const place = cell === undefined ? source : source.replace(/[:!]\d+$/, `!${cell}`);
  const written = cell === undefined || name === null ? null : headerWritten(view, source, cell);
  const header = name === null ? [] : [' ', given(written ?? headerOf(view, name))];
  const said = raw === undefined ? [] : [view.words.colon, rawText(view, raw)];
  return [el('span', 'place', given(place)), ...header, ...said];
}

/** The header above a cell as the file has it, from what the log says of its sheet; null where it does not say. */
function headerWritten({ log }: View, source: string, cell: string): string | null {
  const letters = cell.replace(/\d+$/, '');
  const sheet = source.replace(/[:!]\d+$/, '');
  const input = log.run?.inputs.find(
    (one) => [one.file, one.sheet].filter((part) => part !== null).join('!') === sheet,
  );
  return input?.columns.find(([, , letter]) => letter === letters)?.[1] ?? null;
}

/** The figures of a formula with where each comes from and, for a parameter, the clause's own words. */
export function operandTable(view: View, caption: string, operands: readonly Operand[]): Element {
  const { enterprise } = view.words;
  return table(
    caption,
    [column(enterprise.figure, 'num'), column(enterprise.origin), column(enterprise.original)],
    operands.filter((operand) => !isNought(operand)).map((operand) => operandCells(view, operand)),
  );
}

/** The 0 below which nothing falls is no figure of the formula that people read. */
function isNought(operand: Operand): boolean {
  return 'constant' in operand && new Decimal(operand.value).isZero();
}

function operandCells(view: View, operand: Operand): Children[] {
  const { enterprise, quoted } = view.words;
  const value = new Decimal(operand.value);
  if ('parameter' in operand) {
    const { parameter, clause } = operand;
    const isRate = (rateIds as readonly string[]).includes(parameter);
    const said = parameterWords(view, operand);
    return [
      isRate ? rateFigure(value) : moneyFigure(value),
      enterprise.parameter(parameter, clause),
      said === null ? null : el('span', 'clause', quoted(said)),
    ];
  }
  if ('constant' in operand) {
    const isYuan = operand.constant === 'yuan';
    return [
      isYuan ? moneyFigure(value) : value.toFixed(),
      isYuan ? enterprise.constant : enterprise.pieces,
      null,
    ];
  }
  return [moneyFigure(value), [cellPlace(operand), ' ', given(operand.header)], rawText(view, operand.raw)];
}

/** Whether a figure is a tariff of the policy, of which one applies and the others do not. */
export function isTariff({ policy }: View, operand: Operand): boolean {
  return 'parameter' in operand && roleOf(policy, operand.parameter) === 'tariff';
}

/** The clause's own words for every tariff of a rule. */
export function tariffWords({ policy }: View, rule: RuleId): string[] {
  return Object.entries(policy.parameters)
    .filter(([id, { role }]) => id.startsWith(`${rule}.`) && role === 'tariff')
    .map(([, { text }]) => text);
}

function roleOf({ parameters }: View['policy'], id: string): string | undefined {
  return (parameters as Readonly<Record<string, { readonly role: string } | undefined>>)[id]?.role;
}

/** The clause's own words for a parameter among the figures; null for another figure. */
export function parameterWords({ policy }: View, operand: Operand): string | null {
  if (!('parameter' in operand)) return null;
  const parameters: Readonly<Record<string, { readonly text: string } | undefined>> = policy.parameters;
  return parameters[operand.parameter]?.text ?? null;
}
