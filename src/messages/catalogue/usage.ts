import { entry } from '../entry.ts';
import { commandLineEntries } from './command-line.ts';
import { policyEntries, repeatedReadingEntries, settingsFileEntries, yearEntries } from './settings.ts';

/** What is written besides a settlement. */
const productNames = {
  list: { zh: '公示名单', en: 'public list' },
  report: { zh: '审核报告', en: 'report' },
  history: { zh: '历年奖补表', en: 'history' },
  notice: { zh: '公示', en: 'public notice' },
  letters: { zh: '结果告知书', en: 'notices' },
} as const;

/** What is written besides a settlement, by what it is called here. */
export type ProductName = keyof typeof productNames;

/** A settlement of the same year that is in the way. */
export interface RoundThere {
  readonly round: number;
  /** The settlement that both go on from; null where they do not. */
  readonly beside: string | null;
  /** The last of the rounds that go on from it. */
  readonly later: { readonly path: string; readonly round: number } | null;
}

/** The program could not run as it was called (exit code 2), or settlement.yaml cannot be followed. */
export const usageEntries = {
  ...yearEntries,
  E903: entry<{ path: string }>({
    zh: {
      headline: ({ path }) => `没有这个文件夹：${path}`,
      hint: () => '请检查路径；路径中有空格时请加引号。',
    },
    en: {
      headline: ({ path }) => `no such folder: ${path}`,
      hint: () => 'Check the path; put it in quotes where it has spaces.',
    },
    example: { facts: { path: 'data/2023' } },
  }),
  ...policyEntries,
  E907: entry<{ path: string }>({
    zh: {
      headline: ({ path }) => `输出位置已被占用，且不是结算结果：${path}`,
      hint: () => '请用 --out 另选一个文件夹。',
    },
    en: {
      headline: ({ path }) => `something that is no settlement stands in the way: ${path}`,
      hint: () => 'Choose another folder with --out.',
    },
    example: { facts: { path: 'settlement-2023' } },
  }),
  E908: entry<{ path: string; there: RoundThere | null }>({
    zh: {
      headline: ({ path, there }) =>
        `已有一份不同的结算结果：${path}${there === null || there.round === 1 ? '' : `（第 ${there.round} 次结算${there.beside === null ? '' : `，同样接着 ${there.beside}`}）`}`,
      hint: ({ path, there }) => {
        if (there === null)
          return '用 --out 另存一处，或用 --force 先把旧的改名保留、再写新的；旧结果不会被删除。';
        const { later } = there;
        if (later !== null)
          return `其后已有第 ${later.round} 次结算 ${later.path}：请用 --previous ${later.path} 接着补充结算，只拨差额。只为对照的，用 --out 另存一处，不要据以拨付。`;
        return `已按 ${path} 拨付的，请不要用 --force，改用 --previous ${path} 补充结算，只拨差额，否则会重复拨付。还没有拨付的，用 --force 先把旧的改名保留、再写新的（旧结果不会被删除），或用 --out 另存一处。`;
      },
    },
    en: {
      headline: ({ path, there }) =>
        `a different settlement is already there: ${path}${there === null || there.round === 1 ? '' : ` (round ${there.round}${there.beside === null ? '' : `, which goes on from ${there.beside} too`})`}`,
      hint: ({ path, there }) => {
        if (there === null)
          return 'Write elsewhere with --out, or use --force: the old one is moved aside, never deleted.';
        const { later } = there;
        if (later !== null)
          return `Round ${later.round}, ${later.path}, goes on from it: settle with --previous ${later.path}, which pays the difference alone. To compare only, write elsewhere with --out, and pay nothing by that.`;
        return `Where money went out on ${path}, do not use --force: settle with --previous ${path}, which pays the difference alone, or it is paid twice. Where none did, --force moves the old one aside (it is never deleted), and --out writes elsewhere.`;
      },
    },
    example: {
      facts: { path: 'settlement-2023-2', there: { round: 2, beside: 'settlement-2023', later: null } },
    },
  }),
  ...settingsFileEntries,
  E912: entry<{ what: string; suggestion: string | null }>({
    zh: {
      headline: ({ what }) => `没有这个条款或参数：${what}`,
      hint: ({ suggestion }) =>
        suggestion === null ? '请写 R5、三（三）5、C1 之类。' : `是不是 ${suggestion}？`,
    },
    en: {
      headline: ({ what }) => `no such clause, rule or parameter: ${what}`,
      hint: ({ suggestion }) =>
        suggestion === null ? 'Write R5, 三（三）5, C1 or the like.' : `Did you mean ${suggestion}?`,
    },
    example: { facts: { what: 'R99', suggestion: 'R9' } },
  }),
  ...commandLineEntries,
  E914: entry<{
    kind: 'problem' | 'schema' | 'rule';
    what: string;
    suggestion: string | null;
    names: readonly string[];
  }>({
    zh: {
      headline: ({ kind, what }) =>
        `没有这个${{ problem: '问题代码', schema: '数据格式', rule: '条款或事项' }[kind]}：${what}`,
      hint: ({ kind, suggestion, names }) =>
        suggestion !== null
          ? `是不是 ${suggestion}？`
          : kind === 'problem'
            ? '用 award error 查看全部代码。'
            : `可选：${names.join('、')}`,
    },
    en: {
      headline: ({ kind, what }) =>
        `no such ${{ problem: 'problem code', schema: 'schema', rule: 'rule or matter' }[kind]}: ${what}`,
      hint: ({ kind, suggestion, names }) =>
        suggestion !== null
          ? `Did you mean ${suggestion}?`
          : kind === 'problem'
            ? 'award error lists them all.'
            : `Choose one of: ${names.join(', ')}`,
    },
    example: { facts: { kind: 'problem', what: 'E2O8', suggestion: 'E208', names: [] } },
  }),
  E915: entry<{ files: readonly string[] }>({
    zh: {
      headline: ({ files }) => `文件已存在，没有写出任何空表：${files.join('、')}`,
      hint: () => '为免覆盖已填的数据，空表只写到没有同名文件的文件夹；请另选一个文件夹。',
    },
    en: {
      headline: ({ files }) => `already there, so no template was written: ${files.join(', ')}`,
      hint: () =>
        'So that nothing filled in is lost, templates go only where no file of the name stands; choose another folder.',
    },
    example: { facts: { files: ['templates/收集模板.xlsx'] } },
  }),
  ...repeatedReadingEntries,
  E935: entry<{
    /** The files that stand there. */
    at: readonly string[];
    files: readonly string[];
    what: ProductName;
  }>({
    zh: {
      headline: ({ at, what }) => `${productNames[what].zh}的位置已有不同的文件：${at.join('、')}`,
      expected: ({ files }) => `可写入 ${files.join('、')} 的位置；没有写出任何结果`,
      hint: () => '请另取文件名，或用 --force 先把旧的改名保留、再写新的；旧文件不会被删除。',
    },
    en: {
      headline: ({ at, what }) =>
        `something different stands where the ${productNames[what].en} is to go: ${at.join(', ')}`,
      expected: ({ files }) => `room for ${files.join(' and ')}; nothing was written`,
      hint: () => 'Choose another name, or use --force: the old files are moved aside, never deleted.',
    },
    example: {
      facts: { at: ['公示名单.csv'], files: ['公示名单.csv', '公示名单.xlsx'], what: 'list' },
    },
  }),
  E936: entry<{ path: string; what?: ProductName }>({
    zh: {
      headline: ({ path, what }) => `${productNames[what ?? 'list'].zh}不能放在结算结果文件夹里：${path}`,
      hint: ({ what }) =>
        `该文件夹里的文件都登记在 manifest.json 中；请把${productNames[what ?? 'list'].zh}写到别处。`,
    },
    en: {
      headline: ({ path, what }) =>
        `the ${productNames[what ?? 'list'].en} cannot lie inside the settlement folder: ${path}`,
      hint: ({ what }) =>
        `Every file of that folder is listed in manifest.json; write the ${productNames[what ?? 'list'].en} elsewhere.`,
    },
    example: { facts: { path: 'settlement-2023/公示名单.xlsx' } },
  }),
  E938: entry<{ option: '--public' | '--readings'; most: number }>({
    zh: {
      headline: ({ option }) => `数据太大，不能用 ${option}`,
      expected: ({ option, most }) =>
        option === '--public'
          ? `企业不超过 ${most} 家`
          : `数据文件合计不超过 ${most} MiB（Excel 文件按八倍计）`,
      hint: ({ option }) =>
        option === '--public'
          ? '没有写出任何结果。去掉该选项照样结算，公示名单在 lines-001.xlsx 等文件的“公示名单”表中。'
          : '没有写出任何结果。去掉该选项照样结算；口径测算要把全部企业放在一起比较，请按县（市、区）分开做。',
    },
    en: {
      headline: ({ option }) => `too much data for ${option}`,
      expected: ({ option, most }) =>
        option === '--public'
          ? `at most ${most} enterprises`
          : `at most ${most} MiB of data files (Excel files count eightfold)`,
      hint: ({ option }) =>
        option === '--public'
          ? 'Nothing was written. It settles without the option; the public list stands in lines-001.xlsx and the further books.'
          : 'Nothing was written. It settles without the option; readings compare all enterprises at once, so measure them county by county.',
    },
    example: { facts: { option: '--public', most: 100_000 } },
  }),
  E939: entry<{ table: string; title: string; most: number }>({
    zh: {
      headline: ({ title }) => `数据太大，不能有“${title}”表`,
      expected: ({ most }) => `有这张表的，数据文件合计不超过 ${most} MiB（Excel 文件按八倍计）`,
      hint: () => '没有写出任何结果。请把有关的企业（连同它们在各表中的行）另放一个文件夹，分开结算。',
    },
    en: {
      headline: ({ table }) => `too much data for the table ${table}`,
      expected: ({ most }) => `with it at most ${most} MiB of data files (Excel files count eightfold)`,
      hint: () =>
        'Nothing was written. Move the enterprises that it names, with their rows of every table, to a folder of their own and settle that apart.',
    },
    example: { facts: { table: 'predecessors', title: '更名合并', most: 32 } },
  }),
};
