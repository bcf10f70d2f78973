import type { Dossier } from '../../dossiers/dossier.ts';
import type { Code } from '../../messages/catalogue/index.ts';
import { ratioCut, ratioRounded } from '../../money/figures.ts';
import { type ConditionId, conditionIds } from '../../policy/ids.ts';
import type { Policy } from '../../policy/policy.ts';
import { ofFormer } from '../../rules/former.ts';
import type { RowOfTable } from '../../tables/all/index.ts';
import { type CitedRow, cellsOf, type Finding, type Result } from './finding.ts';

type Status = 'eligible' | 'ineligible' | 'undetermined' | 'disqualified';

export type { Status };

/** Conditions that one flag decides: what it has to say, and what a blank means. */
export const flagConditions = {
  O1: { column: 'bearing_industry', wanted: true, blank: 'undetermined' },
  C3a: { column: 'major_accident', wanted: false, blank: 'undetermined' },
  C3b: { column: 'environmental_problem', wanted: false, blank: 'undetermined' },
  C3c: { column: 'serious_dishonesty', wanted: false, blank: 'undetermined' },
  C3d: { column: 'serious_tax_violation', wanted: false, blank: 'undetermined' },
  C3e: { column: 'emissions_compliant', wanted: true, blank: 'undetermined' },
  C3f: { column: 'green_threshold', wanted: true, blank: 'undetermined' },
  C4: { column: 'suspended', wanted: false, blank: 'met' },
  C5: { column: 'fraud', wanted: false, blank: 'met' },
} as const satisfies { readonly [C in ConditionId]?: FlagCondition };

/** Judges every condition of 三（一） and 三（二）, 四（三）, 三（四）, also after one has failed. */
export function judgeConditions(dossier: Dossier, policy: Policy): Finding[] {
  return conditionIds.map((id) => {
    switch (id) {
      case 'O2':
        return scaleFinding(dossier, policy);
      case 'C1':
        return researchFinding(dossier, policy);
      case 'C2':
        return landFinding(dossier, policy);
      default:
        return flagFinding(dossier, policy, id, flagConditions[id]);
    }
  });
}

/** The enterprise's status (1-policy.md section 2). */
export function statusOf(findings: readonly Finding[]): Status {
  const failed = findings.filter((finding) => finding.result === 'not-met');
  if (failed.some((finding) => finding.id === 'C5')) return 'disqualified';
  if (failed.length > 0) return 'ineligible';
  return findings.some((finding) => finding.result === 'undetermined') ? 'undetermined' : 'eligible';
}

type FlagColumn = {
  [K in keyof RowOfTable<'enterprises'>]: RowOfTable<'enterprises'>[K] extends boolean | null ? K : never;
}[keyof RowOfTable<'enterprises'>];

interface FlagCondition {
  readonly column: FlagColumn;
  readonly wanted: boolean;
  readonly blank: Result;
}

interface Details {
  readonly threshold?: Finding['threshold'];
  readonly lifted?: boolean;
  readonly notes?: readonly Code[];
}

function finding(
  id: ConditionId,
  result: Result,
  policy: Policy,
  rows: readonly [CitedRow, readonly string[]][],
  details: Details = {},
): Finding {
  return {
    id,
    result,
    threshold: details.threshold ?? null,
    lifted: details.lifted ?? false,
    clause: policy.data.conditions[id].clause,
    origins: rows.map(([row]) => row.origin),
    cells: rows.flatMap(([row, columns]) => cellsOf(row, ...columns)),
    notes: details.notes ?? [],
  };
}

function flagFinding(
  { enterprise }: Dossier,
  policy: Policy,
  id: ConditionId,
  { column, wanted, blank }: FlagCondition,
): Finding {
  const said = enterprise[column];
  const result = said === null ? blank : said === wanted ? 'met' : 'not-met';
  return finding(id, result, policy, [[enterprise, [column]]], {
    notes: result === 'undetermined' ? ['N405'] : [],
  });
}

/** O2: 规模以上, or below scale and a technology SME of Y (reading `O2.below_scale`). */
function scaleFinding(dossier: Dossier, policy: Policy): Finding {
  const { enterprise } = dossier;
  const cited: [CitedRow, readonly string[]][] = [[enterprise, ['scale']]];
  if (enterprise.scale !== 'below') {
    return finding('O2', enterprise.scale === 'above' ? 'met' : 'not-met', policy, cited);
  }
  const anyRecognised = policy.reading('O2.below_scale') === 'any-recognised';
  const recognition = dossier.recognitions.find(
    ({ kind, year, fraud }) =>
      fraud !== true &&
      ((kind === 'tech_sme' && year === policy.year) ||
        (anyRecognised && kind === 'hnte' && year >= policy.year - 2 && year <= policy.year)),
  );
  if (recognition !== undefined) cited.push([recognition, ['kind', 'year']]);
  return finding('O2', recognition === undefined ? 'not-met' : 'met', policy, cited, {
    notes: ofFormer(dossier, [recognition ?? null]),
  });
}

/** C1: R&D spend of at least 5 % of sales, compared exactly. */
function researchFinding({ enterprise }: Dossier, policy: Policy): Finding {
  const { rd_spend: spend, sales } = enterprise;
  const bound = policy.rate('C1.threshold').value;
  const cited: [CitedRow, readonly string[]][] = [[enterprise, ['rd_spend', 'sales']]];
  if (spend === null || sales === null || sales.isZero()) {
    const threshold = { value: null, bound: bound.toFixed(), atBound: false, distance: null };
    const notes: Code[] = spend === null || sales === null ? ['N405'] : ['N404'];
    return finding('C1', 'undetermined', policy, cited, { threshold, notes });
  }
  const needed = sales.value.times(bound);
  const atBound = spend.value.equals(needed);
  const threshold = {
    value: ratioCut(spend.value, sales.value, 6),
    bound: bound.toFixed(),
    atBound,
    distance: ratioRounded(spend.value.minus(needed), sales.value, 8),
  };
  const result = spend.value.greaterThanOrEqualTo(needed) ? 'met' : 'not-met';
  return finding('C1', result, policy, cited, { threshold, notes: atBound ? ['N402'] : [] });
}

/** C2: graded A, B or C for Y−1; a first 高新技术企业 certificate of Y−1 lifts everything below B to B (二（一）2). */
function landFinding(dossier: Dossier, policy: Policy): Finding {
  const { enterprise } = dossier;
  const grade = enterprise.land_grade_prev;
  const cited: [CitedRow, readonly string[]][] = [[enterprise, ['land_grade_prev']]];
  const certificate = firstCertificate(dossier.recognitions);
  const liftable = policy.reading('C2.first_hnte_lift') === 'on' && grade !== 'A' && grade !== 'B';
  const lifted = liftable && certificate?.year === policy.year - 1;
  if (lifted) {
    cited.push([certificate, ['kind', 'year']]);
    return finding('C2', 'met', policy, cited, {
      lifted,
      notes: ['N403', ...ofFormer(dossier, [certificate])],
    });
  }
  // Without the certificate of a former code its own would be the first and lift the grade.
  const own = firstCertificate(dossier.recognitions.filter(({ uscc }) => uscc === dossier.uscc));
  const unlifted: Code[] = liftable && own?.year === policy.year - 1 ? ofFormer(dossier, [certificate]) : [];
  if (grade === null) return finding('C2', 'undetermined', policy, cited, { notes: ['N405', ...unlifted] });
  if (grade === 'T') {
    const result = policy.reading('C2.not_evaluated');
    const notes: Code[] = [...(result === 'undetermined' ? (['N408'] as const) : []), ...unlifted];
    return finding('C2', result, policy, cited, { notes });
  }
  return finding('C2', grade === 'D' ? 'not-met' : 'met', policy, cited, { notes: unlifted });
}

function firstCertificate(
  recognitions: readonly RowOfTable<'recognitions'>[],
): RowOfTable<'recognitions'> | null {
  return recognitions
    .filter((row) => row.kind === 'hnte' && row.fraud !== true)
    .reduce<RowOfTable<'recognitions'> | null>(
      (first, row) => (first === null || row.year < first.year ? row : first),
      null,
    );
}
