import { entry } from '../entry.ts';
import { type DoubtFacts, doubted } from './doubted.ts';
import { noticeEntries, publicationDayEntries, publicationDoubts } from './publicity.ts';

/** Why no history, notice or public list can be made from a settlement. */
export const paperEntries = {
  E960: entry<DoubtFacts>({
    zh: {
      headline: ({ path, stray }) =>
        stray.length > 0
          ? `结算结果的文件夹里有不属于它的文件：${path}`
          : `结算结果核对不一致，不能作为依据：${path}`,
      expected: doubted.zh.expected,
      hint: ({ path, stray }) =>
        stray.length > 0
          ? doubted.zh.strayHint
          : `运行 award verify ${path} 查看哪里被改动；请用没有改动过的结算结果，或重新结算。`,
    },
    en: {
      headline: ({ path, stray }) =>
        stray.length > 0
          ? `the folder of the settlement holds what does not belong to it: ${path}`
          : `the settlement does not agree with itself, so nothing is made from it: ${path}`,
      expected: doubted.en.expected,
      hint: ({ path, stray }) =>
        stray.length > 0
          ? doubted.en.strayHint
          : `award verify ${path} shows what was changed; take one that nobody changed, or settle again.`,
    },
    example: { facts: { path: 'settlement-2023', place: 'awards.csv:4', check: 'outputs', stray: [] } },
  }),
  E961: entry<{
    year: number;
    rule: string;
    matter: string;
    said: string;
    settled: string;
    difference: string;
    places: readonly string[];
    settlement: string;
    round: number;
  }>({
    zh: {
      headline: ({ year, rule, matter }) => `${year} 年度 ${rule} ${matter} 的已拨付金额与结算结果不一致`,
      expected: ({ said, settled, difference, places, settlement }) =>
        `历年奖补表 ${said}（${places.join('、')}），结算结果 ${settled}（${settlement}），相差 ${difference}`,
      hint: ({ year, round }) =>
        round > 1
          ? `表里 ${year} 年度的行若是按以前各次结算生成的，--with 请改写 ${year} 年度以前的历年奖补表（不含 ${year} 年度的行）：第 ${round} 次结算会列出全年各次已拨付的。`
          : '核对哪一个是实际拨付的：表里不对的，改正或删去该行；结算结果不对的，换用正确的结算结果。',
    },
    en: {
      headline: ({ year, rule, matter }) =>
        `what was paid for ${rule} ${matter} in ${year} is not what was settled`,
      expected: ({ said, settled, difference, places, settlement }) =>
        `the history says ${said} (${places.join(', ')}), the settlement ${settled} (${settlement}); difference ${difference}`,
      hint: ({ year, round }) =>
        round > 1
          ? `If the rows of ${year} were made from an earlier round, give --with the table from before ${year}, without rows of that year: round ${round} lists what all rounds paid.`
          : 'See which was really paid: correct or delete the row where the table is wrong, take the right settlement where that is.',
    },
    example: {
      file: '历年奖补.csv',
      value: '5000.00',
      facts: {
        year: 2023,
        rule: 'R5',
        matter: '202310123456.6',
        said: '5,000.00',
        settled: '4,166.66',
        difference: '833.34',
        places: ['历年奖补.csv:2'],
        round: 1,
        settlement: 'settlement-2023',
      },
    },
  }),
  E962: entry<{ path: string; title: string; table: string }>({
    zh: {
      headline: ({ path, title }) => `文件里没有“${title}”表：${path}`,
      hint: ({ title, table }) =>
        `请写“${title}”的 CSV 或 XLSX 文件；文件或工作表名为 ${title} 或 ${table}。`,
    },
    en: {
      headline: ({ path, table }) => `there is no table ${table} in ${path}`,
      hint: ({ title, table }) =>
        `Give a CSV or XLSX file with that table; the file or the sheet is named ${table} or ${title}.`,
    },
    example: { facts: { path: '专利.csv', title: '历年奖补', table: 'award_history' } },
  }),
  ...publicationDayEntries,
  E967: entry<{ uscc: string; errors: number }>({
    zh: {
      headline: ({ uscc, errors }) => `这家企业的数据有 ${errors} 个错误，暂不结算，没有结果：${uscc}`,
      hint: () => '运行 award validate 数据文件夹，按提示改正这家企业的数据，再重新结算。',
    },
    en: {
      headline: ({ uscc, errors }) =>
        `the enterprise was set aside for ${errors} ${errors === 1 ? 'error' : 'errors'} in its data, so it has no result: ${uscc}`,
      hint: () =>
        'Run award validate on the data folder, correct what it says of this enterprise and settle again.',
    },
    example: { facts: { uscc: '91371581MA0F3K714L', errors: 2 } },
  }),
  ...noticeEntries,
  W961: entry<{ year: number; rule: string; matter: string; said: string; held: string }>({
    zh: {
      headline: ({ year, rule, matter, said }) =>
        `历年奖补表记 ${year} 年度 ${rule} ${matter} 已拨付 ${said} 元，而结算结果里暂缓拨付`,
      expected: ({ held }) => `暂缓的金额 ${held} 元，没有列入`,
      hint: () =>
        '该行照原样保留，下一年度按已奖补处理：确实没有付的，请删去；已经解除暂缓并拨付的，请换用解除以后的结算结果。',
    },
    en: {
      headline: ({ year, rule, matter, said }) =>
        `the history says ${said} 元 were paid for ${rule} ${matter} in ${year}, which the settlement holds`,
      expected: ({ held }) => `${held} 元 held and not listed`,
      hint: () =>
        'The row stays as it is and counts as awarded: delete it where nothing was paid; take the later settlement where it was released and paid.',
    },
    example: {
      file: '历年奖补.csv',
      value: '5000.00',
      facts: { year: 2023, rule: 'R5', matter: '202310123456.6', said: '5,000.00', held: '5,000.00' },
    },
  }),
  ...publicationDoubts,
};
