import { certain } from '../../cells/certain.ts';
import type { Language } from '../../messages/entry.ts';
import type { ReadingEffect } from '../../settle/reading-effect.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { headObject, type TailFacts, tailObject } from '../json/document.ts';
import type { FileDigest } from '../manifest/manifest.ts';
import { effectObject } from '../readings/document.ts';
import { Chain, CountedEntries, type Entries } from './chain.ts';
import { columnFacts, DossierEntries } from './dossier-entries.ts';
import { addEnterprise } from './enterprise-entries.ts';
import { problemFact } from './facts.ts';
import type { EnterpriseEntries, LogPlaces } from './log-places.ts';
import { addDifferences, addPrevious } from './supplement-entries.ts';

/** The audit log of a settlement, all but its last entry. */
export interface AuditLog {
  readonly chain: Chain;
  /** For the workbook. */
  readonly places: LogPlaces;
}

/** An output as the last entry and the manifest name it. */
export interface OutputDigest {
  readonly file: string;
  readonly sha256: string;
}

/** How the run was made, as far as its outputs hang on it and neither the policy nor the input says it. */
export interface RunSettings {
  /** The language of the documents. */
  readonly language: Language;
  /** The encoding that CSV files were said to have; null where each was left to speak for itself. */
  readonly encoding: string | null;
  /** Every file of the data folder that was read. */
  readonly inputs: readonly FileDigest[];
}

/** Writes the log of everything that was applied: the run, the enterprises by uscc, the totals, the readings. */
export function auditLog(settlement: Settlement, settings: RunSettings = usualSettings): AuditLog {
  const chain = new Chain();
  const places = addAll(chain, settlement, settings);
  const { head } = chain;
  return { chain, places: { ...places, head: () => head } };
}

/** Where the log of a settlement will tell of what the workbook shows, without writing it. @param head of that log */
export function placesInLog(settlement: Settlement, head: LogPlaces['head']): LogPlaces {
  return { ...addAll(new CountedEntries(0), settlement, usualSettings), head };
}

const usualSettings: RunSettings = { language: 'zh', encoding: null, inputs: [] };

function addAll(log: Entries, settlement: Settlement, settings: RunSettings): Omit<LogPlaces, 'head'> {
  const dossiers = beginLog(log, settlement, settings);
  const { supplement } = settlement;
  if (supplement !== null) addPrevious(log, supplement.previous);
  const entries = new Map<string, EnterpriseEntries>();
  for (const settled of settlement.enterprises) {
    dossiers.add(settled.dossier);
    entries.set(settled.dossier.uscc, addEnterprise(log, settled, settlement.policy));
  }
  const differences = supplement === null ? new Map<string, number>() : addDifferences(log, supplement);
  addTotals(log, settlement);
  const enterprise = (uscc: string) => certain(entries.get(uscc));
  return { entries: log.length, enterprise, differences };
}

/** What the log says before the enterprises. */
export type LogHead = Parameters<typeof headObject>[0] &
  Pick<Settlement, 'readingDocuments' | 'fundRows' | 'otherSellers'>;

/** What it says after them. */
export type LogTail = TailFacts & Pick<Settlement, 'policy' | 'readingEffects' | 'remarks'>;

/** The entries before the enterprises: the run, and the rows that belong to none. @returns who keeps their rows */
export function beginLog(chain: Entries, head: LogHead, settings: RunSettings): DossierEntries {
  addRun(chain, head, settings);
  const dossiers = new DossierEntries(chain, head.inputs);
  dossiers.addOthers(head);
  return dossiers;
}

/** The entries after the enterprises: the fund, the totals, what other readings would change, what was told of the input. */
export function addTotals(chain: Entries, tail: LogTail): void {
  const { totals, rules, fund } = tailObject(tail);
  const { clause } = tail.policy.data.stages.fund;
  if (fund !== null) chain.add({ type: 'fund', uscc: null, rule: null, clause }, () => fund);
  chain.add({ type: 'totals', uscc: null, rule: null, clause: null }, () => ({ totals, rules }));
  for (const effect of tail.readingEffects ?? []) addReading(chain, effect);
  const { counts, listed } = tail.remarks;
  chain.add({ type: 'remarks', uscc: null, rule: null, clause: null }, () => ({ counts, listed }));
}

/** What another choice of a reading would change; where the data have errors under it, their codes and places. */
function addReading(chain: Entries, effect: ReadingEffect): void {
  const { reading, value, inForce } = effect;
  const problems = effect.settleable ? [] : effect.problems.map(problemFact);
  chain.add({ type: 'readings', uscc: null, rule: null, clause: null }, () => ({
    reading,
    value,
    inForce,
    effect: effectObject(effect),
    problems,
  }));
}

function addRun(chain: Entries, settlement: LogHead, settings: RunSettings): void {
  const { schema: _, inputs, ...run } = headObject(settlement);
  const columns = settlement.inputs.map(columnFacts);
  chain.add({ type: 'run', uscc: null, rule: null, clause: null }, () => ({
    schema: 'award-audit/1',
    ...run,
    readingDocuments: settlement.readingDocuments,
    language: settings.language,
    encoding: settings.encoding,
    files: settings.inputs,
    inputs: inputs.map((input, i) => ({ ...input, columns: columns[i] })),
  }));
}

/** Closes the log with the digests of the other outputs. */
export function closeLog({ chain }: Pick<AuditLog, 'chain'>, outputs: readonly OutputDigest[]): void {
  chain.add({ type: 'outputs', uscc: null, rule: null, clause: null }, () => ({ outputs }));
  chain.flush();
}
