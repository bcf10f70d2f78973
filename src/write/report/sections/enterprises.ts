import { certain } from '../../../cells/certain.ts';
import type { Decimal } from '../../../money/decimal.ts';
import { moneyFigure } from '../../../money/figures.ts';
import { capUse, cutsOf, sumOf } from '../figures.ts';
import { pageText } from '../html.ts';
import type { EnterpriseDocument } from '../input.ts';
import { type Element, el, element, type Node } from '../node.ts';
import { given, pendingShown, ruleLabel, shown, type View } from '../view.ts';
import { section } from './section.ts';

/** Up to so many enterprises, the details of all of them are printed unless one says otherwise. */
const printedInFull = 100;

const statuses = ['eligible', 'ineligible', 'undetermined', 'disqualified'] as const;
type Mark = keyof View['words']['table']['marks'];

/** The enterprises: a row each to search, sort and open. The page's script puts the details in when one opens. */
export function enterprisesSection(view: View): Element {
  const { words, document } = view;
  const { enterprises } = document;
  return section(
    'enterprises',
    words,
    el('p', 'plain-only', words.needsScript),
    controls(view),
    el(
      'div',
      'scroll',
      element(
        'table',
        { id: 'enterprise-table' },
        el('caption', 'hear', words.table.caption(enterprises.length)),
        el('thead', '', heads(view)),
        el(
          'tbody',
          '',
          enterprises.map((enterprise, i) => row(view, enterprise, i)),
        ),
        el('tfoot', '', totalRow(view)),
      ),
    ),
    element('p', { id: 'none', hidden: '' }, words.table.none),
    element(
      'button',
      { type: 'button', id: 'more', class: 'live-only', hidden: '' },
      certain(words.table.more[0]),
      el('span', 'count', ''),
      certain(words.table.more[1]),
    ),
    element('div', { id: 'printed' }),
  );
}

function controls({ words, terms, document }: View): Element {
  const { table } = words;
  const option = (value: string, label: string) => element('option', { value }, label);
  const marks = Object.entries(table.marks);
  const button = (id: string, label: string) => element('button', { type: 'button', id }, label);
  const isPrinted = document.enterprises.length <= printedInFull ? { checked: '' } : {};
  return el(
    'div',
    'controls live-only',
    el(
      'label',
      'wide',
      table.search,
      element('input', {
        type: 'search',
        id: 'search',
        placeholder: table.searchHint,
        autocomplete: 'off',
        spellcheck: 'false',
      }),
    ),
    el(
      'label',
      '',
      table.status,
      element(
        'select',
        { id: 'status' },
        option('', table.allStatuses),
        statuses.map((status) => option(status, terms.status[status])),
      ),
    ),
    el(
      'label',
      '',
      table.show,
      element(
        'select',
        { id: 'mark' },
        option('', table.all),
        marks.map(([mark, label]) => option(mark, label)),
      ),
    ),
    el('div', 'buttons', button('expand', table.expand), button('collapse', table.collapse)),
    el(
      'label',
      'check',
      element('input', { type: 'checkbox', id: 'print-details', ...isPrinted }),
      table.printDetails,
    ),
    element(
      'p',
      { role: 'status', class: 'small' },
      certain(table.listed[0]),
      element('span', { id: 'listed' }, String(document.enterprises.length)),
      `${table.listed[1]}${document.enterprises.length}${table.listed[2]}`,
    ),
  );
}

function heads({ words }: View): Element {
  const { table } = words;
  const columns: readonly (readonly [string, 'text' | 'num' | 'rank'])[] = [
    [table.name, 'text'],
    [table.standing, 'rank'],
    [table.lines, 'num'],
    [table.computed, 'num'],
    [table.limit, 'num'],
    [table.cut, 'num'],
    [table.payable, 'num'],
    [table.pending, 'num'],
  ];
  const head = ([label, kind]: (typeof columns)[number]) =>
    element(
      'th',
      { scope: 'col', class: kind === 'num' ? 'num' : 'text', 'data-sort': kind },
      element('button', { type: 'button', class: 'sort' }, label),
    );
  return el('tr', '', columns.map(head));
}

function row(view: View, enterprise: EnterpriseDocument, at: number): Element {
  const { words, terms } = view;
  const { uscc, name, status, lines, cap, totals } = enterprise;
  const cut = capUse(enterprise)?.cut ?? null;
  const amount = (...text: readonly Node[]) => el('td', 'num', ...text);
  return element(
    'tr',
    {
      id: `e-${uscc}`,
      class: 'row',
      'data-at': String(at),
      'data-status': status,
      'data-marks': marksOf(enterprise, cut).join(' '),
    },
    element(
      'th',
      { scope: 'row' },
      element('button', { type: 'button', class: 'open', 'aria-expanded': 'false' }, given(name)),
      el('span', 'code', uscc),
    ),
    element(
      'td',
      { class: 'word', 'data-rank': String(statuses.indexOf(status)) },
      el('span', `badge ${status}`, terms.status[status]),
    ),
    amount(String(lines.length)),
    amount(shown(totals.computed)),
    amount(cap?.limit == null ? words.nothing : shown(cap.limit)),
    amount(cut === null ? words.nothing : moneyFigure(cut)),
    el('td', 'num strong', shown(totals.payable)),
    amount(...pendingShown(view, enterprise)),
  );
}

function marksOf({ lines, totals, recovery }: EnterpriseDocument, cut: Decimal | null): Mark[] {
  const has = (outcome: string) => lines.some((line) => line.outcome === outcome);
  const marks: readonly (readonly [Mark, boolean])[] = [
    ['granted', totals.payable !== '0.00'],
    ['denied', has('denied')],
    ['pending', has('pending')],
    ['cut', cut?.greaterThan(0) === true],
    ['recovery', recovery !== null],
  ];
  return marks.flatMap(([mark, holds]) => (holds ? [mark] : []));
}

function totalRow(view: View): Element {
  const { words, document } = view;
  const { totals, enterprises } = document;
  const limits = enterprises.flatMap(({ cap }) => cap?.limit ?? []);
  const count = enterprises.reduce((sum, { lines }) => sum + lines.length, 0);
  const cells = [
    '',
    String(count),
    shown(totals.computed),
    moneyFigure(sumOf(limits)),
    moneyFigure(cutsOf(document).byCap),
    shown(totals.payable),
    shown(totals.pending),
  ];
  return el(
    'tr',
    '',
    element('th', { scope: 'row', 'data-listed': words.table.totalListed }, words.table.total),
    cells.map((text) => el('td', 'num', text)),
  );
}

/**
 * What an enterprise is found by: its name, code, rules and matters (numbers without their dots too), the files and
 * amounts of its lines.
 */
export function findText(view: View, { uscc, name, lines, totals }: EnterpriseDocument): string {
  const parts = [
    name,
    uscc,
    totals.payable,
    ...lines.flatMap(({ id, rule, matter, payable, sources }) => [
      id,
      ruleLabel(view, rule),
      matter.replaceAll('.', ''),
      payable,
      ...sources.map((source) => source.replace(/[:!]\d+$/, '')),
    ]),
  ];
  return pageText([...new Set(parts)].join(' ').normalize('NFKC')).toLowerCase();
}
