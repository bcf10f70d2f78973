import type { Language } from '../../messages/entry.ts';
import { officeWords } from '../../messages/office.ts';
import { type Element, el } from '../report/node.ts';
import { facts } from '../report/tables.ts';
import { given } from '../report/view.ts';

/** Where to turn to; null where it is left to be filled in by hand. */
export interface Office {
  readonly office: string | null;
  readonly telephone: string | null;
  readonly address: string | null;
}

/** The office with a label for each of its parts; '' for what is left to be filled in. */
export function officeLines(
  { office, telephone, address }: Office,
  language: Language,
): readonly (readonly [label: string, text: string])[] {
  const words = officeWords[language];
  return [
    [words.office, office ?? ''],
    [words.telephone, telephone ?? ''],
    [words.address, address ?? ''],
  ];
}

/** The office on a page, with a line to write on for each part that was not given. */
export function contacts(office: Office, language: Language): Element {
  const lines = officeLines(office, language);
  const told = facts(lines.map(([label, text]) => [label, text === '' ? [] : given(text)]));
  return { ...told, attributes: { class: 'facts office' } };
}

/** Who signs a page, with room for a seal, and when. */
export function signature(publisher: string, day: string): Element {
  return el('div', 'signature', el('p', '', given(publisher)), el('p', '', day));
}
