import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Money } from '../../money/money.ts';
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
import { type Frame, LargeBooks } from './books.ts';

/** What a settlement says after its enterprises. */
export type Tail = Pick<Frame, 'rules' | 'totals' | 'fund' | 'targets' | 'remarks'>;

/** What was written of a large year. */
export interface LargelyWritten extends Pick<Products, 'head' | 'entries'> {
  /** The settlement as settlement.xlsx shows it: without enterprises where there are too many of them. */
  readonly shown: Settlement;
}

/** What is not known before the enterprises have passed. */
const nothingYet = {
  rules: [],
  totals: {
    enterprises: 0,
    eligible: 0,
    computed: Money.zero,
    afterOverlap: Money.zero,
    afterLimit: Money.zero,
    payable: Money.zero,
    pending: Money.zero,
  },
  fund: null,
  targets: [],
  readingEffects: null,
  supplement: null,
  remarks: { counts: [], listed: [] },
} as const;

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
  private readonly books: LargeBooks;
  private readonly workbooks: ManifestOutput[] = [];

  /**
   * @param folder where the files are written; they must not be there yet
   * @param head what the settlement says before its enterprises; of the rest nothing is known yet
   * @throws the file system's error, here and while writing
   */
  constructor(folder: string, head: LogHead, settings: ProductSettings) {
    this.folder = folder;
    this.settings = settings;
    this.frame = { ...nothingYet, ...head };
    this.csv = this.file('awards.csv');
    this.jsonFile = this.file('settlement.json');
    this.json = new SettlementJsonStream((text) => this.jsonFile.write(text));
    this.audit = this.file('audit.jsonl');
    this.chain = new Chain((line) => this.audit.write(line));
    this.csv.write(awardsHead());
    this.json.begin(head);
    this.dossiers = beginLog(this.chain, head, settings);
    const rowsOf = (...tables: readonly string[]) =>
      head.inputs.filter(({ table }) => tables.includes(table)).reduce((sum, { rows }) => sum + rows, 0);
    // Each of their rows is a line of its own.
    const atLeast = { enterprises: rowsOf('enterprises'), lines: rowsOf('patents', 'projects') };
    this.books = new LargeBooks(settings.language, atLeast, (product) => this.putBook(product));
  }

  /** Writes an enterprise; @returns when a workbook has to be written as well, else null */
  add(settled: EnterpriseSettlement): Promise<void> | null {
    this.awards.push(...rowsOf(settled));
    if (this.awards.length >= rowsTogether) this.writeAwards();
    this.json.add(settled);
    this.dossiers.add(settled.dossier);
    const entries = addEnterprise(this.chain, settled, this.frame.policy);
    return this.books.add(settled, entries, this.frame);
  }

  /** Writes what comes after the enterprises. */
  async end(tail: Tail): Promise<LargelyWritten> {
    const { chain, settings } = this;
    const frame = { ...this.frame, ...tail };
    this.writeAwards();
    this.json.end(tail);
    addTotals(chain, frame);
    const shown = await this.books.end(frame, { head: chain.head, entries: chain.length });
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

  /** Closes and removes what was written so far. */
  discard(): void {
    for (const file of [this.csv, this.jsonFile, this.audit]) file.discard();
    for (const { file } of this.workbooks) rmSync(join(this.folder, file), { force: true });
  }

  private writeAwards(): void {
    this.csv.write(rowsText(this.awards));
    this.awards = [];
  }

  private async putBook({ file, content, parts }: WorkbookProduct): Promise<void> {
    await writeDurably(join(this.folder, file), content);
    this.workbooks.push({ ...digestOf(file, content), parts });
  }

  private file(name: string): OutputFile {
    return new OutputFile(join(this.folder, name), name);
  }
}
