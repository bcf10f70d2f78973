import { formulaText } from '../../../src/money/formula.ts';
import type { Change } from '../../../src/review/explain/change.ts';
import type { Explanation } from '../../../src/review/explain/explanation.ts';
import { sameLine, type Turn } from '../../../src/review/explain/turn.ts';

/** What an explanation says, in words that no language changes; the case files hold this. */
export interface Told {
  readonly conditions?: Readonly<Record<string, string>>;
  readonly standing?: string;
  readonly lines: Readonly<Record<string, ToldLine>>;
  readonly cap?: readonly string[];
  readonly readings?: readonly string[];
}

interface ToldLine {
  readonly formula: string;
  readonly clause: string;
  readonly payable: string;
  readonly reason?: string;
  readonly against?: readonly string[];
  readonly turn?: string;
}

function changeTold(change: Change): string {
  const example = 'isExample' in change && change.isExample ? ' (example)' : '';
  switch (change.kind) {
    case 'cells':
      return (
        change.cells
          .map(({ table, column, before, after }) => `${table}.${column} ${before ?? '_'} → ${after ?? '_'}`)
          .join(' & ') + example
      );
    case 'row-added': {
      const values = Object.entries(change.values).map(([column, value]) => `${column} ${value}`);
      return `+ ${change.table}: ${values.join(', ')}${example}`;
    }
    case 'row-removed':
      return `- ${change.table}:${change.origin.row}`;
    case 'reading':
      return `${change.id}=${change.after}`;
  }
}

function turnTold({ changes, after }: Turn, line = ''): string {
  return `${changes.map(changeTold).join('; ')} ⇒ ${line}${after.totals.payable.toString()}`;
}

/** The explanation of one enterprise as the case files write it. */
export function toldOf({ conditions, standing, lines, cap, readings }: Explanation): Told {
  const failed = conditions.filter(({ finding }) => finding.result !== 'met');
  return {
    ...(failed.length === 0
      ? {}
      : {
          conditions: Object.fromEntries(
            failed.map(({ finding, turn }) => [
              finding.id,
              `${finding.result}: ${turn === null ? 'nothing' : turn.changes.map(changeTold).join('; ')}`,
            ]),
          ),
        }),
    ...(standing === null ? {} : { standing: turnTold(standing) }),
    lines: Object.fromEntries(
      lines.map(({ line, hindrances, turn }) => {
        const then = turn === null ? null : (sameLine(line, turn.after)?.payable ?? null);
        return [
          line.id,
          {
            formula: formulaText((line.payable.isZero() ? line.computed : line.payable).derivation),
            clause: line.claim.clause,
            payable: line.payable.toString(),
            ...(line.outcome.reason === null ? {} : { reason: line.outcome.reason }),
            ...(hindrances.length === 0
              ? {}
              : {
                  against: hindrances.map(
                    ({ hindrance, turn: own }) =>
                      `${hindrance.reason}: ${own === null ? 'nothing' : own.changes.map(changeTold).join('; ')}`,
                  ),
                }),
            ...(turn === null ? {} : { turn: turnTold(turn, then === null ? '' : `${then.toString()} of `) }),
          },
        ];
      }),
    ),
    ...(cap.length === 0 ? {} : { cap: cap.map((turn) => turnTold(turn)) }),
    ...(readings.length === 0 ? {} : { readings: readings.map((turn) => turnTold(turn)) }),
  };
}
