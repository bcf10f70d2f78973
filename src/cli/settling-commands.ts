import type { Command } from '@commander-js/extra-typings';
import type { Io } from './io.ts';
import {
  basisOption,
  encodingOption,
  languageOption,
  notesOption,
  policyOption,
  quietOption,
  readingOption,
} from './options.ts';

/** The commands that settle a year; each is imported when it is called. */
export function addSettlingCommands(award: Command, io: Io, done: (code: number) => void): void {
  award
    .command('settle')
    .summary('settle a year / 年度结算')
    .description(
      'Read the tables in a folder, settle the year, write the settlement / 读取数据、结算、写出结果',
    )
    .argument('<year>', 'award year / 年度')
    .argument('<data>', 'folder with the .csv and .xlsx files / 数据文件夹')
    .option(
      '-o, --out <folder>',
      'where to write (default: settlement-<year>; with --previous settlement-<year>-2, -3 …) / 输出文件夹，默认 settlement-<年度>，补充结算为 settlement-<年度>-2、-3……',
    )
    .option('--force', 'move a different settlement aside first / 保留旧结果后重写')
    .option(
      '--set-aside',
      'settle the enterprises without errors; errors of files, unreadable codes and E9xx still stop it / 先结算无错误的企业；文件、代码的错误和 E9xx 不能跳过',
    )
    .option('--strict', 'exit 3 when something is pending or set aside / 有待定或暂不结算时退出码为 3')
    .addOption(readingOption())
    .option(
      '--previous <settlement>',
      'supplementary settlement: pay what has changed since that one / 补充结算：只补拨与前次结算的差额',
    )
    .addOption(basisOption())
    .addOption(policyOption())
    .addOption(encodingOption())
    .option('--sign <key>', 'sign the head with an Ed25519 private key (PEM) / 用私钥给链头签名')
    .option('--json', 'settlement.json on standard output as well / 同时输出 JSON')
    .option('--public <file>', 'the public list as a workbook and CSV of its own / 另存公示名单')
    .option('--dry-run', 'everything but the folder / 只试算不写文件')
    .option('--readings', 'add the sheet 口径测算: what every other reading would change / 加一张口径测算表')
    .addOption(notesOption())
    .addOption(quietOption())
    .addOption(languageOption())
    .action(async (year, data, options) => {
      const { settleCommand } = await import('./commands/settle.ts');
      done(await settleCommand(year, data, options, io));
    });

  award
    .command('readings')
    .summary('what every other reading would change / 口径测算')
    .description(
      'Settle the year under every other choice of every reading, one at a time; nothing is written / 逐一改用其他口径测算影响，不写文件',
    )
    .argument('<year>', 'award year / 年度')
    .argument('<data>', 'folder with the .csv and .xlsx files / 数据文件夹')
    .option('--set-aside', 'leave out the enterprises with errors / 先不计有错误的企业')
    .addOption(readingOption())
    .addOption(basisOption())
    .addOption(policyOption())
    .addOption(encodingOption())
    .option('--json', 'as JSON, with every enterprise that moves / 以 JSON 输出，列出全部受影响的企业')
    .addOption(notesOption())
    .addOption(quietOption())
    .addOption(languageOption())
    .action(async (year, data, options) => {
      const { readingsCommand } = await import('./commands/readings.ts');
      done(await readingsCommand(year, data, options, io));
    });
}
