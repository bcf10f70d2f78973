import { sourceOfRule } from '../../src/checks/decision-fits-line.ts';
import { main } from '../../src/cli/main.ts';
import { type Code, catalogue } from '../../src/messages/catalogue/index.ts';
import type { Language } from '../../src/messages/entry.ts';
import { matterForms } from '../../src/messages/matters.ts';
import { severityOf } from '../../src/messages/problem.ts';
import { choiceGloss } from '../../src/messages/reading-choices.ts';
import { exampleOf, tell } from '../../src/messages/told.ts';
import { Decimal } from '../../src/money/decimal.ts';
import { figure } from '../../src/money/figures.ts';
import { isOfEnterprise, ruleIds } from '../../src/policy/ids.ts';
import { tables } from '../../src/tables/all/index.ts';
import type { Table } from '../../src/tables/table.ts';
import { policyFor } from '../support/settle-rows.ts';

const { data } = policyFor(2023);

const words = {
  zh: {
    column: '列名',
    header: '表头',
    type: '类型',
    required: '必填',
    clause: '用于条款',
    values: '可选值',
    key: '主键',
    parameter: '参数',
    value: '数值',
    text: '原文',
    reading: '口径',
    choices: '选项（第一个为默认）',
    matter: '涉及',
    rule: '条款',
    ruleCode: '代号',
    subject: '奖补内容',
    from: '数据表',
    writeMatter: '“事项”写什么',
    example: '例如',
    blank: '可留空',
    decided: '可有审议决定',
    code: '代码',
    says: '问题（以一例为准）',
    found: '原文',
    todo: '怎么办',
    yes: '是',
    types: {
      text: '文本',
      code: '编码',
      money: '金额（元）',
      number: '数值',
      date: '日期',
      year: '年度',
      flag: '是/否',
      choice: '选项',
    },
  },
  en: {
    column: 'column',
    header: 'header',
    type: 'type',
    required: 'required',
    clause: 'clause',
    values: 'values',
    key: 'key',
    parameter: 'parameter',
    value: 'value',
    text: 'the clause’s words',
    reading: 'reading',
    choices: 'choices (the first is the default)',
    matter: 'what hangs on it',
    rule: 'rule',
    ruleCode: 'code',
    subject: 'what is awarded',
    from: 'table',
    writeMatter: 'what to write as matter',
    example: 'for example',
    blank: 'may be blank',
    decided: 'can be decided',
    code: 'code',
    says: 'says (of an example)',
    found: 'found',
    todo: 'what to do',
    yes: 'yes',
    types: {
      text: 'text',
      code: 'code',
      money: 'money (元)',
      number: 'number',
      date: 'date',
      year: 'year',
      flag: 'yes/no',
      choice: 'choice',
    },
  },
} as const;

const escaped = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What a column takes besides what its type says: its choices, or its own words for yes and no. */
function valuesOf({ name, choices = [], ownWords = [] }: Table['columns'][string]['type']): string {
  return name === 'choice'
    ? choices.map(([value, word]) => (value === word ? value : `${value} ${word}`)).join(', ')
    : ownWords.map((pair) => pair.join('/')).join(', ');
}

/** The data dictionary: every table with its columns. */
export function dictionary(language: Language): string {
  const w = words[language];
  return Object.values<Table>(tables)
    .map((table) => {
      const rows = Object.entries(table.columns).map(([name, { header, type, required, clause }]) => [
        `\`${name}\``,
        header,
        w.types[type.name],
        required ? w.yes : '',
        clause ?? '',
        valuesOf(type),
      ]);
      const key = table.key.length === 0 ? '—' : table.key.map((column) => `\`${column}\``).join(' + ');
      const head = [w.column, w.header, w.type, w.required, w.clause, w.values];
      return `#### ${table.name} · ${table.title}\n\n${w.key}: ${key}\n\n${grid(head, rows)}`;
    })
    .join('\n\n');
}

/** The rules: code, clause, subject, and the table that their lines come from. */
export function rules(language: Language): string {
  const w = words[language];
  const rows = ruleIds.map((id) => {
    const table: Table = tables[sourceOfRule[id]];
    const { clause, [language]: subject } = data.rules[id];
    return [id, clause, subject, language === 'zh' ? table.title : `\`${table.name}\``];
  });
  return grid([w.ruleCode, w.rule, w.subject, w.from], rows);
}

/** What to write in the column matter (事项), by rule. */
export function matters(language: Language): string {
  const w = words[language];
  const decided: readonly string[] = (tables.decisions.columns.rule.type.choices ?? []).map(([rule]) => rule);
  const rows = matterForms.map(({ rules, form, example }) => [
    rules.join(', '),
    form[language],
    `\`${example}\``,
    rules.every(isOfEnterprise) ? w.yes : '',
    rules.filter((rule) => decided.includes(rule)).join(', '),
  ]);
  return grid([w.rule, w.writeMatter, w.example, w.blank, w.decided], rows);
}

/** The figures of the policy with the clause and its own words. */
export function parameters(language: Language): string {
  const w = words[language];
  const rows = Object.entries(data.parameters).map(([id, { value, role, clause, text }]) => {
    const ratio = role === 'rate' || (role === 'threshold' && Number(value) < 1);
    const shown = role === 'period' ? value : figure(new Decimal(value), ratio ? 'ratio' : 'yuan');
    return [`\`${id}\``, shown, clause, text];
  });
  return grid([w.parameter, w.value, w.clause, w.text], rows);
}

/** The readings with their choices. */
export function readings(language: Language): string {
  const w = words[language];
  const rows = Object.entries(data.readings).map(([id, reading]) => [
    `\`${id}\``,
    [reading.default, ...reading.alternatives]
      .map((choice) => choiceGloss(id, choice, language).replace(choice, `\`${choice}\``))
      .join(language === 'zh' ? '、' : ', '),
    reading[language],
  ]);
  return grid([w.reading, w.choices, w.matter], rows);
}

/** Every problem code as its example reads. */
export function problems(language: Language): string {
  const w = words[language];
  const rows = (Object.keys(catalogue) as Code[])
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .map((code) => {
      const example = exampleOf(code);
      const { headline, hint } = tell(example, language);
      return [code, headline, example.value === null ? '' : `\`${example.value}\``, hint];
    });
  return grid([w.code, w.says, w.found, w.todo], rows);
}

const order = (code: Code) => ['error', 'warning', 'note'].indexOf(severityOf(code));

/** The help of a command as the terminal shows it. */
export async function help(...argv: readonly string[]): Promise<string> {
  let shown = '';
  const write = (text: string) => {
    shown += text;
  };
  await main([...argv, '--help'], {
    out: write,
    err: write,
    env: {},
    cwd: '/',
    terminal: false,
    columns: 100,
  });
  return `\`\`\`text\n${shown.trimEnd()}\n\`\`\``;
}
