import { entry } from '../entry.ts';
import { type DoubtFacts, doubted } from './doubted.ts';
import { supplementPaymentEntries } from './supplement-payments.ts';

/** A supplementary settlement (`--previous`): why there can be none, and what to look at. */
export const supplementEntries = {
  E970: entry<DoubtFacts>({
    zh: {
      headline: ({ path, stray }) =>
        stray.length > 0
          ? `前次结算的文件夹里有不属于结算结果的文件：${path}`
          : `前次结算核对不一致，不能在它之上补充结算：${path}`,
      expected: doubted.zh.expected,
      hint: ({ path, stray }) =>
        stray.length > 0
          ? doubted.zh.strayHint
          : `运行 award verify ${path} 查看哪里被改动；请换用拨付时所依据的、没有改动过的结算结果。`,
    },
    en: {
      headline: ({ path, stray }) =>
        stray.length > 0
          ? `the folder of the previous settlement holds what does not belong to it: ${path}`
          : `the previous settlement does not verify, so nothing goes on from it: ${path}`,
      expected: doubted.en.expected,
      hint: ({ path, stray }) =>
        stray.length > 0
          ? doubted.en.strayHint
          : `award verify ${path} shows what was changed; give the settlement that was paid, as nobody changed it.`,
    },
    example: { facts: { path: 'settlement-2023', place: 'awards.csv:4', check: 'outputs', stray: [] } },
  }),
  E971: entry<{ path: string; what: 'year' | 'policy'; found: string; wanted: string }>({
    zh: {
      headline: ({ path, what }) => `前次结算不是同一${what === 'year' ? '年度' : '政策'}的：${path}`,
      expected: ({ found, wanted }) => `本次 ${wanted}，前次 ${found}`,
      hint: () => '--previous 请写同一政策、同一年度上一次结算的文件夹。',
    },
    en: {
      headline: ({ path, what }) => `the previous settlement is of another ${what}: ${path}`,
      expected: ({ found, wanted }) => `${wanted} is settled, that one is ${found}`,
      hint: () => 'Give --previous the folder of the last settlement of this year under this policy.',
    },
    example: { facts: { path: 'settlement-2022', what: 'year', found: '2022', wanted: '2023' } },
  }),
  E972: entry<{ path: string; previous: string }>({
    zh: {
      headline: ({ path }) => `补充结算不能写进前次结算的文件夹：${path}`,
      expected: ({ previous }) => `${previous} 以外的文件夹`,
      hint: () =>
        '前次结算是已拨付资金的依据，须原样保留。请用 --out 另写一个文件夹，或不写 --out，由程序按轮次取名（如 settlement-2023-2）。',
    },
    en: {
      headline: ({ path }) => `a supplementary settlement cannot go where the previous one is: ${path}`,
      expected: ({ previous }) => `a folder other than ${previous}`,
      hint: () =>
        'Money was paid on the previous settlement, so it stays as it is. Name another folder with --out, or leave it out: the folder is then named by its round, e.g. settlement-2023-2.',
    },
    example: { facts: { path: 'settlement-2023', previous: 'settlement-2023' } },
  }),
  E973: entry<{ most: number }>({
    zh: {
      headline: () => '数据太大，不能用 --previous',
      expected: ({ most }) => `数据文件合计不超过 ${most} MiB（Excel 文件按八倍计）`,
      hint: () => '没有写出任何结果。补充结算要把两次结算逐笔对照，请按县（市、区）分开结算。',
    },
    en: {
      headline: () => 'too much data for --previous',
      expected: ({ most }) => `at most ${most} MiB of data files (Excel files count eightfold)`,
      hint: () =>
        'Nothing was written. A supplementary settlement compares two settlements line by line; settle county by county.',
    },
    example: { facts: { most: 32 } },
  }),
  E974: entry<{ path: string }>({
    zh: {
      headline: ({ path }) => `这不是补充结算，没有前次结算可核对：${path}`,
      hint: () => '请去掉 --previous；它只用于用 award settle --previous 得出的结算结果。',
    },
    en: {
      headline: ({ path }) => `not a supplementary settlement, so there is no previous one: ${path}`,
      hint: () => 'Leave out --previous; it is for settlements that award settle --previous made.',
    },
    example: { facts: { path: 'settlement-2023' } },
  }),
  E975: entry<{ path: string; round: number; later: string; laterRound: number }>({
    zh: {
      headline: ({ path, round, later, laterRound }) =>
        `${path} 不能替换：第 ${laterRound} 次结算 ${later} 是在${round === 1 ? '它' : `它（第 ${round} 次结算）`}之上得出的`,
      hint: ({ later, laterRound }) =>
        `没有写出任何结果。已经拨付的，请用 --previous ${later} 接着补充结算，只拨差额；第 ${laterRound} 次也没有拨付、要重做的，请先把 ${later} 移到别处，再用 --force。`,
    },
    en: {
      headline: ({ path, round, later, laterRound }) =>
        `${path} (round ${round}) cannot be replaced: round ${laterRound}, ${later}, goes on from it`,
      hint: ({ later, laterRound }) =>
        `Nothing was written. Where money went out, settle with --previous ${later}, which pays the difference alone; where not even round ${laterRound} was paid and it is to be made again, move ${later} elsewhere first, then use --force.`,
    },
    example: { facts: { path: 'settlement-2023', round: 1, later: 'settlement-2023-2', laterRound: 2 } },
  }),
  W974: entry<{ path: string; round: number }>({
    zh: {
      headline: ({ path, round }) => `原来的第 ${round} 次结算已被新结果取代，改名保留为 ${path}`,
      hint: ({ path, round }) =>
        `请确认没有按原来的第 ${round} 次结算拨付过；已经拨付的，请勿按新结果拨付，否则会重复拨付，改用 --previous ${path} 再补充结算一次。`,
    },
    en: {
      headline: ({ path, round }) =>
        `the new settlement takes the place of the old round ${round}, moved aside to ${path}`,
      hint: ({ path, round }) =>
        `Make sure that nothing was paid by the old round ${round}. Where it was, do not pay by the new one, or it is paid twice: settle once more with --previous ${path}.`,
    },
    example: { facts: { path: 'settlement-2023-2.old-1', round: 2 } },
  }),
  W975: entry<{ path: string; later: { readonly path: string; readonly round: number } | null }>({
    zh: {
      headline: ({ path, later }) =>
        later === null
          ? `${path} 是被取代后改名保留的结算，不一定是拨付所依据的那一份`
          : `${path} 不是最后一次结算：其后已有第 ${later.round} 次结算 ${later.path}`,
      hint: ({ path, later }) =>
        later === null
          ? `确是按 ${path} 拨付的才能接着它结算；按取代它的新结果拨付的，请用 --previous 写新结果的文件夹，否则会重复拨付或漏拨。`
          : `已按 ${later.path} 拨付的，请用 --previous ${later.path}，否则会重复拨付；本结果不要据以拨付。`,
    },
    en: {
      headline: ({ path, later }) =>
        later === null
          ? `${path} was moved aside when another settlement took its place, and may not be what was paid`
          : `${path} is not the last round: round ${later.round}, ${later.path}, goes on from it`,
      hint: ({ path, later }) =>
        later === null
          ? `Go on from it only if money went out on ${path}; where it went out on the one that took its place, give that to --previous, or too much or too little is paid.`
          : `Where money went out on ${later.path}, settle with --previous ${later.path}, or it is paid twice; pay nothing by this settlement.`,
    },
    example: {
      facts: { path: 'settlement-2023', later: { path: 'settlement-2023-2', round: 2 } },
    },
  }),
  ...supplementPaymentEntries,
};
