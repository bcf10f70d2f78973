import { readingWords } from '../../../messages/workbook/readings.ts';
import type { Money } from '../../../money/money.ts';
import { amountInWords } from '../../../money/words.ts';
import { type ReadingId, readingIds } from '../../../policy/ids.ts';
import { version } from '../../../version.ts';
import type { Book } from '../book.ts';
import { type Cell, computed, plainNumber, text, word } from '../cells.ts';
import { countWhere, rowCount } from '../formula.ts';
import { Page } from '../page.ts';
import type { ColumnRange } from '../reference.ts';

/** 封面: under what the settlement was made, from what, and what a reviewer should know. */
export function fillCover(book: Book): void {
  const { words, settlement } = book;
  const { policy } = settlement;
  const { data, year } = policy;
  const { approval } = data.stages;
  const page = new Page(book, 'cover', [
    { header: '', least: 26, most: 34 },
    { header: '', least: 30, most: 40 },
    { header: '', least: 22, most: 30 },
    { header: '', least: 10 },
    { header: '', least: 30, most: 66 },
  ]);
  page.spread(words.cover.title(year), 'title');
  page.spread(words.cover.proposal(approval.clause, approval.text));
  fillFacts(book, page);
  fillReadings(book, page);
  fillInputs(book, page);
  page.gap();
  page.spread(words.cover.audit, 'section');
  fact(page, words.cover.auditHead, text(book.log.head));
  page.spread(words.cover.auditCaution);
  page.gap();
  page.spread(words.cover.notes, 'section');
  const notes = data.notes.filter(({ on }) => on);
  notes.forEach((note, i) => {
    page.spread(`${i + 1}. ${note[book.language]}`);
  });
  if (notes.length === 0) page.spread(words.nothingHere);
  fillAside(book, page);
  page.finish();
}

function fact(page: Page, name: string, value: Cell): void {
  const row = page.add([text(name, { tone: 'total' }), value]);
  page.join(row, 2, 5);
}

function fillFacts(book: Book, page: Page): void {
  const { words, settlement } = book;
  const { policy, basis, totals } = settlement;
  const { data, year } = policy;
  const { cover } = words;
  fact(page, cover.policy, text(`《${data.title}》`));
  fact(page, cover.documentNumber, text(data.document));
  fact(page, cover.issuer, text(`${data.issuer}　${data.issued}`));
  fact(page, cover.year, text(String(year)));
  fact(page, cover.basis, text(basis ?? cover.noBasis));
  fact(page, cover.policyHash, text(policy.sha256));
  fact(page, cover.version, text(version));
  const counted = (value: number, formula: () => string | null) =>
    computed(value, formula, { form: 'fact-count' });
  fact(
    page,
    cover.enterprises,
    counted(totals.enterprises, () => book.overRange('statuses', (range) => rowCount(range, page.name))),
  );
  const eligible = (range: ColumnRange) => countWhere([[range, words.status.eligible]], page.name);
  fact(
    page,
    cover.eligible,
    counted(totals.eligible, () => book.overRange('statuses', eligible)),
  );
  const shown = (amount: Money, anchor: string) =>
    computed(amount.value.toNumber(), () => book.referTo(anchor, page.name), { form: 'fact' });
  fact(page, cover.payable, shown(totals.payable, 'total:payable'));
  fact(page, cover.payableWords, text(amountInWords(totals.payable)));
  fact(page, cover.pending, shown(totals.pending, 'total:pending'));
}

function fillReadings(book: Book, page: Page): void {
  const { words } = book;
  page.gap();
  page.spread(words.cover.readings, 'section');
  page.heads(words.cover.readingHeads);
  for (const id of readingIds) page.add(readingCells(book, id));
}

function readingCells({ words, settlement, language }: Book, id: ReadingId): Cell[] {
  const { policy, readingDocuments } = settlement;
  const chosen = policy.reading(id);
  const reading = policy.data.readings[id];
  const byDefault = reading.default === chosen;
  const choices: Readonly<Record<string, string>> = readingWords[language][id];
  const document = readingDocuments[id] ?? (byDefault ? words.none : words.cover.noDocument);
  const tone = byDefault ? 'plain' : 'pending';
  return [
    text(id),
    text(reading[language]),
    text(choices[chosen] ?? chosen, { tone }),
    word(byDefault ? words.yes : words.no, tone),
    text(document, { tone: byDefault || readingDocuments[id] !== undefined ? 'plain' : 'pending' }),
  ];
}

function fillInputs({ words, settlement }: Book, page: Page): void {
  page.gap();
  page.spread(words.cover.inputs, 'section');
  page.heads(words.cover.inputHeads);
  for (const { file, sheet, table, rows, sha256 } of settlement.inputs) {
    page.add([text(file), text(sheet ?? words.none), text(table), plainNumber(rows), text(sha256)]);
  }
}

function fillAside({ words, settlement }: Book, page: Page): void {
  if (settlement.setAside.length === 0) return;
  page.gap();
  page.spread(words.cover.aside, 'section');
  page.heads(words.cover.asideHeads);
  for (const { uscc, errors } of settlement.setAside) page.add([text(uscc), plainNumber(errors)]);
}
