import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../messages/entry.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { Product } from '../product.ts';
import { writePublicWorkbook } from '../workbook/workbook.ts';
import { awardName, inTenThousands, publicRows, tenThousandsText } from './public-rows.ts';

/**
 * The public list as files of its own: the sheet 公示名单 as a workbook and as CSV. Neither holds anything else of the
 * settlement (1-policy.md section 10): no tax figure, account, identity number or full personal name.
 * @param stem the files' name without ending
 */
export async function publicList(
  settlement: Settlement,
  stem: string,
  language: Language,
): Promise<Product[]> {
  return [
    { file: `${stem}.csv`, content: Buffer.from(publicCsv(settlement, language)) },
    { file: `${stem}.xlsx`, content: await writePublicWorkbook(settlement, language) },
  ];
}

/** The list as the sheet has it, with the unit in the header: UTF-8 with BOM, CRLF, safe from formulas. */
function publicCsv(settlement: Settlement, language: Language): string {
  const { column, publicList: words, total } = workbookWords(language);
  const header = [column.no, column.enterprise, words.award, words.amountInFile];
  const rows = publicRows(settlement).map((row, i) => [
    String(i + 1),
    row.enterprise,
    awardName(settlement, row, language),
    tenThousandsText(inTenThousands(row.payable)),
  ]);
  const sum = inTenThousands(settlement.totals.payable);
  return stringify([header, ...rows, ['', total, '', tenThousandsText(sum)]], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
