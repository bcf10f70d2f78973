import type { Command } from '@commander-js/extra-typings';
import type { Io } from './io.ts';
import { encodingOption, languageOption, notesOption, quietOption } from './options.ts';

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
    .option(
      '--include-held',
      'list what is held as paid: it will be paid and must not be awarded again / 暂缓未拨的也作为已拨付列入',
    )
    .option('--force', 'move a different file aside first / 保留旧文件后重写')
    .addOption(encodingOption())
    .addOption(notesOption())
    .addOption(quietOption())
    .addOption(languageOption())
    .action(async (settlement, options) => {
      const { historyCommand } = await import('./commands/history.ts');
      done(await historyCommand(settlement, options, io));
    });

  award
    .command('publish')
    .summary('the public notice / 生成公示')
    .description(
      'Verify a settlement, then write its public notice as a page and a workbook: basis, period in working days, where to object, the list / 先核对结算结果，再写出公示（网页和工作簿）：依据、公示时间、异议受理、拟兑付名单',
    )
    .argument('<settlement>', 'folder that settle wrote / 结算结果文件夹')
    .requiredOption(
      '--from <date>',
      'day of publication; the first day where it is worked / 公示发布日期，计为第一天',
    )
    .requiredOption('--working-days <number>', 'length of the period / 公示几个工作日')
    .option('--calendar <file>', 'working days of further years (YAML) / 其他年度的工作日历')
    .option(
      '--previous <settlement>',
      'the settlement before, of a later round: its list is what the notice tells the changes against / 补充结算的公示：上一次结算的文件夹，据以列出变动',
    )
    .option('--office <name>', 'who takes objections / 受理单位，不写则留空待填')
    .option('--telephone <number>', 'its telephone / 联系电话')
    .option('--address <address>', 'its address / 联系地址')
    .option(
      '-o, --out <place>',
      'a folder, or a file name ending in .html or .xlsx (default: publicity-<year>, of a later round publicity-<year>-<round>) / 输出文件夹或文件名',
    )
    .option('--force', 'move different files aside first / 保留旧文件后重写')
    .addOption(quietOption())
    .addOption(languageOption())
    .action(async (settlement, options) => {
      const { publishCommand } = await import('./commands/publish.ts');
      done(await publishCommand(settlement, options, io));
    });

  award
    .command('notice')
    .summary('the result, a page per enterprise / 生成结果告知书')
    .description(
      'Verify a settlement, then write a page to each enterprise, or to one: what it applied for, what came of it and why, the cap, what to do next; nothing of any other enterprise / 先核对结算结果，再给每家企业（或指定的一家）写一份结果告知书：申报事项、结论和原因、封顶、下一步；不含其他企业的任何数据',
    )
    .argument('<settlement>', 'folder that settle wrote / 结算结果文件夹')
    .argument(
      '[enterprise]',
      'code, name or a part of the name (default: all) / 信用代码、名称或名称的一部分，不写则全部',
    )
    .option('--office <name>', 'whom to ask / 受理单位，不写则留空待填')
    .option('--telephone <number>', 'its telephone / 联系电话')
    .option('--address <address>', 'its address / 联系地址')
    .option(
      '-o, --out <folder>',
      'where to write (default: notices-<year>, of a later round notices-<year>-<round>) / 输出文件夹',
    )
    .option('--force', 'move different files aside first / 保留旧文件后重写')
    .addOption(quietOption())
    .addOption(languageOption())
    .action(async (settlement, enterprise, options) => {
      const { noticeCommand } = await import('./commands/notice.ts');
      done(await noticeCommand(settlement, enterprise, options, io));
    });
}
