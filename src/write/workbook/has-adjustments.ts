import type { Settlement } from '../../settle/settlement.ts';

/** Whether a settlement has an approved correction that was applied: then the workbook tells the step wherever it tells the others. */
export function hasAdjustments({ enterprises }: Pick<Settlement, 'enterprises'>): boolean {
  return enterprises.some(({ lines }) => lines.some(({ adjustment }) => adjustment !== null));
}
