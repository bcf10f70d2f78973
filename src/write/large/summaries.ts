import type { Language } from '../../messages/entry.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { EnterpriseEntries, LogPlaces } from '../audit/log-places.ts';
import { Book } from '../workbook/book.ts';
import { RowByRowTarget } from '../workbook/row-by-row.ts';
import { sheetsOf } from '../workbook/sheets.ts';
import type { FurtherBooks } from '../workbook/split.ts';
import { fillRowByRow, type WorkbookProduct } from '../workbook/workbook.ts';
import type { Frame } from './frame.ts';
import type { Held } from './line-books.ts';
import { placesIn } from './places.ts';
import { Slimming } from './slim.ts';

const noLines: EnterpriseEntries['lines'] = new Map();

/** settlement.xlsx where the lines stand in further books: what its sheets show of each enterprise is kept until its end. */
export class Summaries {
  private readonly slimming = new Slimming();
  private readonly slim: EnterpriseSettlement[] = [];
  private readonly entries = new Map<string, EnterpriseEntries>();

  /** Keeps what is shown of an enterprise. */
  keep(settled: EnterpriseSettlement, entries: EnterpriseEntries): void {
    this.slim.push(this.slimming.slim(settled));
    this.entries.set(settled.dossier.uscc, { ...entries, lines: noLines });
  }

  /** Keeps what is shown of those whose book is written. */
  keepHeld({ part, entries, wholes }: Held): void {
    for (const piece of part) {
      const settled = wholes.get(piece) ?? piece;
      const own = entries.get(settled.dossier.uscc);
      if (wholes.get(piece) !== null && own !== undefined) this.keep(settled, own);
    }
  }

  /** @returns the workbook, and the settlement as it shows it: without enterprises where none was kept */
  async write(
    frame: Frame,
    log: Pick<LogPlaces, 'head' | 'entries'>,
    language: Language,
    further: FurtherBooks,
  ): Promise<{ readonly product: WorkbookProduct; readonly shown: Settlement }> {
    const shown = { ...frame, enterprises: this.slim };
    const kept = sheetsOf(shown)
      .map(({ id }) => id)
      .filter((id) => !further.moved.includes(id));
    const places = placesIn(this.entries, log);
    const book = new Book(shown, places, language, 'values', await RowByRowTarget.open(), further);
    return { product: { file: 'settlement.xlsx', ...(await fillRowByRow(book, kept)) }, shown };
  }
}
