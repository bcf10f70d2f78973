import { entry } from '../entry.ts';

const continuity = { first: '首次', continuous: '连续', renewed: '中断后再次' } as const;
const patentTypes = { invention: '发明', utility_model: '实用新型', design: '外观设计' } as const;

/** Tier 3: do rows and tables agree with each other (2-input.md section 2). */
export const checkEntries = {
  E301: entry<{ uscc: string }>({
    zh: {
      headline: ({ uscc }) => `企业基本信息表里没有这家企业：${uscc}`,
      expected: () => '每个统一社会信用代码都在企业基本信息表中',
      hint: () => '请在企业基本信息表补上该企业，或改正此处的代码。',
    },
    en: {
      headline: ({ uscc }) => `the enterprise ${uscc} does not stand in the table enterprises`,
      expected: () => 'every code to stand in the table enterprises',
      hint: () => 'Add the enterprise there, or correct the code here.',
    },
  }),
  E302: entry<{ asserted: string; computed: string; difference: string }>({
    zh: {
      headline: () => '新增地方财力与两年地方财力之差不符',
      expected: ({ asserted, computed, difference }) =>
        `填报 ${asserted}，计算 ${computed}，相差 ${difference} 元`,
      hint: () => '请税务、财政部门核对三个数；无法核实的，只保留其中两个。',
    },
    en: {
      headline: () => 'the increment is not the difference of the two revenues',
      expected: ({ asserted, computed, difference }) =>
        `asserted ${asserted}, computed ${computed}, difference ${difference} 元`,
      hint: () => 'Have the tax and finance offices check the three figures.',
    },
  }),
  E303: entry<{ number: string; other: string; place: string }>({
    zh: {
      headline: ({ number }) => `同一件专利由两家企业申报：${number}`,
      expected: ({ other, place }) => `只由一家申报；另一家是 ${other}，在 ${place}`,
      hint: () => '请核对专利权人，只保留有权申报的一家。',
    },
    en: {
      headline: ({ number }) => `two enterprises claim the patent ${number}`,
      expected: ({ other, place }) => `one claim only; the other is ${other} at ${place}`,
      hint: () => 'Find out who owns the patent and keep that row alone.',
    },
  }),
  E304: entry<{ number: string; other: string; place: string }>({
    zh: {
      headline: ({ number }) => `同一份技术合同登记由两家卖方申报：${number}`,
      expected: ({ other, place }) => `一份登记只有一家卖方；另一家是 ${other}，在 ${place}`,
      hint: () => '请核对认定登记证明，改正合同角色或登记编号。',
    },
    en: {
      headline: ({ number }) => `two sellers claim the contract registration ${number}`,
      expected: ({ other, place }) => `one seller a registration; the other is ${other} at ${place}`,
      hint: () => 'Check the registration and correct the role or the number.',
    },
  }),
  E305: entry<{ rule: string; matter: string; suggestion: string | null; matters: readonly string[] }>({
    zh: {
      headline: ({ rule, matter }) => `审议决定所指的事项不存在：${rule}/${matter}`,
      expected: ({ matters }) => (matters.length === 0 ? '该企业在这一条款下有申报事项' : matters.join('、')),
      hint: ({ suggestion }) =>
        suggestion === null ? '请核对企业、条款和事项名称。' : `是不是“${suggestion}”？`,
    },
    en: {
      headline: ({ rule, matter }) => `the decision names a line that does not exist: ${rule}/${matter}`,
      expected: ({ matters }) =>
        matters.length === 0 ? 'a matter of this enterprise under the rule' : matters.join(', '),
      hint: ({ suggestion }) =>
        suggestion === null ? 'Check enterprise, rule and matter.' : `Is it “${suggestion}”?`,
    },
  }),
  E306: entry<{ floor: string; ceiling: string | null; floorExcluded: boolean }>({
    zh: {
      headline: () => '决定金额超出条款允许的范围',
      expected: ({ floor, ceiling, floorExcluded }) =>
        ceiling === null ? `${floorExcluded ? '大于' : '不低于'} ${floor} 元` : `${floor} 元至 ${ceiling} 元`,
      hint: () => '请对照会议纪要核对金额和单位。',
    },
    en: {
      headline: () => 'the decided amount is out of the range that the clause leaves',
      expected: ({ floor, ceiling, floorExcluded }) =>
        ceiling === null
          ? `${floorExcluded ? 'more than' : 'at least'} ${floor} 元`
          : `${floor} to ${ceiling} 元`,
      hint: () => 'Check amount and unit against the minutes.',
    },
  }),
  E307: entry<{ rule: string; matter: string; suggestion: string | null; matters: readonly string[] }>({
    zh: {
      headline: ({ rule, matter }) => `其他政策补助所指的事项不存在：${rule}/${matter}`,
      expected: ({ matters }) => (matters.length === 0 ? '该企业在这一条款下有申报事项' : matters.join('、')),
      hint: ({ suggestion }) =>
        suggestion === null ? '请核对企业、条款和事项名称。' : `是不是“${suggestion}”？`,
    },
    en: {
      headline: ({ rule, matter }) => `the subsidy names a line that does not exist: ${rule}/${matter}`,
      expected: ({ matters }) =>
        matters.length === 0 ? 'a matter of this enterprise under the rule' : matters.join(', '),
      hint: ({ suggestion }) =>
        suggestion === null ? 'Check enterprise, rule and matter.' : `Is it “${suggestion}”?`,
    },
  }),
  E308: entry<{ start: string }>({
    zh: {
      headline: () => '聘期结束早于聘期开始',
      expected: ({ start }) => `不早于 ${start}`,
      hint: () => '请对照聘任文件核对两个日期。',
    },
    en: {
      headline: () => 'the term ends before it begins',
      expected: ({ start }) => `${start} or later`,
      hint: () => 'Check both dates against the appointment.',
    },
  }),
  E309: entry<{ number: string; type: keyof typeof patentTypes }>({
    zh: {
      headline: () => '专利类型与专利号不符',
      expected: ({ number, type }) => `${number} 是${patentTypes[type]}专利`,
      hint: () => '请对照专利证书，改正专利类型或专利号。',
    },
    en: {
      headline: () => 'the type does not agree with the patent number',
      expected: ({ number, type }) => `${number} is of the type ${type}`,
      hint: () => 'Correct the type or the number by the certificate.',
    },
  }),
  E310: entry<{ number: string; filed: number }>({
    zh: {
      headline: () => '授权公告日早于申请年份',
      expected: ({ number, filed }) => `${number} 于 ${filed} 年申请，授权不会更早`,
      hint: () => '请对照专利证书核对日期和专利号。',
    },
    en: {
      headline: () => 'granted before it was filed',
      expected: ({ number, filed }) => `${number} was filed in ${filed}; its grant cannot be earlier`,
      hint: () => 'Check date and number against the certificate.',
    },
  }),
  E311: entry<{
    declared: keyof typeof continuity;
    found: keyof typeof continuity;
    before: number | null;
    place: string | null;
  }>({
    zh: {
      headline: ({ declared, found }) =>
        `填报的认定情形是“${continuity[declared]}”，按认定记录应为“${continuity[found]}”`,
      expected: ({ before, place }) =>
        before === null ? '资格认定表中没有更早的认定' : `上一次认定在 ${before} 年（${place}）`,
      hint: () => '要么历年认定记录不全，请补齐；要么认定情形填错，请改正。',
    },
    en: {
      headline: ({ declared, found }) => `declared ${declared}, but the recognitions give ${found}`,
      expected: ({ before, place }) =>
        before === null
          ? 'no earlier recognition stands in the table'
          : `the one before is of ${before} (${place})`,
      hint: () =>
        'Either the history is incomplete, then complete it, or the claim is wrong, then correct it.',
    },
  }),
  E312: entry<{ person: string; first: string }>({
    zh: {
      headline: ({ person }) => `“${person}”各行的“是否认定”不一致`,
      expected: ({ first }) => `与 ${first} 一致`,
      hint: () => '请核对认定文件，统一填写；同名的两人请在姓名后加编号区分。',
    },
    en: {
      headline: ({ person }) => `the rows of ${person} do not agree on whether the person is recognised`,
      expected: ({ first }) => `the same as at ${first}`,
      hint: () => 'Check the recognition; tell two persons of one name apart by a number.',
    },
  }),
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
  }),
  W304: entry<{ figure: string; sales: string }>({
    zh: {
      headline: ({ figure, sales }) => `研发投入 ${figure} 大于销售收入 ${sales}`,
      expected: () => '研发投入通常小于销售收入',
      hint: () => '请检查是否把万元和元混用了。',
    },
    en: {
      headline: ({ figure, sales }) => `R&D spend ${figure} is more than sales ${sales}`,
      expected: () => 'R&D spend below sales',
      hint: () => 'Check whether 万元 and 元 were mixed.',
    },
  }),
  W305: entry<{ figure: string; sales: string }>({
    zh: {
      headline: ({ figure, sales }) => `产值 ${figure} 不到销售收入 ${sales} 的百分之一`,
      expected: () => '产值与销售收入通常相近',
      hint: () => '请检查是否把万元和元混用了。',
    },
    en: {
      headline: ({ figure, sales }) => `output ${figure} is less than a hundredth of sales ${sales}`,
      expected: () => 'output of about the size of sales',
      hint: () => 'Check whether 万元 and 元 were mixed.',
    },
  }),
  W306: entry<{ figure: string; sales: string }>({
    zh: {
      headline: ({ figure, sales }) => `新增地方财力 ${figure} 大于销售收入 ${sales}`,
      expected: () => '新增地方财力远小于销售收入',
      hint: () => '请检查是否把万元和元混用了。',
    },
    en: {
      headline: ({ figure, sales }) => `the tax increment ${figure} is more than sales ${sales}`,
      expected: () => 'an increment far below sales',
      hint: () => 'Check whether 万元 and 元 were mixed.',
    },
  }),
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
  }),
  N306: entry<{ scheme: string }>({
    zh: {
      headline: ({ scheme }) => `“${scheme}”的补助只作记录，不抵扣`,
      hint: () => '三（四）只规定与《实施方案》之间就高不重复。',
    },
    en: {
      headline: ({ scheme }) => `the subsidy of “${scheme}” is recorded, not offset`,
      hint: () => '三（四） names the overlap with the 实施方案 alone.',
    },
  }),
};
