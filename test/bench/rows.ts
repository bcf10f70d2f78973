import { patentNumberFrom, usccFrom } from '../oracle/codes.ts';
import { COLUMNS } from '../oracle/columns.ts';
import { Random } from './random.ts';

/** The award year of the generated data. */
export const year = 2023;

type Row = Readonly<Record<string, string>>;
type Rows = (company: number, random: Random) => Row[];

const towns = ['烟店', '唐园', '潘庄', '八岔路', '松林', '老赵庄', '金郝庄', '戴湾'] as const;
const trades = [
  '轴承',
  '精密轴承',
  '轴承钢球',
  '轴承保持架',
  '轴承锻造',
  '滚子',
  '轴承套圈',
  '调心轴承',
] as const;

function nameOf(company: number): string {
  return `临清市${towns[company % towns.length]}${company}${trades[(company >> 3) % trades.length]}有限公司`;
}

function flag(random: Random, usual: '是' | '否', percent = 98): string {
  if (random.happens(percent)) return usual;
  return random.happens(30) ? '' : usual === '是' ? '否' : '是';
}

const scaleOf = (company: number): 'above' | 'below' =>
  new Random(company, 77).happens(35) ? 'above' : 'below';

const enterprises: Rows = (company, random) => {
  const sales = random.whole(2_000_000, 180_000_000);
  const output = Math.round(sales * (0.9 + random.next() / 4));
  return [
    {
      name: nameOf(company),
      bearing_industry: flag(random, '是'),
      scale: scaleOf(company) === 'above' ? '规模以上' : '规模以下',
      sales: `${sales}.${random.whole(10, 99)}`,
      rd_spend: (sales * (0.0495 + random.next() / 20)).toFixed(2),
      super_deduction: random.happens(60) ? (sales * 0.03 * random.next()).toFixed(2) : '',
      land_grade_prev: random.oneOf(
        'A',
        'B',
        'B',
        'C',
        'C',
        'A类',
        'A',
        'B类',
        'C',
        'B',
        'D',
        'T',
        'B',
        'C',
        '未参评',
      ),
      major_accident: flag(random, '否'),
      environmental_problem: flag(random, '否'),
      serious_dishonesty: flag(random, '否', 99),
      serious_tax_violation: flag(random, '否', 99),
      emissions_compliant: flag(random, '是'),
      green_threshold: flag(random, '是'),
      output: `${output}.00`,
      output_prev: (output * (0.7 + random.next() / 2)).toFixed(2),
      profit: random.yuan(10_000, 3_000_000),
      profit_prev: random.happens(5) ? `-${random.yuan(1_000, 200_000)}` : random.yuan(10_000, 2_500_000),
      unit_energy: (0.8 + random.next() / 3).toFixed(4),
      unit_energy_prev: (0.9 + random.next() / 3).toFixed(4),
      suspended: random.happens(1) ? '是' : '',
      fraud: random.happens(0.5) ? '是' : '',
    },
  ];
};

const taxIncrement: Rows = (_, random) => {
  if (random.happens(1)) return [];
  const before = random.whole(50_000, 4_000_000);
  const now = Math.max(0, before + random.whole(-60_000, 900_000));
  const given = random.happens(50);
  return [
    {
      year: String(year),
      revenue: `${now}.00`,
      revenue_prev: `${before}.00`,
      increment: given ? `${now - before}.00` : '',
    },
  ];
};

const recognitions: Rows = (company, random) => {
  const rows: Row[] = [];
  const certificate = (of: number) => `GR${of}37${String(company % 1_000_000).padStart(6, '0')}`;
  if (scaleOf(company) === 'below' ? random.happens(85) : random.happens(25)) {
    rows.push({
      kind: '科技型中小企业',
      year: String(year),
      certificate_no: '',
      issued_date: random.day(year),
    });
    if (random.happens(40))
      rows.push({ kind: '科技型中小企业', year: String(year - 1), certificate_no: '', issued_date: '' });
  }
  if (random.happens(30)) {
    const of = random.oneOf(year, year, year - 1, year - 2);
    rows.push({
      kind: '高新技术企业',
      year: String(of),
      certificate_no: certificate(of),
      issued_date: random.day(of),
    });
  }
  return rows;
};

const titles: Rows = (_, random) =>
  random.happens(15)
    ? [
        {
          title: random.oneOf('专精特新', '专精特新', '瞪羚', '单项冠军'),
          level: random.oneOf('省级', '省级', '市级', '国家级'),
          valid_from: String(year - 1),
          valid_to: String(year + 1),
        },
      ]
    : [];

const patents: Rows = (company, random) =>
  Array.from({ length: Math.min(8, random.about(3.7)) }, (_, i) => {
    const type = random.oneOf('2', '2', '2', '2', '1', '1', '3');
    return {
      patent_no: `ZL${patentNumberFrom(random.oneOf(2019, 2020, 2021, 2022), type, company * 8 + i)}`,
      type: { '1': '发明', '2': '实用新型', '3': '外观设计' }[type],
      title: random.oneOf(
        '一种轴承套圈加工用夹具',
        '一种调心滚子轴承保持架',
        '轴承钢球表面缺陷检测装置',
        '一种轴承内圈磨削方法',
      ),
      grant_date: random.day(random.happens(92) ? year : year - 1),
      self_developed: flag(random, '是', 95),
      ownership_clear: flag(random, '是', 98),
    };
  });

const platforms: Rows = (company, random) =>
  random.happens(16)
    ? [
        {
          name: `${nameOf(company).slice(3, -4)}工程研究中心`,
          kind: '创新创业平台',
          level: random.oneOf('省级', '聊城市级', '聊城市级', '聊城市级'),
          recognised_date: random.day(random.happens(70) ? year : year - 1),
          document_no: `聊科字〔${year}〕${random.whole(1, 90)}号`,
        },
      ]
    : [];

const projects: Rows = (company, random) =>
  random.happens(28)
    ? [
        {
          project_no: `${year}CXGC${String(company).padStart(7, '0')}`,
          name: '高端轴承关键技术研究及产业化',
          level: random.oneOf('省级', '省级', '国家级', '县级'),
          programme: random.oneOf('重点研发计划', '重点研发计划', '科技重大专项', '其他'),
          approved_funding: random.yuan(100_000, 3_000_000),
          approved_date: random.day(year - 1),
          first_funds_date: random.happens(95) ? random.day(year) : '',
          arrived_funding: random.yuan(50_000, 100_000),
        },
      ]
    : [];

const contracts: Rows = (company, random) =>
  Array.from({ length: random.about(0.9) }, (_, i) => {
    const landing = random.happens(50);
    return {
      contract_no: `HT-${year}-${company}-${i + 1}`,
      name: '轴承热处理工艺技术开发合同',
      project: landing && random.happens(50) ? '轴承热处理产线' : '',
      landing_mode: landing ? random.oneOf('技术引进', '合作开发', '委托研发') : '',
      paid: landing ? random.yuan(50_000, 2_400_000) : '',
      landed: landing ? flag(random, '是', 92) : '',
      contract_type: landing ? '' : random.oneOf('技术开发', '技术开发', '技术转让', '技术服务'),
      role: landing ? '' : random.oneOf('卖方', '卖方', '买方'),
      turnover: landing ? '' : random.yuan(100_000, 9_000_000),
      previous_turnover: '',
      provincial_recognised: landing ? '' : flag(random, '是', 95),
      registration_no: landing ? '' : `${year}370000${String(company * 4 + i).padStart(8, '0')}`,
      signed_date: random.day(year),
    };
  });

const deputyExpenses: Rows = (_, random) => {
  if (!random.happens(22)) return [];
  const person = random.oneOf('王建国', '李志强', '张伟', '刘洋', '陈静');
  return Array.from({ length: random.whole(1, 4) }, (_row, i) => ({
    person,
    institution: random.oneOf('山东大学', '齐鲁工业大学', '聊城大学'),
    recognised: '是',
    term_start: `${year}-01-01`,
    term_end: `${year}-12-31`,
    expense_date: random.day(year),
    category: random.oneOf('技术咨询费', '交通费', '其他相关费用', '工资薪金'),
    amount: random.yuan(500, 60_000),
    voucher: `记-${random.whole(1, 400)}-${i + 1}`,
  }));
};

const talents: Rows = (_, random) =>
  random.happens(12)
    ? [
        {
          person: random.oneOf('赵明', '孙丽', '周杰', '吴敏'),
          id_no: '',
          kind: random.oneOf('柔性引进', '柔性引进', '省部级', '国家级'),
          programme: '泰山产业领军人才',
          selected_date: random.day(year),
          self_cultivated: flag(random, '是', 95),
          remuneration: random.yuan(30_000, 400_000),
        },
      ]
    : [];

const awardHistory: Rows = (company, random) => {
  const [patent] = rowsOf('patents', company);
  return [
    ...(random.happens(30) ? [{ year: String(year - 1), rule: 'R1', matter: '', amount: '20000.00' }] : []),
    ...(random.happens(4) && patent !== undefined
      ? [{ year: String(year - 1), rule: 'R5', matter: patent['patent_no'] ?? '', amount: '500.00' }]
      : []),
  ];
};

const otherSubsidies: Rows = (company, random) =>
  rowsOf('projects', company).flatMap((project) =>
    random.happens(15) && !['县级'].includes(project['level'] ?? '')
      ? [
          {
            year: String(year),
            scheme: '实施方案',
            rule: 'R6',
            matter: project['project_no'] ?? '',
            amount: random.yuan(1_000, 90_000),
            paid: random.oneOf('是', '否'),
          },
        ]
      : [],
  );

const decisions: Rows = (company, random) =>
  rowsOf('platforms', company).flatMap((platform) =>
    random.happens(60)
      ? [
          {
            year: String(year),
            rule: 'R3',
            matter: platform['name'] ?? '',
            amount: random.yuan(10_000, 199_000),
            document_no: '临政纪〔2023〕12号',
            decided_on: `${year}-12-20`,
          },
        ]
      : [],
  );

const payees: Rows = (company, random) =>
  random.happens(92)
    ? [
        {
          payee: nameOf(company),
          bank: '临清农村商业银行',
          account: `9150101${String(company).padStart(12, '0')}`,
        },
      ]
    : [];

const makers: Readonly<Record<string, Rows>> = {
  enterprises,
  tax_increment: taxIncrement,
  recognitions,
  titles,
  patents,
  platforms,
  projects,
  contracts,
  deputy_expenses: deputyExpenses,
  talents,
  other_subsidies: otherSubsidies,
  award_history: awardHistory,
  decisions,
  payees,
};

/** The tables of which every company may have rows. */
export const companyTables = Object.keys(makers);

/** A company's rows of a table, the same whenever they are asked for. */
export function rowsOf(table: string, company: number): Row[] {
  const random = new Random(company, companyTables.indexOf(table) + 1);
  const uscc = usccFrom(company);
  return (makers[table]?.(company, random) ?? []).map((row) => ({ uscc, ...row }));
}

/** A row's texts in the order of the table's columns. */
export function cellsOf(table: string, row: Row): string[] {
  return (COLUMNS[table] ?? []).map((column) => row[column] ?? '');
}
