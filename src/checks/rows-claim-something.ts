import { atRow, problem } from '../messages/problem.ts';
import { check } from './check.ts';

/** Rows from which no line can come: a contract with neither landing mode nor type, a carrier with neither claim. */
export const rowsClaimSomething = check([], ({ dossier }) => [
  ...dossier.contracts
    .filter((row) => row.landing_mode === null && row.contract_type === null)
    .map((row) => problem('W308', { ...atRow(row.origin), uscc: dossier.uscc }, { number: row.contract_no })),
  ...dossier.platforms
    .filter(
      (row) =>
        row.kind !== 'innovation_platform' &&
        row.evaluation === null &&
        !(row.kind === 'specialised_makerspace' && row.recognised_date !== null),
    )
    .map((row) => problem('N305', { ...atRow(row.origin), uscc: dossier.uscc }, { name: row.name })),
]);
