import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diffWords } from '../../src/messages/diff.ts';
import { explainingWords } from '../../src/messages/explaining.ts';
import { fileFaultWords } from '../../src/messages/file-faults.ts';
import { historyWords } from '../../src/messages/history.ts';
import { inspectingWords } from '../../src/messages/inspecting.ts';
import { letterWords } from '../../src/messages/letter.ts';
import { noteShown } from '../../src/messages/policy.ts';
import { publicityWords } from '../../src/messages/publicity.ts';
import { readingsWords } from '../../src/messages/readings.ts';
import { reportWords } from '../../src/messages/report.ts';
import { templateWords } from '../../src/messages/template.ts';
import { terminalWords } from '../../src/messages/terminal.ts';
import { validatingWords } from '../../src/messages/validating.ts';
import { type FindingFacts, verifyingWords } from '../../src/messages/verifying.ts';
import { workbookWords } from '../../src/messages/workbook.ts';
import type { FileFault } from '../../src/policy/file-faults.ts';

type Said = readonly string[];

/** The same sentences in Chinese and in English, one under the other. */
function both<Words>(words: { readonly zh: Words; readonly en: Words }, say: (words: Words) => Said): Said {
  const [zh, en] = [say(words.zh), say(words.en)];
  return zh.flatMap((one, i) => [one, `  ${en[i]}`]);
}

const findingFacts: { readonly [K in keyof FindingFacts]: FindingFacts[K] } = {
  'file-missing': {},
  'file-extra': {},
  'files-passed-over': { files: ['~$settlement.xlsx', 'Thumbs.db'] },
  'file-changed': {},
  'log-empty': {},
  'log-bom': {},
  'log-line-ends': {},
  'log-not-json': {},
  'log-cut': {},
  'log-not-closed': {},
  'entry-changed': {},
  'entry-order': { expected: 4, found: '5' },
  'log-shorter': { expected: 40, found: 39 },
  'log-longer': { expected: 40, found: 41 },
  'line-differs': { found: 'a', expected: 'b' },
  'figure-differs': { figure: '兑付', found: '1.00', expected: '2.00' },
  'head-differs': { found: 'ab…', expected: 'cd…' },
  'not-signed': {},
  'wrong-signature': {},
  'data-errors': { count: 3 },
  'no-head': {},
  'no-key': {},
  'no-data': {},
  unsigned: {},
  'log-disagrees': {},
  'too-large': { most: 64 },
  'not-recorded': { fault: 'dossiers.0.uscc' },
  'no-previous': {},
  'previous-doubt': { check: 'chain' },
  'previous-other': { found: 'ab…', expected: 'cd…' },
  'previous-paid': {},
  'other-version': { version: '0.1.0', here: '0.2.0' },
};

const fileFaults: readonly FileFault[] = [
  { kind: 'encoding' },
  { kind: 'alias' },
  { kind: 'missing' },
  { kind: 'empty' },
  { kind: 'unknown-key' },
  { kind: 'other' },
  { kind: 'too-long', most: 100_000 },
  { kind: 'too-deep', most: 20 },
  { kind: 'syntax', line: 3, what: 'indent' },
  { kind: 'syntax', line: null, what: 'unclosed' },
  { kind: 'syntax', line: null, what: 'other' },
  { kind: 'wide-colon', line: 3 },
  { kind: 'not-below', above: 'readings' },
  { kind: 'twice', key: 'readings' },
  { kind: 'shape', wanted: 'text' },
  { kind: 'shape', wanted: 'list' },
  { kind: 'shape', wanted: 'map' },
  { kind: 'form', form: 'amount' },
  { kind: 'form', form: 'ratio' },
  { kind: 'form', form: 'years' },
  { kind: 'form', form: 'year' },
  { kind: 'form', form: 'date' },
  { kind: 'choice', choices: ['on', 'off'] },
  { kind: 'together', choices: ['on', 'off'] },
  { kind: 'no-period', from: '2027-02-06', to: '2026-02-12' },
  { kind: 'long-period', from: '2027-02-06', to: '2027-08-12' },
  { kind: 'worked-anyway', day: '2027-02-05' },
  { kind: 'off-and-worked', day: '2027-02-06' },
];

const names = ['甲轴承有限公司', '乙轴承有限公司'];
const policy = { policy: '方案', document: '临政字〔2022〕37号', subject: '科技创新奖励资金', year: 2023 };

const secondRound = { ...policy, round: 2, enterprises: 3, awards: 9, total: '15', before: '14' };

const told: Readonly<Record<string, Said>> = {
  verify: both(verifyingWords, ({ findings }) =>
    Object.entries(findingFacts).map(([kind, facts]) =>
      (findings[kind as keyof FindingFacts] as (facts: object) => string)(facts),
    ),
  ),
  diff: both(diffWords, (words) => [
    words.basis(null),
    words.basis('临政办字〔2024〕8号'),
    words.round(2, '100.00', '0.00'),
    words.unverified('awards.csv:4'),
    words.tampered('A', 'awards.csv:4'),
    words.files(['awards.csv', 'manifest.json']),
    words.version('A', '0.1.0', '0.2.0'),
    words.record('A'),
    words.rowAdded('专利.csv:9'),
    words.rowRemoved('专利.csv:9'),
    words.reading('R9.side', 'seller', 'either'),
    words.parameter('R4.rate', '0.10', '0.20'),
    words.year(2023, 2024),
    words.others(3),
    words.setAside('A'),
    words.ofEnterprise('91371581MA0F3K714L'),
    words.idle(3),
  ]),
  'a file of ours': both(fileFaultWords, (words) => fileFaults.map(words)),
  explain: both(explainingWords, (words) => [
    words.tampered('awards.csv:4'),
    words.version('0.1.0', '0.2.0'),
    words.continuity.first(2023, '', 3),
    words.continuity.continuous(2020, '认定.csv:2', 3),
    words.continuity.renewed(2016, '认定.csv:2', 3),
    words.typeFromNumber('发明'),
    words.exhausted('50,000.00', '50,000.00', 'approved'),
    words.comes.payable('10.00', '8.00'),
    words.comes.uncapped('10.00'),
    words.comes.noRoom('10.00'),
    words.comes.allUncapped('10.00'),
    words.change.rowAdded('审议决定', '金额=1'),
    words.change.rowRemoved('专利.csv:9'),
    words.change.newCell('企业基本信息'),
    words.change.yuan('金额'),
    words.pieces('1'),
    words.pieces('3'),
  ]),
  history: both(historyWords, (words) => [
    words.unchanged(['历年奖补.csv', '历年奖补.xlsx']),
    words.rows(2023, 12, 10, 2, 0),
    words.rows(2023, 12, 10, 2, 3),
    words.held(['甲 R5', '乙 R6'], 2, '10.00'),
    words.held(['甲 R5', '乙 R6'], 9, '10.00'),
    words.heldToo(['甲 R5', '乙 R6'], 2, '10.00'),
    words.heldToo(['甲 R5', '乙 R6'], 9, '10.00'),
    words.heldInPart(['甲 R5', '乙 R6'], 2, '10.00'),
    words.heldInPart(['甲 R5', '乙 R6'], 9, '10.00'),
    words.unpaid(['甲 R5', '乙 R6'], 2),
    words.unpaid(['甲 R5', '乙 R6'], 9),
    words.unsettled(3, 0, 0),
    words.unsettled(0, 2, 1),
    words.unsettled(3, 2, 0),
    words.beside(['历年.csv', '奖补.csv']),
  ]),
  inspect: both(inspectingWords, (words) => [
    words.otherwise('gb18030'),
    words.dateSystem(true),
    words.dateSystem(false),
    words.hiddenRows('3, 4'),
    words.hiddenColumns('B, C'),
  ]),
  notice: both(letterWords, (words) => [
    words.opening({ ...policy, further: null, lines: 0 }),
    words.opening({ ...policy, further: '临政办字〔2024〕8号', lines: 1 }),
    words.opening({ ...policy, further: null, lines: 3 }),
    ...[0, 6].map((at) => words.section(at, '封顶测算')),
    words.summary.held('10.00'),
    words.summary.pending(2, null, 2),
    words.summary.pending(2, '100.00', 0),
    words.summary.pending(3, '100.00', 1),
    words.granted.fund('2.00'),
    words.granted.both('3.00'),
    words.granted.leftOut('记12-9', '……'),
    words.standing.apart(['孵化器'], 'R8.track', null),
    words.standing.apart(['孵化器'], 'R8.track', '会议纪要〔2023〕5号'),
    words.recovery.none('三（八）', '追缴'),
    words.written(1, '告知书'),
    words.written(2, '告知书'),
    words.unchanged(2, '告知书'),
    words.aside(2, names),
    words.aside(9, names),
  ]),
  policy: both(noteShown, (shown) => [shown(true), shown(false)]),
  publish: both(publicityWords, (words) => [
    words.basis({ ...policy, further: null, enterprises: 0, awards: 0, total: '0' }),
    words.basis({ ...policy, further: '临政办字〔2024〕8号', enterprises: 1, awards: 1, total: '5' }),
    words.basis({ ...policy, further: null, enterprises: 2, awards: 9, total: '15' }),
    words.basisOfRound({ ...secondRound, further: null, changes: 0, counts: [], aside: 0 }),
    words.basisOfRound({
      ...secondRound,
      further: '临政办字〔2024〕8号',
      changes: 3,
      counts: [
        ['added', 1],
        ['lowered', 2],
      ],
      aside: 4,
    }),
    words.periodFrom('3月4日', '3月8日', 5, '3月4日、5日'),
    words.periodFrom('3月4日', '5月8日', 50, null),
    words.periodAfter('3月2日', '3月4日', '3月8日', 5, '3月4日、5日'),
    words.periodAfter('3月2日', '3月4日', '5月8日', 50, null),
    words.unchanged(['公示.html', '公示.xlsx']),
  ]),
  readings: both(readingsWords, (words) => [
    words.unsettleable('R9.side = either'),
    words.more(3),
    words.pendingChange('+10.00'),
    words.otherOutcome,
  ]),
  report: both({ zh: reportWords('zh'), en: reportWords('en') }, (words) => [
    words.verification.unreadable('settlement.json'),
    words.pictures.capUseMore(30, 90),
    words.pictures.lostMore(30, 90),
    words.enterprise.approved('多报', '临工信〔2024〕3号'),
  ]),
  settle: both(terminalWords, (words) => [
    words.notSetAside([], 0),
    words.notSetAside(['专利.csv:9'], 1),
    words.notSetAside(['专利.csv:9'], 4),
    words.errorCount(3),
    words.unchanged('settlement-2023'),
    words.movedAside('settlement-2023.old'),
    words.publicUnchanged(['公示名单.csv']),
    words.reportUnchanged('2023.md'),
    words.looking('专利.csv'),
    words.reading('专利.csv', 0),
    words.reading('专利.csv', 4000),
    words.settlingOf(3, 900),
    words.progress('专利.csv', 40, null),
    words.progress('专利.csv', 40, 12),
    words.progress('专利.csv', 1, 5000),
    words.progress('工作簿', null, null),
    words.notSettled(2023),
  ]),
  template: both(templateWords, (words) => [words.written('空表'), words.next('空表')]),
  validate: both(validatingWords, (words) => [
    words.rows(1),
    words.rows(2),
    words.annotated('标注', 2),
    words.handIn('award validate', 0),
    words.handIn('award validate', 2),
    words.settle('award settle', 2),
  ]),
  workbook: both({ zh: workbookWords('zh'), en: workbookWords('en') }, (words) => [
    words.sourceRow(3),
    words.sourceColumn(1, '金额'),
    words.adjustments.title(2023),
    words.pending.blankColumn('第3行', '金额'),
    words.readings.cannot('E214'),
    words.readings.others(3),
  ]),
};

test('what is said where no example says it, in Chinese and in English', async () => {
  const text = Object.entries(told).map(([what, said]) => [`# ${what}`, '', ...said, ''].join('\n'));
  const path = fileURLToPath(new URL('words.txt', import.meta.url));
  await expect(`${text.join('\n').replace(/ +$/gm, '')}`).toMatchFileSnapshot(path);
});

test.each(Object.entries(told))('%s says no word of a program', (_, said) => {
  expect(said.filter((text) => /undefined|null|NaN|\[object|\$\{|\(\)/.test(text))).toEqual([]);
});
