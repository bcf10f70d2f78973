import { rowPlace } from '../cells/origin.ts';
import { atCellOrRow, problem } from '../messages/problem.ts';
import { technologySmeGap } from '../rules/r1-technology-smes.ts';
import { continuityOf, latestBefore, recognitionOf } from '../rules/recognition-history.ts';
import { check } from './check.ts';

const kinds = { R1: 'tech_sme', R2: 'hnte' } as const;

/**
 * Who was paid R1 or R2 in an earlier year was recognised in it: without that row in recognitions this year's would
 * be paid as 首次, or as 中断后再次 (三（三）1、2). Said where a line of Y hangs on it, with the places of both.
 */
export const historyHasRecognition = check(['policy'], ({ dossier, policy }) =>
  dossier.incomplete.has('recognitions')
    ? []
    : dossier.award_history.flatMap((row) => {
        if ((row.rule !== 'R1' && row.rule !== 'R2') || row.year >= policy.year) return [];
        const kind = kinds[row.rule];
        const current = recognitionOf(dossier, kind, policy.year);
        if (current === null || recognitionOf(dossier, kind, row.year) !== null) return [];
        const gap = kind === 'tech_sme' ? technologySmeGap : Number(policy.reading('R2.continuity_years'));
        const paidAs = continuityOf(policy.year, latestBefore(dossier, kind, policy.year), gap);
        const where = atCellOrRow(row.cells.year, row.origin);
        const facts = { kind, year: row.year, current: rowPlace(current.origin), paidAs };
        return [problem('W312', { ...where, uscc: dossier.uscc }, facts)];
      }),
);
