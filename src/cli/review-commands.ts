import { type Command, Option } from '@commander-js/extra-typings';
import type { Io } from './io.ts';
import {
  agreesWithOption,
  dataOption,
  headOption,
  languageOption,
  publicKeyOption,
  quietOption,
} from './options.ts';

/** The commands that look at written settlements again; each is imported when it is called. */
export function addReviewCommands(award: Command, io: Io, done: (code: number) => void): void {
  award
    .command('verify')
    .summary('check a settlement against its log / 核对结算结果')
    .description(
      'Check that a settlement is as it was written, and comes out again from its log and from the data / 核对结算结果未被改动，并可由日志和数据重新得出',
    )
    .argument('<settlement>', 'folder that settle wrote / 结算结果文件夹')
    .addOption(dataOption())
    .addOption(agreesWithOption())
    .addOption(headOption())
    .addOption(publicKeyOption())
    .addOption(languageOption())
    .action(async (settlement, options) => {
      const { verifyCommand } = await import('./commands/verify.ts');
      done(await verifyCommand(settlement, options, io));
    });

  award
    .command('audit')
    .summary('the audit report / 审核报告')
    .description(
      'Verify a settlement, then report it with every figure down to the input cell: one HTML page that needs no network, or Markdown / 先核对结算结果，再写出可追溯到每个单元格的审核报告：一个不连网的网页，或 Markdown',
    )
    .argument('<settlement>', 'folder that settle wrote / 结算结果文件夹')
    .option('-o, --out <file>', 'where to write (default: standard output) / 输出文件，默认输出到标准输出')
    .option('--force', 'move a different report aside first / 保留旧报告后重写')
    .addOption(
      new Option('--format <format>', 'a page or text to paste / 网页或可粘贴的文本')
        .choices(['html', 'md'] as const)
        .default('html' as const),
    )
    .option(
      '--published <date>',
      'when the public list was put up: objections are held against its period / 公示发布日期，异议的收到日期与公示期对照',
    )
    .option('--working-days <number>', 'length of that period / 公示几个工作日')
    .option('--calendar <file>', 'working days of further years (YAML) / 其他年度的工作日历')
    .addOption(dataOption())
    .addOption(agreesWithOption())
    .addOption(headOption())
    .addOption(publicKeyOption())
    .addOption(quietOption())
    .addOption(languageOption())
    .action(async (settlement, options) => {
      const { auditCommand } = await import('./commands/audit.ts');
      done(await auditCommand(settlement, options, io));
    });

  award
    .command('explain')
    .summary('why this amount, and why not more / 金额的由来')
    .description(
      'Explain an enterprise’s amounts down to input cells and the clause’s words; for what was refused or cut every reason, and the nearest change that would turn it / 逐项说明金额的由来，直到单元格和条款原文；不予奖补或被核减的，列出全部原因和最近的改变办法',
    )
    .argument('<settlement>', 'folder that settle wrote / 结算结果文件夹')
    .argument(
      '<enterprise>',
      'code, name or a part of it, or a matter / 信用代码、名称或名称的一部分，或某一事项',
    )
    .argument('[rule]', 'one rule or matter alone, e.g. R5 or R5/202310123456.6 / 只看一个条款或事项')
    .addOption(languageOption())
    .action(async (settlement, enterprise, rule, options) => {
      const { explainCommand } = await import('./commands/explain.ts');
      done(await explainCommand(settlement, enterprise, rule, options, io));
    });

  award
    .command('diff')
    .summary('what changed between two settlements, and why / 两份结算的差异和原因')
    .description(
      'Compare two settlements: by enterprise and line what changed, by how much, and because of which cell, reading, parameter or version / 逐企业逐事项比较两份结算，列出增减额及其原因',
    )
    .argument('<a>', 'folder of the earlier settlement / 前一份结算结果')
    .argument('<b>', 'folder of the later settlement / 后一份结算结果')
    .option('--json', 'as JSON / 以 JSON 输出')
    .addOption(languageOption())
    .action(async (a, b, options) => {
      const { diffCommand } = await import('./commands/diff.ts');
      done(await diffCommand(a, b, options, io));
    });
}
