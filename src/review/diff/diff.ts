import { byCodePoint } from '../../cells/origin.ts';
import type { SettlementDocument } from '../../write/json/schema.ts';
import type { SettlementFiles } from '../settlement-files.ts';
import type { VerifiedPlace } from '../verify/verification.ts';
import { explanations } from './attribute.ts';
import { Between } from './between.ts';
import type { Difference } from './difference.ts';
import {
  type ComparedLine,
  changedSubjects,
  type EnterpriseDocument,
  type EnterpriseFigures,
  figuresOf,
  type LineFigures,
  type Subject,
  textOf,
} from './figures.ts';
import { Paid, type PaidShift, type PaidSides, paidFor, paidTo } from './paid.ts';
import { differencesIn } from './rows.ts';
import { type Inputs, World } from './world.ts';

/** A settlement as it was recorded. */
export interface Recorded {
  readonly document: SettlementDocument;
  /** What it was made from; null where its log does not hold that. */
  readonly inputs: Inputs | null;
  readonly files: SettlementFiles;
  /** Where it first does not verify; null where it does. */
  readonly doubt: VerifiedPlace | null;
}

export type Side = 'A' | 'B';

/** Differences that together explain a change. */
export interface Explanation {
  readonly differences: readonly Difference[];
  /** Where there are several: what the line comes to with each of them alone, in their order. */
  readonly alone: readonly (LineFigures | null)[];
}

/** Why something changed, found by settling. */
export interface Causes {
  /** Each explains the change by itself; none where inputs and readings do not explain it, or are not known. */
  readonly explanations: readonly Explanation[];
  /** The sides whose recorded figures are not those that this program settles from their recorded rows. */
  readonly unfounded: readonly Side[];
}

/** A line on one side alone, or with other figures. */
export interface LineChange extends Omit<ComparedLine, 'figures' | 'id'> {
  readonly paid: PaidShift;
  readonly before: LineFigures | null;
  readonly after: LineFigures | null;
  readonly causes: Causes;
}

/** Status or recovery where they changed. */
export interface ValueChange<T> {
  readonly before: T | null;
  readonly after: T | null;
  readonly causes: Causes;
}

/** An enterprise with anything changed. */
export interface EnterpriseChange {
  readonly uscc: string;
  readonly name: string;
  /** null where a side does not settle it. */
  readonly before: EnterpriseDocument | null;
  readonly after: EnterpriseDocument | null;
  readonly status: ValueChange<EnterpriseDocument['status']> | null;
  readonly lines: readonly LineChange[];
  readonly recovery: ValueChange<string> | null;
  readonly paid: PaidShift;
  /** What each side's round pays it; null for a first settlement. */
  readonly rounds: Readonly<Record<Side, string | null>>;
}

/** What lies between two settlements. */
export interface Diff {
  readonly a: SettlementDocument;
  readonly b: SettlementDocument;
  /** Where each side first does not verify; null where it does. */
  readonly doubts: Readonly<Record<Side, VerifiedPlace | null>>;
  /** Files that are not the same on both sides, or stand on one side alone; by name. */
  readonly files: readonly string[];
  /** Whether both sides' inputs are known, so that causes could be looked for. */
  readonly traced: boolean;
  /** By uscc. */
  readonly enterprises: readonly EnterpriseChange[];
  /** Over all enterprises; null where it is what is payable on both sides. */
  readonly paid: PaidShift | null;
  /** Everything in which the inputs differ, whether it changed anything or not. */
  readonly differences: readonly Difference[];
}

/** Compares two settlements and finds by settling what changed each line. */
export function diffOf(a: Recorded, b: Recorded): Diff {
  const world = a.inputs === null || b.inputs === null ? null : new World(a.inputs, b.inputs);
  const before = new Map(a.document.enterprises.map((one) => [one.uscc, one]));
  const after = new Map(b.document.enterprises.map((one) => [one.uscc, one]));
  const paid: PaidSides = { A: new Paid(a.document), B: new Paid(b.document) };
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort(byCodePoint);
  const all: Difference[] = world === null ? [] : [...world.settings, ...differencesIn(world.fund)];
  const enterprises = codes.flatMap((uscc): EnterpriseChange[] => {
    const [x, y] = [before.get(uscc) ?? null, after.get(uscc) ?? null];
    if (x === null || y === null) {
      const cause = presence(uscc, x === null ? a : b, world, x === null);
      all.push(...cause);
      return onOneSide(uscc, x, y, cause, paid);
    }
    const between = world === null ? null : betweenOf(world, uscc);
    all.push(...(between?.own ?? []));
    return onBothPaidSides(x, y, between, paid);
  });
  return {
    a: a.document,
    b: b.document,
    doubts: { A: a.doubt, B: b.doubt },
    files: differingFiles(a.files, b.files),
    traced: world !== null,
    enterprises,
    paid: paid.A.isTold || paid.B.isTold ? { before: paid.A.total, after: paid.B.total } : null,
    differences: all,
  };
}

function differingFiles(a: SettlementFiles, b: SettlementFiles): string[] {
  const names = [...new Set([...a.keys(), ...b.keys()])].sort(byCodePoint);
  return names.filter((name) => {
    const there = b.get(name);
    return there === undefined || a.get(name)?.equals(there) !== true;
  });
}

function betweenOf(world: World, uscc: string): Between | null {
  const [a, b] = [world.a.dossiers.get(uscc), world.b.dossiers.get(uscc)];
  return a === undefined || b === undefined ? null : new Between(world, a, b);
}

/** Why an enterprise stands on one side alone: the other side set it aside, or has no such row. */
function presence(uscc: string, absentFrom: Recorded, world: World | null, added: boolean): Difference[] {
  if (absentFrom.document.setAside.some((one) => one.uscc === uscc)) {
    return [{ kind: 'set-aside', uscc, side: added ? 'A' : 'B' }];
  }
  const origin = world?.[added ? 'b' : 'a'].dossiers.get(uscc)?.enterprise.origin;
  const kind = added ? 'row-added' : 'row-removed';
  return origin === undefined ? [] : [{ kind, table: 'enterprises', uscc, key: [], origin }];
}

function onOneSide(
  uscc: string,
  before: EnterpriseDocument | null,
  after: EnterpriseDocument | null,
  cause: readonly Difference[],
  paid: PaidSides,
): EnterpriseChange[] {
  const there = before ?? after;
  if (there === null) return [];
  const causes: Causes = {
    explanations: cause.length === 0 ? [] : [{ differences: cause, alone: [] }],
    unfounded: [],
  };
  const one = <T>(value: T) => ({
    before: before === null ? null : value,
    after: after === null ? null : value,
    causes,
  });
  const { name, status, recovery } = there;
  const lines = [...figuresOf(there).lines.values()].map(({ figures, id, ...line }) => ({
    ...line,
    paid: paidFor(uscc, [id, id], paid),
    ...one(figures),
  }));
  return [
    {
      uscc,
      name,
      before,
      after,
      status: one(status),
      lines,
      recovery: recovery === null ? null : one(recovery),
      ...paidTo(uscc, paid),
    },
  ];
}

function onBothPaidSides(
  before: EnterpriseDocument,
  after: EnterpriseDocument,
  between: Between | null,
  paid: PaidSides,
): EnterpriseChange[] {
  const { uscc, name } = after;
  const moved = paidTo(uscc, paid);
  const [x, y] = [figuresOf(before), figuresOf(after)];
  const subjects = changedSubjects(x, y);
  if (subjects.length === 0 && moved.paid.before === moved.paid.after) return [];
  const causesOf = (subject: Subject) => causes(subject, x, y, between);
  const value = <S extends 'status' | 'recovery'>(subject: S) =>
    subjects.includes(subject) ? { before: x[subject], after: y[subject], causes: causesOf(subject) } : null;
  const lines = subjects.flatMap((subject): LineChange[] => {
    if (typeof subject === 'string') return [];
    const [old, new_] = [x.lines.get(subject.line), y.lines.get(subject.line)];
    const line = old ?? new_;
    if (line === undefined) return [];
    const { rule, matter, level } = line;
    const figures = { before: old?.figures ?? null, after: new_?.figures ?? null };
    const ofLine = paidFor(uscc, [old?.id, new_?.id], paid);
    return [{ rule, matter, level, ...figures, paid: ofLine, causes: causesOf(subject) }];
  });
  const values = { status: value('status'), lines, recovery: value('recovery') };
  return [{ uscc, name, before, after, ...values, ...moved }];
}

function causes(
  subject: Subject,
  before: EnterpriseFigures,
  after: EnterpriseFigures,
  between: Between | null,
): Causes {
  if (between === null) return { explanations: [], unfounded: [] };
  const { differences } = between;
  const with_ = (taken: readonly Difference[]) => between.figuresWith(taken);
  const unfounded: Side[] = [
    ...(textOf(with_([]), subject) === textOf(before, subject) ? [] : (['A'] as const)),
    ...(textOf(with_(differences), subject) === textOf(after, subject) ? [] : (['B'] as const)),
  ];
  const sets = explanations(differences, (taken) => textOf(with_(taken), subject));
  const alone = (one: Difference) =>
    typeof subject === 'string' ? null : (with_([one]).lines.get(subject.line)?.figures ?? null);
  return {
    explanations: sets.map((set) => ({ differences: set, alone: set.length > 1 ? set.map(alone) : [] })),
    unfounded,
  };
}
