import { expect, test } from 'vitest';
import { nearMatters } from '../../src/checks/near-matters.ts';
import type { RuleId } from '../../src/policy/ids.ts';
import type { Claim } from '../../src/rules/claim.ts';

/** The line that a matter in the history was probably meant for, where an enterprise has one line of the rule. */
function near(matter: string, line: string, rule: RuleId = 'R6'): boolean {
  const claims = [{ rule, matter: line }] as unknown as readonly Claim[];
  return nearMatters(claims)(rule, matter) === line;
}

test.each([
  ['HT-2023（001）', 'HT2023(1)', 'brackets, dashes and zeros in front'],
  ['热处理', '热处理工艺', 'a name that goes on'],
  ['轴承套圈热处理', '轴承套圈热处埋', 'one character'],
  ['HTO231', 'HT0231', 'O for 0'],
  ['HTl23456', 'HT123456', 'l for 1'],
  ['轴承圈套热处理', '轴承套圈热处理', 'two characters that changed places'],
  ['高精度轴承套圈热处里工意', '高精度轴承套圈热处理工艺', 'two characters of twelve'],
])('%s is near %s: %s', (matter, line) => {
  expect(near(matter, line)).toBe(true);
  expect(near(line, matter)).toBe(true);
});

test.each([
  ['HT20231', 'HT20232', 'another number'],
  ['轴承套圈一期', '轴承套圈二期', 'another phase'],
  ['轴承套圈A', '轴承套圈B', 'another letter'],
  ['轴承', '轴套', 'of so few characters one that differs is another name'],
  ['轴承处理', '轴承热处理', 'one character that is missing, where one name has four'],
  ['热处', '热处理工艺', 'two characters say too little to go on from'],
  ['理处热圈套承轴', '轴承套圈热处理', 'the same characters all turned round'],
  ['轴承套圈热处里工意', '轴承套圈热处理工艺', 'two characters of nine'],
])('%s is not near %s: %s', (matter, line) => {
  expect(near(matter, line)).toBe(false);
  expect(near(line, matter)).toBe(false);
});

test('a patent number has its check digit for slips', () => {
  expect(near('202310123456.6', '202310123465.6', 'R5')).toBe(false);
  expect(near('2023KJLQ0171', '2023KJLQ017l', 'R6')).toBe(true);
});

test('what differs by punctuation alone is meant before a name that goes on', () => {
  const claims = ['热处理工艺', '热-处理'].map((matter) => ({ rule: 'R6', matter })) as unknown as Claim[];
  expect(nearMatters(claims)('R6', '热处理')).toBe('热-处理');
});
