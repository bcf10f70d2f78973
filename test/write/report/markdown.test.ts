import { expect, test } from 'vitest';
import { markdown } from '../../../src/write/report/markdown.ts';
import { el } from '../../../src/write/report/node.ts';

test.each([
  ['a heading', el('h2', '', '一'), '## 一\n'],
  ['a paragraph', el('p', '', '一', el('strong', '', '二')), '一 **二**\n'],
  ['text that stands in a part by itself', el('section', '', '一'), '一\n'],
  ['a part without text', el('section', '', ' '), '\n'],
  ['what works on the page alone', el('div', 'live-only', '一'), '\n'],
  ['a picture', el('svg', '', '一'), '\n'],
  ['a picture in a line', el('p', '', '一', el('svg', '', '二')), '一\n'],
  ['a list', el('ul', '', el('li', '', '一'), '二'), '- 一\n- 二\n'],
  ['a numbered list', el('ol', '', el('li', '', '一'), el('li', '', '二')), '1. 一\n2. 二\n'],
  ['a list of nothing', el('ul', ''), '\n'],
  [
    'terms and what is told of them',
    el('dl', '', el('div', '', el('dt', '', '一'), el('dd', '', '二'))),
    '- **一** 二\n',
  ],
  ['a term of which nothing is told', el('dl', '', ' ', el('div', '', el('dt', '', '一'))), '\n'],
  ['a list in a line', el('p', '', el('ul', '', el('li', '', '一'), el('li', '', '二'))), '一; 二\n'],
])('%s', (_, element, text) => {
  expect(markdown([element])).toBe(text);
});

test('a table with its head, whose caption is left out, and cells that are text alone', () => {
  const row = (...cells: string[]) => el('tr', '', ...cells.map((cell) => el('td', '', cell)));
  const table = el(
    'table',
    '',
    '\n',
    el('caption', '', '标题'),
    el('thead', '', row('甲', '乙')),
    el('tbody', '', row('1', '2'), el('tr', '', '3', el('td', '', '4'))),
  );
  expect(markdown([table])).toBe('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n');
});
