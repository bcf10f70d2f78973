import type { Scenario } from './scenarios.ts';

const uscc = '91371581MA3A1BCDX7';
const firm = {
  'enterprises.csv': `统一社会信用代码,企业名称,企业规模\n${uscc},临清市甲山轴承有限公司,规模以上\n`,
  'award_history.csv': 'uscc,year,rule,matter,amount\n',
};
/** 50 % of 100,000.01 is 50,000.00 rounded down: under half-up the decision is out of its range. */
const decided = {
  ...firm,
  'contracts.csv': `uscc,contract_no,project,landing_mode,paid,landed\n${uscc},1,套圈,commissioned,100000.01,yes\n`,
  'decisions.csv': `uscc,year,rule,matter,amount,document_no,decided_on\n${uscc},2023,R7,套圈,50000,纪要,2024-01-05\n`,
  'settlement.yaml': 'readings:\n  rounding: down\n',
};

/** `award readings`, and the sheet that `award settle --readings` adds. */
export const readingsScenarios: readonly Scenario[] = [
  {
    name: 'readings: nothing would change',
    argv: ['readings', '2023', '.', '-q', '--lang', 'zh'],
    files: firm,
    code: 0,
    out: ['2023 年度口径测算', 'facts.window', '改用任何其他口径，结果都不变'],
    left: [],
  },
  {
    name: 'readings: under one of them a decision is out of range',
    argv: ['readings', '2023', '.', '-q'],
    files: decided,
    code: 0,
    out: [
      'rounding',
      'half-up',
      'cannot be settled',
      'Under rounding=half-up',
      'error E306',
      'decisions.csv:2',
    ],
    left: [],
  },
  {
    name: 'readings: the command line chooses what is in force',
    argv: ['readings', '2023', '.', '-q', '--json', '--reading', 'R9.side=either'],
    files: firm,
    code: 0,
    out: ['"schema": "award-readings/1"', '"reading": "R9.side",\n      "value": "seller"'],
    left: [],
  },
  {
    name: 'readings: data with errors',
    argv: ['readings', '2023', '.', '--reading', 'rounding=half-up'],
    files: decided,
    code: 1,
    err: ['E306', 'nothing was settled'],
    silent: ['R9.side'],
    left: [],
  },
  {
    name: 'readings: the enterprises with errors left out',
    argv: ['readings', '2023', '.', '-q', '--set-aside', '--reading', 'rounding=half-up'],
    files: {
      ...decided,
      'enterprises.csv': `${firm['enterprises.csv']}91371581MA3B2CDE3Y,临清市乙水轴承有限公司,规模以上\n`,
    },
    code: 0,
    out: ['R9.side'],
    left: [],
  },
  {
    name: 'readings: no such folder',
    argv: ['readings', '2023', 'nowhere'],
    code: 2,
    err: ['E903'],
    left: [],
  },
  {
    name: 'readings: no such year',
    argv: ['readings', '2030', '.'],
    code: 2,
    err: ['E901'],
    left: [],
  },
  {
    name: 'settle with readings',
    argv: ['settle', '2023', '.', '-q', '--readings'],
    files: decided,
    code: 0,
    left: ['settlement-2023'],
  },
];

/** `award diff` of what is no settlement. */
export const diffScenarios: readonly Scenario[] = [
  {
    name: 'diff: no such folder',
    argv: ['diff', 'nowhere', '.'],
    code: 2,
    err: ['E903', 'nowhere'],
    left: [],
  },
  {
    name: 'diff: a folder that is no settlement',
    argv: ['diff', 'SAMPLE', '.'],
    code: 2,
    err: ['E940', 'settlement.json'],
    left: [],
  },
  {
    name: 'diff: a settlement.json that someone rewrote',
    argv: ['diff', 'a', 'a', '--lang', 'zh'],
    files: { 'a/settlement.json': '{ "schema": "award-settlement/1" }' },
    code: 2,
    err: ['E940', '不是本程序写出的内容'],
    left: ['a'],
  },
];
