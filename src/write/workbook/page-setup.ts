import type { Worksheet } from 'exceljs';
import { columnLetters } from '../../cells/grid.ts';
import type { SheetEnd } from './draft.ts';
import type { SheetId } from './sheet.ts';

/** A sheet's header row: below its title and the line that says what it is about. */
export const headerRow = 3;

/** Columns that stay in view beside the rest, and stand again on every further page beside; null for a sheet without a header. */
export const frozenColumns: { readonly [S in SheetId]: number | null } = {
  cover: null,
  summary: 2,
  lines: 3,
  eligibility: 2,
  caps: 2,
  overlap: 1,
  denied: 2,
  pending: 2,
  rules: 1,
  publicList: 0,
  supplement: 2,
  payments: 2,
  adjustments: 2,
  recovery: 2,
  targets: 1,
  readings: 1,
};

const inch = 96;
const margin = 0.4;
const paperPixels = (297 / 25.4 - 2 * margin) * inch;

/** No page is made smaller than this: text of 10 points stays readable at 7.5. */
const leastScale = 0.75;
export const mostPixels = Math.floor(paperPixels / leastScale);

/** What columns of these widths take on the screen; paper is as wide at full scale. */
export function pixels(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width * 7 + 5, 0);
}

/** Neighbouring columns that stand on one page; both inclusive, from 1. */
export interface PagePart {
  readonly first: number;
  readonly last: number;
}

/**
 * Which columns stand on one page: all of them where that stays readable, otherwise those after the first `main` go
 * to further pages beside, after the frozen columns repeated: as few pages as can be, about as wide as each other.
 */
export function pageParts(widths: readonly number[], frozen: number, main: number): PagePart[] {
  if (main === widths.length || pixels(widths) <= mostPixels) return [{ first: 1, last: widths.length }];
  const room = mostPixels - pixels(widths.slice(0, frozen));
  const fewest = packed(widths, main, room).length;
  let width = Math.floor(pixels(widths.slice(main)) / fewest);
  while (width < room && packed(widths, main, width).length > fewest) width += 1;
  return [{ first: 1, last: main }, ...packed(widths, main, width)];
}

/** Where words over a page may stand: the frozen columns stand on every page beside, and would carry a piece of them there. */
export function ownParts(parts: readonly PagePart[], id: SheetId): readonly PagePart[] {
  const [main, ...others] = parts;
  if (main === undefined || others.length === 0) return parts;
  return [{ first: 1 + (frozenColumns[id] ?? 0), last: main.last }, ...others];
}

/** The columns after the first `main`, as many to a page as `room` pixels hold. */
function packed(widths: readonly number[], main: number, room: number): PagePart[] {
  const parts: PagePart[] = [];
  let first = main + 1;
  for (let column = first; column <= widths.length; column++) {
    if (column === first || pixels(widths.slice(first - 1, column)) <= room) continue;
    parts.push({ first, last: column - 1 });
    first = column;
  }
  return [...parts, { first, last: widths.length }];
}

/** What is the same on the paper of every sheet, and known before its first row. */
export const paper: Partial<Worksheet['pageSetup']> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: margin, right: margin, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
};

/** How a sheet stands on screen, frozen below its header. */
export function viewOf(id: SheetId): Worksheet['views'][number] {
  const frozen = frozenColumns[id];
  return frozen === null
    ? { state: 'normal', showGridLines: false }
    : { state: 'frozen', xSplit: frozen, ySplit: headerRow, showGridLines: false };
}

/** A4 landscape, as wide as the page, title and header again on every page, `&P/&N` below. */
export function pageSetupOf(
  id: SheetId,
  parts: readonly PagePart[],
  rows: { readonly last: number; readonly lastOverleaf: number },
  pageOf: (page: string, pages: string) => string,
): Pick<SheetEnd, 'pageSetup' | 'footer'> {
  const frozen = frozenColumns[id];
  const area = ({ first, last }: PagePart, i: number) =>
    `${columnLetters(first)}$1:${columnLetters(last)}$${i === 0 ? rows.last : rows.lastOverleaf}`;
  const pageSetup = {
    ...paper,
    printTitlesRow: `1:${frozen === null ? 1 : headerRow}`,
    ...(parts.length === 1 ? {} : { printArea: parts.map(area).join('&&') }),
    ...(parts.length === 1 || !frozen ? {} : { printTitlesColumn: `A:${columnLetters(frozen)}` }),
  };
  return { pageSetup, footer: `&C${pageOf('&P', '&N')}` };
}
