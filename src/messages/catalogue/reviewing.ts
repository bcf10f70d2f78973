import { entry } from '../entry.ts';

/** Why a settlement cannot be looked at again. */
export const reviewingEntries = {
  E940: entry<{ path: string; file: string; why: 'missing' | 'unreadable'; detail: string }>({
    zh: {
      headline: ({ path, file, why }) =>
        why === 'missing' ? `这不是结算结果文件夹：${path}` : `${path} 中的 ${file} 不是本程序写出的内容`,
      expected: ({ file, detail }) => (detail === '' ? file : `${file}：${detail}`),
      hint: ({ why }) =>
        why === 'missing'
          ? '请写 award settle 写出的文件夹，例如 settlement-2023。'
          : '请重新结算，或换用没有改动过的结算结果。',
    },
    en: {
      headline: ({ path, file, why }) =>
        why === 'missing'
          ? `not the folder of a settlement: ${path}`
          : `${file} in ${path} is not as this program writes it`,
      expected: ({ file, detail }) => (detail === '' ? file : `${file}: ${detail}`),
      hint: ({ why }) =>
        why === 'missing'
          ? 'Name a folder that award settle wrote, e.g. settlement-2023.'
          : 'Settle again, or take a settlement that nobody changed.',
    },
    example: { facts: { path: 'samples', file: 'settlement.json', why: 'missing', detail: '' } },
  }),
};
