import { moneyFigure } from '../../../money/figures.ts';
import type { Supplement } from '../../../settle/rounds/supplement.ts';
import type { Book } from '../book.ts';
import type { Page } from '../page.ts';

/** What the previous settlement asked back, which this one takes for paid back: to be made sure of before anything is paid. */
export function fillAskedBack({ words }: Book, page: Page, { previous }: Supplement): void {
  const { askedBack, round } = previous;
  if (askedBack.length === 0) return;
  const told = words.supplement;
  page.spread(told.askedBack(round), 'section');
  for (const { uscc, name, amount } of askedBack) {
    page.spread(told.askedBackOf(name, uscc, moneyFigure(amount.value)));
  }
}
