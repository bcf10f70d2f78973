import type { Scenario } from './scenarios.ts';

const uscc = '91371581MA3A1BCDX7';
const enterprises = `统一社会信用代码,企业名称,企业规模\n${uscc},临清市甲山轴承有限公司,规模以上\n`;
const history = 'uscc,year,rule,matter,amount\n';
const patents = `统一社会信用代码,专利号,专利类型,授权公告日\n${uscc},202010000001.1,实用新型,2023-05-01\n${uscc},202010000001.1,发明,2023-05-01\n`;
const identity = '110101199003070016';
const account = '6222021611001234567';
const talents = `uscc,姓名,身份证号,人才类别\n${uscc},张三,${identity},国家级\n`;
const payees = `uscc,收款单位,开户银行,账号\n${uscc},甲,某行,${account}\n${uscc},甲,某行,${account}\n`;
const taxes = (...years: readonly number[]) =>
  `uscc,year,increment\n${years.map((year) => `${uscc},${year},1000\n`).join('')}`;
const badTax = `uscc,year,revenue,revenue_prev,increment\n${uscc},2023,300,100,100\n`;

export const validateScenarios: readonly Scenario[] = [
  {
    name: 'validate: the sample',
    argv: ['validate', 'SAMPLE', '--lang', 'zh'],
    code: 0,
    err: ['错误 0 个', '已读取的表', '企业基本信息 enterprises', '15 行', '可以结算：award settle 2023'],
    left: [],
  },
  {
    name: 'validate: a folder with errors',
    argv: ['validate', '.'],
    files: { 'enterprises.csv': enterprises, 'award_history.csv': history, 'patents.csv': patents },
    code: 1,
    err: [
      'warning W143',
      'error E309',
      'patents.csv:2',
      'error E225',
      'errors 2',
      'tables read',
      'patents',
      '2 rows',
      'not checked',
      'award year',
      'Next: ',
      'award validate .',
      '--annotate',
    ],
    left: [],
  },
  {
    name: 'validate: the tax table gives the year',
    argv: ['validate', '.'],
    files: { 'enterprises.csv': enterprises, 'tax_increment.csv': badTax },
    code: 1,
    err: ['error E302', 'asserted 100.00', 'errors 1'],
    silent: ['N502'],
    left: [],
  },
  {
    name: 'validate: two years in the tax table give none',
    argv: ['validate', '.', '--lang', 'zh'],
    files: {
      'enterprises.csv': enterprises,
      'award_history.csv': history,
      'tax_increment.csv': taxes(2022, 2023),
    },
    code: 0,
    err: ['N502', '没有核对的内容', '2022、2023', 'award settle <year>'],
    silent: ['N302'],
    left: [],
  },
  {
    name: 'validate: --year decides',
    argv: ['validate', '.', '--year', '2023', '--notes'],
    files: {
      'enterprises.csv': enterprises,
      'award_history.csv': history,
      'tax_increment.csv': taxes(2022, 2023),
    },
    code: 0,
    err: ['N302', 'award settle 2023 .'],
    silent: ['N502'],
    left: [],
  },
  {
    name: 'validate: a single table, checked as far as it goes',
    argv: ['validate', 'patents.csv', '--lang', 'zh'],
    files: { 'patents.csv': patents },
    code: 1,
    err: [
      'E309',
      'E225',
      '错误 2 个',
      '没有核对的内容',
      '企业基本信息表不在其中，未核对企业是否存在',
      '不知道是哪个年度',
      '只检查了写明的文件',
    ],
    silent: ['E301', 'E140', 'W141'],
    left: [],
  },
  {
    name: 'validate: decisions and subsidies of tables that are not there are not wrong',
    argv: ['validate', 'decisions.csv', 'enterprises.csv', '--year', '2023'],
    files: {
      'enterprises.csv': enterprises,
      'decisions.csv': `uscc,year,rule,matter,amount,document_no,decided_on\n${uscc},2023,R3,某平台,1000,纪要1号,2023-12-01\n`,
    },
    code: 0,
    err: ['not checked', 'platforms', 'ready to hand in'],
    silent: ['E305', 'N501', 'N502'],
    left: [],
  },
  {
    name: 'validate: each reason for what was left out is one note',
    argv: ['validate', 'decisions.csv', '--notes'],
    files: {
      'decisions.csv': `uscc,year,rule,matter,amount,document_no,decided_on\n${uscc},2023,R3,某平台,1000,纪要1号,2023-12-01\n`,
    },
    code: 0,
    err: ['N501', 'N502', 'N503', 'N504', 'errors 0, warnings 0'],
    silent: ['E301', 'E305'],
    left: [],
  },
  {
    name: 'validate: and wrong where they are there',
    argv: ['validate', 'decisions.csv', 'enterprises.csv', 'platforms.csv', '--year', '2023'],
    files: {
      'enterprises.csv': enterprises,
      'platforms.csv': `uscc,平台名称,平台类别,级别\n${uscc},另一平台,创新创业平台,省级\n`,
      'decisions.csv': `uscc,year,rule,matter,amount,document_no,decided_on\n${uscc},2023,R3,某平台,1000,纪要1号,2023-12-01\n`,
    },
    code: 1,
    err: ['E305'],
    silent: ['N503'],
    left: [],
  },
  {
    name: 'validate: an enterprise that is not in the table, where the table is there',
    argv: ['validate', 'patents.csv', 'enterprises.csv', '--year', '2023'],
    files: { 'patents.csv': patents, 'enterprises.csv': enterprises.replace(uscc, '91371581MA3B2CDE3Y') },
    code: 1,
    err: ['E301', 'E309'],
    left: [],
  },
  ...(['text', 'json', 'sarif', 'github'] as const).map((format): Scenario => {
    const code = 1;
    const files = { 'talents.csv': talents, 'payees.csv': payees, 'enterprises.csv': enterprises };
    const silent = [identity, account];
    const argv = ['validate', '.', '--year', '2023', '--format', format, '--notes'];
    const told = ['W203', '110*'];
    const where = format === 'text' ? { err: told } : { out: format === 'github' ? ['110*'] : told };
    return {
      name: `validate: ${format} shows no identity number`,
      argv,
      files,
      code,
      silent,
      ...where,
      left: [],
    };
  }),
  {
    name: 'validate: quiet',
    argv: ['validate', 'SAMPLE', '-q'],
    code: 0,
    silent: ['tables', 'notes', 'N1'],
    left: [],
  },
  {
    name: 'validate: an encoding that is told decides',
    argv: ['validate', 'enterprises.csv', '--encoding', 'big5'],
    files: { 'enterprises.csv': enterprises },
    code: 1,
    err: ['enterprises.csv'],
    left: [],
  },
  {
    name: 'validate: an unknown encoding',
    argv: ['validate', '.', '--encoding', 'utf-9'],
    code: 2,
    err: ['E122', 'utf-9'],
    left: [],
  },
  {
    name: 'settle: an unknown encoding',
    argv: ['settle', '2023', '.', '--encoding', 'utf-9'],
    code: 2,
    err: ['E122', 'utf-9'],
    left: [],
  },
  { name: 'validate: no such file', argv: ['validate', 'nowhere.csv'], code: 2, err: ['E920'], left: [] },
  {
    name: 'validate: a folder and a file',
    argv: ['validate', '.', 'enterprises.csv'],
    files: { 'enterprises.csv': enterprises },
    code: 2,
    err: ['E921'],
    left: [],
  },
  {
    name: 'validate: a year outside the plan',
    argv: ['validate', '.', '--year', '2019'],
    code: 2,
    err: ['E901'],
    left: [],
  },
  {
    name: 'validate: a misspelt format',
    argv: ['validate', '.', '--format', 'jsn'],
    code: 2,
    err: ['E913'],
    left: [],
  },
  { name: 'validate: nothing named', argv: ['validate'], code: 2, err: ['E913', 'path'], left: [] },
  { name: 'validate: an empty folder', argv: ['validate', '.'], code: 1, err: ['E140', 'E145'], left: [] },
  {
    name: 'validate: annotated copies',
    argv: ['validate', 'patents.csv', '--annotate', 'marked'],
    files: { 'patents.csv': patents },
    code: 1,
    err: ['E309', 'award validate patents.csv', '1 annotated copies written to marked'],
    silent: ['--annotate'],
    left: ['marked'],
  },
  {
    name: 'validate: annotated copies overwrite nothing',
    argv: ['validate', 'SAMPLE', '--annotate', '.', '--lang', 'zh'],
    files: { 'tax_increment.xlsx': 'mine' },
    code: 2,
    err: ['可以结算', 'E923', 'tax_increment.xlsx'],
    left: [],
  },
  {
    name: 'validate: annotated copies do not go among the data',
    argv: ['validate', '.', '--annotate', '.'],
    files: { 'enterprises.csv': enterprises },
    code: 2,
    err: ['E924'],
    left: [],
  },
  {
    name: 'inspect: a table, for people',
    argv: ['inspect', 'patents.csv', '--lang', 'zh'],
    files: { 'patents.csv': `附件3 专利\n${patents}合计,2\n` },
    code: 0,
    out: [
      'patents.csv',
      '编码',
      'utf-8',
      '逗号',
      '专利 patents, 2 行数据',
      '第 2 行',
      'patent_no',
      '表头以上',
      '合计',
    ],
    left: [],
  },
  {
    name: 'inspect: a doubtful encoding with its cells, and how they read otherwise',
    argv: ['inspect', 'a.csv', '--encoding', 'gbk'],
    files: { 'a.csv': 'a,b\n1,2\n' },
    code: 0,
    out: ['gb18030', 'comma', 'no table'],
    left: [],
  },
  {
    name: 'inspect: cells as JSON',
    argv: ['inspect', '--cells', 'patents.csv'],
    files: { 'patents.csv': patents },
    code: 0,
    out: [
      '{"schema":"award-inspect/1","files":[',
      '"file":"patents.csv","refused":null,"problems":[]',
      '"format":"csv","encoding":"utf-8","delimiter":",","date1904":false',
      '"name":null,"state":"visible","table":"patents","headerRow":1',
      '"B2":{"type":"text","raw":"202010000001.1","value":"202010000001.1"}',
    ],
    left: [],
  },
  {
    name: 'inspect: cells of confidential columns are masked',
    argv: ['inspect', '--cells', 'talents.csv', 'payees.csv'],
    files: { 'talents.csv': talents, 'payees.csv': payees },
    code: 0,
    out: ['"raw":"110*', '"raw":"622*'],
    silent: [identity, account],
    left: [],
  },
  {
    name: 'inspect: a refused file',
    argv: ['inspect', 'a.xlsx', 'patents.csv'],
    files: { 'a.xlsx': '<html><table>', 'patents.csv': patents },
    code: 1,
    out: ['a.xlsx  not read', 'E105', 'patents.csv'],
    left: [],
  },
  {
    name: 'inspect: a refused file as JSON',
    argv: ['inspect', '--cells', 'a.xlsx'],
    files: { 'a.xlsx': '<html><table>' },
    code: 1,
    out: ['"refused":{"code":"E105"', '"sheets":[]'],
    left: [],
  },
  { name: 'inspect: no such file', argv: ['inspect', 'nowhere.csv'], code: 2, err: ['E920'], left: [] },
];
