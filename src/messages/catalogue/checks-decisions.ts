import { entry } from '../entry.ts';
import { noSuchLine } from './no-such-line.ts';

/** Tier 3: rows that name a line, decisions and the subsidies of other schemes (2-input.md section 2). */
export const decisionEntries = {
  E305: noSuchLine({
    row: { zh: '审议决定', en: 'the decision' },
    example: {
      value: '圆锥滚子轴承创新中心',
      facts: {
        rule: 'R3',
        matter: '圆锥滚子轴承创新中心',
        suggestion: '圆锥滚子轴承技术创新中心',
        matters: ['圆锥滚子轴承技术创新中心'],
      },
    },
    meaning: {
      zh: '“事项”要与申报表里的写法一样：R3 填平台名称，R7 填项目名称（没有的填合同编号），R9 填合同编号，R11b 填姓名。',
      en: 'The matter is written as in the table it comes from: R3 the platform’s name, R7 the project (or the contract number), R9 the contract number, R11b the person.',
    },
  }),
  E306: entry<{ amount: string; floor: string; ceiling: string | null; floorExcluded: boolean }>({
    zh: {
      headline: ({ amount }) => `决定金额 ${amount} 元超出条款允许的范围`,
      expected: ({ floor, ceiling, floorExcluded }) =>
        ceiling === null ? `${floorExcluded ? '大于' : '不低于'} ${floor} 元` : `${floor} 元至 ${ceiling} 元`,
      hint: () => '请对照会议纪要核对金额和单位。',
    },
    en: {
      headline: ({ amount }) =>
        `the decided amount of ${amount} 元 is out of the range that the clause leaves`,
      expected: ({ floor, ceiling, floorExcluded }) =>
        ceiling === null
          ? `${floorExcluded ? 'more than' : 'at least'} ${floor} 元`
          : `${floor} to ${ceiling} 元`,
      hint: () => 'Check amount and unit against the minutes.',
    },
    example: {
      value: '6000000',
      facts: { amount: '6,000,000.00', floor: '0.00', ceiling: '1,000,000.00', floorExcluded: false },
    },
    meaning: {
      zh: '条款写“最高”“不超过”“不低于”时，由审议决定在范围内确定金额。超出范围的金额不能按本意见兑付。',
      en: 'Where a clause says 最高, 不超过 or 不低于, a decision names the amount inside that room; an amount outside it cannot be paid under the policy.',
    },
  }),
  E307: noSuchLine({
    row: { zh: '其他政策补助', en: 'the subsidy' },
    example: {
      value: '2023KJLQ0171',
      facts: { rule: 'R6', matter: '2023KJLQ0171', suggestion: '2023KJLQ0117', matters: ['2023KJLQ0117'] },
    },
    meaning: {
      zh: '“事项”要与申报表里的写法一样：R3、R8a、R8b 填平台名称，R5 填专利号，R6 填项目编号，R7 填项目名称（没有的填合同编号），R9 填合同编号，R10、R11 填姓名；R1、R2、R4 可以留空。',
      en: 'The matter is written as in the table it comes from: R3, R8a, R8b the platform’s name, R5 the patent number, R6 the project number, R7 the project (or the contract number), R9 the contract number, R10 and R11 the person; R1, R2 and R4 may be blank.',
    },
  }),
};
