import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WorkingCalendar } from '../../src/policy/calendar/calendar.ts';
import { daysBetween, isDay, isWeekend, nextDay } from '../../src/policy/calendar/days.ts';
import { builtInCalendarFile, loadCalendar } from '../../src/policy/calendar/load.ts';

const loaded = loadCalendar(readFileSync(builtInCalendarFile));
if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
const { years } = loaded;
const calendar = new WorkingCalendar(years);
const periodOf = (from: string, count: number) => {
  const period = calendar.period(from, count);
  if ('unknown' in period) throw new Error(period.unknown);
  return period;
};

/** As the notices say: 共 … 天, and 上班. A weekend that only adjoins (与周末连休) is not in the count. */
const said: readonly (readonly [number, string, Readonly<Record<string, number>>, number])[] = [
  [
    2023,
    '国办发明电〔2022〕16号',
    { 元旦: 3, 春节: 7, 清明节: 1, 劳动节: 5, 端午节: 3, '中秋节、国庆节': 8 },
    7,
  ],
  [
    2024,
    '国办发明电〔2023〕7号',
    { 元旦: 1, 春节: 8, 清明节: 3, 劳动节: 5, 端午节: 1, 中秋节: 3, 国庆节: 7 },
    8,
  ],
  [
    2025,
    '国办发明电〔2024〕12号',
    { 元旦: 1, 春节: 8, 清明节: 3, 劳动节: 5, 端午节: 3, '国庆节、中秋节': 8 },
    5,
  ],
  [
    2026,
    '国办发明电〔2025〕7号',
    { 元旦: 3, 春节: 9, 清明节: 3, 劳动节: 5, 端午节: 3, 中秋节: 3, 国庆节: 7 },
    6,
  ],
];

describe('the working days that the program brings', () => {
  test.each(said)(
    '%i has as many days off and days worked for them as its notice says',
    (number, document, off, worked) => {
      const year = years.find((one) => one.year === number);
      expect(year?.document).toBe(document);
      const lengths = year?.holidays.map(({ name, from, to }) => [name, daysBetween(from, to).length]);
      expect(Object.fromEntries(lengths ?? [])).toEqual(off);
      expect(year?.holidays.flatMap((holiday) => holiday.worked)).toHaveLength(worked);
    },
  );

  test('every day worked for a holiday is a day of rest, a fortnight from it at the most', () => {
    for (const { from, to, worked } of years.flatMap(({ holidays }) => holidays)) {
      for (const day of worked) {
        expect(isWeekend(day)).toBe(true);
        const apart = day < from ? daysBetween(day, from).length : daysBetween(to, day).length;
        expect(apart).toBeLessThanOrEqual(14);
      }
    }
  });

  test.each([
    ['2024-02-04', null], // Sunday, worked for the Spring Festival
    ['2024-02-09', null], // New Year's Eve 2024 was encouraged, not given
    ['2024-02-10', '春节'],
    ['2024-02-18', null],
    ['2024-03-02', 'weekend'],
    ['2024-04-04', '清明节'],
    ['2025-01-28', '春节'], // New Year's Eve is off since 2025
    ['2026-01-04', null],
    ['2026-02-23', '春节'],
    ['2022-12-31', '元旦'],
  ])('%s', (day, off) => {
    const found = calendar.dayOff(day);
    expect(found === null ? null : (found.holiday ?? 'weekend')).toBe(off);
  });
});

describe('a period of working days', () => {
  test('the day of publication is the first', () => {
    expect(periodOf('2024-03-04', 5)).toEqual({
      from: '2024-03-04',
      days: ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'],
      last: '2024-03-08',
      startsOff: null,
    });
  });

  test('over the Spring Festival: the days worked for it count, the days off do not', () => {
    expect(periodOf('2024-02-07', 5).days).toEqual([
      '2024-02-07',
      '2024-02-08',
      '2024-02-09',
      '2024-02-18',
      '2024-02-19',
    ]);
  });

  test('published on a day off, the next working day is the first', () => {
    expect(periodOf('2024-03-02', 1)).toEqual({
      from: '2024-03-02',
      days: ['2024-03-04'],
      last: '2024-03-04',
      startsOff: { holiday: null },
    });
    expect(periodOf('2024-10-01', 2)).toMatchObject({ last: '2024-10-09', startsOff: { holiday: '国庆节' } });
  });

  test('into a year that is not known it is not counted', () => {
    expect(calendar.period('2026-12-30', 3)).toEqual({ unknown: '2027-01-01' });
    expect(calendar.period('2022-12-30', 1)).toEqual({ unknown: '2022-12-30' });
    expect(periodOf('2026-12-30', 2).last).toBe('2026-12-31');
  });

  test('holds as many working days as were asked for, the last of them its end, and none is left out', () => {
    const days = daysBetween('2023-01-01', '2026-11-30');
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.integer({ min: 1, max: 20 }), (from, count) => {
        const period = periodOf(from, count);
        const worked = daysBetween(from, period.last).filter((day) => calendar.dayOff(day) === null);
        expect(period.days).toEqual(worked);
        expect(worked).toHaveLength(count);
      }),
    );
  });
});

describe('a calendar file', () => {
  const next = `- year: 2027
  document: 国办发明电〔2026〕1号
  holidays:
    - { name: 元旦, from: 2026-12-31, to: 2027-01-03, worked: [ 2027-01-09 ] }
`;
  const faultsOf = (text: string) => {
    const read = loadCalendar(Buffer.from(text));
    return 'faults' in read ? read.faults.map(({ key }) => key) : [];
  };

  test('adds its years, and takes the place of those that are there', () => {
    const read = loadCalendar(Buffer.from(next));
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const longer = new WorkingCalendar([...years, ...read.years]);
    expect(longer.known).toEqual([2023, 2024, 2025, 2026, 2027]);
    expect(longer.dayOff('2026-12-31')).toEqual({ holiday: '元旦' });
    const other = new WorkingCalendar([...years, { year: 2024, document: '甲', holidays: [] }]);
    expect(other.dayOff('2024-02-12')).toBeNull();
    expect(other.dayOff('2024-02-04')).toEqual({ holiday: null });
  });

  test.each([
    ['a day that is none', next.replace('2027-01-03', '2027-02-30'), ['0.holidays.0.to']],
    ['a month alone', next.replace('2027-01-03', '2027-01'), ['0.holidays.0.to']],
    ['an end before the start', next.replace('2027-01-03', '2026-12-30'), ['0.holidays.0.to']],
    ['a working Wednesday worked', next.replace('2027-01-09', '2027-01-06'), ['0.holidays.0.worked']],
    ['a day both off and worked', next.replace('2027-01-09', '2027-01-02'), ['0.holidays']],
    ['a year twice', next + next, ['1.year']],
    ['a holiday of another year', next.replace('year: 2027', 'year: 2026'), ['0.holidays.0.to']],
    ['an unknown key', next.replace('document', 'paper'), ['0.document', '0.paper']],
    ['no document', next.replace('国办发明电〔2026〕1号', "''"), ['0.document']],
    ['a day far off', next.replace('2026-12-31', '0001-01-01'), ['0.holidays.0.to']],
    ['a holiday without an end in sight', next.replace('2027-01-03', '2027-12-31'), ['0.holidays.0.to']],
    ['an alias', `${next}- &a { year: 2028, document: x, holidays: *a }`, ['']],
    ['no YAML', '- {', ['']],
    ['nothing', '', ['']],
  ])('%s is refused', (_, text, keys) => {
    expect(faultsOf(text).sort()).toEqual(keys);
  });
});

test.each(['README.md', 'README.zh-CN.md'])('the form in %s is one that is read', (file) => {
  const readme = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const [, form = ''] = /```yaml\n(- year: 2027[\s\S]*?)```/.exec(readme) ?? [];
  expect(loadCalendar(Buffer.from(form))).toMatchObject({ years: [{ year: 2027 }] });
});

test('days', () => {
  expect(['2024-02-29', '2023-02-29', '2024-2-1', '2024-02-29T00', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([nextDay('2024-02-28'), nextDay('2023-12-31')]).toEqual(['2024-02-29', '2024-01-01']);
});
