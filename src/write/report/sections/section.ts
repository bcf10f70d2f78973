import type { ReportWords } from '../../../messages/report.ts';
import { type Children, type Element, el, element } from '../node.ts';

export type SectionName = keyof ReportWords['sections'];

/** Sections that only some settlements have. */
type OptionalSection = 'supplement' | 'objections';

const order: readonly SectionName[] = [
  'verification',
  'summary',
  'pictures',
  'enterprises',
  'supplement',
  'objections',
  'readings',
  'inputs',
  'aside',
  'notes',
];

/** The sections of a settlement's report in their order, of the optional ones those that it has. */
export function sectionsTold(has: { readonly [S in OptionalSection]: boolean }): readonly SectionName[] {
  return order.filter((name) => !(name in has) || has[name as OptionalSection]);
}

/** The words with the sections numbered as they are told. */
export function withNumbers(words: ReportWords, told: readonly SectionName[]): ReportWords {
  const numbered = told.map((name, i) => [name, words.numbered(i + 1, words.sections[name])]);
  return { ...words, sections: { ...words.sections, ...Object.fromEntries(numbered) } };
}

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
