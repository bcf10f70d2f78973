import type { ChalkInstance } from 'chalk';
import { certain } from '../cells/certain.ts';
import type { Language } from '../messages/entry.ts';
import { readingWords } from '../messages/reading-choices.ts';
import { readingsWords } from '../messages/readings.ts';
import { changeFigure, moneyFigure } from '../money/figures.ts';
import { changeOf, type Mover, type ReadingEffect } from '../settle/reading-effect.ts';
import type { Settlement } from '../settle/settlement.ts';
import { problemText } from './problems.ts';
import { aligned, printable } from './style.ts';

/** How many of an alternative's enterprises are named. */
const mostNamed = 3;

/** What every alternative would change: a table, then where it moves most, then what cannot be settled and why. */
export function readingsText(settlement: Settlement, language: Language, chalk: ChalkInstance): string {
  const words = readingsWords[language];
  const { totals, policy } = settlement;
  const effects = settlement.readingEffects ?? [];
  const [head = '', ...rows] = aligned(
    [Object.values(words.heads), ...effects.map((effect) => cellsOf(effect, language))],
    [2, 3, 4],
  );
  const moving = effects.filter((effect) => effect.settleable && effect.movers.length > 0);
  const nothing = moving.length === 0 && effects.every(({ settleable }) => settleable);
  return [
    chalk.bold(words.title(policy.year)),
    words.base(moneyFigure(totals.payable.value), moneyFigure(totals.pending.value)),
    '',
    `  ${chalk.bold(head)}`,
    ...rows.map((row, i) => `  ${moving.some((one) => one === effects[i]) ? row : chalk.dim(row)}`),
    ...(moving.length === 0 ? [] : ['', chalk.bold(words.movers), ...moverLines(moving, language)]),
    ...(nothing ? ['', words.none] : []),
    ...effects.flatMap((effect) => unsettleable(effect, language, chalk)),
  ].join('\n');
}

const nameOf = ({ reading, value }: ReadingEffect): string => `${reading}=${value}`;

function cellsOf(effect: ReadingEffect, language: Language): string[] {
  const { reading, value } = effect;
  const choices: Readonly<Record<string, string>> = readingWords[language][reading];
  const shown = language === 'zh' ? `${value} ${certain(choices[value])}` : value;
  if (!effect.settleable) return [reading, shown, readingsWords[language].cannot, '', ''];
  return [
    reading,
    shown,
    changeFigure(changeOf(effect.payable).value),
    changeFigure(changeOf(effect.pending).value),
    String(effect.movers.length),
  ];
}

function moverLines(effects: readonly ReadingEffect[], language: Language): string[] {
  const words = readingsWords[language];
  const rows = effects.flatMap((effect) => {
    if (!effect.settleable) return [];
    const named = effect.movers.slice(0, mostNamed).map((mover, i) => moverCells(mover, effect, i, language));
    const left = effect.movers.length - named.length;
    return left === 0 ? named : [...named, ['', words.more(left), '', '']];
  });
  return aligned(rows, [2]).map((row) => `  ${row}`);
}

function moverCells(mover: Mover, effect: ReadingEffect, place: number, language: Language): string[] {
  const words = readingsWords[language];
  const payable = changeOf(mover.payable).value;
  const pending = changeOf(mover.pending).value;
  const same = payable.isZero() && pending.isZero();
  return [
    place === 0 ? nameOf(effect) : '',
    printable(mover.name),
    changeFigure(payable),
    same ? words.otherOutcome : pending.isZero() ? '' : words.pendingChange(changeFigure(pending)),
  ];
}

function unsettleable(effect: ReadingEffect, language: Language, chalk: ChalkInstance): string[] {
  if (effect.settleable) return [];
  return [
    '',
    chalk.bold(readingsWords[language].unsettleable(nameOf(effect))),
    ...effect.problems.map((one) => problemText(one, language, chalk).replace(/^/gm, '  ')),
  ];
}
