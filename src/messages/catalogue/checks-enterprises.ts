import { entry } from '../entry.ts';

/** Tier 3: is the enterprise known, do its revenues agree, does another claim the same (2-input.md section 2). */
export const enterpriseEntries = {
  E301: entry<{
    uscc: string;
    written: { code: string; place: string } | null;
    /** The code that it has become (table predecessors). */
    successor: string | null;
    /** Whether it is a row of award_history: what was paid in earlier years. */
    isHistory: boolean;
  }>({
    zh: {
      headline: ({ uscc }) => `企业基本信息表里没有这家企业：${uscc}`,
      expected: () => '每个统一社会信用代码都在企业基本信息表中',
      hint: ({ written, successor, isHistory }) =>
        successor !== null
          ? `按“更名合并”表，该代码已变更为 ${successor}；这类事项请用新代码申报。`
          : written === null
            ? isHistory
              ? '代码写错的请改正。该企业本年度不申报的，请在企业基本信息表补一行（只填代码、名称、企业规模，不会因此给它奖补）；不要删去此行，以后年度靠它判断是否已奖补过。'
              : '请在企业基本信息表补上该企业，或改正此处的代码。'
            : `企业基本信息表里有一行代码有误（${written.place}，写作 ${written.code}），可能就是这家，请对照营业执照核对那一行；不是的，请补上该企业或改正此处的代码。`,
    },
    en: {
      headline: ({ uscc }) => `the enterprise ${uscc} does not stand in the table enterprises`,
      expected: () => 'every code to stand in the table enterprises',
      hint: ({ written, successor, isHistory }) =>
        successor !== null
          ? `By the table predecessors the code has become ${successor}: claim such matters under that.`
          : written === null
            ? isHistory
              ? 'Correct the code if it is wrong. Where the enterprise claims nothing this year, add a row for it there (code, name and scale alone; nothing is paid for that). Do not delete this row: later years see by it what was awarded already.'
              : 'Add the enterprise there, or correct the code here.'
            : `A row there has a faulty code (${written.place}, written ${written.code}) and may be this enterprise: look at that row first; if it is another, add the enterprise or correct the code here.`,
    },
    example: {
      value: '91371581MA0H2W588B',
      facts: { uscc: '91371581MA0H2W588B', written: null, successor: null, isHistory: false },
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
    example: {
      value: '356200.00',
      facts: { asserted: '356,200.00', computed: '356,020.00', difference: '180.00' },
    },
    meaning: {
      zh: '新增地方财力是本年减上年之差，决定奖补的封顶额。三个数都填时必须分毫不差；只填本年和上年，或只填新增数，也可以。',
      en: 'The increment is this year’s revenue less that of the year before, and it decides the cap. Where all three are given they have to agree to the 分; two revenues, or the increment alone, are enough.',
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
    example: {
      value: 'ZL202119012634.6',
      facts: { number: '202119012634.6', other: '91371581MA0F3K714L', place: '专利.csv:2' },
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
    example: {
      value: '2023370000990011',
      facts: { number: '2023370000990011', other: '91371581MA0G8T258L', place: '附件2.xlsx · 技术合同:4' },
    },
  }),
};
