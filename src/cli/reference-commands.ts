import type { Command } from '@commander-js/extra-typings';
import type { Io } from './io.ts';
import { languageOption } from './options.ts';

/** The commands that say what the program rests on; each is imported when it is called. */
export function addReferenceCommands(award: Command, io: Io, done: (code: number) => void): void {
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
      const { policyCommand } = await import('./commands/policy.ts');
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
      const { schemaCommand } = await import('./commands/schema.ts');
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
      const { errorCommand } = await import('./commands/error.ts');
      done(errorCommand(code, options, io));
    });
}
