import type { RowOrigin } from '../cells/origin.ts';
import type { Code } from '../messages/catalogue/index.ts';
import type { settlingEntries } from '../messages/catalogue/settling.ts';
import { atRow, type Problem, problem } from '../messages/problem.ts';
import type { EnterpriseSettlement } from './settle-enterprise.ts';

/** The codes that conditions, lines and grounds carry as notes. */
export type NoteCode = keyof typeof settlingEntries;

/** The notes of a settled enterprise as problems, each at the row that it rests on. */
export function notesOf({ dossier, findings, lines, cap }: EnterpriseSettlement): Problem[] {
  const tell = (codes: readonly Code[], subject: string, origins: readonly RowOrigin[]) =>
    codes.map((code) => {
      const [origin] = origins;
      const where = origin === undefined ? {} : atRow(origin);
      return problem(code as NoteCode, { ...where, uscc: dossier.uscc }, { subject });
    });
  const capNotes = new Set(cap?.grounds.flatMap((ground) => ground.notes));
  return [
    ...findings.flatMap(({ id, notes, origins }) => tell(notes, id, origins)),
    ...(cap?.grounds.flatMap(({ id, notes, origins }) => tell(notes, id, origins)) ?? []),
    ...lines.flatMap(({ id, notes, claim }) =>
      tell(
        notes.filter((code) => !capNotes.has(code)),
        id,
        claim.origins,
      ),
    ),
  ];
}
