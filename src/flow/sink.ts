import type { Crossings } from '../dossiers/crossings.ts';
import type { Problem } from '../messages/problem.ts';
import type { Folding } from '../settle/fold.ts';
import type { EnterpriseSettlement } from '../settle/settle-enterprise.ts';
import type { Settlement } from '../settle/settlement.ts';

/** What a settlement says before its enterprises. */
export type SettlementHead = Pick<
  Settlement,
  'policy' | 'basis' | 'readingDocuments' | 'inputs' | 'setAside' | 'fundRows' | 'otherSellers'
>;

/** What it says after them. */
export type SettlementTail = Pick<Settlement, 'rules' | 'totals' | 'fund' | 'targets' | 'remarks'> &
  Pick<Folding, 'statuses' | 'outcomes'>;

/** What is known of the enterprises before they pass. */
export interface Coming {
  readonly crossings: Crossings;
  /** Whether a fund that is too small is shared among them. */
  readonly shared: boolean;
}

/** Who writes a settlement while its enterprises pass. */
export interface SettlementSink {
  begin(head: SettlementHead, coming: Coming): Promise<void>;
  /** The next enterprise by uscc, of which nothing is kept afterwards. */
  add(settled: EnterpriseSettlement): Promise<void> | null;
  end(tail: SettlementTail): Promise<void>;
}

/** A settlement without its enterprises. */
export type Settled = SettlementHead & SettlementTail;

/** Nothing was settled, since errors stand against it. */
export interface Stopped {
  /** Where those with errors were to be set aside: the errors that belong to no enterprise, as far as they are kept. */
  readonly stopping: readonly Problem[];
  /** How many they are. */
  readonly count: number;
}
