import type { KeyObject } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Language } from '../messages/entry.ts';
import type { Settlement } from '../settle/settlement.ts';
import { version } from '../version.ts';
import { type AuditLog, auditLog, closeLog, placesInLog, type RunSettings } from './audit/log.ts';
import type { LogPlaces } from './audit/log-places.ts';
import { signatureFile, signatureJson } from './audit/signature.ts';
import { awardsCsv } from './awards-csv.ts';
import { settlementJson } from './json/document.ts';
import { digestOf, manifestJson } from './manifest/manifest.ts';
import type { Product } from './product.ts';
import type { WorkbookElsewhere } from './workbook/elsewhere.ts';
import { usualLimits } from './workbook/split.ts';
import { type WorkbookProduct, writeWorkbooks } from './workbook/workbook.ts';

/** All files of a settlement, and the head of its audit chain. */
export interface Products {
  readonly files: readonly Product[];
  readonly head: string;
  readonly entries: number;
}

/** What the products need besides the settlement. */
export interface ProductSettings extends RunSettings {
  /** The policy file in force, byte for byte. */
  readonly policyFile: Buffer;
  /** An Ed25519 private key that signs the head; null for a settlement that is not signed. */
  readonly signingKey: KeyObject | null;
}

/**
 * Writes everything that a settlement folder holds (3-output.md). The workbook shows the log's head before the
 * last entry, that entry holds the digests of the other files, and the manifest closes over all of them.
 * @param elsewhere takes settlement.xlsx down, where another thread is to
 */
export async function writeProducts(
  settlement: Settlement,
  settings: ProductSettings,
  elsewhere: WorkbookElsewhere | null = null,
): Promise<Products> {
  let made: AuditLog | null = null;
  const written = (): AuditLog => {
    made ??= auditLog(settlement, settings);
    return made;
  };
  const places = placesInLog(settlement, () => written().places.head());
  const [workbooks, texts] = await Promise.all([
    allWorkbooks(settlement, places, settings.language, elsewhere),
    textFiles(settlement),
  ]);
  const others: Product[] = [
    { file: 'awards.csv', content: texts.awards },
    { file: 'policy.yaml', content: settings.policyFile },
    { file: 'settlement.json', content: texts.json },
    ...workbooks.map(({ file, content }) => ({ file, content })),
  ];
  const digests = others.map(({ file, content }) => digestOf(file, content));
  const log = written();
  closeLog(
    log,
    digests.map(({ file, sha256 }) => ({ file, sha256 })),
  );

  const { chain } = log;
  const head = { entries: chain.length, head: chain.head };
  const audit: Product = { file: 'audit.jsonl', content: chain.bytes() };
  const signed: Product[] =
    settings.signingKey === null
      ? []
      : [{ file: signatureFile, content: Buffer.from(signatureJson(head, settings.signingKey)) }];
  const parts = new Map(workbooks.map((book) => [book.file, book.parts]));
  const ownDigests = [audit, ...signed].map(({ file, content }) => digestOf(file, content));
  const outputs = [...ownDigests, ...digests].map((digest) => {
    const unzipped = parts.get(digest.file);
    return unzipped === undefined ? digest : { ...digest, parts: unzipped };
  });
  const manifest = manifestJson(version, {
    year: settlement.policy.year,
    inputs: [...settings.inputs],
    outputs,
    audit: head,
  });
  const files = [audit, ...signed, ...others, { file: 'manifest.json', content: Buffer.from(manifest) }];
  return { files, ...head };
}

async function allWorkbooks(
  settlement: Settlement,
  places: LogPlaces,
  language: Language,
  elsewhere: WorkbookElsewhere | null,
): Promise<WorkbookProduct[]> {
  const workbooks: WorkbookProduct[] = [];
  for await (const book of writeWorkbooks(settlement, places, language, usualLimits, elsewhere))
    workbooks.push(book);
  return workbooks;
}

/** awards.csv and settlement.json, made while the first workbook is in the hands of other threads. */
async function textFiles(
  settlement: Settlement,
): Promise<{ readonly awards: Buffer; readonly json: Buffer }> {
  await turn();
  return { awards: Buffer.from(awardsCsv(settlement)), json: Buffer.from(settlementJson(settlement)) };
}
