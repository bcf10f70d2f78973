import { type CellOrigin, cellAddress, rowPlace, sourceText } from '../cells/origin.ts';
import { remark } from '../messages/remarks.ts';
import { leavesOf } from '../money/derivation.ts';
import type { ExplainedLine, Explanation } from '../review/explain/explanation.ts';
import type { Why } from '../review/explain/why.ts';
import type { Line } from '../settle/line.ts';
import { cellPlace } from './cell-place.ts';
import { saidText, valueText } from './explained-values.ts';
import type { ExplainView } from './explained-view.ts';
import { printable } from './style.ts';

type Row = readonly [label: string, text: string];

/** The cells that decided a line besides its figures, a row of the input a line; why it is first or continuous; notes. */
export function decidingRows(
  { line, why }: ExplainedLine,
  { settled: { cap } }: Explanation,
  view: ExplainView,
): Row[] {
  const { words, language } = view;
  const ofGrounds = new Set(cap?.grounds.flatMap(({ notes }) => notes));
  const notes = line.notes.filter((code) => !ofGrounds.has(code));
  return [
    ...byRow(cellsBesides(line), view).map((text): Row => [words.deciding, text]),
    ...continuityText(why, view).map((text): Row => ['', text]),
    ...(why.typeFromNumber === null
      ? []
      : [['', words.typeFromNumber(valueText('patents', 'type', why.typeFromNumber, language))] as const]),
    ...notes.map((code): Row => [words.notes, printable(remark(code, line.id, language))]),
  ];
}

/** The cells that neither a figure nor a hindrance shows. */
function cellsBesides({ claim, computed }: Line): CellOrigin[] {
  const figures = leavesOf(computed.derivation).flatMap((leaf) =>
    leaf.kind === 'cell' ? [leaf.origin] : [],
  );
  const shown = [...figures, ...claim.hindrances.flatMap(({ cell }) => cell ?? [])];
  const placeOf = (cell: CellOrigin) => `${sourceText(cell)} ${cell.column}`;
  const places = new Set(shown.map(placeOf));
  return claim.deciding.filter((cell) => !places.has(placeOf(cell)));
}

/** `专利.csv:7 单元格 C7 专利号 “…”，D7 专利类型 “发明”`. */
function byRow(cells: readonly CellOrigin[], { words, language }: ExplainView): string[] {
  const rows = new Map<string, CellOrigin[]>();
  for (const cell of cells) rows.set(rowPlace(cell), [...(rows.get(rowPlace(cell)) ?? []), cell]);
  return [...rows.values()].map((row) =>
    row
      .map((cell, at) => {
        const place = at === 0 ? cellPlace(cell, language) : `${cellAddress(cell)} ${cell.header}`;
        return `${printable(place)} ${saidText(cell, language)}`;
      })
      .join(words.comma),
  );
}

/** Why R1 and R2 take the tariff that they take: the recognition before. */
function continuityText({ continuity }: Why, { words }: ExplainView): string[] {
  if (continuity === null) return [];
  const { kind, before, gap } = continuity;
  return [words.continuity[kind](before?.year ?? 0, before === null ? '' : rowPlace(before.origin), gap)];
}
