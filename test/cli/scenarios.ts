import { readFileSync } from 'node:fs';
import { builtInPolicyFile } from '../../src/policy/load.ts';

/** What is run and what has to come of it. */
export interface Scenario {
  readonly name: string;
  /** `SAMPLE` stands for the sample year's folder, `.` for the scenario's own. */
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Files of the scenario's own folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly code: number;
  /** What standard output and standard error have to say, in order. */
  readonly out?: readonly string[];
  readonly err?: readonly string[];
  /** What they must not say. */
  readonly silent?: readonly string[];
  /** The entries of the scenario's folder afterwards, its own files aside. */
  readonly left: readonly string[];
}

const uscc = '91371581MA3A1BCDX7';
const firm = {
  'enterprises.csv': `统一社会信用代码,企业名称,企业规模\n${uscc},临清市甲山轴承有限公司,规模以上\n`,
  'award_history.csv': 'uscc,year,rule,matter,amount\n',
};
const written = ['settlement-2023'];
const policy = readFileSync(builtInPolicyFile, 'utf8');

export const scenarios: readonly Scenario[] = [
  {
    name: 'the sample',
    argv: ['settle', '2023', 'SAMPLE'],
    code: 0,
    err: [
      'W402',
      'settlement of 2023',
      'payable',
      'settlement written to settlement-2023',
      'head of the audit chain',
    ],
    left: written,
  },
  {
    name: 'the sample in Chinese',
    argv: ['settle', '2023', 'SAMPLE', '--lang', 'zh'],
    code: 0,
    err: ['警告 W402', '2023 年度结算', '应兑付合计', '结算结果已写入', '审计链头'],
    left: written,
  },
  {
    name: 'the locale chooses the language of the terminal',
    argv: ['settle', '2023', 'SAMPLE', '--dry-run'],
    env: { LC_ALL: 'zh_CN.UTF-8' },
    code: 0,
    err: ['2023 年度结算', '试运行'],
    left: [],
  },
  {
    name: 'AWARD_LANG before the locale',
    argv: ['settle', '2023', 'SAMPLE', '--dry-run'],
    env: { LC_ALL: 'zh_CN.UTF-8', AWARD_LANG: 'en' },
    code: 0,
    err: ['settlement of 2023'],
    left: [],
  },
  {
    name: 'JSON on standard output',
    argv: ['settle', '2023', 'SAMPLE', '--json', '--dry-run', '--quiet'],
    code: 0,
    out: ['{\n  "schema": "award-settlement/1"', '"fund"'],
    silent: ['settlement of'],
    left: [],
  },
  {
    name: 'strict: something is pending',
    argv: ['settle', '2023', 'SAMPLE', '--strict', '--quiet'],
    code: 3,
    left: written,
  },
  {
    name: 'strict: nothing is pending',
    argv: ['settle', '2023', '.', '--strict', '--quiet'],
    files: firm,
    code: 0,
    left: written,
  },
  {
    name: 'another folder for the output',
    argv: ['settle', '2023', 'SAMPLE', '--out', 'there/2023', '-q'],
    code: 0,
    left: ['there'],
  },
  {
    name: 'a reading',
    argv: ['settle', '2023', 'SAMPLE', '--reading', 'rounding=down', '--json', '--dry-run', '-q'],
    code: 0,
    out: ['"rounding": "down"'],
    left: [],
  },
  {
    name: 'settlement.yaml, and the command line over it',
    argv: ['settle', '2023', '.', '--reading', 'R9.side=seller', '--json', '--dry-run', '-q'],
    files: {
      ...firm,
      'settlement.yaml':
        'readings:\n  R9.side: either\n  R8.track: { value: separate, document: 纪要5号 }\nbasis: 某文件\n',
    },
    code: 0,
    out: ['"R8.track": "separate"', '"R9.side": "seller"', '"basis": "某文件"'],
    left: [],
  },
  {
    name: 'a fault in settlement.yaml',
    argv: ['settle', '2023', '.'],
    files: { ...firm, 'settlement.yaml': 'readings:\n  R9.sidee: either\n' },
    code: 1,
    err: ['E904', 'R9.sidee', 'R9.side'],
    left: [],
  },
  {
    name: 'an unknown key in settlement.yaml',
    argv: ['settle', '2023', '.'],
    files: { ...firm, 'settlement.yaml': 'reading: {}\n' },
    code: 1,
    err: ['E909', 'reading'],
    left: [],
  },
  {
    name: 'a changed policy',
    argv: ['settle', '2023', '.', '--policy', 'changed.yaml', '--dry-run'],
    files: { ...firm, 'changed.yaml': policy.replace('value: 5000\n', 'value: 6000\n') },
    code: 0,
    err: ['settlement of 2023'],
    left: [],
  },
  {
    name: 'a policy with a wrong figure names the key',
    argv: ['settle', '2023', '.', '--policy', 'wrong.yaml'],
    files: { ...firm, 'wrong.yaml': policy.replace('value: 0.25\n', 'value: 25\n') },
    code: 2,
    err: ['E906', 'parameters.R4.rate.value', '0.25'],
    left: [],
  },
  {
    name: 'a policy without a parameter names the key',
    argv: ['settle', '2023', '.', '--policy', 'wrong.yaml'],
    files: { ...firm, 'wrong.yaml': policy.replace(/ {2}R4\.rate:\n(?: {4}.*\n)+/, '') },
    code: 2,
    err: ['E906', 'parameters.R4.rate'],
    left: [],
  },
  {
    name: 'errors in the data',
    argv: ['settle', '2023', '.'],
    files: { ...firm, 'enterprises.csv': `${firm['enterprises.csv']}91371581MA3A1BCDX8,乙,规模已上\n` },
    code: 1,
    err: [
      'error E217',
      'enterprises.csv:3',
      'A3',
      '91371581MA3A1BCDX8',
      'expected',
      'to do',
      'error E206',
      'C3',
      'Did you mean',
      'errors 2',
      'nothing was written',
    ],
    left: [],
  },
  {
    name: 'set aside',
    argv: ['settle', '2023', '.', '--set-aside', '--json', '-q'],
    files: { ...firm, 'enterprises.csv': `${firm['enterprises.csv']}91371581MA3B2CDE3Y,乙,规模已上\n` },
    code: 0,
    out: ['"setAside": [', '"uscc": "91371581MA3B2CDE3Y"', '"errors": 1'],
    left: written,
  },
  {
    name: 'an error without an enterprise cannot be set aside',
    argv: ['settle', '2023', '.', '--set-aside'],
    files: { ...firm, 'fund.csv': 'year,amount\n2023,约300\n' },
    code: 1,
    err: ['E208'],
    left: [],
  },
  {
    name: 'no award_history is a warning',
    argv: ['settle', '2023', '.', '--dry-run'],
    files: { 'enterprises.csv': firm['enterprises.csv'] },
    code: 0,
    err: ['warning W141'],
    left: [],
  },
  {
    name: 'no enterprises',
    argv: ['settle', '2023', '.'],
    files: { 'award_history.csv': firm['award_history.csv'] },
    code: 1,
    err: ['E140'],
    left: [],
  },
  { name: 'a folder without tables', argv: ['settle', '2023', '.'], code: 1, err: ['E145'], left: [] },
  {
    name: 'no such folder',
    argv: ['settle', '2023', 'nowhere'],
    code: 2,
    err: ['E903', 'nowhere'],
    left: [],
  },
  {
    name: 'a file instead of a folder',
    argv: ['settle', '2023', 'enterprises.csv'],
    files: firm,
    code: 2,
    err: ['E903'],
    left: [],
  },
  {
    name: 'a year outside the plan names the years',
    argv: ['settle', '2025', '.'],
    files: firm,
    code: 2,
    err: ['E901', '2022, 2023; 2024'],
    left: [],
  },
  {
    name: 'a year after the trial wants its document',
    argv: ['settle', '2024', '.'],
    files: firm,
    code: 2,
    err: ['E902', '--basis'],
    left: [],
  },
  {
    name: 'and settles with it',
    argv: ['settle', '2024', '.', '--basis', '临政办字〔2024〕8号', '--json', '-q'],
    files: firm,
    code: 0,
    out: ['"basis": "临政办字〔2024〕8号"'],
    left: ['settlement-2024'],
  },
  {
    name: 'a misspelt reading',
    argv: ['settle', '2023', '.', '--reading', 'R9.sied=either'],
    files: firm,
    code: 2,
    err: ['E904', 'R9.side'],
    left: [],
  },
  {
    name: 'a misspelt choice',
    argv: ['settle', '2023', '.', '--reading', 'R9.side=eiter'],
    files: firm,
    code: 2,
    err: ['E905', 'Did you mean either'],
    left: [],
  },
  {
    name: 'a reading without a value',
    argv: ['settle', '2023', '.', '--reading', 'R9.side'],
    files: firm,
    code: 2,
    err: ['E911'],
    left: [],
  },
  { name: 'a misspelt command', argv: ['setle'], code: 2, err: ['E913', 'setle', 'settle'], left: [] },
  {
    name: 'a misspelt option, in Chinese',
    argv: ['settle', '2023', '.', '--forse'],
    env: { LANG: 'zh_CN.UTF-8' },
    code: 2,
    err: ['没有这个选项', '--forse', '--force'],
    left: [],
  },
  { name: 'a missing argument', argv: ['settle', '2023'], code: 2, err: ['E913', 'data'], left: [] },
  { name: 'no command', argv: [], code: 2, err: ['Usage: award'], left: [] },
  { name: 'help', argv: ['--help'], code: 0, out: ['Usage: award', 'settle', 'policy'], left: [] },
  { name: 'version', argv: ['--version'], code: 0, out: ['0.'], left: [] },
  {
    name: 'the whole policy',
    argv: ['policy'],
    code: 0,
    out: ['临政字〔2022〕37号', 'R4.rate  25%', '按其享受研发费用税前加计扣除数额', 'rounding'],
    left: [],
  },
  {
    name: 'a clause',
    argv: ['policy', '三（三）5'],
    code: 0,
    out: ['R5', '5,000.00 元', '500.00 元', '自主发明专利'],
    silent: ['R4.rate'],
    left: [],
  },
  {
    name: 'a rule with parts',
    argv: ['policy', 'R8'],
    code: 0,
    out: ['R8a', 'R8b', 'R8a.national'],
    left: [],
  },
  { name: 'a condition', argv: ['policy', 'C1'], code: 0, out: ['C1', '三（二）1', '5%'], left: [] },
  { name: 'an unknown rule', argv: ['policy', 'R99'], code: 2, err: ['E912', 'R9'], left: [] },
  {
    name: 'something else in the way of the output',
    argv: ['settle', '2023', '.'],
    files: { ...firm, 'settlement-2023': 'a file' },
    code: 2,
    err: ['E907', 'settlement-2023', '--out'],
    left: [],
  },
  {
    name: 'a different settlement in the way of the output',
    argv: ['settle', '2023', '.'],
    files: { ...firm, 'settlement-2023/manifest.json': '{ "schema": "award-manifest/1" }' },
    code: 2,
    err: ['E908', 'settlement-2023', '--force'],
    left: written,
  },
  {
    name: 'a place that the system refuses',
    argv: ['settle', '2023', '.', '--out', 'x'.repeat(300)],
    files: firm,
    code: 2,
    err: ['E910', 'ENAMETOOLONG'],
    left: [],
  },
  {
    name: 'empty tables',
    argv: ['template', 'empty', '--lang', 'zh'],
    code: 0,
    err: ['空表已写入 empty/收集模板.xlsx', 'award validate empty'],
    left: ['empty'],
  },
  {
    name: 'empty tables as CSV',
    argv: ['template', '.', '--csv'],
    files: { '01-企业基本信息.csv': 'mine' },
    code: 2,
    err: ['E915', '01-企业基本信息.csv'],
    left: [],
  },
  {
    name: 'a problem’s page',
    argv: ['error', 'e208', '--lang', 'zh'],
    code: 0,
    out: ['E208', '错误', '例如', '500万', '办法', '说明'],
    left: [],
  },
  { name: 'every problem', argv: ['error'], code: 0, out: ['error    E101', 'note     N441'], left: [] },
  {
    name: 'an unknown problem code',
    argv: ['error', 'E2O8'],
    code: 2,
    err: ['E914', 'Did you mean E208?'],
    left: [],
  },
];
