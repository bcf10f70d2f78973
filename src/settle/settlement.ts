import { Money } from '../money/money.ts';
import { type RuleId, ruleIds, type TargetId } from '../policy/ids.ts';
import type { Policy } from '../policy/policy.ts';
import type { PartialRowOfTable, RowOfTable, TableName } from '../tables/all/index.ts';
import type { Fund } from './fund.ts';
import { enteredStages, isGranted, type Line } from './line.ts';
import type { ReadingEffect } from './reading-effect.ts';
import type { Remarks } from './remarks.ts';
import type { Supplement } from './rounds/supplement.ts';
import type { EnterpriseSettlement } from './settle-enterprise.ts';

/** One rule over all enterprises. */
export interface RuleTotals {
  readonly rule: RuleId;
  /** Lines, and how many of them are granted. */
  readonly lines: number;
  readonly granted: number;
  readonly computed: Money;
  readonly afterOverlap: Money;
  readonly payable: Money;
}

/** All enterprises together. */
export interface GrandTotals {
  readonly enterprises: number;
  readonly eligible: number;
  readonly computed: Money;
  readonly afterOverlap: Money;
  readonly afterLimit: Money;
  readonly payable: Money;
  readonly pending: Money;
}

/** A settlement: what every product of a run is written from. */
export interface Settlement {
  readonly policy: Policy;
  /** The document under which a year after the trial is settled. */
  readonly basis: string | null;
  /** The document that decided a reading, by reading. */
  readonly readingDocuments: Readonly<Record<string, string>>;
  readonly inputs: readonly InputTable[];
  readonly setAside: readonly SetAside[];
  /** By uscc. */
  readonly enterprises: readonly EnterpriseSettlement[];
  /** All fourteen, in line order. */
  readonly rules: readonly RuleTotals[];
  readonly totals: GrandTotals;
  readonly fund: Fund | null;
  readonly targets: readonly MeasuredTarget[];
  /** What every other choice of every reading would change; null where that was not asked for. */
  readonly readingEffects: readonly ReadingEffect[] | null;
  /** What reading and checking told; the audit log has it. */
  readonly remarks: Remarks;
  /** The rows of the table fund, of every year. */
  readonly fundRows: readonly RowOfTable<'fund'>[];
  /** Contracts that enterprises set aside claim as sellers: a buyer's line may hang on them (reading `R9.side`). */
  readonly otherSellers: readonly PartialRowOfTable<'contracts'>[];
  /** What changes against an earlier settlement of the year; null for the first one. */
  readonly supplement: Supplement | null;
}

/** A column of a table as it stands in its sheet. */
export interface InputColumn {
  /** The table's English column name. */
  readonly name: string;
  readonly header: string;
  /** 1 for column A. */
  readonly column: number;
  /** 元 per unit of the column's figures; 1 where they are no money. */
  readonly unit: number;
}

/** A table as it was read. */
export interface InputTable {
  readonly file: string;
  readonly sheet: string | null;
  readonly table: TableName;
  readonly rows: number;
  readonly sha256: string;
  readonly columns: readonly InputColumn[];
}

/** An enterprise that was left out for the errors in its rows (`--set-aside`). */
export interface SetAside {
  readonly uscc: string;
  /** null where its name could not be read. */
  readonly name: string | null;
  readonly errors: number;
}

/** What 一（二） and 二（一）1 ask, beside what the input says. */
export interface MeasuredTarget {
  readonly id: TargetId;
  readonly measured: Money | number;
}

/** The totals of each rule. */
export function ruleTotals(enterprises: readonly EnterpriseSettlement[]): RuleTotals[] {
  const byRule = new Map<RuleId, Line[]>(ruleIds.map((rule) => [rule, []]));
  for (const { lines } of enterprises) for (const line of lines) byRule.get(line.claim.rule)?.push(line);
  return [...byRule].map(([rule, lines]) => {
    const granted = lines.filter(isGranted);
    return {
      rule,
      lines: lines.length,
      granted: granted.length,
      computed: Money.sum(lines.filter(enteredStages).map((line) => line.computed)),
      afterOverlap: Money.sum(granted.map((line) => line.afterOverlap)),
      payable: Money.sum(granted.map((line) => line.payable)),
    };
  });
}

/** The totals of all enterprises. */
export function grandTotals(enterprises: readonly EnterpriseSettlement[]): GrandTotals {
  const sum = (stage: 'computed' | 'afterOverlap' | 'afterLimit' | 'payable' | 'pending') =>
    Money.sum(enterprises.map(({ totals }) => totals[stage]));
  return {
    enterprises: enterprises.length,
    eligible: enterprises.filter(({ status }) => status === 'eligible').length,
    computed: sum('computed'),
    afterOverlap: sum('afterOverlap'),
    afterLimit: sum('afterLimit'),
    payable: sum('payable'),
    pending: sum('pending'),
  };
}
