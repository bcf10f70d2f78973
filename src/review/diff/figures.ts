import { certain } from '../../cells/certain.ts';
import type { SettlementDocument } from '../../write/json/schema.ts';

export type EnterpriseDocument = SettlementDocument['enterprises'][number];
export type LineDocument = EnterpriseDocument['lines'][number];

/** What of a line is compared. */
export interface LineFigures
  extends Pick<LineDocument, 'outcome' | 'reason' | 'computed' | 'afterOverlap' | 'afterLimit' | 'payable'> {
  /** Only where it is: granted, and not paid yet. */
  readonly held?: true;
}

/** A line in which two settlements can differ, known by rule, matter and level on both sides. */
export interface ComparedLine {
  readonly rule: LineDocument['rule'];
  readonly matter: string;
  readonly level: LineDocument['level'];
  /** As its side has it: another level that joins makes it longer. */
  readonly id: string;
  readonly figures: LineFigures;
}

/** What of an enterprise is compared. */
export interface EnterpriseFigures {
  readonly status: EnterpriseDocument['status'];
  readonly recovery: string | null;
  /** By rule, matter, level, and a number where several lines share them. */
  readonly lines: ReadonlyMap<string, ComparedLine>;
}

/** An enterprise's figures, its lines by what they are about. */
export function figuresOf(enterprise: {
  readonly status: EnterpriseDocument['status'];
  readonly recovery: string | null;
  readonly lines: readonly Pick<
    LineDocument,
    'id' | 'rule' | 'matter' | 'level' | 'held' | Exclude<keyof LineFigures, 'held'>
  >[];
}): EnterpriseFigures {
  const lines = new Map<string, ComparedLine>();
  const counts = new Map<string, number>();
  for (const line of enterprise.lines) {
    const { id, rule, matter, level, held, outcome, reason, computed, afterOverlap, afterLimit, payable } =
      line;
    const name = JSON.stringify([rule, matter, level]);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const figures = { outcome, reason, computed, afterOverlap, afterLimit, payable };
    const isHeld = held === undefined ? {} : ({ held: true } as const);
    lines.set(`${name}${count}`, { rule, matter, level, id, figures: { ...figures, ...isHeld } });
  }
  return { status: enterprise.status, recovery: enterprise.recovery, lines };
}

/** Something of an enterprise that can be another on the other side: a line by its name, its status, its recovery. */
export type Subject = 'status' | 'recovery' | { readonly line: string };

/** The subject's figures as text; equal texts, equal figures. An enterprise or a line that is not there has none. */
export function textOf(figures: EnterpriseFigures | null, subject: Subject): string {
  if (figures === null) return '';
  if (typeof subject === 'string') return figures[subject] ?? '';
  const line = figures.lines.get(subject.line);
  return line === undefined ? '' : JSON.stringify(line.figures);
}

/** In what two enterprises differ: lines in A's order, those of B alone after the line before them there. */
export function changedSubjects(a: EnterpriseFigures, b: EnterpriseFigures): Subject[] {
  const lines = inCommonOrder([...a.lines.keys()], [...b.lines.keys()]).map((line) => ({ line }));
  const subjects: readonly Subject[] = ['status', ...lines, 'recovery'];
  return subjects.filter((subject) => textOf(a, subject) !== textOf(b, subject));
}

function inCommonOrder(a: readonly string[], b: readonly string[]): string[] {
  const names = [...a];
  for (const [i, name] of b.entries()) {
    if (names.includes(name)) continue;
    const previous = i === 0 ? -1 : names.indexOf(certain(b[i - 1]));
    names.splice(previous + 1, 0, name);
  }
  return names;
}
