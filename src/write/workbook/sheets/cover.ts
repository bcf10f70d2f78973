import { certain } from '../../../cells/certain.ts';
import { auditHeads } from '../../../messages/audit-heads.ts';
import { readingWords } from '../../../messages/reading-choices.ts';
import type { Money } from '../../../money/money.ts';
import { amountInWords } from '../../../money/words.ts';
import { type ReadingId, readingIds } from '../../../policy/ids.ts';
import type { Supplement } from '../../../settle/rounds/supplement.ts';
import { tables } from '../../../tables/all/index.ts';
import { version } from '../../../version.ts';
import { paidUpToTheirCap } from '../../public-list/public-rows.ts';
import type { Book } from '../book.ts';
import { countWhere, rowCount } from '../cell-formulas.ts';
import { type Cell, computed, headAnd, plainNumber, text, word } from '../cells.ts';
import { Page } from '../page.ts';
import { type ColumnRange, refText } from '../reference.ts';
import { bookName } from '../split.ts';
import { supplementAnchor } from './supplement.ts';

/** So many cells are named; all are counted. */
const mostPlaces = 50;

/** 封面: under what the settlement was made, from what, and what a reviewer should know. */
export function fillCover(book: Book): void {
  const { words, settlement, language } = book;
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
  page.spread(words.cover.title(data.subject[language], year), 'title');
  page.spread(words.cover.proposal(approval[language], approval.clause, approval.text));
  fillFacts(book, page);
  const sections = [fillReadings, fillInputs, fillAudit, fillNotes, fillAside, fillBooks, fillTexts];
  let number = 0;
  for (const fill of sections) {
    const start = (title: string) => {
      number += 1;
      page.gap();
      page.spread(words.cover.section(number, title), 'section');
    };
    fill(book, page, start);
  }
  page.finish();
}

/** Begins a section; not called by one that has nothing to say. */
type Start = (title: string) => void;

function fillAudit({ words, log, language }: Book, page: Page, start: Start): void {
  start(words.cover.audit);
  fact(page, words.cover.auditHead, headAnd(`　${words.cover.auditEntry(log.entries)}`));
  page.spread(auditHeads[language]);
}

function fillNotes({ words, settlement, language, further }: Book, page: Page, start: Start): void {
  start(words.cover.notes);
  const notes = settlement.policy.data.notes.filter(({ on }) => on).map((note) => note[language]);
  const listed = further.moved.includes('summary')
    ? further.books.flatMap((book) => book.paidUpToTheirCap)
    : paidUpToTheirCap(settlement.enterprises).map(({ dossier }) => dossier.enterprise.name);
  if (listed.length > 0)
    notes.push(words.cover.paidUpToCap(listed.length, listed.slice(0, mostPlaces).join('、')));
  notes.forEach((note, i) => {
    page.spread(`${i + 1}. ${note}`);
  });
  if (notes.length === 0) page.spread(words.nothingHere);
}

function fact(page: Page, name: string, value: Cell): void {
  page.add([text(name, { tone: 'total' }), value], [2, 5]);
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
  if (settlement.supplement !== null) fillRound(book, page, settlement.supplement, shown);
  fact(page, cover.pending, shown(totals.pending, 'total:pending'));
}

/** Of a supplementary settlement: which one it goes on from, and what it pays and takes back. */
function fillRound(
  { words }: Book,
  page: Page,
  { round, previous, totals }: Supplement,
  shown: (amount: Money, anchor: string) => Cell,
): void {
  const { supplement: told } = words;
  fact(page, told.round, text(told.roundOf(round)));
  fact(page, told.previous, text(told.previousOf(previous.head, previous.entries)));
  fact(page, told.yuan(told.already), shown(totals.settled, supplementAnchor('settled')));
  fact(page, told.yuan(told.toPay), shown(totals.toPay, supplementAnchor('toPay')));
  fact(page, told.inWords, text(amountInWords(totals.toPay)));
  fact(page, told.yuan(told.toRecover), shown(totals.toRecover, supplementAnchor('toRecover')));
}

function fillReadings(book: Book, page: Page, start: Start): void {
  const { words } = book;
  start(words.cover.readings);
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
    text(certain(choices[chosen]), { tone }),
    word(byDefault ? words.yes : words.no, tone),
    text(document, { tone: byDefault || readingDocuments[id] !== undefined ? 'plain' : 'pending' }),
  ];
}

function fillInputs({ words, settlement, language }: Book, page: Page, start: Start): void {
  start(words.cover.inputs);
  page.heads(words.cover.inputHeads);
  for (const { file, sheet, table, rows, sha256 } of settlement.inputs) {
    page.add([
      text(file),
      text(sheet ?? words.none),
      text(language === 'zh' ? tables[table].title : table),
      plainNumber(rows),
      text(sha256),
    ]);
  }
}

function fillAside({ words, settlement }: Book, page: Page, start: Start): void {
  if (settlement.setAside.length === 0) return;
  const { cover } = words;
  start(cover.aside);
  const [code, name, errors] = cover.asideHeads;
  page.heads([certain(code), certain(name), null, certain(errors)]);
  for (const { uscc, name: known, errors: count } of settlement.setAside) {
    const tone = known === null ? 'pending' : 'plain';
    page.add([text(uscc), text(known ?? cover.asideUnnamed, { tone }), null, plainNumber(count)]);
  }
}

/** Which book holds whose lines. */
function fillBooks({ words, further }: Book, page: Page, start: Start): void {
  if (further.books.length === 0) return;
  const { cover, sheets } = words;
  const moved = further.moved.map((id) => sheets[id]).join('、');
  start(cover.books);
  page.spread(cover.booksIntro + moved);
  page.heads(cover.bookHeads);
  further.books.forEach(({ first, last, lines }, i) => {
    page.add([
      text(bookName(i)),
      text(`${first.uscc}　${first.name}`),
      text(`${last.uscc}　${last.name}`),
      plainNumber(lines),
      text(moved),
    ]);
  });
}

/** Where a text of the input could not be written as it is. The cover is filled last, so that all are known. */
function fillTexts({ words, changedTexts }: Book, page: Page, start: Start): void {
  if (changedTexts.length === 0) return;
  start(words.cover.texts);
  const places = changedTexts
    .slice(0, mostPlaces)
    .map((cell) => refText(cell, page.name).replaceAll("'", ''));
  const more = changedTexts.length > mostPlaces ? '……' : '';
  page.spread(words.cover.textsIntro(changedTexts.length) + places.join('、') + more);
}
