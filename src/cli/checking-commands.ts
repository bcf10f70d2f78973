import { type Command, Option } from '@commander-js/extra-typings';
import type { Io } from './io.ts';
import { encodingOption, languageOption, notesOption, quietOption } from './options.ts';

/** The commands for files before they are settled; each is imported when it is called. */
export function addCheckingCommands(award: Command, io: Io, done: (code: number) => void): void {
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
    .addOption(notesOption())
    .addOption(quietOption())
    .addOption(languageOption())
    .action(async (paths, options) => {
      const { validateCommand } = await import('./commands/validate.ts');
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
      const { inspectCommand } = await import('./commands/inspect.ts');
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
      const { templateCommand } = await import('./commands/template.ts');
      done(await templateCommand(folder, options, io));
    });
}
