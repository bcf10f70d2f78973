import type { ReportWords } from '../../../messages/report.ts';
import type { VerifiedSettlement } from '../input.ts';
import { type Children, type Element, el } from '../node.ts';
import { column, facts, lines, table } from '../tables.ts';
import { given } from '../view.ts';
import { section } from './section.ts';

/** What verifying came to, on top of everything. @param unreadable why nothing else can be shown; null where it can */
export function verificationSection(
  words: ReportWords,
  verified: VerifiedSettlement,
  unreadable: string | null,
): Element {
  const { verification } = words;
  const { agrees, head, entries, limits } = verified;
  const told = agrees ? 'agrees' : 'differs';
  return section(
    'verification',
    words,
    el(
      'div',
      `verdict ${told}`,
      el('p', 'verdict-word', verification[told]),
      el('p', '', agrees ? verification.agreesMore : verification.differsMore),
      unreadable === null ? null : el('p', '', given(verification.unreadable(unreadable))),
      limits === null ? null : el('p', 'small', limits),
    ),
    table(
      words.sections.verification,
      [column(verification.checked), column(verification.result, 'word'), column(verification.detail)],
      verified.checks.map(({ name, result, details }): Children[] => [
        name,
        el('span', `badge ${result}`, verification.results[result]),
        lines(details.map(given)),
      ]),
    ),
    head === null
      ? null
      : facts([[verification.head, [el('code', 'hash', head), ' ', verification.entries(entries)]]]),
  );
}
