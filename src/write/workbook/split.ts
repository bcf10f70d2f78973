import { conditionIds } from '../../policy/ids.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { grandTotals, ruleTotals, type Settlement } from '../../settle/settlement.ts';
import { isHeld } from '../../settle/stages/hold.ts';
import { totalsOf } from '../../settle/totals.ts';
import { paidUpToTheirCap } from '../public-list/public-rows.ts';
import type { SheetId } from './sheet.ts';

/** How much a workbook is to hold (3-output.md section 1). */
export interface Limits {
  /** With more lines the line sheets go to books of their own. */
  readonly mostLines: number;
  /** Lines, and enterprises, in one of those books. */
  readonly linesOfBook: number;
  /** Rows of a sheet, as a spreadsheet program takes them. */
  readonly rowsOfSheet: number;
}

export const usualLimits: Limits = { mostLines: 100_000, linesOfBook: 100_000, rowsOfSheet: 1_048_576 };

/** Title, header, totals, explanations and the rows of small tables below the main one. */
const rowsBesides = 100;

/** The sheets with a row for each line. */
export const lineSheets: readonly SheetId[] = ['lines', 'overlap', 'denied', 'pending'];

/** Which sheets leave settlement.xlsx, and what each of the further books is to hold; no books where none leaves. */
export interface Split {
  readonly moved: readonly SheetId[];
  /** Whole enterprises one after the other; one with more lines than a book holds goes on in the next. */
  readonly parts: readonly Settlement[];
}

/** Whose lines a further book holds. */
export interface BookContent {
  readonly first: Named;
  readonly last: Named;
  readonly lines: number;
  /** Of which enterprises the public list tells the increment. */
  readonly paidUpToTheirCap: readonly string[];
}

interface Named {
  readonly uscc: string;
  readonly name: string;
}

/** What the cover says of further books. */
export interface FurtherBooks {
  /** The sheets that they have and settlement.xlsx does not. */
  readonly moved: readonly SheetId[];
  readonly books: readonly BookContent[];
}

/** What is to be said of a book; @param enterprises at least one */
export function contentOf(enterprises: readonly EnterpriseSettlement[]): BookContent {
  const named = (one: EnterpriseSettlement | undefined): Named => ({
    uscc: one?.dossier.uscc ?? '',
    name: one?.dossier.enterprise.name ?? '',
  });
  const lines = enterprises.reduce((sum, one) => sum + one.lines.length, 0);
  const ends = { first: named(enterprises[0]), last: named(enterprises.at(-1)) };
  const open = paidUpToTheirCap(enterprises).map(({ dossier }) => dossier.enterprise.name);
  return { ...ends, lines, paidUpToTheirCap: open };
}

/** The name of the further book number `i`, from 0: `lines-001.xlsx`. */
export function bookName(i: number): string {
  return `lines-${String(i + 1).padStart(3, '0')}.xlsx`;
}

/** Decides which sheets a settlement is too large for, and how they are divided. */
export function splitOf(settlement: Settlement, limits: Limits): Split {
  const { enterprises } = settlement;
  const lines = enterprises.reduce((sum, one) => sum + one.lines.length, 0);
  const tooLong = (Object.keys(rowsOf) as (keyof typeof rowsOf)[]).filter(
    (id) => rowsOf[id](enterprises) > limits.rowsOfSheet - rowsBesides,
  );
  const moved = new Set<SheetId>([...(lines > limits.mostLines ? lineSheets : []), ...tooLong]);
  if (moved.size === 0) return { moved: [], parts: [] };
  return {
    moved: [...moved],
    parts: divided(enterprises, limits.linesOfBook).map((part) => ({
      ...settlement,
      enterprises: part,
      rules: ruleTotals(part),
      totals: grandTotals(part),
      fund: null,
    })),
  };
}

type Counted = (enterprises: readonly EnterpriseSettlement[]) => number;

const total =
  (rows: (one: EnterpriseSettlement) => number): Counted =>
  (enterprises) =>
    enterprises.reduce((sum, one) => sum + rows(one), 0);

/** The most rows that each sheet which grows with the input can have. */
const rowsOf = {
  summary: total(() => 1),
  eligibility: total(() => 1),
  caps: total(() => 2),
  lines: total(({ lines }) => lines.length),
  overlap: total(({ lines }) => 2 * lines.length),
  denied: total(({ lines }) => lines.length),
  pending: total(({ lines, findings }) => lines.length + Math.min(findings.length, conditionIds.length)),
  publicList: total(({ lines }) => lines.length),
  payments: total(({ lines }) => 1 + lines.filter(isHeld).length),
  recovery: total(({ recovery }) => recovery?.rows.length ?? 0),
} satisfies { readonly [S in SheetId]?: Counted };

function divided(enterprises: readonly EnterpriseSettlement[], most: number): EnterpriseSettlement[][] {
  const parts: EnterpriseSettlement[][] = [];
  let part: EnterpriseSettlement[] = [];
  let lines = 0;
  const close = () => {
    if (part.length > 0) parts.push(part);
    part = [];
    lines = 0;
  };
  for (const enterprise of enterprises.flatMap((one) => sliced(one, most))) {
    if (lines + enterprise.lines.length > most || part.length >= most) close();
    part.push(enterprise);
    lines += enterprise.lines.length;
  }
  close();
  return parts;
}

/** An enterprise in as many pieces as have no more than `most` lines each; one piece where it has no more. */
export function sliced(enterprise: EnterpriseSettlement, most: number): EnterpriseSettlement[] {
  const { lines } = enterprise;
  if (lines.length <= most) return [enterprise];
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, i) => {
    const own = lines.slice(i * most, (i + 1) * most);
    return { ...enterprise, lines: own, totals: totalsOf(own) };
  });
}
