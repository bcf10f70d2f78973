import type {
  DraftFormula,
  DraftRow,
  PackedWorkbook,
  SheetEnd,
  SheetStart,
  WorkbookTarget,
} from './draft.ts';
import { WholeTarget } from './whole-target.ts';

/** What is told of a workbook that another thread takes down, as plain data. */
export type Step =
  | { readonly kind: 'open'; readonly sheets: readonly string[] }
  | { readonly kind: 'begin'; readonly start: SheetStart }
  | { readonly kind: 'rows'; readonly sheet: string; readonly rows: readonly DraftRow[] }
  | { readonly kind: 'finish'; readonly sheet: string; readonly end: SheetEnd }
  | { readonly kind: 'formulas'; readonly sheet: string; readonly formulas: readonly DraftFormula[] }
  | { readonly kind: 'pack'; readonly links: ReadonlyMap<string, string> }
  | { readonly kind: 'head'; readonly head: string };

/** A thread that takes one workbook down. */
export interface WorkbookElsewhere {
  readonly tell: (step: Step) => void;
  /** The workbook, after the steps `pack` and `head`; rejected with what kept it from being made. */
  readonly packed: Promise<PackedWorkbook>;
  /** Ends the thread, whether it has packed the workbook or not. */
  stop(): Promise<void>;
}

/** A workbook that another thread holds and packs. */
export class TargetElsewhere implements WorkbookTarget {
  private readonly elsewhere: WorkbookElsewhere;

  /** @param sheets the names of the sheets in the order of their tabs */
  constructor(elsewhere: WorkbookElsewhere, sheets: readonly string[]) {
    this.elsewhere = elsewhere;
    elsewhere.tell({ kind: 'open', sheets });
  }

  begin(start: SheetStart): void {
    this.elsewhere.tell({ kind: 'begin', start });
  }

  rows(sheet: string, rows: readonly DraftRow[]): void {
    this.elsewhere.tell({ kind: 'rows', sheet, rows });
  }

  finish(sheet: string, end: SheetEnd): void {
    this.elsewhere.tell({ kind: 'finish', sheet, end });
  }

  formulas(sheet: string, formulas: readonly DraftFormula[]): void {
    this.elsewhere.tell({ kind: 'formulas', sheet, formulas });
  }

  async ready(): Promise<void> {
    // What is held whole waits for nothing.
  }

  pack(links: ReadonlyMap<string, string>, head: () => string): Promise<PackedWorkbook> {
    this.elsewhere.tell({ kind: 'pack', links });
    this.elsewhere.tell({ kind: 'head', head: head() });
    return this.elsewhere.packed;
  }
}

/** Takes a workbook down as it is told. @returns the workbook, after the steps `pack` and `head` */
export async function takenDown(steps: AsyncIterator<Step>): Promise<PackedWorkbook> {
  const next = async (): Promise<Step> => {
    const { done, value } = await steps.next();
    if (done) throw new Error('the steps of a workbook ended before it was packed');
    return value;
  };
  const first = await next();
  if (first.kind !== 'open') throw new Error(`the first step of a workbook is ${first.kind}`);
  const target = await WholeTarget.open(first.sheets);
  for (;;) {
    const step = await next();
    if (step.kind === 'begin') target.begin(step.start);
    else if (step.kind === 'rows') target.rows(step.sheet, step.rows);
    else if (step.kind === 'finish') target.finish(step.sheet, step.end);
    else if (step.kind === 'formulas') target.formulas(step.sheet, step.formulas);
    else if (step.kind === 'pack') return target.pack(step.links, async () => headIn(await next()));
    else throw new Error(`a workbook does not take the step ${step.kind} here`);
  }
}

function headIn(step: Step): string {
  if (step.kind === 'head') return step.head;
  throw new Error(`the step ${step.kind} came where the head of the log was to`);
}
