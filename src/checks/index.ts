import { certificateNumberAgrees } from './certificate-number-agrees.ts';
import type { DossierCheck, InputCheck } from './check.ts';
import { claimedOnce } from './claimed-once.ts';
import { decisionFitsLine } from './decision-fits-line.ts';
import { declaredAgrees } from './declared-agrees.ts';
import { deputyRecognisedAgrees } from './deputy-recognised-agrees.ts';
import { knownEnterprise } from './known-enterprise.ts';
import { namesAgree } from './names-agree.ts';
import { oneFundRow } from './one-fund-row.ts';
import { otherSubsidyFitsLine } from './other-subsidy-fits-line.ts';
import { patentNumberAgrees } from './patent-number-agrees.ts';
import { plausibleMagnitudes } from './plausible-magnitudes.ts';
import { rowsClaimSomething } from './rows-claim-something.ts';
import { tablesPresent } from './tables-present.ts';
import { taxRowAgrees } from './tax-row-agrees.ts';
import { termInOrder } from './term-in-order.ts';
import { uniqueRows } from './unique-rows.ts';

/** Checks of the input as a whole. */
export const inputChecks: readonly InputCheck[] = [knownEnterprise, tablesPresent, oneFundRow];

/** Checks of one enterprise at a time. */
export const dossierChecks: readonly DossierCheck[] = [
  uniqueRows,
  taxRowAgrees,
  claimedOnce,
  decisionFitsLine,
  otherSubsidyFitsLine,
  termInOrder,
  patentNumberAgrees,
  certificateNumberAgrees,
  declaredAgrees,
  deputyRecognisedAgrees,
  namesAgree,
  plausibleMagnitudes,
  rowsClaimSomething,
];
