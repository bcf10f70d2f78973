import type { CommanderError, CommandUnknownOpts } from '@commander-js/extra-typings';
import { certain } from '../cells/certain.ts';
import { commandLineEntries } from '../messages/catalogue/command-line.ts';
import type { Language } from '../messages/entry.ts';
import { problem } from '../messages/problem.ts';
import { toldBy } from '../messages/told-by.ts';
import { usageKinds } from '../messages/usage.ts';
import { closest } from '../tables/closest.ts';
import { toldText } from '../terminal/problem-text.ts';
import { colours } from '../terminal/style.ts';
import type { Io } from './io.ts';

/** The part of a command line that is wrong, what is right, and what was most likely meant. */
interface Mistake {
  readonly what: string;
  readonly expected: string;
  readonly suggestion: string | null;
}

/**
 * A mistake on the command line as a problem. The parser's own sentences are English; the words that matter are taken
 * from them.
 * @param award the whole program
 */
export function usageFault(
  error: CommanderError,
  award: CommandUnknownOpts,
  argv: readonly string[],
  io: Io,
  language: Language,
): string {
  const kind = usageKinds[language][error.code] ?? usageKinds[language].other;
  const facts = { kind, ...mistakeOf(error, award, argv) };
  // Only these sentences are loaded: a slip of the finger is to be told at once.
  const told = toldBy(commandLineEntries.E913[language], facts);
  return `${toldText(problem('E913', {}, facts), told, language, colours(io))}\n`;
}

function mistakeOf(
  { code, message }: CommanderError,
  award: CommandUnknownOpts,
  argv: readonly string[],
): Mistake {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
  const [what = certain(message.replace(/^error: /, '').split('\n', 1)[0])] = quoted;
  const command = award.commands.find((one) => one.name() === argv[0]);
  const usage = ['award', ...(command === undefined ? [award.usage()] : usageOf(command))].join(' ');
  switch (code) {
    case 'commander.unknownCommand': {
      const names = award.commands.map((one) => one.name());
      return { what, expected: names.join(' | '), suggestion: closest(what, names) };
    }
    case 'commander.unknownOption': {
      const flags = [...(command?.options ?? []), ...award.options].flatMap(({ long }) => long ?? []);
      return {
        what,
        expected: usage,
        suggestion: closest(certain(what.split('=', 1)[0]), [...flags, '--help']),
      };
    }
    case 'commander.invalidArgument': {
      const [, choices = ''] = /Allowed choices are (.*)\.$/m.exec(message) ?? [];
      const allowed = choices.split(', ').filter((choice) => choice !== '');
      const [option = '', value = ''] = quoted;
      const expected = `${option}: ${allowed.join(' | ')}`;
      return { what: value, expected, suggestion: closest(value, allowed) };
    }
    case 'commander.excessArguments':
      return { what: argv.join(' '), expected: usage, suggestion: null };
    case 'commander.missingArgument':
      return { what: `<${what}>`, expected: usage, suggestion: null };
    default:
      return { what, expected: usage, suggestion: null };
  }
}

/** With the options that have to be given, which the parser's usage does not name. */
function usageOf(command: CommandUnknownOpts): string[] {
  const needed = command.options.filter(({ mandatory }) => mandatory).map(({ flags }) => flags);
  return [command.name(), ...needed, command.usage()];
}
