import { cellAddress, sourceText } from '../cells/origin.ts';
import type { Change } from '../review/explain/change.ts';
import type { Explanation } from '../review/explain/explanation.ts';
import type { Turn } from '../review/explain/turn.ts';
import type { ExplainedChange, ExplainedEnterprise, ExplainedTurn } from './shapes.ts';

/** An explanation as plain values. */
export function explainedEnterprise(explanation: Explanation): ExplainedEnterprise {
  const { settled, conditions, standing, lines, cap, readings } = explanation;
  return {
    uscc: settled.dossier.uscc,
    name: settled.dossier.enterprise.name,
    conditions: conditions
      .filter(({ finding }) => finding.result !== 'met')
      .map(({ finding, turn }) => ({ id: finding.id, turn: turnOrNull(turn) })),
    standing: turnOrNull(standing),
    lines: lines.map(({ line, hindrances, turn }) => ({
      id: line.id,
      hindrances: hindrances.map(({ hindrance: { reason, origin, column }, turn: away }) => ({
        reason,
        source: sourceText(origin),
        column,
        turn: turnOrNull(away),
      })),
      turn: turnOrNull(turn),
    })),
    cap: cap.map(turnOf),
    readings: readings.map(turnOf),
  };
}

const turnOrNull = (turn: Turn | null): ExplainedTurn | null => (turn === null ? null : turnOf(turn));

function turnOf({ changes, after: { totals } }: Turn): ExplainedTurn {
  return {
    changes: changes.flatMap(changesIn),
    payable: totals.payable.toString(),
    pending: totals.pending.toString(),
  };
}

function changesIn(change: Change): ExplainedChange[] {
  switch (change.kind) {
    case 'cells':
      return change.cells.map(({ table, column, origin, cell, before, after }) => ({
        kind: 'cell',
        table,
        source: sourceText(origin),
        column,
        cell: cell === null ? null : cellAddress(cell),
        before,
        after,
        isExample: change.isExample,
      }));
    case 'row-added': {
      const { kind, table, values, isExample } = change;
      return [{ kind, table, values, isExample }];
    }
    case 'row-removed':
      return [{ kind: change.kind, table: change.table, source: sourceText(change.origin) }];
    case 'reading':
      return [{ kind: change.kind, reading: change.id, before: change.before, after: change.after }];
  }
}
