import type { RowOrigin } from '../cells/origin.ts';
import type { Code } from '../messages/catalogue/index.ts';
import type { Subject, settlingEntries } from '../messages/catalogue/settling.ts';
import { atRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import { Money } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { Fund } from './fund.ts';
import type { EnterpriseSettlement } from './settle-enterprise.ts';

/** The codes that conditions, lines and grounds carry as notes. */
type NoteCode = Exclude<keyof typeof settlingEntries, 'W402'>;

/** What the policy calls a condition, a ground or a rule. */
type Name = Required<Subject>['name'];

/** A fund that is too small is told loudly (section 7). */
export function shortfallOf(fund: Fund | null, policy: Policy): Problem[] {
  if (fund === null || fund.shortfall.isZero()) return [];
  const figure = ({ value }: Money) => moneyFigure(value);
  const scaled = policy.reading('fund.shortfall') === 'prorata';
  const facts = {
    available: figure(fund.available),
    payable: figure(scaled ? Money.sum([fund.available, fund.shortfall]) : fund.payable),
    shortfall: figure(fund.shortfall),
  };
  return [problem('W402', atRow(fund.row.origin), facts)];
}

/** The notes of a settled enterprise as problems, each at the row that it rests on. */
export function notesOf({ dossier, findings, lines, cap }: EnterpriseSettlement, policy: Policy): Problem[] {
  const { conditions, grounds, rules } = policy.data;
  const tell = (codes: readonly Code[], subject: string, name: Name, origins: readonly RowOrigin[]) =>
    codes.map((code) => {
      const [origin] = origins;
      const where = origin === undefined ? {} : atRow(origin);
      return problem(
        code as NoteCode,
        { ...where, uscc: dossier.uscc },
        { subject, name: { zh: name.zh, en: name.en } },
      );
    });
  const capNotes = new Set(cap?.grounds.flatMap((ground) => ground.notes));
  return [
    ...findings.flatMap(({ id, notes, origins }) => tell(notes, id, conditions[id], origins)),
    ...(cap?.grounds.flatMap(({ id, notes, origins }) => tell(notes, id, grounds[id], origins)) ?? []),
    ...lines.flatMap(({ id, notes, claim }) =>
      tell(
        notes.filter((code) => !capNotes.has(code)),
        id,
        rules[claim.rule],
        claim.origins,
      ),
    ),
  ];
}
