import type { ReportWords } from '../../../messages/report.ts';
import { type Children, type Element, el, element } from '../node.ts';

export type SectionName = keyof ReportWords['sections'];

/** A section with its heading; the contents at the top lead to it. */
export function section(name: SectionName, words: ReportWords, ...children: readonly Children[]): Element {
  const heading = `${name}-heading`;
  return element(
    'section',
    { id: name, 'aria-labelledby': heading },
    element('h2', { id: heading }, words.sections[name]),
    children,
  );
}

/** The contents: a link to each section. */
export function contents(names: readonly SectionName[], words: ReportWords): Element {
  return element(
    'nav',
    { 'aria-label': words.contents },
    el(
      'ul',
      '',
      names.map((name) => el('li', '', element('a', { href: `#${name}` }, words.sections[name]))),
    ),
  );
}
