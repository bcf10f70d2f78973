import { Decimal } from '../../../money/decimal.ts';
import { changeFigure } from '../../../money/figures.ts';
import { type Children, type Element, el } from '../node.ts';
import { column, facts, table } from '../tables.ts';
import { given, lineLabel, shown, type View } from '../view.ts';
import { section } from './section.ts';

/** What a supplementary settlement pays and takes back, by enterprise and line; null for the first of a year. */
export function supplementSection(view: View): Element | null {
  const { words, document } = view;
  const { previous } = document;
  if (previous === undefined) return null;
  const told = words.supplement;
  const { settlement, totals } = previous;
  const heads = [told.settled, told.now, told.difference];
  return section(
    'supplement',
    words,
    el('p', '', told.explain),
    facts([
      [told.round, String(previous.round)],
      [told.head, [el('code', 'hash', settlement.head), ` ${told.entries(settlement.entries)}`]],
      [told.settled, shown(totals.settled)],
      [told.toPay, el('strong', '', shown(totals.toPay))],
      [told.toRecover, shown(totals.toRecover)],
    ]),
    table(
      words.sections.supplement,
      [column(told.line), ...heads.map((head) => column(head, 'num'))],
      previous.enterprises.flatMap((one): Children[][] => [
        [[el('strong', '', given(one.name)), el('div', 'small', one.uscc)], ...amounts(one).map(strong)],
        ...one.lines.map((line): Children[] => [lineLabel(view, line), ...amounts(line)]),
      ]),
      [words.table.total, ...amounts(totals)],
    ),
  );
}

interface Amounts {
  readonly settled: string;
  readonly now: string;
  readonly difference: string;
}

function amounts({ settled, now, difference }: Amounts): string[] {
  return [shown(settled), shown(now), changeFigure(new Decimal(difference))];
}

const strong = (amount: string): Children => el('strong', '', amount);
