import { certain } from '../../../cells/certain.ts';
import { sourceText } from '../../../cells/origin.ts';
import { Money } from '../../../money/money.ts';
import type { Book } from '../book.ts';
import { columnSum } from '../cell-formulas.ts';
import { blank, computed, leading, money, plainNumber, text, word } from '../cells.ts';
import { Page } from '../page.ts';
import { matterText, ruleLabel } from '../wording.ts';

const amountColumn = 7;

/** 追缴清单: what history says was paid and is to be taken back. */
export function fillRecovery(book: Book): void {
  const { words, settlement } = book;
  const { year, data } = settlement.policy;
  const { column, recovery: told } = words;
  const { clause, text: said } = data.stages.recovery;
  const page = new Page(book, 'recovery', [
    { header: column.no },
    { header: column.enterprise, most: 24 },
    { header: column.uscc },
    { header: column.year },
    { header: column.rule, most: 20 },
    { header: column.matter, most: 20 },
    { header: told.paid, note: `${clause}：${said}` },
    { header: told.cause, most: 36 },
    { header: column.sources, most: 24 },
    { header: column.entry },
  ]);
  page.begin(told.title(year), words.unitYuan);
  const first = page.row;
  for (const { dossier, status, recovery } of settlement.enterprises) {
    if (recovery === null) continue;
    const why = status === 'disqualified' ? told.disqualified : told.partial;
    const cause = text(why + (isAskedBack(book, dossier.uscc) ? told.thisYear : ''), { tone: 'denied' });
    const who = () => [
      leading(page.row - first + 1, `summary:${dossier.uscc}`),
      text(dossier.enterprise.name),
      text(dossier.uscc),
    ];
    const entry = () => plainNumber(certain(book.log.enterprise(dossier.uscc).recovery));
    for (const row of recovery.rows) {
      page.add([
        ...who(),
        plainNumber(row.year),
        text(ruleLabel(book, row.rule)),
        text(matterText(book, row)),
        money(row.amount),
        cause,
        text(sourceText(row.origin)),
        entry(),
      ]);
    }
    if (recovery.rows.length === 0)
      page.add([
        ...who(),
        blank(),
        blank(),
        blank(),
        money(recovery.amount),
        cause,
        text(told.noHistory),
        entry(),
      ]);
  }
  const last = page.row - 1;
  page.filterRows(first, last);
  const total = Money.sum(settlement.enterprises.flatMap(({ recovery }) => recovery?.amount ?? []));
  page.add([
    blank('total'),
    word(words.total, 'total'),
    ...Array.from({ length: 4 }, () => blank('total')),
    computed(total.value.toNumber(), () => columnSum(page.range(amountColumn, first, last), page.name), {
      tone: 'total',
    }),
    ...Array.from({ length: 3 }, () => blank('total')),
  ]);
  page.finish();
}

/** Whether a supplementary settlement takes back what earlier rounds of the year paid. */
function isAskedBack({ settlement }: Book, uscc: string): boolean {
  const own = settlement.supplement?.enterprises.find((one) => one.uscc === uscc);
  return own !== undefined && !own.toRecover.isZero();
}
