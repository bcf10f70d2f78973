/** What is looked at, in this order. */
export type CheckName =
  /** The files that a settlement has, and no others. */
  | 'folder'
  /** Each entry of the log names the one before it; the manifest names the last. */
  | 'chain'
  /** The other files are those whose digests the log closes with. */
  | 'outputs'
  /** The manifest says what log and files say. */
  | 'manifest'
  /** Settled again from the rows in the log, figures, log and files come out as they are. */
  | 'replay'
  /** The head is the one that was kept elsewhere. */
  | 'head'
  /** The head is signed by the key that was given. */
  | 'signature'
  /** The data folder is the one that was settled. */
  | 'inputs'
  /** Settled again from the data, everything comes out as it is. */
  | 'data'
  /** A supplementary settlement goes on from the settlement that was given. */
  | 'previous';

/** Where something first disagrees. */
export interface VerifiedPlace {
  readonly file: string;
  /** From 1; null for the file as a whole. In audit.jsonl the line of entry n is n. */
  readonly line: number | null;
}

/** What disagrees, or why something was not checked; the words are in messages/verifying.ts. */
export type Finding =
  | { readonly kind: 'file-missing' | 'file-extra' | 'file-changed' }
  | { readonly kind: 'files-passed-over'; readonly files: readonly string[] }
  | {
      readonly kind:
        | 'log-empty'
        | 'log-bom'
        | 'log-line-ends'
        | 'log-not-json'
        | 'log-cut'
        | 'log-not-closed';
    }
  | { readonly kind: 'entry-changed' }
  | { readonly kind: 'entry-order'; readonly expected: number; readonly found: string }
  | { readonly kind: 'log-shorter' | 'log-longer'; readonly expected: number; readonly found: number }
  | { readonly kind: 'line-differs'; readonly found: string | null; readonly expected: string | null }
  | {
      readonly kind: 'figure-differs';
      readonly figure: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly kind: 'head-differs'; readonly found: string; readonly expected: string }
  | { readonly kind: 'not-signed' | 'wrong-signature' }
  | { readonly kind: 'data-errors'; readonly count: number }
  | { readonly kind: 'no-head' | 'no-key' | 'no-data' | 'log-disagrees' | 'unsigned' }
  | { readonly kind: 'no-previous' | 'previous-paid' }
  | { readonly kind: 'previous-doubt'; readonly check: CheckName }
  | { readonly kind: 'previous-other'; readonly found: string; readonly expected: string }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'not-recorded'; readonly fault: string }
  | { readonly kind: 'other-version'; readonly version: string; readonly here: string };

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
