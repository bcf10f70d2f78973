import { assert, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { aligned, colours, fitted, printable, width, wrapped } from '../../src/terminal/style.ts';

test.each([
  ['  办法  请检查路径；路径中有空格时请加引号。', 24],
  ['  to do     Check the path; put it in quotes where it has spaces.', 40],
  ['错误 E904  没有这个口径：R9.sied，请用 --reading R9.side=either 再运行一次', 30],
  ['  办法  保存类型选“Excel 工作簿（*.xlsx）”，再交来。', 28],
  ['Keep this head elsewhere: only against a head kept elsewhere does a rewritten log show.', 40],
])('a long line is broken between words and stands below itself: %s', (line, columns) => {
  const lines = wrapped(line, columns).split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const one of lines) expect([one, width(one) <= columns]).toEqual([one, true]);
  // Nothing is lost, and no line begins with a mark that closes.
  expect(lines.join('').replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
  for (const one of lines.slice(1)) expect(one.trimStart()).not.toMatch(/^[、，。；：？！）》”’]/);
  for (const one of lines) expect(one).not.toMatch(/[“‘（《]$/);
  const [, second = ''] = lines;
  const text = /^ *(?:\S+(?: \S+)* {2,})?/.exec(line)?.[0] ?? '';
  expect(second.slice(0, width(text))).toBe(' '.repeat(width(text)));
});

test('whatever a line says, nothing of it is lost', () => {
  const unit = constantFrom('a', 'b ', '  ', '研', '“', '”', '（', '）', '，', '-', '\u001b[1m', '元', '/');
  assert(
    property(string({ unit, maxLength: 80 }), integer({ min: 4, max: 60 }), (line, columns) => {
      expect(wrapped(line, columns).replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
    }),
  );
});

test('an option, a path and a colour are never broken', () => {
  const line = '  办法  用 --reading fund.shortfall=prorata 和 \u001b[1mC:\\数据\\2023年\\专利.csv\u001b[22m';
  expect(wrapped(line, 24)).toContain('fund.shortfall=prorata');
  expect(wrapped(line, 200)).toBe(line);
});

test('colours take no columns', () => {
  expect(width('\u001b[2m另有 3 条\u001b[22m')).toBe(9);
});

test('a text cut to a width counts Chinese characters twice', () => {
  expect(fitted('销售收入（万元）', 9)).toBe('销售收入…');
  expect(fitted('销售', 4)).toBe('销售');
});

test('columns align with Chinese text in them', () => {
  expect(
    aligned(
      [
        ['核定合计', '1.00'],
        ['a', '20.00'],
      ],
      [1],
    ),
  ).toEqual(['核定合计   1.00', 'a         20.00']);
});

test.each([
  ['\u001b[31m红\u001b[0m', '\\u001b[31m红\\u001b[0m'],
  ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['\u009b2J', '\\u009b2J'],
  ['a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['a\u061cb', 'a\\u061cb'],
  ['a\r\nb\tc\b', 'a\\u000d\\u000ab\\u0009c\\u0008'],
  ['零\u200b宽\u2060\ufeff', '零\\u200b宽\\u2060\\ufeff'],
])('control and direction characters are shown, not obeyed: %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each<[string, Readonly<Record<string, string>>, boolean, boolean]>([
  ['a terminal', {}, true, true],
  ['a terminal that takes none', { TERM: 'dumb' }, true, false],
  ['a terminal where they are refused', { NO_COLOR: '1' }, true, false],
  ['a terminal where they are forced off', { FORCE_COLOR: '0' }, true, false],
  ['a file', {}, false, false],
  ['a file where they are forced', { FORCE_COLOR: '1' }, false, true],
])('colours on %s', (_, env, terminal, isColoured) => {
  expect(colours({ env, terminal }).red('a') !== 'a').toBe(isColoured);
});

test('Chinese takes two columns, a mark on a character none', () => {
  expect(['轴承', 'e\u0301', 'é', '\u001b[31ma\u001b[39m'].map(width)).toEqual([4, 1, 1, 1]);
});
