import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/money/decimal.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import type { PolicyData } from '../../src/policy/schema.ts';

/** Line breaks and spaces in the printed text mean nothing. */
const bare = (text: string) => text.replace(/\s/g, '');

interface Cited {
  readonly id: string;
  readonly text: string;
  readonly figure?: string | undefined;
  readonly value?: string;
}

/** A policy file with the text that it was made from. */
interface Proven {
  readonly folder: string;
  /** Where the section begins and ends whose every figure is accounted for. */
  readonly section: readonly [from: string, to: string];
  /** Parameters whose words carry no figure. */
  readonly withoutFigure: readonly string[];
  /** More figures than this stand in the section. */
  readonly counted: number;
}

const policies: readonly Proven[] = [
  {
    folder: '../../src/policy/linqing-2022-37',
    section: ['三、奖励政策', '四、保障措施'],
    // 不超过其…额度: all of it.
    withoutFigure: ['cap.full'],
    counted: 40,
  },
  { folder: '../second-policy', section: ['第三条', '第六条'], withoutFigure: [], counted: 30 },
];

function policyIn(folder: string): PolicyData {
  const loaded = loadPolicy(readFileSync(new URL(`${folder}/policy.yaml`, import.meta.url)));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.data;
}

function citedIn(data: PolicyData): Cited[] {
  const groups = { conditions: data.conditions, grounds: data.grounds, stages: data.stages };
  return [
    ...Object.entries(data.parameters).map(([id, parameter]) => ({ id, ...parameter })),
    ...data.targets,
    ...Object.values(groups).flatMap((group) =>
      Object.entries(group).map(([id, { text }]) => ({ id, text })),
    ),
    ...Object.entries(data.rules).flatMap(([id, { text }]) => (text === undefined ? [] : [{ id, text }])),
    { id: 'lift', text: data.lift.text },
    { id: 'other_scheme', text: data.other_scheme.text },
  ];
}

describe.each(policies)(
  'the policy in $folder',
  ({ folder, section: [from, to], withoutFigure, counted }) => {
    const data = policyIn(folder);
    const cited = citedIn(data);
    const source = bare(readFileSync(new URL(`${folder}/source.txt`, import.meta.url), 'utf8'));

    describe('from the data to the text', () => {
      test.each(cited)('the words of $id stand in the policy', ({ text }) => {
        expect(source).toContain(bare(text));
      });

      test.each(cited.filter(({ figure }) => figure !== undefined))(
        'the figure of $id, $figure, stands in its words and is its value',
        ({ text, figure = '', value = '' }) => {
          expect(bare(text)).toContain(bare(figure));
          expect(numberIn(bare(figure)).toFixed()).toBe(new Decimal(value).toFixed());
        },
      );

      test('every other parameter has its figure', () => {
        const without = Object.entries(data.parameters).filter(([, { figure }]) => figure === undefined);
        expect(without.map(([id]) => id)).toEqual(withoutFigure);
      });
    });

    describe('from the text to the data', () => {
      const section = source.slice(source.indexOf(from), source.indexOf(to));
      const covered = [
        ...cited.flatMap(({ text, figure }) =>
          figure === undefined ? [] : [{ text: bare(text), figure: bare(figure) }],
        ),
        ...data.figures_without_parameter.map(({ figure }) => ({ text: bare(figure), figure: bare(figure) })),
      ];
      const figures = figuresIn(section);

      test('the section has the figures that a reader counts in it', () => {
        expect(figures.length).toBeGreaterThan(counted);
      });

      test.each(figures)(
        '$figure at $context is used by a parameter or listed with the reason why not',
        ({ at, figure }) => {
          const users = covered.filter((entry) => standsAt(section, at, figure, entry));
          expect(users).not.toEqual([]);
        },
      );
    });
  },
);

/** 50000 for 5万元, 0.25 for 25%, 3 for 3年, 100000000 for 亿元. */
function numberIn(figure: string): Decimal {
  const [, number = '', unit = ''] = /^([\d.]*)(亿元|万元|元|%|年|家|件)$/.exec(figure) ?? [];
  const factors: Readonly<Record<string, string>> = { 亿元: '100000000', 万元: '10000', '%': '0.01' };
  return new Decimal(number === '' ? '1' : number).times(factors[unit] ?? '1');
}

interface Figure {
  readonly at: number;
  readonly figure: string;
  readonly context: string;
}

/** Every number of a text, in digits or in words, clause numbering aside. */
function figuresIn(text: string): Figure[] {
  const numbering =
    /（[一二三四五六七八九十\d]+）|第[一二三四五六七八九十]+条|三、|(?<=[。；：]|准|件|度|策)\d{1,2}\.(?=\D)|(?<=。)\d{1,2}\.|“一事一议”/g;
  const plain = text.replace(numbering, (match) =>
    match.includes('一事') ? match : ' '.repeat(match.length),
  );
  const number = /\d+(?:\.\d+)?(?:亿元|万元|元|%|年)?|过亿元|[一二三四五六七八九十百千]+/g;
  return [...plain.matchAll(number)].map((match) => ({
    at: match.index,
    figure: match[0],
    context: text.slice(Math.max(0, match.index - 6), match.index + 10),
  }));
}

/** Whether the entry's words stand around this place of the text with its figure at this place. */
function standsAt(
  text: string,
  at: number,
  figure: string,
  entry: { text: string; figure: string },
): boolean {
  const inWords = entry.text.indexOf(entry.figure);
  for (let start = text.indexOf(entry.text); start >= 0; start = text.indexOf(entry.text, start + 1)) {
    const from = start + inWords;
    if (at >= from && at + figure.length <= from + entry.figure.length) return true;
    if (figure === '过亿元' && from === at + 1) return true;
  }
  return false;
}
