import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { version } from '../../version.ts';
import { Chain } from '../audit/chain.ts';
import type { DossierEntries } from '../audit/dossier-entries.ts';
import { addEnterprise } from '../audit/enterprise-entries.ts';
import { addTotals, beginLog, closeLog, type LogHead } from '../audit/log.ts';
import { signatureFile, signatureJson } from '../audit/signature.ts';
import { awardsHead, type Row, rowsOf, rowsText } from '../awards-csv.ts';
import { writeDurably } from '../delivery/durable.ts';
import { OutputFile } from '../delivery/output-file.ts';
import { SettlementJsonStream } from '../json/stream.ts';
import { digestOf, type ManifestOutput, manifestJson } from '../manifest/manifest.ts';
import type { ProductSettings, Products } from '../products.ts';
import type { WorkbookProduct } from '../workbook/workbook.ts';
import { type Books, BooksInTurn, type Expected, isDivided } from './books.ts';
import { BooksApart, type LinesElsewhere, type LinesOrder, written } from './books-apart.ts';
import { type Frame, frameBefore } from './frame.ts';
import { movedSheets, usualHeld } from './line-books.ts';

/** What a settlement says after its enterprises. */
export type Tail = Pick<Frame, 'rules' | 'totals' | 'fund' | 'targets' | 'remarks'>;

/** What was written of a large year. */
export interface LargelyWritten extends Pick<Products, 'head' | 'entries'> {
  /** The settlement as settlement.xlsx shows it: without enterprises where there are too many of them. */
  readonly shown: Settlement;
}

/** So many rows of awards.csv are written together. */
const rowsTogether = 500;

/** Writes the files of a settlement folder while the enterprises pass. */
export class LargeProducts {
  private readonly folder: string;
  private readonly settings: ProductSettings;
  private readonly frame: Frame;
  private readonly csv: OutputFile;
  /** Rows that wait to be written together. */
  private awards: Row[] = [];
  private readonly jsonFile: OutputFile;
  private readonly json: SettlementJsonStream;
  private readonly audit: OutputFile;
  private readonly chain: Chain;
  private readonly dossiers: DossierEntries;
  private readonly books: Books;
  private readonly workbooks: ManifestOutput[] = [];

  /**
   * @param folder where the files are written; they must not be there yet
   * @param head what the settlement says before its enterprises; of the rest nothing is known yet
   * @param writeElsewhere has another thread write the books of the lines, where one is to; else null
   * @throws the file system's error, here and while writing
   */
  constructor(
    folder: string,
    head: LogHead,
    settings: ProductSettings,
    writeElsewhere: ((order: LinesOrder) => LinesElsewhere) | null,
  ) {
    this.folder = folder;
    this.settings = settings;
    this.frame = frameBefore(head);
    this.csv = this.file('awards.csv');
    this.jsonFile = this.file('settlement.json');
    this.json = new SettlementJsonStream((text) => this.jsonFile.write(text));
    this.audit = this.file('audit.jsonl');
    this.chain = new Chain((bytes) => this.audit.writeBytes(bytes));
    this.csv.write(awardsHead());
    this.json.begin(head);
    this.dossiers = beginLog(this.chain, head, settings);
    this.books = this.booksFor(writeElsewhere);
  }

  /** Writes an enterprise; @returns when a workbook has to be written as well, else null */
  add(settled: EnterpriseSettlement): Promise<void> | null {
    this.awards.push(...rowsOf(settled));
    if (this.awards.length >= rowsTogether) this.writeAwards();
    this.json.add(settled);
    this.dossiers.add(settled.dossier);
    const entries = addEnterprise(this.chain, settled, this.frame.policy);
    return this.books.add(settled, entries);
  }

  /** Writes what comes after the enterprises. */
  async end(tail: Tail): Promise<LargelyWritten> {
    const { chain, settings } = this;
    const frame = { ...this.frame, ...tail };
    this.writeAwards();
    this.json.end(tail);
    addTotals(chain, frame);
    const { head } = chain;
    const shown = await this.books.end(frame, { head: () => head, entries: chain.length });
    await writeDurably(join(this.folder, 'policy.yaml'), settings.policyFile);
    const others: ManifestOutput[] = [
      this.csv.end(),
      digestOf('policy.yaml', settings.policyFile),
      this.jsonFile.end(),
      ...this.workbooks.sort((a, b) =>
        a.file === 'settlement.xlsx' ? -1 : b.file === 'settlement.xlsx' ? 1 : 0,
      ),
    ];
    closeLog(
      { chain },
      others.map(({ file, sha256 }) => ({ file, sha256 })),
    );
    const audit = { entries: chain.length, head: chain.head };
    const own: ManifestOutput[] = [this.audit.end()];
    if (settings.signingKey !== null) {
      const signature = Buffer.from(signatureJson(audit, settings.signingKey));
      await writeDurably(join(this.folder, signatureFile), signature);
      own.push(digestOf(signatureFile, signature));
    }
    const manifest = manifestJson(version, {
      year: frame.policy.year,
      inputs: [...settings.inputs],
      outputs: [...own, ...others],
      audit,
    });
    await writeDurably(join(this.folder, 'manifest.json'), Buffer.from(manifest));
    return { ...audit, shown };
  }

  /** After an error: nothing is written any more once this has passed. */
  stop(): Promise<void> {
    return this.books.stop();
  }

  /** Closes and removes what was written so far. */
  async discard(): Promise<void> {
    await this.stop();
    for (const file of [this.csv, this.jsonFile, this.audit]) file.discard();
    for (const file of readdirSync(this.folder))
      if (file.endsWith('.xlsx')) rmSync(join(this.folder, file), { force: true });
  }

  private booksFor(writeElsewhere: ((order: LinesOrder) => LinesElsewhere) | null): Books {
    const { folder, frame, chain } = this;
    const { language } = this.settings;
    const { basis, readingDocuments, inputs, setAside } = frame;
    const expected = expectedOf(inputs, setAside);
    const put = async (product: WorkbookProduct) => void this.workbooks.push(await written(folder, product));
    if (writeElsewhere === null || !isDivided(expected))
      return new BooksInTurn(language, frame, expected, put);
    const most = usualHeld.linesOfPart;
    const options = { language, moved: movedSheets(expected.enterprises), first: most, further: most };
    const head = { basis, readingDocuments, inputs, setAside };
    const elsewhere = writeElsewhere({ folder, options, entriesBefore: chain.length, head });
    return new BooksApart(options, elsewhere, put, (output) => void this.workbooks.push(output));
  }

  private writeAwards(): void {
    this.csv.write(rowsText(this.awards));
    this.awards = [];
  }

  private file(name: string): OutputFile {
    return new OutputFile(join(this.folder, name), name);
  }
}

/** Each row of patents and projects is a line of its own, unless its enterprise is set aside. */
function expectedOf(inputs: LogHead['inputs'], setAside: LogHead['setAside']): Expected {
  const rowsOf = (...tables: readonly string[]) =>
    inputs.filter(({ table }) => tables.includes(table)).reduce((sum, { rows }) => sum + rows, 0);
  const lines = setAside.length > 0 ? 0 : rowsOf('patents', 'projects');
  return { enterprises: rowsOf('enterprises'), lines };
}
