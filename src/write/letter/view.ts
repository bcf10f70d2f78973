import type { CellOrigin } from '../../cells/origin.ts';
import type { Language } from '../../messages/entry.ts';
import { type LetterWords, letterWords } from '../../messages/letter.ts';
import { workbookWords } from '../../messages/workbook.ts';
import { moneyFigure } from '../../money/figures.ts';
import type { Money } from '../../money/money.ts';
import type { Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { type Children, type Element, el, type Node } from '../report/node.ts';
import { given } from '../report/view.ts';
import { columnNamed, headerOf, matterText, type Terms } from '../workbook/wording.ts';

/** What every part of a letter needs: the settlement's terms, and one enterprise of it. */
export interface LetterView extends Terms {
  readonly told: LetterWords;
  readonly enterprise: EnterpriseSettlement;
}

/** The view of one enterprise. */
export function letterView(
  settlement: Settlement,
  enterprise: EnterpriseSettlement,
  language: Language,
): LetterView {
  return {
    settlement,
    enterprise,
    language,
    words: workbookWords(language),
    told: letterWords[language],
  };
}

/** A part of a letter: its heading and what stands under it; null where there is nothing to say. */
export interface Section {
  readonly title: string;
  readonly body: Children;
}

/** An amount as it is shown: `4,166.66`. */
export function amount(money: Money): string {
  return moneyFigure(money.value);
}

/** Whether nobody can say yet what a line that waits comes to; the settlement counts it as nothing (1-policy.md section 4). */
export function isUnknown({ outcome, computed }: Line): boolean {
  const waits = outcome.reason === 'missing-data' || outcome.reason === 'decision-required';
  return waits && computed.isZero();
}

/** What a line is about: the rule's name, the matter as it was declared, and the level. */
export function item(view: LetterView, { claim }: Line): Node[] {
  const { settlement, language, words } = view;
  const matter = matterText(view, claim);
  return [
    settlement.policy.data.rules[claim.rule][language],
    ...(matter === words.none ? [] : [' ', given(matter)]),
    ...(claim.level === null ? [] : [`（${words.level[claim.level]}）`]),
  ];
}

/**
 * A cell of the enterprise's own rows: header and text as written. Neither file nor place is told, since both are the
 * bureau's and a file may be named after another enterprise.
 */
export function cellSaid({ told, language }: LetterView, { name, raw }: CellOrigin): Node[] {
  return [headerOf({ language }, name), told.colon, raw === '' ? el('em', '', told.blank) : given(raw)];
}

/** Whether a column's text may be told: identity and account numbers are not. */
export function isOpen({ name }: CellOrigin): boolean {
  return columnNamed(name)?.confidential !== true;
}

/** Each sentence as a paragraph of a cell. */
export function paragraphs(sentences: readonly Children[]): Element[] {
  return sentences.map((sentence) => el('p', '', sentence));
}
