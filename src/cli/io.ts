import type { Language } from '../messages/entry.ts';

/** What a command may touch of the world; tests hand in their own. */
export interface Io {
  /** What was asked for: reports, JSON. */
  readonly out: (text: string) => void;
  /** Problems, summaries, progress. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether standard error is a terminal, and its width in columns. */
  readonly terminal: boolean;
  readonly columns: number;
}

/** Exit codes (3-output.md section 4). */
export const exit = { done: 0, problems: 1, couldNotRun: 2, incomplete: 3, interrupted: 130 } as const;

/** The language of the terminal: `--lang`, then AWARD_LANG, then the system's locale. */
export function terminalLanguage(asked: Language | undefined, env: Io['env']): Language {
  if (asked !== undefined) return asked;
  const wanted = env['AWARD_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return /^zh/i.test(wanted) ? 'zh' : 'en';
}
