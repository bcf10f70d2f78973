import { entry } from '../entry.ts';

/** Tier 3: renamed and merged firms (table predecessors). */
export const successionEntries = {
  E320: entry<{ uscc: string; former: string }>({
    zh: {
      headline: ({ uscc, former }) =>
        uscc === former ? '变更前后的代码相同' : `更名合并绕成了一圈：${former} 又由 ${uscc} 变更而来`,
      expected: () => '原代码变更为现代码，只朝一个方向',
      hint: () => '请对照登记机关的变更核准文件，改正代码填反或多填的行。',
    },
    en: {
      headline: ({ uscc, former }) =>
        uscc === former
          ? 'the code before and after are the same'
          : `a circle: ${former} has itself come from ${uscc}`,
      expected: () => 'a former code that became a later one, in one direction',
      hint: () => 'Check the registry’s documents: a row is the wrong way round, or one too many.',
    },
    example: {
      value: '91371581MA0F3K714L',
      facts: { uscc: '91371581MA0G8T258L', former: '91371581MA0F3K714L' },
    },
  }),
  E321: entry<{ former: string; other: string; place: string }>({
    zh: {
      headline: ({ former }) => `同一个原代码变更成了两家企业：${former}`,
      expected: ({ other, place }) => `只有一家承继；另一家是 ${other}，在 ${place}`,
      hint: () =>
        '更名、吸收合并只有一家承继。分立的，政策没有规定如何分摊，请按会议纪要确定由哪一家承继，只保留那一行。',
    },
    en: {
      headline: ({ former }) => `one former code has become two enterprises: ${former}`,
      expected: ({ other, place }) => `one successor; the other is ${other} at ${place}`,
      hint: () =>
        'A renaming or merger has one. The policy says nothing of a division: have it decided, and keep that row.',
    },
    example: {
      value: '91371581MA0F3K714L',
      facts: { former: '91371581MA0F3K714L', other: '91371581MA0G8T258L', place: '更名合并.csv:2' },
    },
    meaning: {
      zh: '原代码名下的认定、称号、历年奖补和上年地方财力只能算给一家企业，算给两家就会重复。',
      en: 'Recognitions, titles, history and revenue under a former code count for one enterprise; for two they would count twice.',
    },
  }),
  E322: entry<{ year: number; figure: string; other: string; place: string }>({
    zh: {
      headline: ({ year }) => `原代码 ${year} 年的地方财力有两个不同的数`,
      expected: ({ figure, other, place }) => `此处 ${figure} 元，${place} 为 ${other} 元，应相同`,
      hint: () => '请税务、财政部门核对，改正一处或只保留一处。',
    },
    en: {
      headline: ({ year }) => `two figures for the former code’s revenue of ${year}`,
      expected: ({ figure, other, place }) => `the same: here ${figure}, at ${place} ${other} 元`,
      hint: () => 'Have the tax and finance offices check them; correct one, or leave it out.',
    },
    example: {
      value: '356200.00',
      facts: { year: 2022, figure: '356,200.00', other: '356,020.00', place: '新增税收地方财力.csv:4' },
    },
  }),
  E323: entry<{ former: string; year: number; figure: string; place: string }>({
    zh: {
      headline: ({ year, figure }) => `新旧两个代码都填了 ${year} 年地方财力 ${figure} 元，是否填了两遍？`,
      expected: ({ former, place }) => `同一笔地方财力只填一处；原代码 ${former} 的在 ${place}`,
      hint: () =>
        '更名的，上年地方财力只填在一个代码下；确是两家各自的，请由财政部门核定，只填新增地方财力。',
    },
    en: {
      headline: ({ year, figure }) =>
        `the revenue of ${year}, ${figure} 元, stands under both codes: is it the same money?`,
      expected: ({ former, place }) => `one place for it; that of the former code ${former} is ${place}`,
      hint: () =>
        'For a renamed firm keep it under one code; where two firms did pay the same, have finance give the increment alone.',
    },
    example: {
      value: '356200.00',
      facts: {
        former: '91371581MA0F3K714L',
        year: 2022,
        figure: '356,200.00',
        place: '新增税收地方财力.csv:4',
      },
    },
    meaning: {
      zh: '当年合并的，原代码的上年地方财力要加到本企业的上年数里，才与合并后的本年数可比。两个数一分不差时，多半是更名后财政已经结转过，再加一次会多减增量，所以不猜。',
      en: 'After a merger in Y the former code’s revenue of Y−1 is added to the enterprise’s own, so that both years compare. Equal to the 分, it was probably carried over already, and adding it again would cut the increment: nobody guesses.',
    },
  }),
  W320: entry<{ former: string }>({
    zh: {
      headline: ({ former }) => `原代码 ${former} 仍在企业基本信息表里，本年度也单独结算`,
      expected: () => '已更名或被合并的企业，本年度事项用新代码申报',
      hint: () =>
        '如确需单独结算（如年末才合并）无需处理：它本年度的认定和地方财力只算它自己的，以前年度的认定、称号、历年奖补两边都算；否则请从企业基本信息表删去。',
    },
    en: {
      headline: ({ former }) =>
        `the former code ${former} still stands in enterprises and is settled by itself`,
      expected: () => 'a firm that was renamed or merged claims under its new code',
      hint: () =>
        'Nothing to do where that is meant: its recognitions and revenue of the year then count for itself alone, what was before for both. Otherwise remove it there.',
    },
    example: { value: '91371581MA0F3K714L', facts: { former: '91371581MA0F3K714L' } },
  }),
  W321: entry<{ former: string; year: number }>({
    zh: {
      headline: ({ former }) => `原代码 ${former} 的地方财力没有计入新增地方财力`,
      expected: ({ year }) => `本企业的行已填新增数，或合并前已填 ${year} 年的数，以本企业所填为准`,
      hint: () => '请财政部门确认本企业所填的数已包含原代码的；未包含的，请改正后重新结算。',
    },
    en: {
      headline: ({ former }) => `the revenue of the former code ${former} is not counted in the increment`,
      expected: ({ year }) =>
        `the enterprise’s own row gives the increment, or its revenue of ${year} after an earlier merger: that stands`,
      hint: () => 'Have finance confirm that its figures include the former code’s; otherwise correct them.',
    },
    example: { facts: { former: '91371581MA0F3K714L', year: 2022 } },
  }),
  W322: entry<{ former: string; year: number }>({
    zh: {
      headline: ({ former, year }) =>
        `没有原代码 ${former} 的 ${year} 年地方财力，按本企业所填的数已包含它计算`,
      expected: () => '新增税收地方财力表里有原代码的上年数；更名后已结转到新代码的除外',
      hint: () => '请财政部门确认：更名的无需处理；合并的请补上原代码一行，否则增量偏大。',
    },
    en: {
      headline: ({ former, year }) =>
        `no revenue of ${year} for the former code ${former}: the enterprise’s own figure is taken to include it`,
      expected: () => 'a tax row of the former code, unless finance has carried its figure over',
      hint: () => 'Nothing to do for a renaming; after a merger add the row, or the increment is too large.',
    },
    example: { value: '356200.00', facts: { former: '91371581MA0F3K714L', year: 2022 } },
  }),
  N320: entry<{ date: string; year: number }>({
    zh: {
      headline: ({ date, year }) => `${date} 的更名合并在 ${year} 年度之后，本年度不起作用`,
      hint: () => '无需处理；如日期填错请改正。补充结算时，前次以原代码拨付的算在现企业名下。',
    },
    en: {
      headline: ({ date, year }) => `a renaming or merger of ${date} has no effect for ${year}`,
      hint: () =>
        'Nothing to do unless the date is wrong. In a supplementary settlement, what was paid under the former code counts for the firm of now.',
    },
    example: { value: '2024-03-01', facts: { date: '2024-03-01', year: 2023 } },
  }),
};
