import type { RowOrigin } from '../cells/origin.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { Code } from '../messages/catalogue/index.ts';
import { capSubject, type Subject } from '../messages/catalogue/noted.ts';
import type { settlingEntries } from '../messages/catalogue/settling.ts';
import { atCellOrRow, atRow, type Problem, problem, type Where } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import { Money } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { Claim } from '../rules/claim.ts';
import { isAmong } from '../rules/naming.ts';
import { cutByFund, type Fund } from './fund.ts';
import type { EnterpriseSettlement } from './settle-enterprise.ts';

/** The codes that conditions, lines and grounds carry as notes. */
type NoteCode = Exclude<keyof typeof settlingEntries, 'W402'>;

/** What the policy calls a condition, a ground or a rule. */
type Name = Required<Subject>['name'];

/** A fund that is too small is told loudly (section 7). */
export function shortfallOf(fund: Fund | null, policy: Policy): Problem[] {
  if (fund === null || fund.shortfall.isZero()) return [];
  const figure = ({ value }: Money) => moneyFigure(value);
  const facts = {
    available: figure(fund.available),
    payable: figure(Money.sum([fund.payable, cutByFund(fund, policy)])),
    standing: fund.standing.isZero() ? null : figure(fund.standing),
    shortfall: figure(fund.shortfall),
    scaled: policy.reading('fund.shortfall') === 'prorata',
  };
  return [problem('W402', atRow(fund.row.origin), facts)];
}

/** The notes of a settled enterprise as problems, each at the row that it rests on. */
export function notesOf({ dossier, findings, lines, cap }: EnterpriseSettlement, policy: Policy): Problem[] {
  const { conditions, grounds, rules, stages } = policy.data;
  const tell = (codes: readonly Code[], subject: string, name: Name, where: Where) =>
    codes.map((code) =>
      problem(
        code as NoteCode,
        { ...where, uscc: dossier.uscc },
        { subject, name: { zh: name.zh, en: name.en } },
      ),
    );
  const capNotes = new Set([
    ...(cap?.notes ?? []),
    ...(cap?.grounds.flatMap((ground) => ground.notes) ?? []),
  ]);
  return [
    ...findings.flatMap(({ id, notes, origins }) => tell(notes, id, conditions[id], atFirst(origins))),
    ...tell(cap?.notes ?? [], stages.cap.clause, capSubject, cap?.taxRow ? atRow(cap.taxRow) : {}),
    ...(cap?.grounds.flatMap(({ id, notes, origins }) => tell(notes, id, grounds[id], atFirst(origins))) ??
      []),
    ...lines.flatMap(({ id, notes, claim }) =>
      notes
        .filter((code) => !capNotes.has(code))
        .flatMap((code) => tell([code], id, rules[claim.rule], placeOf(code, claim, dossier, policy))),
    ),
  ];
}

function atFirst([origin]: readonly RowOrigin[]): Where {
  return origin === undefined ? {} : atRow(origin);
}

/** What a row that names the line does, or does not do, is told of that row. */
function placeOf(code: Code, claim: Claim, { adjustments, holds }: Dossier, { year }: Policy): Where {
  // What a decision without effect is told of is the decision, not the line.
  const { decided } = claim;
  if (code === 'W401' && decided !== null) return atCellOrRow(decided.cells.matter, decided.origin);
  const rows =
    code === 'N412' || code === 'W403' ? adjustments : code === 'N433' || code === 'W404' ? holds : [];
  const row = rows.find((one) => one.year === year && isAmong(one, claim));
  return row === undefined ? atFirst(claim.origins) : atRow(row.origin);
}
