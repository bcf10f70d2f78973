import type { Target } from '../trial.ts';
import { csvBytes } from './csv-bytes.ts';
import { commandLine, policyFile, settingsFile } from './settings.ts';
import { auditLog, settlementFiles } from './settlement.ts';
import { cells, headerRows, matters } from './tables.ts';
import { xlsxXml } from './xlsx-xml.ts';
import { xlsxZip } from './xlsx-zip.ts';

/** Everything that is fuzzed. */
export const targets: readonly Target[] = [
  csvBytes,
  xlsxZip,
  xlsxXml,
  headerRows,
  cells,
  matters,
  settingsFile,
  policyFile,
  commandLine,
  settlementFiles,
  auditLog,
];
