import type { Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { blank, type Cell, type Local, money, plainNumber, rowFigure, text, word } from '../cells.ts';
import { lineFigures } from '../line-figures.ts';
import type { LineColumn, LinePlaces } from '../line-places.ts';
import { type ColumnSpec, Page } from '../page.ts';
import { matterText, outcomeTone, reasonLabel, remarksOf, ruleLabel, sourcesOf } from '../wording.ts';

/** Where the sheet has the columns that others refer to. */
export const lineColumns: Readonly<Record<LineColumn, number>> = {
  enterprise: 2,
  rule: 3,
  computed: 11,
  afterOverlap: 12,
  afterLimit: 13,
  payable: 14,
  outcome: 15,
  reason: 16,
};

/** 奖补明细: a line a row, its amount computed from the figures beside it. */
export function fillLines(book: Book, places: LinePlaces): void {
  const { words, settlement } = book;
  const page = new Page(book, 'lines', columns(book));
  const { document } = settlement.policy.data;
  page.title(
    words.lines.title(settlement.policy.year),
    words.about(document, settlement.policy.year),
    words.unitYuan,
  );
  page.header(3);
  const first = page.row;
  let number = 0;
  for (const enterprise of settlement.enterprises) {
    enterprise.lines.forEach((line, i) => {
      number += 1;
      const row = page.add(cellsOf(book, enterprise, line, number));
      places.add(line, row);
      if (i === 0) book.anchor(`lines:${enterprise.dossier.uscc}`, page.at(row, lineColumns.enterprise));
    });
  }
  page.filterRows(first, page.row - 1);
  if (number === 0) page.spread(words.nothingHere);
  page.finish();
}

function columns({ words, settlement }: Book): ColumnSpec[] {
  const { column, lines } = words;
  const { overlap, limit, cap } = settlement.policy.data.stages;
  const cited = ({ clause, text: said }: { clause: string; text: string }) => `${clause}：${said}`;
  return [
    { header: column.no },
    { header: column.enterprise, most: 20 },
    { header: column.rule, most: 14 },
    { header: column.matter, most: 18 },
    { header: column.level },
    { header: column.basis, note: lines.basisNote },
    { header: column.standard },
    { header: column.ceiling },
    { header: column.decided },
    { header: column.awarded },
    { header: column.computed },
    { header: column.afterOverlap, note: cited(overlap) },
    { header: column.afterLimit, note: cited(limit) },
    { header: column.payable, note: cited(cap) },
    { header: column.outcome, most: 10 },
    { header: column.reason, most: 14 },
    { header: column.clause },
    { header: column.remarks, most: 30 },
    { header: column.sources, most: 26 },
    { header: column.entry, note: lines.entryNote },
  ];
}

function cellsOf(book: Book, { dossier, cap }: EnterpriseSettlement, line: Line, number: number): Cell[] {
  const { words } = book;
  const tone = outcomeTone(line);
  const local: Local = new Map();
  const { basis, standard, ceiling, decided, awarded } = lineFigures(line);
  const { claim } = line;
  // What the grounds note is told once, on the sheet of the caps.
  const ofCap = new Set(cap?.grounds.flatMap((ground) => ground.notes));
  const notes = line.notes.filter((code) => !ofCap.has(code));
  return [
    plainNumber(number),
    text(dossier.enterprise.name, { link: `summary:${dossier.uscc}` }),
    text(ruleLabel(book, claim.rule)),
    text(matterText(book, line.claim)),
    claim.level === null ? blank() : word(words.level[claim.level]),
    ...[basis, standard, ceiling, decided, awarded].map((node) => rowFigure(node, local)),
    money(line.computed, local),
    money(line.afterOverlap, local),
    money(line.afterLimit, local),
    money(line.payable, local),
    word(words.outcome[line.outcome.outcome], tone),
    word(reasonLabel(book, line), line.outcome.outcome === 'granted' ? 'plain' : tone),
    word(claim.clause),
    text([words.track[line.track], remarksOf(book, notes)].filter((part) => part !== '').join('\n')),
    text(sourcesOf(line)),
    plainNumber(book.log.lineEntry(dossier.uscc, line.id)),
  ];
}
