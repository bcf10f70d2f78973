import type { CellOrigin } from '../../cells/origin.ts';
import type { Language } from '../../messages/entry.ts';
import type { LetterWords } from '../../messages/letter/words.ts';
import { letterWords } from '../../messages/letter.ts';
import { workbookWords } from '../../messages/workbook.ts';
import { Decimal } from '../../money/decimal.ts';
import { moneyFigure } from '../../money/figures.ts';
import { Money } from '../../money/money.ts';
import type { Line } from '../../settle/line.ts';
import type { SupplementEnterprise } from '../../settle/rounds/supplement.ts';
import type { SupplementLine } from '../../settle/rounds/supplement-lines.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { isHeld } from '../../settle/stages/hold.ts';
import { type Children, type Element, el, type Node } from '../report/node.ts';
import { given } from '../report/view.ts';
import { columnNamed, headerOf, matterText, type Terms } from '../workbook/wording.ts';

/** What every part of a letter needs: the settlement's terms, and one enterprise of it. */
export interface LetterView extends Terms {
  readonly told: LetterWords;
  readonly enterprise: EnterpriseSettlement;
  /** What a supplementary settlement pays the enterprise or takes back; null for the first of a year. */
  readonly round: Round | null;
}

/** An enterprise in a supplementary settlement. */
export interface Round {
  readonly number: number;
  /** Null where nothing was paid to it and nothing is payable. */
  readonly own: SupplementEnterprise | null;
}

/** The view of one enterprise. */
export function letterView(
  settlement: Settlement,
  enterprise: EnterpriseSettlement,
  language: Language,
): LetterView {
  const { supplement } = settlement;
  const { uscc } = enterprise.dossier;
  const own = supplement?.enterprises.find((one) => one.uscc === uscc) ?? null;
  return {
    settlement,
    round: supplement === null ? null : { number: supplement.round, own },
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

/** What of a line is payable and not paid since it is held; of what was paid before nothing is. */
export function heldOf({ round }: LetterView, line: Line): Money {
  if (!isHeld(line)) return Money.zero;
  if (round === null) return line.payable;
  return round.own?.lines.find((one) => one.line === line)?.held ?? Money.zero;
}

/** Whether nobody can say yet what a line that waits comes to; the settlement counts it as nothing (1-policy.md section 4). */
export function isUnknown({ outcome, computed }: Line): boolean {
  const waits = outcome.reason === 'missing-data' || outcome.reason === 'decision-required';
  return waits && computed.isZero();
}

/** What a line is about: the rule's name, the matter as it was declared, and the level. */
export function item(view: LetterView, { claim }: Line): Node[] {
  return itemNamed(view, claim);
}

/** The same of a line that may be no longer there. */
export function itemNamed(
  view: LetterView,
  { rule, matter: declared, level }: Pick<SupplementLine, 'rule' | 'matter' | 'level'>,
): Node[] {
  const { settlement, language, words } = view;
  const matter = matterText(view, { rule, matter: declared });
  return [
    settlement.policy.data.rules[rule][language],
    ...(matter === words.none ? [] : [' ', given(matter)]),
    ...(level === null ? [] : [`（${words.level[level]}）`]),
  ];
}

/**
 * A cell of the enterprise's own rows: header and text as written. Neither file nor place is told, since both are the
 * bureau's and a file may be named after another enterprise.
 */
export function cellSaid(view: LetterView, cell: CellOrigin): Node[] {
  const { told, language } = view;
  return [
    headerOf({ language }, cell.name),
    told.colon,
    cell.raw === '' ? el('em', '', told.blank) : given(cellText(view, cell)),
  ];
}

/** A filled cell's text as written; an amount as it was taken, in 元. */
export function cellText({ told }: LetterView, { name, raw, taken = raw }: CellOrigin): string {
  const isMoney = columnNamed(name)?.type.name === 'money' && /^-?\d+(\.\d+)?$/.test(taken);
  return isMoney ? told.round.yuan(moneyFigure(new Decimal(taken))) : raw;
}

/** Whether a column's text may be told: identity and account numbers are not. */
export function isOpen({ name }: CellOrigin): boolean {
  return columnNamed(name)?.confidential !== true;
}

/** Each sentence as a paragraph of a cell. */
export function paragraphs(sentences: readonly Children[]): Element[] {
  return sentences.map((sentence) => el('p', '', sentence));
}
