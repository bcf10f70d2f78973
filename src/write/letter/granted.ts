import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import { reasonWords } from '../../messages/reasons.ts';
import { formulaText } from '../../money/formula.ts';
import { Money } from '../../money/money.ts';
import { isGranted, type Line } from '../../settle/line.ts';
import { type Children, el } from '../report/node.ts';
import { column, table } from '../report/tables.ts';
import { given } from '../report/view.ts';
import { amount, cellText, heldOf, item, type LetterView, paragraphs, type Section } from './view.ts';

/** What is granted, how each amount came about and what took from it. */
export function grantedSection(view: LetterView): Section | null {
  const { told, words, enterprise } = view;
  const lines = enterprise.lines.filter(isGranted);
  if (lines.length === 0) return null;
  const { column: heads, total, unitYuan } = words;
  return {
    title: told.granted.title,
    body: [
      el('p', 'unit', unitYuan),
      table(
        told.granted.title,
        [
          column(heads.no, 'word'),
          column(told.item),
          column(heads.computed, 'num'),
          column(heads.payable, 'num'),
          column(told.remarks),
        ],
        lines.map((line, i) => [
          String(i + 1),
          [item(view, line), el('div', 'small', line.claim.clause)],
          amount(line.computed),
          amount(line.payable),
          paragraphs(remarks(view, line)),
        ]),
        [
          '',
          total,
          amount(Money.sum(lines.map(({ computed }) => computed))),
          amount(enterprise.totals.payable),
          '',
        ],
      ),
      el('p', 'small', told.reading),
    ],
  };
}

/** The formula of what was computed, never of what is payable: a fund that is shared rests on other enterprises' amounts. */
function remarks(view: LetterView, line: Line): Children[] {
  const { granted } = view.told;
  const { claim, notes, computed, adjusted, adjustment, afterOverlap } = line;
  const { decision } = claim;
  return [
    granted.formula(formulaText(computed.derivation)),
    ...(decision === null ? [] : [given(granted.decided(amount(decision.amount), decision.document_no))]),
    ...(notes.includes('N401') ? [granted.undecided] : []),
    ...leftOut(view, line),
    ...(adjustment === null
      ? []
      : [
          given(
            granted.adjusted(amount(computed.minus(adjusted)), adjustment.reason, adjustment.document_no),
          ),
        ]),
    ...(notes.includes('N410') ? [granted.otherPaid(amount(adjusted.minus(afterOverlap)))] : []),
    ...(notes.includes('N420') ? [yearly(view, line)] : []),
    ...cut(view, line),
    ...held(view, line),
  ];
}

/** What is held, as far as it was not paid in an earlier round. */
function held(view: LetterView, line: Line): string[] {
  const { held: whole, heldPart } = view.told.granted;
  const left = heldOf(view, line);
  if (left.isZero()) return [];
  return [left.equals(line.payable) ? whole : heldPart(amount(left))];
}

/** What the cap and the fund took; where both did, together, since the fund shares what the cap has left. */
function cut({ told }: LetterView, { notes, afterLimit, payable }: Line): string[] {
  const { capped, fund, both } = told.granted;
  const byCap = notes.includes('N430') || notes.includes('N431');
  const byFund = notes.includes('N432');
  if (!byCap && !byFund) return [];
  const word = byCap && byFund ? both : byCap ? capped : fund;
  return [word(amount(afterLimit.minus(payable)))];
}

/** What of a row says which one it is, by the rules whose lines are made of several. */
const tellingColumns = [
  'voucher',
  'contract_no',
  'expense_date',
  'category',
  'landing_mode',
  'amount',
  'paid',
];

/** Each row that adds nothing, by what stands in it, and why. */
function leftOut(view: LetterView, { claim }: Line): Children[] {
  const { told, language, enterprise } = view;
  const { deputy_expenses: expenses, contracts } = enterprise.dossier;
  const rows: readonly {
    readonly origin: RowOrigin;
    readonly cells: Readonly<Record<string, CellOrigin | undefined>>;
  }[] = [...expenses, ...contracts];
  return claim.leftOut.map(({ origin, reason }) => {
    const cells = rows.find((row) => row.origin === origin)?.cells ?? {};
    const said = tellingColumns.flatMap((name) => {
      const cell = cells[name];
      return cell === undefined || cell.raw === '' ? [] : [cellText(view, cell)];
    });
    const { sentence } = reasonWords(reason, language, claim.rule);
    return given(told.granted.leftOut(said.join(told.comma), sentence));
  });
}

/** 三（三）9: all technology contracts of the enterprise against the yearly limit. */
function yearly({ told, settlement, enterprise }: LetterView, { afterOverlap, afterLimit }: Line): string {
  const contracts = enterprise.lines.filter((line) => isGranted(line) && line.claim.rule === 'R9');
  const sum = Money.sum(contracts.map((line) => line.afterOverlap));
  const limit = settlement.policy.amount('R9.ceiling');
  return told.granted.yearly(amount(sum), amount(limit), amount(afterOverlap.minus(afterLimit)));
}
