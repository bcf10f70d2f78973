import { Decimal } from '../../../money/decimal.ts';
import { conditionIds } from '../../../policy/ids.ts';
import type { Finding, Result } from '../../../settle/finding.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { blank, type Cell, computed, plainNumber, text, word } from '../cells.ts';
import { countWhere } from '../formula.ts';
import { type ColumnSpec, Page } from '../page.ts';
import type { Tone } from '../styles.ts';

const tones: { readonly [R in Result]: Tone } = {
  met: 'granted',
  'not-met': 'denied',
  undetermined: 'pending',
};
const results: readonly Result[] = ['met', 'not-met', 'undetermined'];

/** 资格审查: every enterprise against every condition; thresholds with value, bound and distance. */
export function fillEligibility(book: Book): void {
  const { words, settlement } = book;
  const { year, data } = settlement.policy;
  const page = new Page(book, 'eligibility', columns(book));
  page.title(words.eligibility.title(year), words.about(data.document, year), words.noUnit);
  page.header(2);
  const first = page.row;
  settlement.enterprises.forEach((enterprise, i) => {
    page.add(cellsOf(book, enterprise, i + 1));
  });
  const last = page.row - 1;
  page.filterRows(first, last);
  for (const result of results) page.add(countRow(book, page, result, first, last));
  page.finish();
}

/** The condition ids, the threshold's three figures standing before its result. */
const thresholdColumns = 3;
const firstCondition = 4;

function columns({ words, settlement, language }: Book): ColumnSpec[] {
  const { conditions } = settlement.policy.data;
  const { value, bound, distance } = words.eligibility;
  return [
    { header: words.column.no },
    { header: words.column.enterprise, most: 28 },
    { header: words.column.scale, most: 10 },
    ...conditionIds.flatMap((id) => {
      const { clause, text: said } = conditions[id];
      const own = { header: `${id} ${conditions[id][language]}`, most: 12, note: `${clause}：${said}` };
      return id === 'C1' ? [{ header: value }, { header: bound }, { header: distance }, own] : [own];
    }),
    { header: words.column.status },
  ];
}

function cellsOf(book: Book, { dossier, findings, status }: EnterpriseSettlement, number: number): Cell[] {
  const { words } = book;
  const tone = status === 'eligible' ? 'granted' : status === 'undetermined' ? 'pending' : 'denied';
  return [
    plainNumber(number),
    text(dossier.enterprise.name, { link: `summary:${dossier.uscc}` }),
    word(words.scale[dossier.enterprise.scale]),
    ...findings.flatMap((finding) => [...thresholdCells(finding), resultCell(book, finding)]),
    word(words.status[status], tone),
  ];
}

function thresholdCells({ threshold }: Finding): Cell[] {
  if (threshold === null) return [];
  return [threshold.value, threshold.bound, threshold.distance].map((figure) =>
    figure === null ? blank() : plainNumber(new Decimal(figure).toNumber(), 'percent-4'),
  );
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
  ];
}
