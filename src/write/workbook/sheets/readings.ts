import { certain } from '../../../cells/certain.ts';
import { readingWords } from '../../../messages/reading-choices.ts';
import { tell } from '../../../messages/told.ts';
import { Money } from '../../../money/money.ts';
import { changeOf, type Mover, type ReadingEffect, type Shift } from '../../../settle/reading-effect.ts';
import type { Book } from '../book.ts';
import { addition, type Criterion, sumWhere } from '../cell-formulas.ts';
import { blank, type Cell, computed, plainNumber, text, word } from '../cells.ts';
import { mostCharacters } from '../formula.ts';
import { Page } from '../page.ts';
import { type ColumnRange, refText } from '../reference.ts';

const at = {
  reading: 1,
  value: 4,
  payable: 5,
  payableChange: 6,
  pending: 7,
  pendingChange: 8,
  count: 9,
} as const;

/** How many enterprises of an alternative have a row of their own. */
const mostListed = 50;

type Settleable = Extract<ReadingEffect, { settleable: true }>;

/**
 * 口径测算: what every other choice of every reading would change. The second table holds what was settled anew,
 * enterprise by enterprise; the first one sums it up over the figures in force.
 */
export function fillReadings(book: Book): void {
  const { words, settlement } = book;
  const { year } = settlement.policy;
  const effects = settlement.readingEffects ?? [];
  const page = new Page(book, 'readings', columns(book));
  page.begin(words.readings.title(year), words.unitYuan);
  const base = page.row;
  const moved = effects.filter((effect): effect is Settleable => effect.settleable).filter(hasMovers);
  const firstMover = base + 1 + effects.length + 2;
  const rows = moved.reduce((sum, { movers }) => sum + Math.min(movers.length, mostListed + 1), 0);
  const movers = (column: number) => page.range(column, firstMover, firstMover + rows - 1);
  page.add(baseCells(book, page));
  for (const effect of effects) page.add(effectCells(book, page, effect, base, movers));
  page.gap();
  if (moved.length > 0) {
    page.spread(words.readings.movers, 'section');
    for (const effect of moved) for (const cells of moverRows(book, page, effect)) page.add(cells);
  }
  page.spread(words.readings.explain(mostListed));
  page.finish();
}

const hasMovers = ({ movers }: Settleable): boolean => movers.length > 0;

function columns({ words }: Book) {
  const { readings } = words;
  return [
    { header: readings.reading, least: 24, most: 26 },
    { header: readings.content, most: 34 },
    { header: readings.inForce, least: 20, most: 22 },
    { header: readings.value, most: 22 },
    { header: readings.payable },
    { header: readings.payableChange },
    { header: readings.pending },
    { header: readings.pendingChange },
    { header: readings.enterprises },
    { header: readings.remarks, most: 40 },
  ];
}

/** The figures in force, which the alternatives are added to. */
function baseCells(book: Book, page: Page): Cell[] {
  const { words, settlement } = book;
  const { payable, pending } = settlement.totals;
  const shown = (amount: Money, anchor: string) =>
    computed(amount.value.toNumber(), () => book.referTo(anchor, page.name), { tone: 'total' });
  return [
    text(words.readings.base, { tone: 'total' }),
    ...Array.from({ length: 3 }, () => blank('total')),
    shown(payable, 'total:payable'),
    blank('total'),
    shown(pending, 'total:pending'),
    ...Array.from({ length: 3 }, () => blank('total')),
  ];
}

function effectCells(
  book: Book,
  page: Page,
  effect: ReadingEffect,
  base: number,
  movers: (column: number) => ColumnRange,
): Cell[] {
  const { reading, inForce } = effect;
  const named = [
    text(reading),
    text(book.settlement.policy.data.readings[reading][book.language]),
    text(choiceWords(book, effect, inForce)),
    text(choiceWords(book, effect, effect.value)),
  ];
  if (!effect.settleable) {
    return [...named, ...Array.from({ length: 5 }, () => blank('denied')), text(remarksOf(book, effect))];
  }
  const { row } = page;
  const own: Criterion[] = [
    [movers(at.reading), page.at(row, at.reading)],
    [movers(at.value), page.at(row, at.value)],
  ];
  const over = (column: number) => sumWhere(movers(column), [own], page.name);
  const shift = (amounts: Shift, column: number): Cell[] => [
    computed(amounts.after.value.toNumber(), () =>
      addition([page.at(base, column), page.at(row, column + 1)], page.name),
    ),
    computed(changeOf(amounts).value.toNumber(), () => over(column + 1)),
  ];
  return [
    ...named,
    ...shift(effect.payable, at.payable),
    ...shift(effect.pending, at.pending),
    computed(effect.movers.length, () => over(at.count), { form: 'count' }),
    text(remarksOf(book, effect)),
  ];
}

function choiceWords({ language }: Book, { reading }: ReadingEffect, value: string): string {
  const choices: Readonly<Record<string, string>> = readingWords[language][reading];
  return certain(choices[value]);
}

function remarksOf({ words, settlement, language }: Book, effect: ReadingEffect): string {
  const { readings } = words;
  const byDefault = settlement.policy.data.readings[effect.reading].default === effect.value;
  const found = effect.settleable
    ? effect.movers.length === 0
      ? [readings.unchanged]
      : []
    : [
        readings.cannot(
          effect.problems.map((one) => `${one.code} ${tell(one, language).headline}`).join('\n'),
        ),
      ];
  return [...(byDefault ? [readings.toDefault] : []), ...found].join('\n');
}

/** A row for each of the largest movers, and one for all others together. */
function moverRows(book: Book, page: Page, effect: Settleable): Cell[][] {
  const rest = effect.movers.slice(mostListed);
  const first = page.row;
  const others = (): Cell[] => [
    ...moverNames(book, effect, book.words.readings.others(rest.length), ''),
    ...plainShift(rest.map(({ payable }) => payable)),
    ...plainShift(rest.map(({ pending }) => pending)),
    plainNumber(rest.length),
    blank(),
  ];
  return [
    ...effect.movers.slice(0, mostListed).map((mover, i) => moverCells(book, page, effect, mover, first + i)),
    ...(rest.length === 0 ? [] : [others()]),
  ];
}

function moverNames(book: Book, effect: ReadingEffect, name: string, uscc: string): Cell[] {
  return [text(effect.reading), text(name), word(uscc), text(choiceWords(book, effect, effect.value))];
}

/** What was settled anew as a value, its change over what the workbook shows as a formula. */
function moverCells(book: Book, page: Page, effect: ReadingEffect, mover: Mover, row: number): Cell[] {
  const shift = (amounts: Shift, column: number): Cell[] => [
    plainNumber(amounts.after.value.toNumber(), 'money'),
    computed(changeOf(amounts).value.toNumber(), () => {
      const before = book.expression(amounts.before.derivation, null, page.name);
      return before === null || before.length > mostCharacters
        ? null
        : `${refText(page.at(row, column), page.name)}-(${before})`;
    }),
  ];
  return [
    ...moverNames(book, effect, mover.name, mover.uscc),
    ...shift(mover.payable, at.payable),
    ...shift(mover.pending, at.pending),
    plainNumber(1),
    text(movesNothing(mover) ? book.words.readings.otherOutcome : ''),
  ];
}

const movesNothing = ({ payable, pending }: Mover): boolean =>
  changeOf(payable).isZero() && changeOf(pending).isZero();

function plainShift(shifts: readonly Shift[]): Cell[] {
  const sum = (amounts: readonly Money[]) => plainNumber(Money.sum(amounts).value.toNumber(), 'money');
  return [sum(shifts.map(({ after }) => after)), sum(shifts.map(changeOf))];
}
