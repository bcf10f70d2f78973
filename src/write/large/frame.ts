import { Money } from '../../money/money.ts';
import type { Settlement } from '../../settle/settlement.ts';

/** What a settlement says besides its enterprises. */
export type Frame = Omit<Settlement, 'enterprises'>;

/** What it says before its enterprises. */
export type FrameHead = Pick<
  Frame,
  'policy' | 'basis' | 'readingDocuments' | 'inputs' | 'setAside' | 'fundRows' | 'otherSellers'
>;

/** What a settlement says as long as nothing is known but its head. */
export function frameBefore(head: FrameHead): Frame {
  const nothing = Money.zero;
  return {
    ...head,
    rules: [],
    totals: {
      enterprises: 0,
      eligible: 0,
      computed: nothing,
      afterOverlap: nothing,
      afterLimit: nothing,
      payable: nothing,
      pending: nothing,
    },
    fund: null,
    targets: [],
    readingEffects: null,
    supplement: null,
    remarks: { counts: [], listed: [] },
  };
}
