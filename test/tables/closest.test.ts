import { expect, test } from 'vitest';
import { closest } from '../../src/tables/closest.ts';

test.each([
  ['R5', ['R3', 'R7', 'R9', 'R11b'], null],
  ['R8', ['R3', 'R8a'], 'R8a'],
  ['setle', ['settle', 'schema'], 'settle'],
  ['科技项目表', ['科技项目', '技术合同'], '科技项目'],
  ['不相干', ['科技项目', '技术合同'], null],
])('%s among %j is taken for %j', (word, candidates, meant) => {
  expect(closest(word, candidates)).toBe(meant);
});
