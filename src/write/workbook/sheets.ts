import type { Settlement } from '../../settle/settlement.ts';
import type { Book } from './book.ts';
import { hasAdjustments } from './has-adjustments.ts';
import type { LinePlaces } from './line-places.ts';
import type { Filling, SheetId } from './sheet.ts';
import { fillAdjustments } from './sheets/adjustments.ts';
import { fillCaps } from './sheets/caps.ts';
import { fillCover } from './sheets/cover.ts';
import { fillDenied } from './sheets/denied.ts';
import { fillEligibility } from './sheets/eligibility.ts';
import { fillLines } from './sheets/lines.ts';
import { fillOverlap } from './sheets/overlap.ts';
import { fillPayments } from './sheets/payments.ts';
import { fillPending } from './sheets/pending.ts';
import { fillPublicList } from './sheets/public-list.ts';
import { fillReadings } from './sheets/readings.ts';
import { fillRecovery } from './sheets/recovery.ts';
import { fillRules } from './sheets/rules.ts';
import { fillSummary } from './sheets/summary.ts';
import { fillSupplement } from './sheets/supplement.ts';
import { fillTargets } from './sheets/targets.ts';

/** A sheet of the workbook. */
export interface SheetWriter {
  readonly id: SheetId;
  /** A sheet with a row for each line is filled in steps. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a sheet of a few rows is filled at once
  readonly fill: (book: Book, lines: LinePlaces) => Filling | void;
  /** Only some settlements have the sheet. */
  readonly isThere?: (settlement: Settlement) => boolean;
}

/** The sheets in the order of their tabs (3-output.md section 1). */
const sheets: readonly SheetWriter[] = [
  { id: 'cover', fill: fillCover },
  { id: 'summary', fill: fillSummary },
  { id: 'lines', fill: fillLines },
  { id: 'eligibility', fill: fillEligibility },
  { id: 'caps', fill: fillCaps },
  { id: 'overlap', fill: fillOverlap },
  { id: 'denied', fill: fillDenied },
  { id: 'pending', fill: fillPending },
  { id: 'rules', fill: fillRules },
  { id: 'publicList', fill: fillPublicList },
  { id: 'supplement', fill: fillSupplement, isThere: ({ supplement }) => supplement !== null },
  { id: 'payments', fill: fillPayments },
  { id: 'adjustments', fill: fillAdjustments, isThere: hasAdjustments },
  { id: 'recovery', fill: fillRecovery },
  { id: 'targets', fill: fillTargets },
  { id: 'readings', fill: fillReadings, isThere: ({ readingEffects }) => readingEffects !== null },
];

/** The sheets that the workbook of a settlement has. */
export function sheetsOf(settlement: Settlement): SheetWriter[] {
  return sheets.filter(({ isThere }) => isThere?.(settlement) ?? true);
}

/** Sheets by name, in the order of their tabs. */
export function sheetsNamed(ids: readonly SheetId[]): SheetWriter[] {
  return sheets.filter(({ id }) => ids.includes(id));
}

/**
 * In which order the sheets are filled: the first sheet that shows a figure computes it, so lines come before caps
 * and caps before everything that sums them up; the cover, which tells of all the others, comes last.
 */
export function inFillingOrder(ids: readonly SheetId[]): SheetWriter[] {
  const first: readonly SheetId[] = ['lines', 'caps', 'summary'];
  const rank = ({ id }: SheetWriter) => {
    if (id === 'cover') return sheets.length;
    return first.includes(id) ? first.indexOf(id) : first.length;
  };
  return sheetsNamed(ids).sort((a, b) => rank(a) - rank(b));
}
