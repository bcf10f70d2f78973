import { entry } from '../entry.ts';

/** Something that two settlements are made under, as each has it. */
interface Changed<Value = string> {
  readonly before: Value;
  readonly after: Value;
}

/** What differs between the terms of two settlements. */
export interface ChangedTerms {
  readonly readings: readonly (Changed & { readonly id: string })[];
  readonly parameters: readonly (Changed & { readonly id: string })[];
  readonly basis: Changed<string | null> | null;
}

/** How many of the policy's parameters are named. */
const mostNamed = 5;

/** What to look at in a supplementary settlement before money moves. */
export const supplementPaymentEntries = {
  W976: entry<{ name: string; amount: string }>({
    zh: {
      headline: ({ name, amount }) => `${name} 前次应收回 ${amount} 元，请先确认已收回`,
      hint: () =>
        '本次按已经收回计算。还没有收回的，请先收回再按本次结果拨付，或经批准从给该企业的拨款中抵扣；否则会多拨。',
    },
    en: {
      headline: ({ name, amount }) =>
        `the previous settlement asked ${amount} 元 back from ${name}: make sure that it has come`,
      hint: () =>
        'This settlement takes it for paid back. Where it has not come, recover it before paying by this settlement, or have it approved to be set off against what the enterprise is paid; otherwise too much is paid.',
    },
    example: { facts: { name: '临清市甲山轴承有限公司', amount: '10,000.00' } },
  }),
  W970: entry<{ name: string; amount: string }>({
    zh: {
      headline: ({ name, amount }) => `前次已向 ${name} 拨付 ${amount} 元，本次数据中没有这家企业`,
      expected: () => '已拨付的企业仍在“企业基本信息”表中',
      hint: () =>
        '全部列为应收回。若是漏填，请补回该企业的数据；若已更名或合并，请填“更名合并”表；确应收回的不必改。',
    },
    en: {
      headline: ({ name, amount }) => `${amount} 元 were paid to ${name}, which is no longer in the data`,
      expected: () => 'an enterprise that was paid stands in the table enterprises',
      hint: () =>
        'All of it is listed to be recovered. Put its rows back if they were forgotten, fill in predecessors if it was renamed or merged; leave it if the money is to come back.',
    },
    example: { facts: { name: '临清市甲山轴承有限公司', amount: '50,000.00' } },
  }),
  W971: entry<{ name: string; amount: string; held: string | null }>({
    zh: {
      headline: ({ name, amount }) => `${name} 前次拨付多于现应拨付，应收回 ${amount} 元`,
      hint: ({ held }) =>
        `${held === null ? '' : `其中 ${held} 元是因为另有事项列为暂缓、不能补拨：解除暂缓后会再拨付，收回前请先研究。`}请在“补差表”中查看是哪几笔减少；数据确有变化才收回。`,
    },
    en: {
      headline: ({ name, amount }) => `${name} was paid more than it is owed now: ${amount} 元 to recover`,
      hint: ({ held }) =>
        `${held === null ? '' : `${held} 元 of it only since another line is held and is paid no more: once the hold is lifted it is paid again, so decide before asking for it. `}The sheet 补差表 shows which lines became less; see that the data are right.`,
    },
    example: { facts: { name: '临清市甲山轴承有限公司', amount: '5,000.00', held: null } },
  }),
  W972: entry<{ name: string; amount: string }>({
    zh: {
      headline: ({ name, amount }) => `${name} 因数据错误本次暂不结算，前次已拨付的 ${amount} 元维持不变`,
      hint: () => '改正数据后再做一次补充结算，届时再补拨或收回。',
    },
    en: {
      headline: ({ name, amount }) =>
        `${name} is set aside for errors in its data; the ${amount} 元 that it was paid stand`,
      hint: () => 'Mend the data and settle once more; the difference is paid or recovered then.',
    },
    example: { facts: { name: '临清市甲山轴承有限公司', amount: '50,000.00' } },
  }),
  W973: entry<{ name: string; line: string; amount: string }>({
    zh: {
      headline: ({ name, line, amount }) => `${name} 的 ${line} 列为暂缓，但前次已拨付 ${amount} 元`,
      hint: () =>
        '暂缓只停止拨付：这一项不再补拨，已拨付的不因暂缓收回。确应收回的，请改正数据，或填“核定调整”表。',
    },
    en: {
      headline: ({ name, line, amount }) =>
        `${line} of ${name} is held, and ${amount} 元 of it were paid before`,
      hint: () =>
        'A hold stops payments: nothing more is paid for this line, and what was paid for it is not taken back. Where the money is to come back, correct the data or approve an adjustment.',
    },
    example: { facts: { name: '临清市甲山轴承有限公司', line: 'R5/202310123456.6', amount: '5,000.00' } },
  }),
  W977: entry<ChangedTerms>({
    zh: {
      headline: () => '本次结算的口径、政策参数或依据文件与前次不同',
      expected: ({ readings, parameters, basis }) => {
        const said = ({ id, before, after }: Changed & { id: string }) =>
          `${id} 前次 ${before}，本次 ${after}`;
        const named = parameters.slice(0, mostNamed).map(said).join('；');
        const more = parameters.length > mostNamed ? '等' : '';
        return [
          ...readings.map((one) => `口径 ${said(one)}`),
          ...(parameters.length === 0 ? [] : [`政策参数 ${parameters.length} 个：${named}${more}`]),
          ...(basis === null ? [] : [`依据文件 前次 ${basis.before ?? '无'}，本次 ${basis.after ?? '无'}`]),
        ].join('；');
      },
      hint: () =>
        '全年已按本次的口径和参数重新结算，差额也由此而来。若不是有意改动，请用与前次相同的 --reading、--policy、--basis（或数据文件夹中的 settlement.yaml）重新结算。',
    },
    en: {
      headline: () =>
        'readings, parameters of the policy or the basis are not those of the previous settlement',
      expected: ({ readings, parameters, basis }) => {
        const said = ({ id, before, after }: Changed & { id: string }) => `${id} was ${before}, is ${after}`;
        const named = parameters.slice(0, mostNamed).map(said).join('; ');
        const more = parameters.length > mostNamed ? '; …' : '';
        return [
          ...readings.map((one) => `reading ${said(one)}`),
          ...(parameters.length === 0 ? [] : [`parameters (${parameters.length}): ${named}${more}`]),
          ...(basis === null ? [] : [`basis was ${basis.before ?? 'none'}, is ${basis.after ?? 'none'}`]),
        ].join('; ');
      },
      hint: () =>
        'The whole year was settled anew under those of now, and the differences come from that too. Unless that is meant, settle again with the --reading, --policy and --basis (or settlement.yaml in the data folder) of the one before.',
    },
    example: {
      facts: {
        readings: [{ id: 'R9.side', before: 'either', after: 'seller' }],
        parameters: [],
        basis: null,
      },
    },
  }),
  W978: entry<{ name: string; year: number; amount: string }>({
    zh: {
      headline: ({ name, year, amount }) =>
        `${name} ${year} 年度的 ${amount} 元同时列入追缴清单和本次应收回（或抵减），不能收两次`,
      expected: ({ year }) => `“历年奖补”表中没有 ${year} 年度的行`,
      hint: ({ year }) =>
        `补充结算已按前次结算收回本年度拨付的钱。请从“历年奖补”表中去掉 ${year} 年度的行后重新结算；照此执行的，须从追缴金额中扣除这一部分。`,
    },
    en: {
      headline: ({ name, year, amount }) =>
        `${amount} 元 of ${year} stand both in 追缴清单 and among what ${name} gives back now: ask for them once`,
      expected: ({ year }) => `no row of ${year} in the table award_history`,
      hint: ({ year }) =>
        `A supplementary settlement takes back what was paid for the award year by itself. Take the rows of ${year} out of award_history and settle again; or take that amount off what 追缴清单 asks.`,
    },
    example: { facts: { name: '临清市甲山轴承有限公司', year: 2023, amount: '10,000.00' } },
  }),
};
