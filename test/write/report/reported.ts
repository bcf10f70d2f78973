import { readFileSync } from 'node:fs';
import { reportAssets } from '../../../src/cli/assets.ts';
import { reportInput } from '../../../src/cli/papers/report-input.ts';
import type { Language } from '../../../src/messages/entry.ts';
import { builtInPolicyFile } from '../../../src/policy/loaded.ts';
import { OpenedSettlement } from '../../../src/review/open.ts';
import type { SettlementFiles } from '../../../src/review/settlement-files.ts';
import type { Settlement } from '../../../src/settle/settlement.ts';
import { writeProducts } from '../../../src/write/products.ts';
import type { ReportInput } from '../../../src/write/report/input.ts';
import { reportHtml } from '../../../src/write/report/report.ts';
import { verifyFiles } from '../../review/settled-sample.ts';

/** The files of a settlement as `award settle` writes them. */
export async function filesOf(settlement: Settlement): Promise<Map<string, Buffer>> {
  const { files } = await writeProducts(settlement, {
    inputs: [],
    policyFile: readFileSync(builtInPolicyFile),
    language: 'zh',
    encoding: null,
    signingKey: null,
  });
  return new Map(files.map(({ file, content }) => [file, content]));
}

/** What `award audit` writes its report from. */
export async function inputOf(files: SettlementFiles, language: Language = 'zh'): Promise<ReportInput> {
  return reportInput(new OpenedSettlement(files), await verifyFiles(files), language);
}

/** The page that `award audit` writes. */
export async function pageOf(input: ReportInput): Promise<string> {
  return reportHtml(input, await reportAssets());
}
