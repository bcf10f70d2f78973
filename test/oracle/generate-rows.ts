import fc from 'fast-check';
import { patentNumberFrom } from './codes.ts';
import {
  CONTRACTS,
  flag,
  fraud,
  LANDINGS,
  level,
  maybeDate,
  maybeMoney,
  mostly,
  oneOf,
  PERSONS,
  PLATFORMS,
  PROJECT_NUMBERS,
  sameMatter,
  someDate,
  someMoney,
} from './generate-cells.ts';
import { manyOf } from './generate-enterprise.ts';
import type { Row } from './types.ts';

const TYPES: Readonly<Record<string, string>> = {
  1: 'invention',
  8: 'invention',
  2: 'utility_model',
  9: 'utility_model',
  3: 'design',
};

/** Patents of every type; the type column agrees with the number or is blank. */
export const patentRows: fc.Arbitrary<Row[]> = manyOf(
  fc
    .record({
      filed: mostly(fc.integer({ min: 2015, max: 2020 }), fc.constantFrom(1998, 2002), 9),
      digit: oneOf('1', '8', '2', '2', '9', '3'),
      serial: fc.integer({ min: 0, max: 99_999 }),
      typed: fc.boolean(),
      grant_date: someDate,
      self_developed: flag('yes', 6),
      ownership_clear: flag('yes', 8),
      fraud,
    })
    .map(({ filed, digit, serial, typed, ...row }): Row => {
      // PCT applications (8, 9) came only with the longer numbers.
      const type = filed < 2003 && Number(digit) > 3 ? '1' : digit;
      const patent_no = patentNumberFrom(filed, type, serial);
      return { ...row, patent_no, type: typed ? (TYPES[type] ?? '') : '' };
    }),
  4,
);

/** Platforms: few names over many levels and kinds. */
export const platformRows: fc.Arbitrary<Row[]> = manyOf(
  fc.record({
    name: oneOf(...PLATFORMS),
    kind: oneOf(
      'innovation_platform',
      'innovation_platform',
      'incubator',
      'makerspace',
      'specialised_makerspace',
      'specialised_makerspace',
    ),
    level,
    recognised_date: maybeDate,
    evaluation: mostly(oneOf('A', 'A', ''), oneOf('B', 'C', 'D'), 5),
    evaluation_year: mostly(fc.constant('{Y}'), oneOf('', '{Y-1}', '{Y+1}'), 5),
    same_matter: sameMatter,
    fraud,
  }),
  5,
);

/** Projects of every level and programme, with blank and late money. */
export const projectRows: fc.Arbitrary<Row[]> = manyOf(
  fc.record({
    project_no: oneOf(...PROJECT_NUMBERS),
    name: fc.constant('轴承材料研究'),
    level: mostly(level, fc.constant('county')),
    programme: mostly(oneOf('major_special', 'key_rd'), fc.constant('other')),
    approved_funding: someMoney,
    approved_date: oneOf('', '', '{Y-2}-05-05', '{Y}-12-31', '{Y+1}-01-01'),
    first_funds_date: mostly(maybeDate, oneOf('{Y-1}-05-05', '{Y+1}-02-01'), 5),
    arrived_funding: maybeMoney,
    same_matter: sameMatter,
    fraud,
  }),
  3,
);

const turnover = mostly(
  mostly(someMoney, oneOf('30000000', '24999999.99', '12500000', '25000000'), 2),
  fc.constant(''),
  9,
);

/** Contracts that land, that are traded, both or neither; few numbers, also over enterprises. */
export const contractRows: fc.Arbitrary<Row[]> = manyOf(
  fc.record({
    contract_no: oneOf(...CONTRACTS),
    project: oneOf('', ...LANDINGS),
    landing_mode: mostly(
      oneOf('introduction', 'co_development', 'commissioned', ''),
      fc.constant('other'),
      6,
    ),
    paid: mostly(maybeMoney, oneOf('2100000', '1999999.99', '800000'), 2),
    landed: flag('yes', 6),
    contract_type: mostly(oneOf('development', 'transfer', ''), oneOf('licence', 'consulting', 'service'), 6),
    role: mostly(fc.constant('seller'), oneOf('buyer', 'buyer', ''), 3),
    turnover,
    previous_turnover: mostly(fc.constant(''), someMoney, 2),
    provincial_recognised: flag('yes', 6),
    same_matter: sameMatter,
    fraud,
  }),
  5,
);

/** Expenses of few persons; `recognised` is made to agree per person when the year is put together. */
export const deputyRows: fc.Arbitrary<Row[]> = manyOf(
  fc.record({
    person: oneOf(...PERSONS),
    recognised: flag('yes', 5),
    term_start: oneOf('{Y-1}-07-01', '{Y}-01-01', '{Y}-03-01'),
    term_end: oneOf('{Y}-03-01', '{Y}-12-31', '{Y+1}-06-30'),
    expense_date: mostly(someDate, oneOf('{Y}-03-01', '{Y}-02-28', '{Y}-03-02', '{Y}-01-01'), 2),
    category: mostly(oneOf('consulting', 'travel', 'other_related'), oneOf('salary', 'other'), 5),
    amount: someMoney,
    same_matter: sameMatter,
    fraud,
  }),
  5,
);

/** Talents: one person may stand in several kinds. */
export const talentRows: fc.Arbitrary<Row[]> = manyOf(
  fc.record({
    person: oneOf(...PERSONS),
    kind: oneOf('national', 'provincial', 'top', 'flexible'),
    selected_date: maybeDate,
    self_cultivated: flag('yes', 6),
    remuneration: maybeMoney,
    same_matter: sameMatter,
    fraud,
  }),
  4,
);
