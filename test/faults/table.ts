/** One kind of fault: how often it was tried, what came of it, and what should not have. */
export interface Row {
  readonly fault: string;
  readonly outcomes: Map<string, number>;
  readonly wrong: string[];
}

export function row(fault: string): Row {
  return { fault, outcomes: new Map(), wrong: [] };
}

export function count({ outcomes }: Row, outcome: string): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}

/** Notes what holds against a trial. */
export function hold({ wrong }: Row, what: string, found: unknown, holds: boolean): void {
  if (!holds) wrong.push(`${what}: ${JSON.stringify(found).slice(0, 1_000)}`);
}

/** The harness's table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ fault, outcomes, wrong }) => {
    const points = [...outcomes.values()].reduce((sum, n) => sum + n, 0);
    const told = [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([outcome, n]) => `${n} ${outcome}`);
    return [fault, String(points), String(wrong.length), told.join(' · ')];
  });
  const total = rows.reduce(
    (sum, { outcomes }) => sum + [...outcomes.values()].reduce((a, n) => a + n, 0),
    0,
  );
  const wrong = rows.reduce((sum, row) => sum + row.wrong.length, 0);
  const all = [['fault', 'points', 'wrong', 'outcome'], ...lines, ['all', String(total), String(wrong), '']];
  const widths = [0, 1, 2].map((i) => Math.max(...all.map((cells) => cells[i]?.length ?? 0)));
  return all
    .map((cells) =>
      cells
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}
