import { entry } from '../entry.ts';
import { type DoubtFacts, doubted } from './doubted.ts';

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

/** A supplementary settlement (`--previous`): why there can be none, and what to look at before money moves. */
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
  W971: entry<{ name: string; amount: string }>({
    zh: {
      headline: ({ name, amount }) => `${name} 前次拨付多于现应拨付，应收回 ${amount} 元`,
      hint: () => '请在“补差表”中查看是哪几笔减少；数据确有变化才收回。',
    },
    en: {
      headline: ({ name, amount }) => `${name} was paid more than it is owed now: ${amount} 元 to recover`,
      hint: () => 'The sheet 补差表 shows which lines became less; see that the data are right.',
    },
    example: { facts: { name: '临清市甲山轴承有限公司', amount: '5,000.00' } },
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
