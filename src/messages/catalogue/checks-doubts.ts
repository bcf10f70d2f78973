import { continuity } from '../continuity.ts';
import { entry } from '../entry.ts';
import { againstOutput, beyondSales } from './checks-magnitudes.ts';

const recognitionName = {
  tech_sme: { zh: '科技型中小企业', en: 'a technology SME' },
  hnte: { zh: '高新技术企业', en: 'a high-tech enterprise' },
} as const;

/** Tier 3: what may be right and should be looked at (2-input.md section 2). */
export const doubtEntries = {
  W302: entry<{ written: number | null; year: number }>({
    zh: {
      headline: ({ written, year }) =>
        written === null
          ? '高新技术企业证书编号格式不对'
          : `证书编号里的年份是 ${written}，认定年度填的是 ${year}`,
      expected: ({ year }) => `GR${year} 加两位地区码和六位数字（2016 年前复审为 GF）`,
      hint: () => '请对照证书核对编号和认定年度。',
    },
    en: {
      headline: ({ written, year }) =>
        written === null
          ? 'a high-tech certificate number of another form'
          : `the certificate number says ${written}, the year column ${year}`,
      expected: ({ year }) =>
        `GR${year}, two digits of the region and six more (GF for renewals before 2016)`,
      hint: () => 'Check number and year against the certificate.',
    },
    example: { value: 'GR202237990207', facts: { written: 2022, year: 2023 } },
  }),
  W303: entry<{ name: string; place: string }>({
    zh: {
      headline: () => '企业名称与企业基本信息表不一致',
      expected: ({ name, place }) => `${name}（${place}）`,
      hint: () => '请核对是更名、简称还是代码填错；以统一社会信用代码为准结算。',
    },
    en: {
      headline: () => 'the name differs from that in the table enterprises',
      expected: ({ name, place }) => `${name} (${place})`,
      hint: () => 'Check whether the name changed or the code is wrong; the code decides.',
    },
    example: {
      value: '山东澄砚轴承公司',
      facts: { name: '山东澄砚精密轴承有限公司', place: '企业基本信息.csv:2' },
    },
  }),
  ...beyondSales,
  W307: entry<{ first: string }>({
    zh: {
      headline: () => '两行费用完全相同',
      expected: ({ first }) => `每笔费用一行；另一行在 ${first}`,
      hint: () => '请核对是否重复录入；确是两笔的，请填不同的凭证号。',
    },
    en: {
      headline: () => 'two rows of expenses are identical',
      expected: ({ first }) => `one row an expense; the other is at ${first}`,
      hint: () => 'Check whether it was entered twice; give two expenses different voucher numbers.',
    },
    example: { facts: { first: '科技副总费用.csv:2' } },
  }),
  W308: entry<{ number: string }>({
    zh: {
      headline: ({ number }) => `合同 ${number} 既无落地方式也无合同类别，不产生任何奖补`,
      expected: () => '申报落地项目（R7）填落地方式，申报技术合同（R9）填合同类别',
      hint: () => '请补填其中一项或两项；不申报的可删去。',
    },
    en: {
      headline: ({ number }) => `contract ${number} has neither landing mode nor type and leads to no award`,
      expected: () => 'a landing mode for R7, a contract type for R9',
      hint: () => 'Fill in one or both, or remove the row.',
    },
    example: { facts: { number: 'LLJS2023-11' } },
  }),
  ...againstOutput,
  W311: entry<{ matter: string; rule: string; suggestion: string | null }>({
    zh: {
      headline: ({ rule, matter }) => `历年奖补所写的事项对不上：${rule} “${matter}”`,
      expected: ({ suggestion }) =>
        suggestion === null ? '专利写专利号，如 202310123456.6' : `与本年度事项写法一致：“${suggestion}”`,
      hint: () => '写法不一致时，程序看不出该事项已经奖补过；请改成与申报表完全相同的写法。',
    },
    en: {
      headline: ({ rule, matter }) => `the history names a matter that fits nothing: ${rule} “${matter}”`,
      expected: ({ suggestion }) =>
        suggestion === null
          ? 'a patent number, e.g. 202310123456.6'
          : `the matter as this year writes it: “${suggestion}”`,
      hint: () => 'Written otherwise, the program cannot see that it was awarded before; write it alike.',
    },
    example: {
      value: '圆锥滚子轴承 技术创新中心（省级）',
      facts: {
        rule: 'R3',
        matter: '圆锥滚子轴承 技术创新中心（省级）',
        suggestion: '圆锥滚子轴承技术创新中心(省级)',
      },
    },
    meaning: {
      zh: '“一件专利、一个项目、一份合同只奖一次”凭历年奖补表的条款和事项核对，写法必须与本年度的申报表一致。',
      en: 'Whether something was awarded before is seen from rule and matter in the history; both have to be written as in this year’s tables.',
    },
  }),
  W312: entry<{
    kind: 'tech_sme' | 'hnte';
    year: number;
    /** Where this year's recognition stands. */
    current: string;
    paidAs: keyof typeof continuity;
  }>({
    zh: {
      headline: ({ kind, year }) =>
        `历年奖补有 ${year} 年度的${recognitionName[kind].zh}奖励，资格认定表却没有 ${year} 年度的认定`,
      expected: ({ kind, year }) => `资格认定表有 ${year} 年度${recognitionName[kind].zh}一行`,
      hint: ({ current, paidAs }) =>
        `本年度的认定（${current}）现按“${continuity[paidAs]}”计奖；请在资格认定表补上以前年度的认定，历年奖补填错的，请改正。`,
    },
    en: {
      headline: ({ kind, year }) =>
        `the history pays ${recognitionName[kind].en} for ${year}, but recognitions have none of ${year}`,
      expected: ({ year }) => `a row of ${year} in recognitions`,
      hint: ({ current, paidAs }) =>
        `This year’s recognition (${current}) is now awarded as ${paidAs}: add the earlier years there, or correct the history.`,
    },
    example: { facts: { kind: 'tech_sme', year: 2022, current: '资格认定.csv:2', paidAs: 'first' } },
  }),
  W313: entry<{ signed: string; year: number }>({
    zh: {
      headline: ({ signed, year }) => `合同 ${signed} 才签订，却申报 ${year} 年度的奖补`,
      expected: ({ year }) => `${year}-12-31 或以前：支付金额算到 ${year} 年底，技术交易额是 ${year} 年的`,
      hint: () => '程序照填报的金额结算；请对照合同核对签订日期，不属于本年度的合同请移到以后年度申报。',
    },
    en: {
      headline: ({ signed, year }) => `the contract was signed on ${signed}, after the award year ${year}`,
      expected: ({ year }) =>
        `${year}-12-31 or earlier: payments count to the end of ${year}, turnover is that of ${year}`,
      hint: () =>
        'It is settled as it stands. Check the date against the contract; one of a later year is claimed then.',
    },
    example: { value: '2024-03-01', facts: { signed: '2024-03-01', year: 2023 } },
  }),
  N301: entry<{ written: number | null; year: number }>({
    zh: {
      headline: ({ written, year }) =>
        written === null
          ? '科技型中小企业登记编号格式不常见'
          : `登记编号以 ${written} 开头，认定年度填的是 ${year}`,
      hint: () => '登记编号一般为 18 位，以年份开头；请核对。',
    },
    en: {
      headline: ({ written, year }) =>
        written === null
          ? 'an unusual technology-SME number'
          : `the number begins with ${written}, the year column says ${year}`,
      hint: () => 'It usually has 18 characters and begins with the year.',
    },
    example: { value: '202237158108990811', facts: { written: 2022, year: 2023 } },
  }),
  N302: entry<{ said: number; year: number }>({
    zh: {
      headline: ({ said, year }) => `这是 ${said} 年度的行，不参加 ${year} 年度结算`,
      hint: () => '无需处理；如年度填错请改正。',
    },
    en: {
      headline: ({ said, year }) => `a row of ${said}, without effect for ${year}`,
      hint: () => 'Nothing to do unless the year is wrong.',
    },
    example: { facts: { said: 2022, year: 2023 } },
  }),
  N305: entry<{ name: string }>({
    zh: {
      headline: ({ name }) => `“${name}”既无年度评价也无可奖的认定，不产生任何奖补`,
      hint: () => '孵化器、众创空间凭年度评价申报（R8a），国家专业化众创空间另可凭认定日期申报（R8b）。',
    },
    en: {
      headline: ({ name }) => `“${name}” has neither an evaluation nor a recognition that is awarded`,
      hint: () =>
        'Carriers claim by their evaluation (R8a), national specialised makerspaces also by their date (R8b).',
    },
    example: { facts: { name: '青智众创空间' } },
  }),
  N307: entry<{ said: number; year: number }>({
    zh: {
      headline: ({ said, year }) => `历年奖补里 ${said} 年度的行不是 ${year} 年以前的，不用来判断“已奖补过”`,
      hint: ({ said, year }) =>
        said === year
          ? '如年度填错请改正。本年度已拨付的不必填在这里，补充结算（--previous）从前次结算取；企业被取消资格或弄虚作假的，此行会计入追缴清单。'
          : '无需处理；如年度填错请改正。',
    },
    en: {
      headline: ({ said, year }) =>
        `a row of ${said} in the history is not before ${year} and does not count as awarded before`,
      hint: ({ said, year }) =>
        said === year
          ? 'Correct the year if it is wrong. What was paid for the award year itself need not stand here: a supplementary settlement (--previous) has it from the one before; of a disqualified enterprise, or after a false declaration, the row counts in 追缴清单.'
          : 'Nothing to do unless the year is wrong.',
    },
    example: { facts: { said: 2023, year: 2023 } },
  }),
  N306: entry<{ scheme: string }>({
    zh: {
      headline: ({ scheme }) => `“${scheme}”的补助只作记录，不抵扣`,
      hint: () => '政策只规定与它所列的另一方案之间就高不重复。',
    },
    en: {
      headline: ({ scheme }) => `the subsidy of “${scheme}” is recorded, not offset`,
      hint: () => 'The policy names the overlap with one other scheme alone, and this is none of its names.',
    },
    example: { facts: { scheme: '聊城市科技型中小企业入库补助' } },
  }),
};
