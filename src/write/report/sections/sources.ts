import { tables } from '../../../tables/all/index.ts';
import { type Element, el } from '../node.ts';
import { column, table } from '../tables.ts';
import { given, type View } from '../view.ts';
import { section } from './section.ts';

/** What was read, with row counts and digests. */
export function inputsSection({ words, document, language }: View): Element {
  const { inputs } = words;
  return section(
    'inputs',
    words,
    table(
      words.sections.inputs,
      [
        column(inputs.file),
        column(inputs.sheet),
        column(inputs.table),
        column(inputs.rows, 'num'),
        column(inputs.sha256),
      ],
      document.inputs.map(({ file, sheet, table: name, rows, sha256 }) => [
        given(file),
        sheet === null ? words.nothing : given(sheet),
        language === 'zh' ? tables[name].title : name,
        String(rows),
        el('code', 'hash', sha256),
      ]),
    ),
  );
}

/** Who was left out for the errors in its rows. */
export function asideSection({ words, document }: View): Element {
  if (document.setAside.length === 0) return section('aside', words, el('p', '', words.aside.none));
  return section(
    'aside',
    words,
    el('p', '', words.aside.explain),
    table(
      words.sections.aside,
      [column(words.table.uscc), column(words.aside.errors, 'num')],
      document.setAside.map(({ uscc, errors }) => [uscc, String(errors)]),
    ),
  );
}

/** What a reviewer will raise, and that the settlement is a proposal. */
export function notesSection({ words, policy, language }: View): Element {
  const { approval } = policy.stages;
  return section(
    'notes',
    words,
    el(
      'ol',
      '',
      el('li', '', words.proposal(approval.clause, approval.text)),
      policy.notes.filter(({ on }) => on).map((note) => el('li', '', note[language])),
    ),
  );
}
