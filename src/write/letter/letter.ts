import type { Language } from '../../messages/entry.ts';
import { Money } from '../../money/money.ts';
import { amountInWords } from '../../money/words.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { type Office, signature } from '../paper/office.ts';
import { paperHtml } from '../paper/page.ts';
import { type Element, el } from '../report/node.ts';
import { facts } from '../report/tables.ts';
import { given } from '../report/view.ts';
import { capSection } from './cap.ts';
import { nextSection, recoverySection } from './closing.ts';
import { grantedSection } from './granted.ts';
import { deniedSection, pendingSection } from './refused.ts';
import { roundFacts, roundSection } from './round.ts';
import { standingSection } from './standing.ts';
import { amount, heldOf, isUnknown, type LetterView, letterView } from './view.ts';

/**
 * The notice to one enterprise as a page that prints on A4: what it applied for, what came of it and why, the cap, what
 * to do next, whom to ask. It tells of no other enterprise.
 * @param style the style that the page carries in itself
 */
export function letterPage(
  settlement: Settlement,
  enterprise: EnterpriseSettlement,
  office: Office,
  language: Language,
  style: string,
): string {
  const view = letterView(settlement, enterprise, language);
  const { told, words } = view;
  const { year, data } = settlement.policy;
  const { name } = enterprise.dossier.enterprise;
  const { approval } = data.stages;
  const sections = [
    standingSection(view),
    grantedSection(view),
    roundSection(view),
    capSection(view),
    deniedSection(view),
    pendingSection(view),
    recoverySection(view),
    nextSection(view, office),
  ].filter((section) => section !== null);
  const title = told.title(data.subject[language], year, view.round?.number ?? null);
  const opening = told.opening({
    policy: data.title,
    document: data.document,
    further: settlement.basis,
    year,
    lines: enterprise.lines.length,
  });
  const body = el(
    'main',
    'letter',
    el(
      'h1',
      '',
      title.map((piece) => el('span', 'piece', piece)),
    ),
    el('p', 'plain', given(told.to(name))),
    el('p', 'plain small', `${words.column.uscc}${told.colon}${enterprise.dossier.uscc}`),
    el('p', '', opening),
    view.round === null ? null : el('p', '', told.round.intro(view.round.number)),
    summary(view),
    el('p', '', told.proposal(approval.clause, approval.text)),
    sections.map((section, at) => [el('h2', '', told.section(at, section.title)), section.body]),
    el('p', 'small', told.closing),
    signature(office.office ?? '', told.day),
  );
  return paperHtml({ lang: told.lang, title: `${title.join('')} ${name}`, style, body: [body] });
}

/** Characters of a name that are safe in the name of a file everywhere, and how many of them are taken. */
const unsafe = /[^\p{L}\p{N}()（）·-]/gu;
const longest = 40;

/** What the file of a notice is called: the enterprise's name, as far as a file can bear it, and its code. */
export function letterFile({ dossier }: EnterpriseSettlement): string {
  const name = [...dossier.enterprise.name.replace(unsafe, '')].slice(0, longest).join('');
  return `${[name, dossier.uscc].filter((part) => part !== '').join('-')}.html`;
}

/** The result in a few lines. */
function summary(view: LetterView): Element {
  const { told, words, enterprise, round } = view;
  const { lines, status, totals } = enterprise;
  const those = (outcome: string) => lines.filter((line) => line.outcome.outcome === outcome);
  const pending = those('pending');
  const unknown = pending.filter(isUnknown).length;
  const atStake = unknown === pending.length ? null : amount(totals.pending);
  const { granted, grantedInAll } = told.summary;
  const sum = round === null ? granted : grantedInAll;
  const payable = sum(those('granted').length, amount(totals.payable));
  const held = Money.sum(lines.map((line) => heldOf(view, line)));
  const inWords = totals.payable.isZero() ? '' : `　${words.inWords(amountInWords(totals.payable))}`;
  return facts([
    [words.column.status, words.status[status]],
    [words.outcome.granted, `${payable}${inWords}${held.isZero() ? '' : told.summary.held(amount(held))}`],
    ...roundFacts(view),
    [words.outcome.denied, told.summary.count(those('denied').length)],
    [
      words.outcome.pending,
      pending.length === 0 ? told.summary.count(0) : told.summary.pending(pending.length, atStake, unknown),
    ],
  ]);
}
