import type { Language } from '../../messages/entry.ts';
import { publicityWords } from '../../messages/publicity.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { contacts, signature } from '../paper/office.ts';
import { paperHtml } from '../paper/page.ts';
import { awardName, inTenThousands, tenThousandsText } from '../public-list/public-rows.ts';
import { type Element, el } from '../report/node.ts';
import { column, table } from '../report/tables.ts';
import { given } from '../report/view.ts';
import { type ChangeRow, changeTable, changeText } from './changes.ts';
import type { Notice } from './notice.ts';

/** The public notice as a page that prints on A4. @param style the style that the page carries in itself */
export function noticePage(
  settlement: Settlement,
  notice: Notice,
  language: Language,
  style: string,
): string {
  const { title, basis, period, objection, office, proposal, list, signature: signed } = notice;
  const { unitTenThousand } = workbookWords(language);
  const body = el(
    'main',
    'notice',
    el(
      'h1',
      '',
      title.map((piece) => el('span', 'piece', piece)),
    ),
    el('p', '', basis),
    el('p', '', el('strong', '', period[0]), language === 'zh' ? '：' : ': ', period[1]),
    el('p', '', objection),
    contacts(office, language),
    el('p', '', proposal),
    ...changesIn(settlement, notice, language),
    el('h2', '', list),
    el('p', 'unit', unitTenThousand),
    listTable(settlement, notice, language),
    signature(...signed),
  );
  return paperHtml({ lang: publicityWords[language].lang, title: title.join(''), style, body: [body] });
}

/** What a later round changed, before the whole list; nothing for the first settlement of a year. */
function changesIn(settlement: Settlement, notice: Notice, language: Language): Element[] {
  if (notice.changes === null) return [];
  const { changes, unchangedList } = publicityWords[language];
  const shown = changeTable(settlement, notice, language);
  const heading = el('h2', '', changes);
  if (shown === null) return [heading, el('p', '', unchangedList)];
  const kinds = ['word', 'text', 'text', 'num', 'num', 'num', 'word'] as const;
  const cells = (row: ChangeRow) => row.map((cell, at) => given(changeText(cell, at)));
  return [
    heading,
    el('p', 'unit', workbookWords(language).unitTenThousand),
    table(
      changes,
      shown.heads.map((head, at) => column(head, kinds[at])),
      shown.rows.map(cells),
      cells(shown.total),
    ),
  ];
}

function listTable(settlement: Settlement, { rows, list }: Notice, language: Language): Element {
  const { column: heads, publicList, total } = workbookWords(language);
  const figure = (amount: (typeof rows)[number]['payable']) => tenThousandsText(inTenThousands(amount));
  if (rows.length === 0) return el('p', '', publicityWords[language].none);
  return table(
    list,
    [
      column(heads.no, 'word'),
      column(heads.enterprise),
      column(publicList.award),
      column(publicList.amount, 'num'),
    ],
    rows.map((row, i) => [
      String(i + 1),
      given(row.enterprise),
      given(awardName(settlement, row, language)),
      figure(row.payable),
    ]),
    ['', total, '', figure(settlement.totals.payable)],
  );
}
