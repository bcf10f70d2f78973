import type { Language } from '../../messages/entry.ts';
import { publicityWords } from '../../messages/publicity.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { Decimal } from '../../money/decimal.ts';
import { Money } from '../../money/money.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { awardName, inTenThousands, tenThousandsText } from '../public-list/public-rows.ts';
import type { Notice } from './notice.ts';

/** What changed, as the page and the workbook show it. */
export interface ChangeTable {
  readonly heads: readonly string[];
  /** Number, enterprise, award, the amounts before, now and the difference in 万元, and what happened. */
  readonly rows: readonly ChangeRow[];
  readonly total: ChangeRow;
}

/** Texts, and figures in 万元. */
export type ChangeRow = readonly (string | Decimal)[];

/** The changes of a later round; null where there are none to show. */
export function changeTable(
  settlement: Settlement,
  { changes }: Notice,
  language: Language,
): ChangeTable | null {
  if (changes === null || changes.list.length === 0) return null;
  const { column, publicList, total } = workbookWords(language);
  const { changeHeads, kinds } = publicityWords[language];
  const { before, now, difference, kind } = changeHeads;
  const figures = (was: Money, is: Money) => [was, is, is.minus(was)].map(inTenThousands);
  const sum = (of: 'before' | 'payable') => Money.sum(changes.list.map((change) => change[of]));
  return {
    heads: [column.no, column.enterprise, publicList.award, before(changes.round - 1), now, difference, kind],
    rows: changes.list.map((change, i) => [
      String(i + 1),
      change.enterprise,
      awardName(settlement, change, language),
      ...figures(change.before, change.payable),
      kinds[change.kind],
    ]),
    total: ['', total, '', ...figures(sum('before'), sum('payable')), ''],
  };
}

/** The difference with its sign, amounts without. */
export function changeText(cell: string | Decimal, at: number): string {
  if (typeof cell === 'string') return cell;
  const text = tenThousandsText(cell.abs());
  const sign = cell.isNegative() && !cell.isZero() ? '−' : at === differenceAt && !cell.isZero() ? '+' : '';
  return `${sign}${text}`;
}

const differenceAt = 5;
