import { continuity } from '../continuity.ts';
import { entry } from '../entry.ts';
import { decisionEntries } from './checks-decisions.ts';
import { enterpriseEntries } from './checks-enterprises.ts';

const patentTypes = { invention: '发明', utility_model: '实用新型', design: '外观设计' } as const;

/** Tier 3: do rows and tables agree with each other (2-input.md section 2). */
export const checkEntries = {
  ...enterpriseEntries,
  ...decisionEntries,
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
    example: { value: '2022-06-30', facts: { start: '2023-01-01' } },
  }),
  E313: entry<{ from: number }>({
    zh: {
      headline: () => '称号的截止年度早于起始年度',
      expected: ({ from }) => `不早于 ${from}；仍在有效期内的留空`,
      hint: () => '请对照认定文件核对两个年度；称号是否有效会决定封顶比例。',
    },
    en: {
      headline: () => 'the title ends before it begins',
      expected: ({ from }) => `${from} or later; blank while it is still valid`,
      hint: () => 'Check both years against the document: whether a title holds decides the rate of the cap.',
    },
    example: { value: '2020', facts: { from: 2022 } },
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
    example: { value: '实用新型', facts: { number: '202119012634.6', type: 'invention' } },
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
    example: { value: '2020-04-18', facts: { number: '202119012634.6', filed: 2021 } },
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
      hint: () => '历年认定记录不全的，请补齐；认定情形填错的，请改正。',
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
    example: {
      value: '首次',
      facts: { declared: 'first', found: 'continuous', before: 2020, place: '资格认定.csv:2' },
    },
    meaning: {
      zh: '首次、连续、中断后再次的奖励标准不同，程序按“资格认定”表里历年的记录判断，与填报的对不上时不猜谁对。历年记录要交全，不只交本年度的。',
      en: 'First, continuous and renewed recognitions are awarded differently. The rows of earlier years decide; where the declared word differs, neither is taken for right. Hand in the whole history, not only this year.',
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
    example: { value: '否', facts: { person: '顾清和', first: '科技副总费用.csv:2' } },
  }),
};
