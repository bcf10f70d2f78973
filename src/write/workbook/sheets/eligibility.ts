import { Decimal } from '../../../money/decimal.ts';
import { conditionIds } from '../../../policy/ids.ts';
import type { Finding, Result } from '../../../settle/conditions/finding.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { countWhere, difference } from '../cell-formulas.ts';
import { blank, type Cell, computed, leading, plainNumber, text, word } from '../cells.ts';
import { Page } from '../page.ts';
import type { Filling } from '../sheet.ts';
import type { Tone } from '../styles.ts';
import type { ColumnSpec } from '../widths.ts';

const tones: { readonly [R in Result]: Tone } = {
  met: 'granted',
  'not-met': 'denied',
  undetermined: 'pending',
};
const results: readonly Result[] = ['met', 'not-met', 'undetermined'];

/** 资格审查: every enterprise against every condition; thresholds with value, bound and distance. */
export function* fillEligibility(book: Book): Filling {
  const { words, settlement } = book;
  const { year } = settlement.policy;
  const page = new Page(book, 'eligibility', columns(book));
  page.begin(words.eligibility.title(year), words.noUnit);
  const first = page.row;
  for (const [i, enterprise] of settlement.enterprises.entries()) {
    book.anchor(`status:${enterprise.dossier.uscc}`, page.at(page.row, 2));
    page.add(cellsOf(book, page, enterprise, i + 1));
    yield;
  }
  const last = page.row - 1;
  page.filterRows(first, last);
  for (const result of results) page.add(countRow(book, page, result, first, last));
  page.finish();
}

const at = { value: 6, bound: 7 } as const;

/** The condition ids, the threshold's three figures standing before its result. */
const thresholdColumns = 3;
const firstCondition = 4;

function columns({ words, settlement, language }: Book): ColumnSpec[] {
  const { conditions } = settlement.policy.data;
  const { value, bound, distance } = words.eligibility;
  return [
    { header: words.column.no },
    { header: words.column.enterprise, least: 14, most: 20 },
    { header: words.column.scale, most: 8 },
    ...conditionIds.flatMap((id) => {
      const { clause, text: said } = conditions[id];
      const own = { header: `${id} ${conditions[id][language]}`, most: 9, note: `${clause}：${said}` };
      return id === 'C1' ? [{ header: value }, { header: bound }, { header: distance }, own] : [own];
    }),
    { header: words.column.status, most: 8 },
    { header: words.column.entry, most: 9, note: words.eligibility.entryNote },
  ];
}

function cellsOf(
  book: Book,
  page: Page,
  { dossier, findings, status }: EnterpriseSettlement,
  number: number,
): Cell[] {
  const { words } = book;
  const { first, last } = book.log.enterprise(dossier.uscc).conditions;
  const tone = status === 'eligible' ? 'granted' : status === 'undetermined' ? 'pending' : 'denied';
  return [
    leading(number, `summary:${dossier.uscc}`),
    text(dossier.enterprise.name),
    word(words.scale[dossier.enterprise.scale]),
    ...findings.flatMap((finding) => [...thresholdCells(page, finding), resultCell(book, finding)]),
    word(words.status[status], tone),
    word(`${first}–${last}`),
  ];
}

/** Value, bound, and the one less the other. */
function thresholdCells(page: Page, { threshold }: Finding): Cell[] {
  if (threshold === null) return [];
  const shown = (figure: string | null): Cell =>
    figure === null ? blank() : plainNumber(new Decimal(figure).toNumber(), 'percent-4');
  const { value, bound } = threshold;
  const { row } = page;
  return [
    shown(value),
    shown(bound),
    value === null
      ? blank()
      : computed(
          new Decimal(value).minus(bound).toNumber(),
          () => difference(page.at(row, at.value), page.at(row, at.bound), page.name),
          { form: 'percent-4' },
        ),
  ];
}

/** The counted word first, so that a row below can count it. */
function resultCell({ words }: Book, { result, lifted, threshold }: Finding): Cell {
  if (lifted) return word(words.eligibility.lifted, tones[result]);
  const at = threshold?.atBound === true ? `\n${words.eligibility.atBound}` : '';
  return word(`${words.result[result]}${at}`, tones[result]);
}

function countRow(
  { words, settlement }: Book,
  page: Page,
  result: Result,
  first: number,
  last: number,
): Cell[] {
  const { enterprises } = settlement;
  const counts = conditionIds.flatMap((id, i) => {
    const column = firstCondition + i + (i >= conditionIds.indexOf('C1') ? thresholdColumns : 0);
    const found = enterprises.filter(({ findings }) =>
      findings.some((finding) => finding.id === id && finding.result === result),
    );
    const range = page.range(column, first, last);
    const count = computed(found.length, () => countWhere([[range, `${words.result[result]}*`]], page.name), {
      form: 'count',
      tone: 'total',
    });
    return id === 'C1' ? [...Array.from({ length: thresholdColumns }, () => blank('total')), count] : [count];
  });
  return [
    blank('total'),
    text(words.eligibility.counts[result], { tone: 'total' }),
    blank('total'),
    ...counts,
    blank('total'),
    blank('total'),
  ];
}
