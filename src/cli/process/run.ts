import { terminalWords } from '../../messages/terminal.ts';
import { exit, languageAsked, terminalLanguage, withLocale } from '../io.ts';
import { main } from '../main.ts';
import { outlet } from './outlet.ts';

/** Runs the command line of this process; its exit code becomes the process's. */
export async function run(): Promise<void> {
  const argv = process.argv.slice(2);
  const env = withLocale({ ...process.env }, () => Intl.DateTimeFormat().resolvedOptions().locale);
  const language = terminalLanguage(languageAsked(argv), env);
  // Until the command has said how it ended.
  process.exitCode = exit.couldNotRun;
  const cwd = currentFolder();
  if (cwd === null) {
    outlet(process.stderr, () => undefined)(`${terminalWords[language].folderGone}\n`);
    return;
  }
  const world = {
    argv,
    env,
    cwd,
    terminal: process.stderr.isTTY === true,
    columns: process.stderr.columns || 80,
  };
  let unwritable = false;
  const end = (code: number): void => {
    process.exitCode = unwritable ? exit.couldNotRun : code;
  };
  const write = {
    err: outlet(process.stderr, () => undefined),
    out: outlet(process.stdout, async (code) => {
      unwritable = true;
      end(exit.couldNotRun);
      const { outputRefusal } = await import('./output-refusal.ts');
      write.err(outputRefusal(code, language, world));
    }),
  };
  const elsewhere = async (): Promise<number> => {
    const { inThread } = await import('./in-thread.ts');
    return inThread(world, write, language);
  };
  end(await main(argv, { ...world, ...write }, elsewhere));
}

/** null where it was removed. */
function currentFolder(): string | null {
  try {
    return process.cwd();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
