import { entry } from '../entry.ts';
import type { CheckName } from '../verifying.ts';
import { verifyingWords } from '../verifying.ts';

/** Why no history, notice or public list can be made from a settlement. */
export const paperEntries = {
  E960: entry<{ path: string; place: string | null; check: CheckName }>({
    zh: {
      headline: ({ path }) => `结算结果核对不一致，不能作为依据：${path}`,
      expected: ({ place, check }) =>
        `${verifyingWords.zh.checks[check]}${place === null ? '' : `：首先见于 ${place}`}`,
      hint: ({ path }) => `运行 award verify ${path} 查看哪里被改动；请用没有改动过的结算结果，或重新结算。`,
    },
    en: {
      headline: ({ path }) =>
        `the settlement does not agree with itself, so nothing is made from it: ${path}`,
      expected: ({ place, check }) =>
        `${verifyingWords.en.checks[check]}${place === null ? '' : `: first at ${place}`}`,
      hint: ({ path }) =>
        `award verify ${path} shows what was changed; take one that nobody changed, or settle again.`,
    },
    example: { facts: { path: 'settlement-2023', place: 'awards.csv:4', check: 'outputs' } },
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
  }>({
    zh: {
      headline: ({ year, rule, matter }) => `${year} 年度 ${rule} ${matter} 的已拨付金额与结算结果不一致`,
      expected: ({ said, settled, difference, places, settlement }) =>
        `历年奖补表 ${said}（${places.join('、')}），结算结果 ${settled}（${settlement}），相差 ${difference}`,
      hint: () => '核对哪一个是实际拨付的：表里不对的，改正或删去该行；结算结果不对的，换用正确的结算结果。',
    },
    en: {
      headline: ({ year, rule, matter }) =>
        `what was paid for ${rule} ${matter} in ${year} is not what was settled`,
      expected: ({ said, settled, difference, places, settlement }) =>
        `the history says ${said} (${places.join(', ')}), the settlement ${settled} (${settlement}); difference ${difference}`,
      hint: () =>
        'See which was really paid: correct or delete the row where the table is wrong, take the right settlement where that is.',
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
};
