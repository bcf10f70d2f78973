import type { Command } from '@commander-js/extra-typings';
import type { Io } from './io.ts';
import { encodingOption, languageOption } from './options.ts';

/** The commands that make further papers from a written settlement; each is imported when it is called. */
export function addPaperCommands(award: Command, io: Io, done: (code: number) => void): void {
  award
    .command('history')
    .summary('this settlement as history for next year / 生成下年度用的历年奖补表')
    .description(
      'Verify a settlement, then write what it pays as rows of the table award_history for next year’s data / 先核对结算结果，再把应兑付的写成下一年度数据用的历年奖补表',
    )
    .argument('<settlement>', 'folder that settle wrote / 结算结果文件夹')
    .option(
      '--with <file>',
      'put the rows to an existing history (CSV, XLSX or a data folder) / 并入原有的历年奖补表',
    )
    .option(
      '-o, --out <file>',
      '.csv or .xlsx; without an ending both (default: CSV on standard output) / 输出文件，不写扩展名则两种都写',
    )
    .option('--force', 'move a different file aside first / 保留旧文件后重写')
    .addOption(encodingOption())
    .option('--notes', 'list every note / 列出全部提示')
    .option('-q, --quiet', 'errors only / 只显示错误')
    .addOption(languageOption())
    .action(async (settlement, options) => {
      const { historyCommand } = await import('./history.ts');
      done(await historyCommand(settlement, options, io));
    });
}
