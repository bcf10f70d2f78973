import { type Language, languages } from '../messages/entry.ts';
import type { LinesElsewhere } from '../write/large/books-apart.ts';
import type { WorkbookElsewhere } from '../write/workbook/elsewhere.ts';
import type { LinesTask } from './settling/lines-task.ts';

/** How a command that is interrupted leaves nothing half done. */
export interface Interruption {
  /** Names a folder that is cleared away when the command is interrupted. */
  readonly temporary: (path: string) => void;
  /**
   * The point of no return before the last step.
   * @returns false where the command was interrupted already; after true an interruption waits for its end
   */
  readonly commit: () => boolean;
}

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
  /** Absent where nobody can interrupt. */
  readonly interruption?: Interruption;
  /** Has another thread write the books of a large year's lines; absent where there is no core for it. */
  readonly startLines?: (task: LinesTask) => LinesElsewhere;
  /** Has another thread take a workbook down; absent where there is no core for it. */
  readonly startWorkbook?: () => WorkbookElsewhere;
}

/** Exit codes (3-output.md section 4). */
export const exit = { done: 0, problems: 1, couldNotRun: 2, incomplete: 3, interrupted: 130 } as const;

const localeVariables = ['AWARD_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of the terminal: `--lang`, then AWARD_LANG, then the system's locale. */
export function terminalLanguage(asked: Language | undefined, env: Io['env']): Language {
  if (asked !== undefined) return asked;
  const wanted = localeVariables.map((name) => env[name]).find((value) => value !== undefined) ?? '';
  return /^zh/i.test(wanted) ? 'zh' : 'en';
}

/** An environment that names a language; where it names none, as on Windows, that of the system. */
export function withLocale(env: Io['env'], locale: () => string): Io['env'] {
  return localeVariables.some((name) => env[name] !== undefined) ? env : { ...env, LANG: locale() };
}

/** The language asked for on a command line that may be wrong otherwise. */
export function languageAsked(argv: readonly string[]): Language | undefined {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at] ?? '';
  const asked = word === '--lang' ? argv[at + 1] : word.slice('--lang='.length);
  return languages.find((language) => language === asked);
}
