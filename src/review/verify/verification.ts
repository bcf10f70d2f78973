import type { CheckName, FindingFacts } from '../../messages/verifying.ts';

/** Where something first disagrees. */
export interface VerifiedPlace {
  readonly file: string;
  /** From 1; null for the file as a whole. In audit.jsonl the line of entry n is n. */
  readonly line: number | null;
}

/** What disagrees, or why something was not checked, with the facts that its sentence needs. */
export type Finding = {
  readonly [K in keyof FindingFacts]: { readonly kind: K } & FindingFacts[K];
}[keyof FindingFacts];

/** A place that disagrees, and how. */
export interface Doubt {
  readonly place: VerifiedPlace | null;
  readonly finding: Finding;
}

/** One thing that was looked at. */
export interface Check {
  readonly name: CheckName;
  readonly result: 'agrees' | 'differs' | 'not-checked';
  readonly place: VerifiedPlace | null;
  /** null where it agrees and there is nothing to add. */
  readonly finding: Finding | null;
  /** Further files that disagree, each with the first thing in it. */
  readonly others: readonly Doubt[];
}

/** What verifying a settlement came to: a plain value. */
export interface Verification {
  /** Whether nothing that was looked at differs. */
  readonly agrees: boolean;
  /** All of them, in order, each with the first thing that disagrees. */
  readonly checks: readonly Check[];
  /** sha256 of the log's last line; null where there is none. */
  readonly head: string | null;
  /** Lines of the log. */
  readonly entries: number;
}

export function agrees(name: CheckName, finding: Finding | null = null): Check {
  return { name, result: 'agrees', place: null, finding, others: [] };
}

export function differs(name: CheckName, place: VerifiedPlace | null, finding: Finding): Check {
  return { name, result: 'differs', place, finding, others: [] };
}

/** The check of several files: it differs where one does, and names all that do. */
export function withDoubts(name: CheckName, [first, ...others]: readonly Doubt[]): Check {
  return first === undefined ? agrees(name) : { name, result: 'differs', ...first, others };
}

/** That a file as a whole is not what it should be. */
export function doubtOf(file: string, kind: 'file-missing' | 'file-extra' | 'file-changed'): Doubt {
  return { place: { file, line: null }, finding: { kind } };
}

export function notChecked(name: CheckName, finding: Finding): Check {
  return { name, result: 'not-checked', place: null, finding, others: [] };
}

/** Where a settlement first does not agree; null where it does. */
export function firstDoubt({ checks }: Pick<Verification, 'checks'>): VerifiedPlace | null {
  const first = checks.find(({ result }) => result === 'differs');
  return first === undefined ? null : (first.place ?? { file: '', line: null });
}

/** The files that do not belong to a settlement which agrees apart from them; none where anything else differs. */
export function strayFiles({ checks }: Pick<Verification, 'checks'>): string[] {
  const doubts = checks
    .filter(({ result }) => result === 'differs')
    .flatMap(({ place, finding, others }) => [{ place, finding }, ...others]);
  return doubts.every(({ finding }) => finding?.kind === 'file-extra')
    ? doubts.flatMap(({ place }) => place?.file ?? [])
    : [];
}
