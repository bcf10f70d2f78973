import { describe, expect, test } from 'vitest';
import { matterNamed } from '../../src/rules/history.ts';
import { patentType } from '../../src/rules/r5-patents.ts';
import type { RowOfTable } from '../../src/tables/all/index.ts';

describe('the matter that a row names', () => {
  test.each([
    ['R1', null, 'sme'],
    ['R2', null, 'hnte'],
    ['R4', null, 'super-deduction'],
    ['R6', null, ''],
    ['R6', '2023KJLQ0117', '2023KJLQ0117'],
    ['R5', 'ZL 2023 1 0123456.6', '202310123456.6'],
    ['R5', '一种轴承', '一种轴承'],
  ] as const)('%s with %s is %s', (rule, matter, named) => {
    expect(matterNamed({ rule, matter })).toBe(named);
  });
});

describe('the type of a patent', () => {
  const patent = (type: string | null, patent_no: string) =>
    ({ type, patent_no }) as unknown as RowOfTable<'patents'>;

  test('is the column, else what the number says', () => {
    expect(patentType(patent('utility_model', '202310123456.6'))).toBe('utility_model');
    expect(patentType(patent(null, '202310123456.6'))).toBe('invention');
  });

  test('of what is no number is a bug, and no type is guessed', () => {
    expect(() => patentType(patent(null, '一种轴承'))).toThrow('taken for a patent number');
  });
});
