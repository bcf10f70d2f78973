import type { Language } from './entry.ts';

/** What can be wrong with a command line, by the parser's code. */
export const usageKinds: {
  readonly [L in Language]: Readonly<Record<string, string>> & { readonly other: string };
} = {
  zh: {
    'commander.unknownCommand': '没有这个命令',
    'commander.unknownOption': '没有这个选项',
    'commander.missingArgument': '缺少参数',
    'commander.optionMissingArgument': '选项后面缺少值',
    'commander.missingMandatoryOptionValue': '缺少必须写的选项',
    'commander.excessArguments': '参数太多',
    'commander.invalidArgument': '没有这个选择',
    other: '命令写法不对',
  },
  en: {
    'commander.unknownCommand': 'no such command',
    'commander.unknownOption': 'no such option',
    'commander.missingArgument': 'an argument is missing',
    'commander.optionMissingArgument': 'the option needs a value',
    'commander.missingMandatoryOptionValue': 'an option that has to be given is missing',
    'commander.excessArguments': 'too many arguments',
    'commander.invalidArgument': 'no such choice',
    other: 'the command line is not understood',
  },
};
