import type { CommanderError } from 'commander';
import type { Language } from '../messages/entry.ts';
import { problem } from '../messages/problem.ts';
import type { Io } from './io.ts';
import { problemText } from './terminal/problems.ts';
import { colours } from './terminal/style.ts';

const kinds: Readonly<Record<string, { readonly [L in Language]: string }>> = {
  'commander.unknownCommand': { zh: '没有这个命令', en: 'no such command' },
  'commander.unknownOption': { zh: '没有这个选项', en: 'no such option' },
  'commander.missingArgument': { zh: '缺少参数', en: 'missing argument' },
  'commander.optionMissingArgument': { zh: '选项缺少值', en: 'the option needs a value' },
  'commander.excessArguments': { zh: '参数太多', en: 'too many arguments' },
  'commander.invalidArgument': { zh: '参数不对', en: 'invalid argument' },
};

/** A mistake on the command line as a problem, with the closest suggestion where there is one. */
export function usageFault({ code, message }: CommanderError, io: Io, language: Language): string {
  const what = /'([^']+)'/.exec(message)?.[1] ?? message.replace(/^error: /, '').split('\n', 1)[0] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1] ?? null;
  const kind = kinds[code]?.[language] ?? { zh: '命令写法不对', en: 'usage' }[language];
  return `${problemText(problem('E913', {}, { what, kind, suggestion }), language, colours(io))}\n`;
}
