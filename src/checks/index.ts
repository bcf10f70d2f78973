import { type EnterpriseRows, everyRow } from '../dossiers/dossier.ts';
import type { Gathered } from '../dossiers/gather.ts';
import type { Problem } from '../messages/problem.ts';
import { accountIsPlausible } from './account-is-plausible.ts';
import { adjustmentFitsLine } from './adjustment-fits-line.ts';
import { certificateNumberAgrees } from './certificate-number-agrees.ts';
import { type DossierCheck, type InputCheck, runOn, type Subject } from './check.ts';
import { claimedOnce } from './claimed-once.ts';
import { decisionFitsLine } from './decision-fits-line.ts';
import { declaredAgrees } from './declared-agrees.ts';
import { deputyRecognisedAgrees } from './deputy-recognised-agrees.ts';
import { formerRevenueCounts } from './former-revenue-counts.ts';
import { historyHasRecognition } from './history-has-recognition.ts';
import { historyNamesMatters } from './history-names-matters.ts';
import { holdFitsLine } from './hold-fits-line.ts';
import { knownEnterprise } from './known-enterprise.ts';
import { namesAgree } from './names-agree.ts';
import { objectionIsHeeded } from './objection-is-heeded.ts';
import { objectionIsSigned } from './objection-is-signed.ts';
import { oneFundRow } from './one-fund-row.ts';
import { otherSubsidyFitsLine } from './other-subsidy-fits-line.ts';
import { patentNumberAgrees } from './patent-number-agrees.ts';
import { payeeIsEnterprise } from './payee-is-enterprise.ts';
import { plausibleIncrement, plausibleMagnitudes } from './plausible-magnitudes.ts';
import { rowsClaimSomething } from './rows-claim-something.ts';
import { signedByYearEnd } from './signed-by-year-end.ts';
import { successionIsClear } from './succession-is-clear.ts';
import { tablesPresent } from './tables-present.ts';
import { taxRowAgrees } from './tax-row-agrees.ts';
import { taxYearCarried } from './tax-year-carried.ts';
import { termInOrder } from './term-in-order.ts';
import { titleInOrder } from './title-in-order.ts';
import { uniqueRows } from './unique-rows.ts';

/** Checks of the input as a whole. */
const inputChecks: readonly InputCheck[] = [
  knownEnterprise,
  successionIsClear,
  tablesPresent,
  taxYearCarried,
  oneFundRow,
];

/** Checks of one enterprise at a time. */
const dossierChecks: readonly DossierCheck[] = [
  uniqueRows,
  taxRowAgrees,
  formerRevenueCounts,
  claimedOnce,
  decisionFitsLine,
  otherSubsidyFitsLine,
  adjustmentFitsLine,
  holdFitsLine,
  objectionIsSigned,
  objectionIsHeeded,
  historyNamesMatters,
  historyHasRecognition,
  termInOrder,
  titleInOrder,
  signedByYearEnd,
  patentNumberAgrees,
  certificateNumberAgrees,
  declaredAgrees,
  deputyRecognisedAgrees,
  namesAgree,
  payeeIsEnterprise,
  accountIsPlausible,
  plausibleMagnitudes,
  plausibleIncrement,
  rowsClaimSomething,
];

/** Checks the input as a whole; the year is null where it is not known. */
export function checkInput(gathered: Gathered, year: number | null): Problem[] {
  return inputChecks.flatMap((check) => check(gathered, year));
}

/** Checks one enterprise, as far as what is known of it goes. */
export function checkEnterprise(subject: Subject): Problem[] {
  return dossierChecks.flatMap((check) => runOn(subject, check));
}

/** Checks the rows of an enterprise that does not stand in the table enterprises, or whose row there could not be read. */
export function checkUnattached(
  dossier: EnterpriseRows,
  { policy, crossings }: Pick<Subject, 'policy' | 'crossings'>,
): Problem[] {
  const [enterprise = null] = everyRow(dossier, 'enterprises');
  return checkEnterprise({ dossier, enterprise, policy, claims: null, crossings });
}
