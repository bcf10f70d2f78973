import { certain } from '../cells/certain.ts';
import type { Language } from './entry.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function parts(day: string): readonly [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

/** A day as documents write it: `2024年3月4日`, `4 March 2024`. */
export function dayText(day: string, language: Language): string {
  const [year, month, date] = parts(day);
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${certain(months[month - 1])} ${year}`;
}

/** Days one after the other, without what they have in common: `3月4日、5日、6日`, `4, 5, 6 March`. */
export function daysText(days: readonly string[], language: Language): string {
  const byMonth = new Map<string, number[]>();
  for (const day of days)
    byMonth.set(day.slice(0, 7), [...(byMonth.get(day.slice(0, 7)) ?? []), parts(day)[2]]);
  const groups = [...byMonth].map(([name, dates]) => {
    const month = Number(name.slice(5));
    return language === 'zh'
      ? `${month}月${dates.map((date) => `${date}日`).join('、')}`
      : `${dates.join(', ')} ${certain(months[month - 1])}`;
  });
  return groups.join(language === 'zh' ? '、' : '; ');
}
