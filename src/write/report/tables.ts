import { type Children, type Element, el, element } from './node.ts';

/** How a column is set: text, figures to the right, or a short word that does not break. */
export type ColumnKind = 'text' | 'num' | 'word';

/** A column of a table: its header and how it is set. */
export interface ColumnHead {
  readonly header: string;
  readonly kind: ColumnKind;
}

export function column(header: string, kind: ColumnKind = 'text'): ColumnHead {
  return { header, kind };
}

/**
 * A table with a caption for those who hear it; the first cell of each row names the row.
 * @param total a last row that sums up
 */
export function table(
  caption: string,
  columns: readonly ColumnHead[],
  rows: readonly (readonly Children[])[],
  total: readonly Children[] | null = null,
): Element {
  const heads = columns.map(({ header, kind }) => element('th', { scope: 'col', class: kind }, header));
  return el(
    'div',
    'scroll',
    el(
      'table',
      '',
      el('caption', 'hear', caption),
      el('thead', '', el('tr', '', heads)),
      el(
        'tbody',
        '',
        rows.map((cells) => row(cells, columns)),
      ),
      total === null ? null : el('tfoot', '', row(total, columns)),
    ),
  );
}

function row(cells: readonly Children[], columns: readonly ColumnHead[]): Element {
  return el(
    'tr',
    '',
    cells.map((cell, i) => {
      const kind = columns[i]?.kind ?? 'text';
      return i === 0 ? element('th', { scope: 'row', class: kind }, cell) : el('td', kind, cell);
    }),
  );
}

/** Terms with what is said of each; those without are left out. */
export function facts(pairs: readonly (readonly [string, Children])[]): Element {
  const told = pairs.filter(([, value]) => value !== null);
  return el(
    'dl',
    'facts',
    told.map(([name, value]) => el('div', '', el('dt', '', name), el('dd', '', value))),
  );
}

/** A list, a line each; null for none. */
export function lines(items: readonly Children[]): Element | null {
  return items.length === 0
    ? null
    : el(
        'ul',
        'plain',
        items.map((item) => el('li', '', item)),
      );
}
