import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { builtInPolicyFile } from '../../src/policy/loaded.ts';
import { readFolder } from '../../src/read/folder.ts';
import { partsDigest } from '../../src/read/xlsx/parts-digest.ts';
import { OpenedSettlement } from '../../src/review/open.ts';
import type { SettlementFiles } from '../../src/review/settlement-files.ts';
import type { Verification } from '../../src/review/verify/verification.ts';
import { type VerifySettings, verify } from '../../src/review/verify/verify.ts';
import { digestOf } from '../../src/write/manifest/manifest.ts';
import { writeProducts } from '../../src/write/products.ts';
import { sampleFolder, settleSample } from '../support/sample.ts';

const policyFile = readFileSync(builtInPolicyFile);

/** The files of the sample's settlement, under the defaults or other readings. */
export async function sampleFiles(
  readings: Readonly<Record<string, string>> = {},
  signingKey: KeyObject | null = null,
): Promise<Map<string, Buffer>> {
  const { files: inputs } = await readFolder(sampleFolder);
  const settings = { inputs, policyFile, language: 'zh', encoding: null, signingKey, partsDigest } as const;
  const { files } = await writeProducts(await settleSample(readings), settings);
  return new Map(files.map(({ file, content }) => [file, content]));
}

const digests = new Map<string, string>();

/** The digest of a workbook's parts, each workbook unzipped once. */
async function rememberedParts(workbook: Buffer): Promise<string> {
  const { sha256 } = digestOf('', workbook);
  const known = digests.get(sha256) ?? (await partsDigest(workbook));
  digests.set(sha256, known);
  return known;
}

/** Verifies files as `award verify` does a folder of them. */
export function verifyFiles(
  files: SettlementFiles,
  settings: Partial<VerifySettings> = {},
): Promise<Verification> {
  return verify(new OpenedSettlement(files), {
    others: [],
    head: null,
    publicKey: null,
    policyFile,
    again: null,
    partsDigest: rememberedParts,
    ...settings,
  });
}

export const keys = generateKeyPairSync('ed25519');
