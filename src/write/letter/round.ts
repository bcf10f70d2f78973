import { changeFigure } from '../../money/figures.ts';
import { Money } from '../../money/money.ts';
import { amountInWords } from '../../money/words.ts';
import { type Children, el } from '../report/node.ts';
import { column, table } from '../report/tables.ts';
import { amount, itemNamed, type LetterView, type Round, type Section } from './view.ts';

/** What earlier rounds paid, and what this one pays or takes back; nothing for the first settlement of a year. */
export function roundFacts(view: LetterView): [string, Children][] {
  const { round, told, words } = view;
  if (round === null) return [];
  const { settled, toPay, toRecover, yuan } = told.round;
  const { own } = round;
  const inWords = (money: Money) =>
    `${yuan(amount(money))}${money.isZero() ? '' : `　${words.inWords(amountInWords(money))}`}`;
  const back = own?.toRecover ?? Money.zero;
  const net = back.isZero() ? own?.toPay : back;
  return [
    [settled, yuan(amount(own?.settled ?? Money.zero))],
    [back.isZero() ? toPay : toRecover, inWords(net ?? Money.zero)],
  ];
}

/** Which awards became more or less against what was paid, those that are no longer there included. */
export function roundSection(view: LetterView): Section | null {
  const { round, told, words } = view;
  if (round === null) return null;
  const { title, same, netted, gone } = told.round;
  const changed = changedIn(round);
  if (changed.length === 0) return { title, body: el('p', '', same) };
  const { settled, now, difference } = words.supplement;
  const rows = changed.map((line, i): Children[] => [
    String(i + 1),
    [itemNamed(view, line), line.line === null ? el('div', 'small', gone) : null],
    amount(line.settled),
    amount(line.now),
    changeFigure(line.difference.value),
  ]);
  const sum = (of: 'settled' | 'now' | 'difference') => Money.sum(changed.map((line) => line[of]));
  return {
    title,
    body: [
      el('p', 'unit', words.unitYuan),
      table(
        title,
        [
          column(words.column.no, 'word'),
          column(told.item),
          column(settled, 'num'),
          column(now, 'num'),
          column(difference, 'num'),
        ],
        rows,
        ['', words.total, amount(sum('settled')), amount(sum('now')), changeFigure(sum('difference').value)],
      ),
      el('p', 'small', netted),
    ],
  };
}

function changedIn({ own }: Round) {
  return (own?.lines ?? []).filter(({ difference }) => !difference.isZero());
}
