import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import type { Code } from '../../messages/catalogue/index.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { GroundId } from '../../policy/ids.ts';
import type { Policy } from '../../policy/policy.ts';
import { yearOf } from '../../tables/types/date.ts';
import { type CitedRow, cellsOf } from './finding.ts';

/** Whether a ground for the full cap holds (三（四）3); undetermined does not hold. */
export interface GroundFinding {
  readonly id: GroundId;
  readonly result: 'holds' | 'does-not-hold' | 'undetermined';
  readonly origins: readonly RowOrigin[];
  readonly cells: readonly CellOrigin[];
  readonly notes: readonly Code[];
}

/** Judges the four grounds of 三（四）3. */
export function judgeGrounds(dossier: Dossier, policy: Policy): GroundFinding[] {
  return [
    outputGround(dossier, policy),
    growthGround(dossier, policy),
    titleGround(dossier, policy),
    projectGround(dossier, policy),
  ];
}

function ground(
  id: GroundId,
  result: GroundFinding['result'],
  rows: readonly (readonly [CitedRow, readonly string[]])[],
  notes: readonly Code[] = [],
): GroundFinding {
  return {
    id,
    result,
    origins: rows.map(([row]) => row.origin),
    cells: rows.flatMap(([row, columns]) => cellsOf(row, ...columns)),
    notes,
  };
}

const verdict = (holds: boolean) => (holds ? 'holds' : 'does-not-hold');

/** G1 产值过亿元: 过 excludes the number itself. */
function outputGround({ enterprise }: Dossier, policy: Policy): GroundFinding {
  const cited = [[enterprise, ['output']]] as const;
  if (enterprise.output === null) return ground('G1', 'undetermined', cited, ['N441']);
  const bound = policy.amount('G1.output');
  const notes: Code[] = enterprise.output.equals(bound) ? ['N440'] : [];
  return ground('G1', verdict(enterprise.output.exceeds(bound)), cited, notes);
}

/** G2 产值及利润增幅均超过26%，且单位能耗下降; a blank or a base ≤ 0 leaves it undetermined. */
function growthGround({ enterprise }: Dossier, policy: Policy): GroundFinding {
  const columns = [
    'output',
    'output_prev',
    'profit',
    'profit_prev',
    'unit_energy',
    'unit_energy_prev',
  ] as const;
  const cited = [[enterprise, columns]] as const;
  const { output, output_prev, profit, profit_prev, unit_energy, unit_energy_prev } = enterprise;
  if (
    output === null ||
    output_prev === null ||
    profit === null ||
    profit_prev === null ||
    unit_energy === null ||
    unit_energy_prev === null
  ) {
    return ground('G2', 'undetermined', cited, ['N441']);
  }
  if (output_prev.value.lessThanOrEqualTo(0) || profit_prev.value.lessThanOrEqualTo(0)) {
    return ground('G2', 'undetermined', cited, ['N406']);
  }
  const bound = policy.rate('G2.growth').value;
  const against = [
    compareGrowth(output.value, output_prev.value, bound),
    compareGrowth(profit.value, profit_prev.value, bound),
    unit_energy_prev.comparedTo(unit_energy),
  ];
  const holds = against.every((comparison) => comparison > 0);
  return ground('G2', verdict(holds), cited, against.includes(0) ? ['N440'] : []);
}

/** Compares the growth from `before` (> 0) to `now` with the bound, without dividing. */
function compareGrowth(now: Decimal, before: Decimal, bound: Decimal): number {
  return now.minus(before).comparedTo(before.times(bound));
}

/** G3 省级及以上优质企业, valid in Y. */
function titleGround({ uscc, titles }: Dossier, { year }: Policy): GroundFinding {
  const valid = titles.filter(
    (title) =>
      title.level !== 'municipal' &&
      title.valid_from <= year &&
      (title.valid_to === null || title.valid_to >= year),
  );
  const cited = valid.map((title) => [title, ['title', 'level', 'valid_from', 'valid_to']] as const);
  // What stands under a former code decides only where nothing stands under the enterprise's own.
  const ofFormer = valid.length > 0 && valid.every((title) => title.uscc !== uscc);
  return ground('G3', verdict(valid.length > 0), cited, ofFormer ? ['N442'] : []);
}

/** G4 承担过聊城市级及以上科技研发项目: approved, or else first paid, in Y or earlier; undated does not hold. */
function projectGround({ projects }: Dossier, { year }: Policy): GroundFinding {
  const candidates = projects.filter((project) => project.level !== 'county' && project.fraud !== true);
  const columns = ['level', 'approved_date', 'first_funds_date'];
  const begun = candidates.filter((project) => {
    const day = project.approved_date ?? project.first_funds_date;
    return day !== null && yearOf(day) <= year;
  });
  if (begun.length > 0)
    return ground(
      'G4',
      'holds',
      begun.map((project) => [project, columns] as const),
    );
  const undated = candidates.filter(
    (project) => project.approved_date === null && project.first_funds_date === null,
  );
  const cited = undated.map((project) => [project, columns] as const);
  return ground('G4', 'does-not-hold', cited, undated.length > 0 ? ['N407'] : []);
}
