import { atRow, problem } from '../messages/problem.ts';
import { recognitionOf } from '../rules/recognition-history.ts';
import { check } from './check.ts';

const kinds = { R1: 'tech_sme', R2: 'hnte' } as const;

/**
 * Who was paid R1 or R2 in an earlier year was recognised in it: without that row in recognitions this year's would
 * count as 首次 (三（三）1、2). Said where a line of Y hangs on it.
 */
export const historyHasRecognition = check(['policy'], ({ dossier, policy }) =>
  dossier.incomplete.has('recognitions')
    ? []
    : dossier.award_history.flatMap((row) => {
        if ((row.rule !== 'R1' && row.rule !== 'R2') || row.year >= policy.year) return [];
        const kind = kinds[row.rule];
        if (recognitionOf(dossier, kind, policy.year) === null) return [];
        if (recognitionOf(dossier, kind, row.year) !== null) return [];
        return [problem('W312', { ...atRow(row.origin), uscc: dossier.uscc }, { kind, year: row.year })];
      }),
);
