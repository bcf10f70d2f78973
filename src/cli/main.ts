import { Command, CommanderError } from '@commander-js/extra-typings';
import { version } from '../version.ts';
import { addCheckingCommands } from './checking-commands.ts';
import { exit, type Io, languageAsked, terminalLanguage } from './io.ts';
import { addPaperCommands } from './paper-commands.ts';
import { addReferenceCommands } from './reference-commands.ts';
import { addReviewCommands } from './review-commands.ts';
import { addSettlingCommands } from './settling-commands.ts';

/** The commands of `award`; each is imported when it is called. `done` takes its exit code. */
function program(io: Io, done: (code: number) => void) {
  const award = new Command('award')
    .description('Settle the innovation awards of 临政字〔2022〕37号 / 结算轴承产业科技创新奖补')
    .version(version, '-V, --version', 'print the version / 显示版本')
    .helpOption('-h, --help', 'show help / 显示帮助')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined });

  addSettlingCommands(award, io, done);
  addReviewCommands(award, io, done);
  addPaperCommands(award, io, done);
  addCheckingCommands(award, io, done);
  addReferenceCommands(award, io, done);
  return award;
}

/** The words make sense, and the command is run elsewhere. */
class RunElsewhere extends Error {}

/**
 * Runs one command.
 * @param argv the words after `award`
 * @param elsewhere runs it where it takes longer than saying what is wrong with the words, or help; here if left out
 * @returns the exit code (3-output.md section 4)
 */
export async function main(
  argv: readonly string[],
  io: Io,
  elsewhere?: () => Promise<number>,
): Promise<number> {
  let code: number = exit.done;
  const award = program(io, (result) => {
    code = result;
  });
  if (elsewhere !== undefined) {
    award.hook('preAction', () => {
      throw new RunElsewhere();
    });
  }
  try {
    if (argv.length === 0) {
      io.err(award.helpInformation());
      return exit.couldNotRun;
    }
    await award.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof RunElsewhere && elsewhere !== undefined) return elsewhere();
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exit.done;
    const { usageFault } = await import('./usage-fault.ts');
    io.err(usageFault(error, award, argv, io, terminalLanguage(languageAsked(argv), io.env)));
    return exit.couldNotRun;
  }
}
