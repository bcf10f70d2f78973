import type { Code } from '../../src/messages/catalogue/index.ts';
import type { FactsOf } from '../../src/messages/problem.ts';

const listed = { rule: 'R6', matter: '2023KJLQ0171', suggestion: null, matters: [] };

/** Facts under which a problem says something else than in its example: each variant of its sentences once. */
export const variants: { readonly [C in Code]?: readonly FactsOf<C>[] } = {
  E111: [{ part: null }],
  E121: [{ line: 7, encoding: 'gb18030' }],
  E128: [{ record: 5, fields: 23, expected: 22, count: 3 }],
  E142: [{ header: '授权公告日', column: 'grant_date', found: null }],
  E201: [{ unit: '' }],
  E206: [{ choices: ['是', '否'], values: ['yes', 'no'], suggestion: null }],
  E208: [{ unit: '' }],
  E216: [{ suggestion: null }],
  E301: [
    {
      uscc: '91371581MA0H2W588B',
      written: { code: '91371581MA0H2W588E', place: '企业.csv:3' },
      successor: null,
    },
    { uscc: '91371581MA0H2W588B', written: null, successor: '91371581MA0F3K714L' },
  ],
  E305: [listed],
  E306: [
    { amount: '0.00', floor: '0.00', ceiling: null, floorExcluded: true },
    { amount: '9,999.99', floor: '10,000.00', ceiling: null, floorExcluded: false },
  ],
  E307: [listed],
  E311: [{ declared: 'continuous', found: 'first', before: null, place: null }],
  E320: [{ uscc: '91371581MA0F3K714L', former: '91371581MA0F3K714L' }],
  E324: [listed],
  E326: [listed, { rule: null, matter: null, suggestion: null, matters: [] }],
  E906: [{ path: 'policy-2024.yaml', key: '', fault: { kind: 'encoding' } }],
  E909: [{ key: '', fault: { kind: 'alias' } }],
  E904: [{ id: 'R99.x', suggestion: null, ids: ['R9.side', 'rounding'] }],
  E905: [{ id: 'R9.side', value: 'x', choices: ['seller', 'either'], suggestion: null }],
  E910: [
    { path: 'settlement-2023', code: 'ENOSPC' },
    { path: 'settlement-2023', code: 'EIO' },
    { path: 'settlement-2023', code: 'EXDEV' },
  ],
  E912: [{ what: '第九十九条', suggestion: null }],
  E913: [
    { what: '--json=1', kind: '选项写法不对 / option', expected: 'award settle --help', suggestion: null },
  ],
  E914: [
    { kind: 'problem', what: 'X1', suggestion: null, names: [] },
    { kind: 'schema', what: 'x', suggestion: null, names: ['settlement', 'audit'] },
    { kind: 'rule', what: 'R99', suggestion: null, names: ['R1', 'R2'] },
  ],
  E931: [{ path: '.', holds: 'current' }],
  E933: [{ code: 'EXDEV' }],
  E936: [{ path: 'settlement-2023/2023.md', what: 'report' }],
  E938: [{ option: '--readings', most: 64 }],
  E940: [{ path: 'samples', file: 'settlement.json', why: 'unreadable', detail: 'lines.0.payable' }],
  E941: [{ path: 'key.pub', kind: 'public' }],
  E944: [
    { what: '甲山轴成', suggestion: null, aside: [] },
    { what: '91371581MA0F3K714L', suggestion: null, aside: ['E214 企业.csv:3', 'E301 专利.csv:9'] },
  ],
  E960: [
    { path: 'settlement-2023', place: null, check: 'replay', stray: [] },
    { path: 'settlement-2023', place: '回单.pdf', check: 'outputs', stray: ['回单.pdf', '笔记.txt'] },
  ],
  E963: [{ path: '日历.yaml', key: '', fault: { kind: 'encoding' } }],
  E967: [{ uscc: '91371581MA0F3K714L', errors: 1 }],
  E970: [
    { path: 'settlement-2023', place: null, check: 'chain', stray: [] },
    { path: 'settlement-2023', place: '回单.pdf', check: 'outputs', stray: ['回单.pdf', '笔记.txt'] },
  ],
  E971: [{ path: 'settlement-2022', what: 'policy', found: '37号', wanted: '38号' }],
  W101: [{ encoding: 'gb18030', cells: [{ cell: 'B2', text: '鎴戜滑' }], count: 4 }],
  W103: [{ master: 'F5', count: 4 }],
  W140: [{ name: '通讯录', closest: null }],
  W146: [{ table: 'tax_increment', title: '新增税收地方财力', year: 2022, carried: [] }],
  W302: [{ written: null, year: 2023 }],
  W311: [{ rule: 'R5', matter: '一种轴承', suggestion: null }],
  W333: [{ anonymous: false }],
  W334: [{ lines: ['R1', 'R2', 'R3/甲', 'R4', 'R5/乙', 'R6/丙', 'R7/丁', 'R8/戊', 'R9/己', 'R10/庚'] }],
  W335: [listed],
  W960: [{ day: '2024-10-01', holiday: '国庆节', first: '2024-10-08' }],
  N140: [{ headers: ['序号'], near: [] }],
  N143: [
    { sheet: true, rows: [], columns: [] },
    { sheet: false, rows: [], columns: ['D'] },
    { sheet: false, rows: [3], columns: [] },
    { sheet: false, rows: Array.from({ length: 60 }, (_, i) => i + 2), columns: [] },
  ],
  N205: [{ length: 40_000 }],
  N301: [{ written: null, year: 2023 }],
  N502: [{ years: [] }],
  N960: [
    { day: '2024-03-01', from: '2024-03-04', last: '2024-03-08', standing: 'before', round: 1 },
    { day: '2024-03-01', from: '2024-06-03', last: '2024-06-07', standing: 'before', round: 2 },
    { day: '2024-06-11', from: '2024-06-03', last: '2024-06-07', standing: 'after', round: 2 },
  ],
};
