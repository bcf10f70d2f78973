import type { Language } from '../messages/entry.ts';
import { problem } from '../messages/problem.ts';
import { Decimal } from '../money/decimal.ts';
import { moneyFigure, rateFigure } from '../money/figures.ts';
import type { PolicyData } from '../policy/schema.ts';
import { closest } from '../tables/closest.ts';
import { exit, type Io } from './io.ts';
import { policyFrom } from './policy-file.ts';
import { Screen } from './terminal/screen.ts';

/** The options of `award policy`. */
export interface PolicyOptions {
  readonly policy?: string;
  readonly lang?: Language;
}

/** A figure, condition, ground or reading of the policy with the words that it comes from. */
interface Provision {
  readonly id: string;
  readonly clause: string | null;
  readonly name: string;
  readonly figure: string | null;
  /** The clause's own words. */
  readonly text: string | null;
}

/** `award policy [clause or rule]`: the parameters in force with their clause's own words. */
export async function policyCommand(
  asked: string | undefined,
  options: PolicyOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const policy = await policyFrom(options.policy, io.cwd);
  if ('problems' in policy) return screen.refuse(policy.problems, exit.couldNotRun);
  const provisions = provisionsOf(policy.data, screen.language);
  const found =
    asked === undefined ? provisions : provisions.filter((provision) => isMeant(provision, asked));
  if (asked !== undefined && found.length === 0) {
    const names = provisions.flatMap(({ id, clause }) => (clause === null ? [id] : [id, clause]));
    const unknown = problem('E912', {}, { what: asked, suggestion: closest(asked, names) });
    return screen.refuse([unknown], exit.couldNotRun);
  }
  io.out(`${policy.data.document}《${policy.data.title}》\n\n`);
  for (const provision of found) io.out(`${provisionText(provision)}\n`);
  return exit.done;
}

function isMeant({ id, clause }: Provision, asked: string): boolean {
  const wanted = asked.trim().toLowerCase().replaceAll('(', '（').replaceAll(')', '）');
  const rule = id.toLowerCase();
  return (
    rule === wanted ||
    rule.startsWith(`${wanted}.`) ||
    clause === wanted ||
    (/^r\d+$/.test(wanted) && new RegExp(`^${wanted}[a-z]?(\\.|$)`).test(rule))
  );
}

function provisionsOf(data: PolicyData, language: Language): Provision[] {
  const named = (
    group: Readonly<Record<string, { clause: string; zh: string; en: string; text?: string }>>,
  ) =>
    Object.entries(group).map(([id, entry]) => ({
      id,
      clause: entry.clause,
      name: entry[language],
      figure: null,
      text: entry.text ?? null,
    }));
  const parameters = Object.entries(data.parameters).map(([id, { value, role, clause, text }]) => ({
    id,
    clause,
    name: '',
    figure: figureOf(value, role, id),
    text,
  }));
  const readings = Object.entries(data.readings).map(([id, reading]) => ({
    id,
    clause: null,
    name: reading[language],
    figure: [`${reading.default}*`, ...reading.alternatives].join(' | '),
    text: null,
  }));
  return [
    ...named(data.conditions),
    ...named(data.grounds),
    ...named(data.rules),
    ...parameters,
    ...readings,
  ];
}

function figureOf(value: string, role: string, id: string): string {
  const number = new Decimal(value);
  if (role === 'period') return value;
  const ratio = role === 'rate' || (role === 'threshold' && id !== 'G1.output');
  return ratio ? rateFigure(number) : `${moneyFigure(number)} 元`;
}

function provisionText({ id, clause, name, figure, text }: Provision): string {
  const head = [id, name, figure, clause].filter((part) => part !== null && part !== '').join('  ');
  return text === null ? head : `${head}\n    “${text}”`;
}
