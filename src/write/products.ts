import type { Language } from '../messages/entry.ts';
import type { Settlement } from '../settle/settlement.ts';
import { auditLog, closeLog } from './audit/log.ts';
import { awardsCsv } from './awards-csv.ts';
import { settlementJson } from './json/document.ts';
import { digestOf, type FileDigest, manifestJson } from './manifest.ts';
import { writeWorkbook } from './workbook/workbook.ts';

/** A file of a settlement folder. */
export interface Product {
  readonly file: string;
  readonly content: Buffer;
}

/** All files of a settlement, and the head of its audit chain. */
export interface Products {
  readonly files: readonly Product[];
  readonly head: string;
  readonly entries: number;
}

/** What the products need besides the settlement. */
export interface ProductSettings {
  readonly inputs: readonly FileDigest[];
  /** The policy file in force, byte for byte. */
  readonly policyFile: Buffer;
  readonly language: Language;
  /** The encoding that CSV files were said to have; null where none was said. */
  readonly encoding: string | null;
  /** The digest of a workbook's parts unzipped. */
  readonly partsDigest: (workbook: Buffer) => Promise<string>;
}

/**
 * Writes everything that a settlement folder holds (3-output.md). The workbook shows the log's head before the
 * last entry, that entry holds the digests of the other files, and the manifest closes over all of them.
 */
export async function writeProducts(settlement: Settlement, settings: ProductSettings): Promise<Products> {
  const log = auditLog(settlement, settings);
  const workbook = await writeWorkbook(settlement, log.places, settings.language);
  const others: Product[] = [
    { file: 'awards.csv', content: Buffer.from(awardsCsv(settlement)) },
    { file: 'policy.yaml', content: settings.policyFile },
    { file: 'settlement.json', content: Buffer.from(settlementJson(settlement)) },
    { file: 'settlement.xlsx', content: workbook },
  ];
  const digests = others.map(({ file, content }) => digestOf(file, content));
  closeLog(
    log,
    digests.map(({ file, sha256 }) => ({ file, sha256 })),
  );

  const { chain } = log;
  const audit: Product = { file: 'audit.jsonl', content: Buffer.from(chain.text()) };
  const parts = await settings.partsDigest(workbook);
  const outputs = [digestOf(audit.file, audit.content), ...digests].map((digest) =>
    digest.file === 'settlement.xlsx' ? { ...digest, parts } : digest,
  );
  const manifest = manifestJson({
    year: settlement.policy.year,
    inputs: settings.inputs,
    outputs,
    audit: { entries: chain.length, head: chain.head },
  });
  const files = [audit, ...others, { file: 'manifest.json', content: Buffer.from(manifest) }];
  return { files, head: chain.head, entries: chain.length };
}
