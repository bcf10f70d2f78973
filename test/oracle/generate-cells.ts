import fc from 'fast-check';

type Texts = fc.Arbitrary<string>;

/** Mostly the first, `weight` times out of `weight + 1`, else the second. */
export function mostly<T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>, weight = 5): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: usual, weight }, { arbitrary: other, weight: 1 });
}

/** One of the given texts. */
export function oneOf(...texts: [string, ...string[]]): Texts {
  return fc.constantFrom(...texts);
}

/** The usual answer, else the opposite or a blank. */
export function flag(usual: 'yes' | 'no', weight = 5): Texts {
  return mostly(fc.constant(usual), oneOf(usual === 'yes' ? 'no' : 'yes', ''), weight);
}

/** A declaration's `fraud` cell: rarely yes. */
export const fraud: Texts = mostly(oneOf('', 'no', ''), fc.constant('yes'), 12);

/** 元 from 分. */
export function money(least: number, most: number): Texts {
  return fc.integer({ min: least, max: most }).map((amount) => {
    const digits = String(Math.abs(amount)).padStart(3, '0');
    return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  });
}

/** An amount that is small, round, odd in its last 分, or 0. */
export const someMoney: Texts = fc.oneof(
  oneOf('0', '0.01', '0.02', '0.05', '0.25', '2.25', '33.33', '100', '12345.67', '100000', '2000000.00'),
  money(0, 10_000),
  money(0, 100_000_000),
);

/** The same, or rarely blank. */
export const maybeMoney: Texts = mostly(someMoney, fc.constant(''), 7);

/**
 * A date, as a template of which `{Y}`, `{Y-1}` … are filled in later: mostly within Y, else at the edges of the
 * year or of the trial.
 */
export const someDate: Texts = mostly(
  oneOf('{Y}-01-01', '{Y}-06-30', '{Y}-12-31', '{Y}-10-14', '{Y}-10-15'),
  oneOf('{Y-1}-12-31', '{Y+1}-01-01', '{Y-2}-02-28', '2022-10-14', '2022-10-15', '2023-10-14', '2023-10-15'),
  4,
);

/** The same, or rarely blank. */
export const maybeDate: Texts = mostly(someDate, fc.constant(''), 8);

/** Names that several rows share; the first two differ in order by code point and by code unit. */
export const PLATFORMS: [string, ...string[]] = ['（甲）轴承平台', '𠮷轴承平台', '精密轴承中心'];
export const PROJECT_NUMBERS: [string, ...string[]] = ['2023CXGC010201', '2022TSGC1001', 'B-7'];
export const LANDINGS: [string, ...string[]] = ['轴承套圈', '保持架'];
export const CONTRACTS: [string, ...string[]] = ['HT-1', 'HT-10', 'HT-2', 'HT-3'];
export const PERSONS: [string, ...string[]] = ['王一', '李二', '赵三'];

/** `same_matter`: mostly blank, else shared over rules, or a text that is also another kind of key. */
export const sameMatter: Texts = mostly(
  fc.constant(''),
  oneOf('甲事', '甲事', '乙事', PLATFORMS[0], PROJECT_NUMBERS[0], CONTRACTS[0], PERSONS[0], LANDINGS[0]),
  1,
);

/** The level of a platform, project or title. */
export const level: Texts = oneOf('national', 'national', 'provincial', 'provincial', 'municipal');
