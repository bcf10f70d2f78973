import { rateFigure } from '../../money/figures.ts';
import type { Cap } from '../../settle/stages/cap.ts';
import { el } from '../report/node.ts';
import { facts, lines } from '../report/tables.ts';
import { amount, type LetterView, type Section } from './view.ts';

/** The cap, and what it cut; null where nothing stands under it. */
export function capSection(view: LetterView): Section | null {
  const { told, words, settlement, enterprise, language } = view;
  const { cap } = enterprise;
  if (cap === null) return null;
  const { increment, limit, rate, basis, grounds } = cap;
  const { clause, text } = settlement.policy.data.stages.cap;
  const named = settlement.policy.data.grounds;
  const told_ = told.cap;
  return {
    title: told_.title,
    body: [
      el('p', '', sentence(view, cap)),
      facts([
        [told_.increment, increment === null ? null : amount(increment)],
        [told_.rate, `${rateFigure(rate.value)}（${words.capBasis[basis]}）`],
        [told_.limit, limit === null ? null : amount(limit)],
        [
          told_.grounds,
          cap.binding === true
            ? lines(
                grounds.map(
                  ({ id, result }) => `${named[id][language]}${told.colon}${told_.grounded[result]}`,
                ),
              )
            : null,
        ],
        [told_.clause, `${clause} “${text}”`],
      ]),
    ],
  };
}

function sentence({ told }: LetterView, { sum, limit, binding }: Cap): string {
  if (limit === null || binding === null) return told.cap.unknown;
  if (!binding) return told.cap.within(amount(sum), amount(limit));
  if (limit.isZero()) return told.cap.nothing;
  return told.cap.cut(amount(sum), amount(limit), amount(sum.minus(limit)));
}
