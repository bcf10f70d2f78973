import type { Dossier } from '../../dossiers/dossier.ts';
import { Decimal } from '../../money/decimal.ts';
import { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { incrementRow } from '../../rules/increment.ts';
import type { Line } from '../../settle/line.ts';
import type { Cap } from '../../settle/stages/cap.ts';
import { type Change, cellChange, oneCell } from './change.ts';
import { fen, upToFen } from './figures.ts';

/** Changes that may lift a cap that binds: a larger increment, or a ground for the full rate. */
export function capChanges(cap: Cap, dossier: Dossier, policy: Policy): Change[] {
  return [
    ...incrementChanges(cap, cap.sum.value, dossier, policy),
    ...(cap.basis === 'full' ? [] : groundChanges(dossier, policy)),
  ];
}

/** Changes that give a cap that is not known: the increment filled in with what the waiting lines need. */
export function missingIncrement(
  cap: Cap,
  lines: readonly Line[],
  dossier: Dossier,
  policy: Policy,
): Change[] {
  const waiting = lines.filter((line) => line.track === 'enterprise' && line.outcome.outcome === 'pending');
  return incrementChanges(cap, Money.sum(waiting.map((line) => line.computed)).value, dossier, policy);
}

/** The increment raised to what the lines need. A row that gives all three figures has to keep agreeing with itself. */
function incrementChanges(cap: Cap, sum: Decimal, dossier: Dossier, policy: Policy): Change[] {
  const rate = cap.rate.value;
  if (rate.isZero()) return [];
  const needed = new Decimal(upToFen(sum.div(rate)));
  const found = incrementRow(dossier, policy);
  if (found === null) {
    const values = { year: String(policy.year), increment: needed.toFixed() };
    return [{ kind: 'row-added', table: 'tax_increment', values, isExample: true }];
  }
  const { row, increment } = found;
  const raised = cellChange('tax_increment', row, 'increment', needed.toFixed());
  if (row.revenue === null || row.revenue_prev === null || increment === null) {
    return [{ kind: 'cells', cells: [raised], isExample: row.increment === null }];
  }
  const revenue = row.revenue.value.plus(needed).minus(increment.value);
  const more = cellChange('tax_increment', row, 'revenue', revenue.toFixed());
  return [{ kind: 'cells', cells: row.increment === null ? [more] : [more, raised], isExample: false }];
}

function groundChanges(dossier: Dossier, policy: Policy): Change[] {
  const { enterprise } = dossier;
  const over = upToFen(policy.amount('G1.output').value.plus(fen));
  return [
    oneCell('enterprises', enterprise, 'output', over),
    ...growthChanges(dossier, policy),
    ...titleChanges(dossier, policy),
    ...projectChanges(dossier, policy),
  ];
}

/** 产值及利润增幅均超过26%，且单位能耗下降: each of the three figures by itself just beyond its bound. */
function growthChanges({ enterprise }: Dossier, policy: Policy): Change[] {
  const growth = policy.rate('G2.growth').value.plus(1);
  const { output_prev, profit_prev, unit_energy_prev: energy } = enterprise;
  const beyond = (before: Decimal) =>
    new Decimal(before.times(growth).toDecimalPlaces(2, Decimal.ROUND_FLOOR)).plus(fen).toFixed();
  const changes: Change[] = [];
  if (output_prev !== null)
    changes.push(oneCell('enterprises', enterprise, 'output', beyond(output_prev.value)));
  if (profit_prev !== null)
    changes.push(oneCell('enterprises', enterprise, 'profit', beyond(profit_prev.value)));
  if (energy?.greaterThan(0) === true) {
    const places = Math.max(energy.decimalPlaces(), 2);
    const less = energy.minus(new Decimal(10).pow(-places)).toFixed();
    changes.push(oneCell('enterprises', enterprise, 'unit_energy', less));
  }
  return changes;
}

function titleChanges({ titles }: Dossier, { year }: Policy): Change[] {
  const changes: Change[] = [];
  for (const title of titles) {
    if (title.level === 'municipal') changes.push(oneCell('titles', title, 'level', 'provincial'));
    if (title.valid_to !== null && title.valid_to < year) {
      changes.push(oneCell('titles', title, 'valid_to', String(year)));
    }
    if (title.valid_from > year) changes.push(oneCell('titles', title, 'valid_from', String(year)));
  }
  const values = { title: 'specialised', level: 'provincial', valid_from: String(year) };
  return [...changes, { kind: 'row-added', table: 'titles', values, isExample: true }];
}

function projectChanges({ projects }: Dossier, { year }: Policy): Change[] {
  const changes: Change[] = [];
  for (const project of projects) {
    if (project.level === 'county') changes.push(oneCell('projects', project, 'level', 'municipal'));
    const undated = project.approved_date === null && project.first_funds_date === null;
    if (undated) changes.push(oneCell('projects', project, 'approved_date', `${year}-12-31`, true));
  }
  return changes;
}
