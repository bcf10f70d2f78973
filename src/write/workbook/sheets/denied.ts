import { reasonWords } from '../../../messages/reasons.ts';
import type { Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { type Cell, money, plainNumber, text, word } from '../cells.ts';
import { type ColumnSpec, Page } from '../page.ts';
import { cellSaying, conditionLabel, lineLabel, matterText, ruleLabel, sourcesOf } from '../wording.ts';

/** 不予奖补: every denied line with its clause, its reason and what would have to change. */
export function fillDenied(book: Book): void {
  const { words, settlement } = book;
  const { year, data } = settlement.policy;
  const page = new Page(book, 'denied', columns(book));
  page.title(words.denied.title(year), words.about(data.document, year), words.unitYuan);
  page.header(2);
  const first = page.row;
  for (const enterprise of settlement.enterprises) {
    for (const line of enterprise.lines) {
      if (line.outcome.outcome === 'denied') page.add(cellsOf(book, enterprise, line, page.row - first + 1));
    }
  }
  page.filterRows(first, page.row - 1);
  if (page.row === first) page.spread(words.nothingHere);
  page.finish();
}

function columns({ words }: Book): ColumnSpec[] {
  const { column, denied } = words;
  return [
    { header: column.no },
    { header: column.enterprise, most: 22 },
    { header: column.rule, most: 18 },
    { header: column.matter, most: 22 },
    { header: denied.atStake },
    { header: column.clause, most: 14 },
    { header: column.reason, most: 36 },
    { header: denied.change, most: 34 },
    { header: denied.cells, most: 30 },
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
    word(clausesOf(book, line)),
    text(told.sentence + furtherWords(book, enterprise, line), { tone: 'denied' }),
    text(told.change),
    text(decidingCells(line)),
  ];
}

function clausesOf({ settlement }: Book, { claim, outcome }: Line): string {
  const { stages, conditions } = settlement.policy.data;
  if (outcome.reason === 'overlap' || outcome.reason === 'overlap-other-scheme') return stages.overlap.clause;
  if (outcome.reason === 'disqualified') return conditions.C5.clause;
  if (outcome.reason === 'ineligible') return '三（二）';
  return claim.clause;
}

/** Which conditions failed, or which line stays. */
function furtherWords(book: Book, { findings, lines }: EnterpriseSettlement, line: Line): string {
  if (line.outcome.reason === 'ineligible') {
    const failed = findings.filter(({ result }) => result === 'not-met');
    return book.words.denied.failed(failed.map(({ id }) => conditionLabel(book, id)).join('、'));
  }
  const keeper = lines.find(({ id }) => id === line.overlap?.keptBy);
  return line.outcome.reason === 'overlap' && keeper !== undefined
    ? book.words.denied.keptBy(lineLabel(book, keeper))
    : '';
}

/** The cells that stand against the line, with their text as written; otherwise the rows that it rests on. */
function decidingCells(line: Line): string {
  const against = line.claim.hindrances.flatMap(({ cell }) => cell ?? []);
  const named = against.map(cellSaying);
  return named.length === 0 ? sourcesOf(line) : [...new Set(named)].join('\n');
}
