import type { Office } from '../paper/office.ts';
import { contacts } from '../paper/office.ts';
import { el } from '../report/node.ts';
import { amount, type LetterView, type Section } from './view.ts';

/** What was paid and is to be recovered; null where nothing was declared falsely. */
export function recoverySection({ told, settlement, enterprise }: LetterView): Section | null {
  const { recovery } = enterprise;
  if (recovery === null) return null;
  const { clause, text } = settlement.policy.data.stages.recovery;
  const { title, sentence, none } = told.recovery;
  const said = recovery.amount.isZero()
    ? none(clause, text)
    : sentence(amount(recovery.amount), clause, text);
  return { title, body: el('p', '', said) };
}

/** What the enterprise does now, and whom it asks. */
export function nextSection(view: LetterView, office: Office): Section {
  const { told, enterprise, language, round } = view;
  const { lines, status, totals } = enterprise;
  const { title, supply, correct, standing, account, repay, object } = told.next;
  const back = round?.own?.toRecover;
  const has = (outcome: string) => lines.some((line) => line.outcome.outcome === outcome);
  const steps = [
    ...(has('pending') ? [supply] : []),
    ...(has('denied') ? [correct] : []),
    ...(status === 'eligible' ? [] : [standing]),
    ...(totals.payable.isZero() ? [] : [account]),
    ...(back === undefined || back.isZero() ? [] : [repay(amount(back))]),
  ];
  const ask = el('div', 'whole', el('p', '', object), contacts(office, language));
  return { title, body: [steps.map((step) => el('p', '', step)), ask] };
}
