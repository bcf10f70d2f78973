/** Whether the command may still be interrupted, has passed the point of no return, or was interrupted. */
export const stages = { interruptible: 0, committed: 1, interrupted: 2 } as const;

/** What the command line was called with. */
export interface World {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly terminal: boolean;
  readonly columns: number;
}

/** What the first thread hands to the one that works. */
export interface Task extends World {
  /** One of `stages`, shared by both threads. */
  readonly stage: Int32Array;
  /** How many pieces of standard output its reader has still to take, shared by both threads. */
  readonly untaken: Int32Array;
}

/** What the thread that works tells the first one. */
export type Told =
  | { readonly kind: 'out' | 'err'; readonly text: string }
  | { readonly kind: 'temporary'; readonly path: string }
  | { readonly kind: 'done'; readonly code: number };
