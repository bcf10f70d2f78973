import { Command, CommanderError, Option } from '@commander-js/extra-typings';
import { version } from '../version.ts';
import { exit, type Io, languageAsked, terminalLanguage } from './io.ts';
import { collect, encodingOption, languageOption } from './options.ts';
import { addPaperCommands } from './paper-commands.ts';
import { addReviewCommands } from './review-commands.ts';

/** The commands of `award`; each is imported when it is called. `done` takes its exit code. */
function program(io: Io, done: (code: number) => void) {
  const award = new Command('award')
    .description('Settle the innovation awards of 临政字〔2022〕37号 / 结算轴承产业科技创新奖补')
    .version(version, '-V, --version', 'print the version / 显示版本')
    .helpOption('-h, --help', 'show help / 显示帮助')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined });

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
    .option(
      '--reading <id=value>',
      'choose a reading (repeatable) / 选用口径，可重复',
      collect,
      [] as readonly string[],
    )
    .option(
      '--previous <settlement>',
      'supplementary settlement: pay what has changed since that one / 补充结算：只补拨与前次结算的差额',
    )
    .option('--basis <document>', 'document that a year after the trial rests on / 依据文件')
    .option('--policy <file>', 'settle under a changed policy file / 使用另一份政策文件')
    .addOption(encodingOption())
    .option('--sign <key>', 'sign the head with an Ed25519 private key (PEM) / 用私钥给链头签名')
    .option('--json', 'settlement.json on standard output as well / 同时输出 JSON')
    .option('--public <file>', 'the public list as a workbook and CSV of its own / 另存公示名单')
    .option('--dry-run', 'everything but the folder / 只试算不写文件')
    .option('--readings', 'add the sheet 口径测算: what every other reading would change / 加一张口径测算表')
    .option('--notes', 'list every note / 列出全部提示')
    .option('-q, --quiet', 'errors only / 只显示错误')
    .addOption(languageOption())
    .action(async (year, data, options) => {
      const { settleCommand } = await import('./settle.ts');
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
    .option(
      '--reading <id=value>',
      'choose a reading (repeatable) / 选用口径，可重复',
      collect,
      [] as readonly string[],
    )
    .option('--basis <document>', 'document that a year after the trial rests on / 依据文件')
    .option('--policy <file>', 'settle under a changed policy file / 使用另一份政策文件')
    .addOption(encodingOption())
    .option('--json', 'as JSON, with every enterprise that moves / 以 JSON 输出，列出全部受影响的企业')
    .option('--notes', 'list every note / 列出全部提示')
    .option('-q, --quiet', 'errors only / 只显示错误')
    .addOption(languageOption())
    .action(async (year, data, options) => {
      const { readingsCommand } = await import('./readings.ts');
      done(await readingsCommand(year, data, options, io));
    });

  addReviewCommands(award, io, done);
  addPaperCommands(award, io, done);

  award
    .command('validate')
    .summary('check input files / 检查数据')
    .description(
      'Check a folder, or single files before they are handed in; nothing is settled / 检查文件夹，或在上交前检查单个文件',
    )
    .argument('<path...>', 'one folder, or files / 一个文件夹，或若干文件')
    .option(
      '--year <year>',
      'award year (default: the one year in tax_increment) / 年度，默认取新增税收地方财力表中的年度',
    )
    .option('--policy <file>', 'check under a changed policy file / 按另一份政策文件检查')
    .addOption(
      new Option('--format <format>', 'how problems are told / 输出格式')
        .choices(['text', 'json', 'sarif', 'github'] as const)
        .default('text' as const),
    )
    .option('--annotate <folder>', 'copies of the files with the problems marked / 写出标出问题的副本')
    .addOption(encodingOption())
    .option('--notes', 'list every note / 列出全部提示')
    .option('-q, --quiet', 'errors only / 只显示错误')
    .addOption(languageOption())
    .action(async (paths, options) => {
      const { validateCommand } = await import('./validate.ts');
      done(await validateCommand(paths, options, io));
    });

  award
    .command('inspect')
    .summary('how a file is read / 查看文件的读法')
    .description(
      'Show how files are read: format, encoding, sheets, tables, columns, units, rows skipped / 查看文件的格式、编码、工作表、表头、各列、单位和跳过的行',
    )
    .argument('<file...>', '.csv and .xlsx files / 数据文件')
    .option('--cells', 'every cell as JSON / 以 JSON 输出全部单元格')
    .addOption(encodingOption())
    .addOption(languageOption())
    .action(async (files, options) => {
      const { inspectCommand } = await import('./inspect.ts');
      done(await inspectCommand(files, options, io));
    });

  award
    .command('template')
    .summary('empty input tables to fill in / 生成空表')
    .description(
      'Write empty input tables: headers, drop-downs, units, notes with the clause; nothing is overwritten / 生成带下拉、单位和条款说明的空表，不覆盖已有文件',
    )
    .argument('<folder>', 'where to write / 输出文件夹')
    .option('--csv', 'a CSV file per table instead of one workbook / 每张表一个 CSV 文件')
    .addOption(languageOption())
    .action(async (folder, options) => {
      const { templateCommand } = await import('./template.ts');
      done(await templateCommand(folder, options, io));
    });

  award
    .command('policy')
    .summary('the parameters in force with their clause / 政策参数与原文')
    .description(
      'Show parameters, conditions and readings with the clause’s own words / 查看参数、条件、口径及条款原文',
    )
    .argument(
      '[clause]',
      'a clause, rule, condition or parameter, e.g. R5, C1, 三（三）5 / 条款、规则、条件或参数',
    )
    .option('--policy <file>', 'show a changed policy file / 查看另一份政策文件')
    .addOption(languageOption())
    .action(async (clause, options) => {
      const { policyCommand } = await import('./policy.ts');
      done(await policyCommand(clause, options, io));
    });

  award
    .command('schema')
    .summary('JSON Schema of tables and outputs / 数据格式')
    .description(
      'Show the JSON Schema of a table’s rows, of settlement.json or of an audit entry / 输出数据表、结算结果或审计条目的 JSON Schema',
    )
    .argument('[name]', 'a table, settlement or audit; without it the names / 表名、settlement 或 audit')
    .option('--table-schema', 'a Frictionless data package of all tables / 全部表的 Frictionless 数据包')
    .addOption(languageOption())
    .action(async (name, options) => {
      const { schemaCommand } = await import('./schema.ts');
      done(schemaCommand(name, options, io));
    });

  award
    .command('error')
    .summary('what a problem means and how to put it right / 问题代码的含义和改法')
    .description(
      'Show what a problem code means, an example, and how to put it right; without a code the list / 查看问题代码的含义、示例和改法；不写代码则列出全部',
    )
    .argument('[code]', 'a problem code, e.g. E208 / 问题代码')
    .addOption(languageOption())
    .action(async (code, options) => {
      const { errorCommand } = await import('./error.ts');
      done(errorCommand(code, options, io));
    });
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
