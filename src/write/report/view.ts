import type { Language } from '../../messages/entry.ts';
import { type ReportWords, reportWords } from '../../messages/report.ts';
import { type WorkbookWords, workbookWords } from '../../messages/workbook.ts';
import { Decimal } from '../../money/decimal.ts';
import { moneyFigure, rateFigure } from '../../money/figures.ts';
import type { WorkingPeriod } from '../../policy/calendar/calendar.ts';
import { type ConditionId, isOfEnterprise, type RuleId } from '../../policy/ids.ts';
import type { PolicyData } from '../../policy/schema.ts';
import type { Objection } from '../../settle/objections.ts';
import type { MeasuredTarget } from '../../settle/settlement.ts';
import { tables } from '../../tables/all/index.ts';
import type { SettlementDocument } from '../json/schema.ts';
import { isUnknown } from './figures.ts';
import type { EnterpriseDocument, LineDocument, ReportContent } from './input.ts';
import { indexLog, type LogIndex } from './log-index.ts';
import { type Element, el, type Node } from './node.ts';
import { type SectionName, sectionsTold, withNumbers } from './sections/section.ts';

/** What every section of the report needs. */
export interface View {
  readonly language: Language;
  readonly words: ReportWords;
  /** The workbook's words, so that both documents say the same. */
  readonly terms: WorkbookWords;
  readonly document: SettlementDocument;
  readonly policy: PolicyData;
  readonly log: LogIndex;
  readonly targets: readonly MeasuredTarget[] | null;
  readonly objections: readonly Objection[] | null;
  readonly published: WorkingPeriod | null;
  readonly told: readonly SectionName[];
}

/** The view of a settlement's content. @param published when the public list was up; null where that was not said */
export function viewOf(
  content: ReportContent,
  language: Language,
  published: WorkingPeriod | null = null,
): View {
  const { document, entries, policy, targets, objections } = content;
  const told = sectionsTold({
    supplement: document.previous !== undefined,
    objections: published !== null || document.inputs.some(({ table }) => table === 'objections'),
  });
  return {
    language,
    words: withNumbers(reportWords(language), told),
    terms: workbookWords(language),
    document,
    policy,
    log: indexLog(entries),
    targets,
    objections,
    published,
    told,
  };
}

/** An amount of settlement.json as it is shown: `4166.66` → `4,166.66`. */
export function shown(amount: string): string {
  return moneyFigure(new Decimal(amount));
}

/** What waits, and how many lines besides have an amount that nobody knows yet. */
export function pendingShown(
  { words }: View,
  { totals, lines }: Pick<EnterpriseDocument, 'lines'> & { readonly totals: { readonly pending: string } },
): Node[] {
  const open = lines.filter(isUnknown).length;
  return [shown(totals.pending), ...(open === 0 ? [] : [el('div', 'small', words.table.unknownMore(open))])];
}

/** A ratio of settlement.json: `0.8` → `80%`; whatever else stands there is shown as it is. */
export function rateShown(ratio: string): string {
  return /^-?\d+(\.\d+)?$/.test(ratio) ? rateFigure(new Decimal(ratio)) : ratio;
}

/** Text that comes from the input: whatever direction its characters have, it does not turn what stands beside it. */
export function given(text: string): Element {
  return el('bdi', '', text);
}

/** A rule as the workbook names it: `R5 专利`. */
export function ruleLabel({ policy, language }: View, rule: RuleId): string {
  return `${rule} ${policy.rules[rule][language]}`;
}

/** A line in a word or two, e.g. `R7 落地项目 轴承套圈`. */
export function lineLabel(
  view: View,
  { id, rule, matter, level }: Pick<LineDocument, 'id' | 'rule' | 'matter' | 'level'>,
): Node[] {
  const matters = isOfEnterprise(rule) ? [] : [' ', given(matter)];
  const apart = id.slice(`${rule}/${matter}/`.length).split('/');
  const levels = [...new Set([level ?? '', ...apart])].filter((part) => part !== '');
  return [ruleLabel(view, rule), ...matters, ...levels.map((part) => ` ${levelOrKind(view, part)}`)];
}

/** A level or a platform's kind as people call it; what an id has besides is shown as it is. */
function levelOrKind({ terms, language }: View, part: string): string {
  const levels: Readonly<Record<string, string>> = terms.level;
  const kinds = new Map(language === 'zh' ? tables.platforms.columns.kind.type.choices : []);
  return levels[part] ?? kinds.get(part) ?? part.replaceAll('_', ' ');
}

/** A condition with its name: `C1 研发投入占销售收入比重`. */
export function conditionLabel({ policy, language }: View, id: ConditionId): string {
  return `${id} ${policy.conditions[id][language]}`;
}
