import { sourceText } from '../../../cells/origin.ts';
import { reasonWords } from '../../../messages/reasons.ts';
import type { Finding } from '../../../settle/finding.ts';
import { isGranted, type Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { blank, type Cell, computed, money, plainNumber, text, word } from '../cells.ts';
import { columnSum } from '../formula.ts';
import { type ColumnSpec, Page } from '../page.ts';
import {
  cellName,
  cellSaying,
  conditionLabel,
  headerOf,
  matterText,
  ruleLabel,
  sourcesOf,
} from '../wording.ts';

/** 待定事项: what waits, what it waits for and how much is at stake; open conditions; platforms without a decision. */
export function fillPending(book: Book): void {
  const { words, settlement } = book;
  const { year, data } = settlement.policy;
  const page = new Page(book, 'pending', columns(book));
  page.title(words.pending.title(year), words.about(data.document, year), words.unitYuan);
  page.header(2);
  const first = page.row;
  for (const enterprise of settlement.enterprises) {
    for (const line of enterprise.lines) {
      if (line.outcome.outcome === 'pending') page.add(cellsOf(book, enterprise, line, page.row - first + 1));
    }
  }
  const last = page.row - 1;
  page.filterRows(first, last);
  const total = settlement.totals.pending.value.toNumber();
  book.anchor('total:pending', page.at(page.row, 5));
  page.add([
    blank('total'),
    word(words.total, 'total'),
    blank('total'),
    blank('total'),
    computed(total, () => columnSum(page.range(5, first, last), page.name), { tone: 'total' }),
    ...Array.from({ length: 3 }, () => blank('total')),
  ]);
  fillConditions(book, page);
  fillUndecided(book, page);
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
  ];
}

function cellsOf(book: Book, enterprise: EnterpriseSettlement, line: Line, number: number): Cell[] {
  const { reason } = line.outcome;
  if (reason === null) return [];
  const told = reasonWords(reason, book.language);
  return [
    plainNumber(number),
    text(enterprise.dossier.enterprise.name, { link: `lines:${enterprise.dossier.uscc}` }),
    text(ruleLabel(book, line.claim.rule)),
    text(matterText(book, line.claim)),
    money(line.computed),
    word(told.label, 'pending'),
    text(missingFor(book, enterprise, line)),
    text(told.change),
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

function cellsRead({ cells, origins }: Finding): string {
  const named = cells.map(cellSaying);
  return (named.length === 0 ? origins.map(sourceText) : named).join('、');
}

function fillConditions(book: Book, page: Page): void {
  const { words, settlement } = book;
  const { no, enterprise, status } = words.column;
  page.gap();
  page.spread(words.pending.conditions, 'section');
  const { row: head } = page;
  page.heads([no, enterprise, words.pending.condition, '', status, words.pending.missing]);
  page.join(head, 3, 4);
  page.join(head, 6, 8);
  const first = page.row;
  for (const { dossier, findings, status: standing } of settlement.enterprises) {
    for (const finding of findings.filter(({ result }) => result === 'undetermined')) {
      const row = page.add([
        plainNumber(page.row - first + 1),
        text(dossier.enterprise.name),
        text(conditionLabel(book, finding.id)),
        null,
        word(words.status[standing]),
        text(cellsRead(finding), { tone: 'pending' }),
      ]);
      page.join(row, 3, 4);
      page.join(row, 6, 8);
    }
  }
  if (page.row === first) page.spread(words.nothingHere);
}

/** 最高 leaves room: R3 lines that no decision filled stand at the ceiling (reading `R3.undecided`). */
function fillUndecided(book: Book, page: Page): void {
  const { words, settlement } = book;
  const { no, enterprise, rule, matter, computed: amount, reason, sources } = words.column;
  page.gap();
  page.spread(words.pending.undecided, 'section');
  page.heads([no, enterprise, rule, matter, amount, reason, sources, words.pending.change]);
  const first = page.row;
  for (const { dossier, lines } of settlement.enterprises) {
    for (const line of lines.filter((one) => isGranted(one) && one.notes.includes('N401'))) {
      page.add([
        plainNumber(page.row - first + 1),
        text(dossier.enterprise.name, { link: `lines:${dossier.uscc}` }),
        text(ruleLabel(book, line.claim.rule)),
        text(matterText(book, line.claim)),
        money(line.computed),
        word(words.pending.undecidedWhy, 'pending'),
        text(sourcesOf(line)),
        text(words.pending.undecidedChange),
      ]);
    }
  }
  if (page.row === first) page.spread(words.nothingHere);
}
