import { atRow, problem } from '../messages/problem.ts';
import { matterNamed } from '../rules/history.ts';
import { isOffsetScheme } from '../rules/other-scheme-rows.ts';
import { check } from './check.ts';
import { noSuchLine } from './decision-fits-line.ts';

/** A subsidy of another scheme names an existing line; schemes other than the one of 三（四） are only noted. */
export const otherSubsidyFitsLine = check(['claims', 'policy'], ({ dossier, claims, policy }) =>
  dossier.other_subsidies.flatMap((row) => {
    const where = { ...atRow(row.origin), uscc: dossier.uscc };
    if (row.year !== policy.year) return [problem('N302', where, { said: row.year, year: policy.year })];
    const matter = matterNamed(row);
    if (!claims.some((claim) => claim.rule === row.rule && claim.matter === matter)) {
      return noSuchLine('E307', row, dossier, claims);
    }
    return isOffsetScheme(row.scheme, policy) ? [] : [problem('N306', where, { scheme: row.scheme })];
  }),
);
