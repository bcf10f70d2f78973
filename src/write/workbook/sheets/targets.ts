import { Decimal } from '../../../money/decimal.ts';
import type { MeasuredTarget } from '../../../settle/settlement.ts';
import type { Book } from '../book.ts';
import { quotient } from '../cell-formulas.ts';
import { computed, plainNumber, text, word } from '../cells.ts';
import { Page } from '../page.ts';

const at = { goal: 2, measured: 3, share: 5 } as const;

/** 目标进度: what 一（二） and 二（一）1 ask, and what of it the input shows. */
export function fillTargets(book: Book): void {
  const { words, settlement, language } = book;
  const { year, data } = settlement.policy;
  const { targets, column } = words;
  const page = new Page(book, 'targets', [
    { header: targets.target, most: 40 },
    { header: targets.goal },
    { header: targets.measured },
    { header: targets.unit },
    { header: targets.share, least: 20 },
    { header: column.clause },
    { header: targets.text, most: 60 },
  ]);
  page.begin(targets.title(year), words.noUnit);
  const first = page.row;
  for (const target of data.targets) {
    const measured = measuredValue(settlement.targets.find(({ id }) => id === target.id));
    const form = target.unit === '元' ? 'money' : 'count';
    const goal = new Decimal(target.value);
    const { row } = page;
    page.add([
      text(target[language]),
      plainNumber(goal.toNumber(), form),
      plainNumber(measured.toNumber(), form),
      word(target.unit),
      computed(
        goal.isZero() ? 0 : measured.div(goal).toNumber(),
        () => quotient(page.at(row, at.measured), page.at(row, at.goal), page.name),
        { form: 'percent-2' },
      ),
      word(target.clause),
      text(target.text),
    ]);
  }
  page.bars(page.range(at.share, first, page.row - 1), 'FFC6D9B8');
  page.spread(targets.explain);
  page.finish();
}

function measuredValue(target: MeasuredTarget | undefined): Decimal {
  if (target === undefined) return new Decimal(0);
  return typeof target.measured === 'number' ? new Decimal(target.measured) : target.measured.value;
}
