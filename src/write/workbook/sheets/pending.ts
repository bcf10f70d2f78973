import { certain } from '../../../cells/certain.ts';
import { type CellOrigin, sourceText } from '../../../cells/origin.ts';
import { reasonWords } from '../../../messages/reasons.ts';
import type { Finding } from '../../../settle/conditions/finding.ts';
import { isGranted, type Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import { stakeOfGrounds } from '../../../settle/stages/cap.ts';
import type { Book } from '../book.ts';
import { columnSum } from '../cell-formulas.ts';
import { blank, computed, leading, money, plainNumber, text, word } from '../cells.ts';
import { Page } from '../page.ts';
import type { Filling } from '../sheet.ts';
import type { ColumnSpec } from '../widths.ts';
import { cellName, cellSaying, conditionLabel, headerOf, sourcesOf, whyAnchor } from '../wording.ts';
import { amountColumn, fillUnpaid, placeOf, unpaidCells } from './unpaid-lines.ts';

/** 待定事项: what waits, what it waits for and how much is at stake; open conditions and grounds; platforms without a decision. */
export function* fillPending(book: Book): Filling {
  const { words, settlement } = book;
  const specs = columns(book);
  const page = new Page(book, 'pending', specs);
  page.begin(words.pending.title(settlement.policy.year), words.unitYuan);
  const { first, last } = yield* fillUnpaid(book, page, {
    outcome: 'pending',
    reasonColumn: placeOf(specs, words.column.reason),
    told: (enterprise, line, { label, change }) => [
      word(label, 'pending', whyAnchor(enterprise.dossier.uscc, line)),
      text(missingFor(book, enterprise, line)),
      text(change),
    ],
  });
  const total = settlement.totals.pending.value.toNumber();
  book.anchor('total:pending', page.at(page.row, amountColumn));
  page.add([
    blank('total'),
    word(words.total, 'total'),
    blank('total'),
    blank('total'),
    computed(total, () => columnSum(page.range(amountColumn, first, last), page.name), { tone: 'total' }),
    ...Array.from({ length: specs.length - amountColumn }, () => blank('total')),
  ]);
  if (!settlement.totals.pending.isZero()) page.spread(words.pending.beforeCap);
  yield* fillConditions(book, page);
  yield* fillGrounds(book, page);
  yield* fillUndecided(book, page);
  page.finish();
}

function columns({ words }: Book): ColumnSpec[] {
  const { column, pending } = words;
  return [
    { header: column.no },
    { header: column.enterprise, most: 24 },
    { header: column.rule, most: 20 },
    { header: column.matter, most: 24 },
    { header: pending.atStake },
    { header: column.reason, most: 16 },
    { header: pending.missing, most: 44 },
    { header: pending.change, most: 36 },
    { header: column.entry, most: 20, note: words.lines.entryNote },
  ];
}

/** What the line waits for: its own cells and decisions, or those of its enterprise. */
function missingFor(book: Book, { findings, cap }: EnterpriseSettlement, line: Line): string {
  const { words } = book;
  const { reason } = line.outcome;
  if (reason === 'eligibility-undetermined') {
    const open = findings.filter(({ result }) => result === 'undetermined');
    return open.map((finding) => `${conditionLabel(book, finding.id)}：${cellsRead(finding)}`).join('\n');
  }
  if (reason === 'cap-undetermined') {
    const row = cap?.taxRow ?? null;
    return row === null ? words.pending.taxRow : words.pending.taxCells(sourceText(row));
  }
  const waiting = line.claim.hindrances.filter(
    ({ reason: own }) => own === 'missing-data' || own === 'decision-required',
  );
  const told = waiting.map(({ reason: own, origin, column, cell }) => {
    if (own === 'decision-required') return words.pending.decision(sourceText(origin));
    if (cell !== null) return words.pending.blankCell(cellName(cell), cell.header);
    return words.pending.blankColumn(sourceText(origin), headerOf(book, column ?? ''));
  });
  return [...new Set(told)].join('\n');
}

function cellsRead({ cells, origins }: Pick<Finding, 'cells' | 'origins'>): string {
  const named = cells.map(cellSaying);
  return (named.length === 0 ? origins.map(sourceText) : named).join('、');
}

function* fillConditions(book: Book, page: Page): Filling {
  const { words, settlement, language } = book;
  page.spread(words.pending.conditions, 'section');
  const first = page.row;
  for (const { dossier, findings, status } of settlement.enterprises) {
    const { first: entry } = book.log.enterprise(dossier.uscc).conditions;
    for (const [place, finding] of findings.entries()) {
      if (finding.result !== 'undetermined') continue;
      page.add([
        leading(page.row - first + 1, `status:${dossier.uscc}`),
        text(dossier.enterprise.name),
        text(conditionLabel(book, finding.id)),
        text(words.pending.standing(words.status[status])),
        blank(),
        word(words.pending.condition, 'pending'),
        text(cellsRead(finding)),
        text(reasonWords('eligibility-undetermined', language).change),
        plainNumber(entry + place),
      ]);
    }
    yield;
  }
  if (page.row === first) page.spread(words.nothingHere);
}

/** The blank ones of some cells; all where none is. */
function blankOr(cells: readonly CellOrigin[]): readonly CellOrigin[] {
  const blanks = cells.filter(({ raw }) => raw === '');
  return blanks.length > 0 ? blanks : cells;
}

/** Grounds for the full cap that blanks leave open, where more would be paid if one held; the section is there if any is. */
function* fillGrounds(book: Book, page: Page): Filling {
  const { words, settlement, language } = book;
  let number = 0;
  for (const { dossier, cap } of settlement.enterprises) {
    const stake = cap === null ? null : stakeOfGrounds(cap, settlement.policy);
    if (cap === null || stake === null) continue;
    for (const ground of cap.grounds.filter(({ result }) => result === 'undetermined')) {
      if (number === 0) page.spread(words.pending.grounds, 'section');
      number += 1;
      page.add([
        leading(number, `cap:${dossier.uscc}`),
        text(dossier.enterprise.name),
        text(`${ground.id} ${settlement.policy.data.grounds[ground.id][language]}`),
        blank(),
        money(stake),
        word(words.pending.ground, 'pending'),
        text(cellsRead({ ...ground, cells: blankOr(ground.cells) })),
        text(words.pending.groundChange),
        plainNumber(certain(book.log.enterprise(dossier.uscc).cap)),
      ]);
      yield;
    }
  }
}

/** 最高 leaves room: R3 lines that no decision filled stand at the ceiling (reading `R3.undecided`). */
function* fillUndecided(book: Book, page: Page): Filling {
  const { words, settlement } = book;
  page.spread(words.pending.undecided, 'section');
  const first = page.row;
  for (const enterprise of settlement.enterprises) {
    for (const line of enterprise.lines.filter((one) => isGranted(one) && one.notes.includes('N401'))) {
      const told = [
        word(words.pending.undecidedWhy, 'pending'),
        text(sourcesOf(book, line)),
        text(words.pending.undecidedChange),
      ];
      page.add(unpaidCells(book, enterprise, line, page.row - first + 1, told));
    }
    yield;
  }
  if (page.row === first) page.spread(words.nothingHere);
}
