import { Decimal } from '../../../money/decimal.ts';
import { moneyFigure, rateFigure } from '../../../money/figures.ts';
import { rateIds } from '../../../policy/ids.ts';
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
    ...taken(cell),
  ];
}

/** What a figure or a date was taken for where the text says it otherwise, e.g. in 万元. */
function taken({ column: name, taken: value }: CellFact): Node[] {
  if (value === undefined) return [];
  const type = columnNamed(name)?.type.name;
  if (type === 'money') return [`（${moneyFigure(new Decimal(value))}）`];
  return type === 'date' ? [given(`（${value}）`)] : [];
}

/** A cell's text as written; a blank is told. */
function rawText({ words }: View, raw: string): Element {
  return raw === '' ? el('em', '', words.enterprise.blank) : el('code', '', given(raw));
}

/** What stands against a line: the row, and the cell with its text as written. */
export function hindranceSaying(view: View, { source, column: name, cell, raw }: Hindrance): Node[] {
  const place = cell === undefined ? source : source.replace(/[:!]\d+$/, `!${cell}`);
  const header = name === null ? [] : [' ', given(headerOf(view, name))];
  const said = raw === undefined ? [] : [view.words.colon, rawText(view, raw)];
  return [el('span', 'place', given(place)), ...header, ...said];
}

/** The figures of a formula with where each comes from and, for a parameter, the clause's own words. */
export function operandTable(view: View, caption: string, operands: readonly Operand[]): Element {
  const { enterprise } = view.words;
  return table(
    caption,
    [column(enterprise.figure, 'num'), column(enterprise.origin), column(enterprise.original)],
    operands.map((operand) => operandCells(view, operand)),
  );
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

/** The clause's own words for a parameter among the figures; null for another figure. */
export function parameterWords({ policy }: View, operand: Operand): string | null {
  if (!('parameter' in operand)) return null;
  const parameters: Readonly<Record<string, { readonly text: string } | undefined>> = policy.parameters;
  return parameters[operand.parameter]?.text ?? null;
}
