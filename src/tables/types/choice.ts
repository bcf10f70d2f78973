import { problem } from '../../messages/problem.ts';
import { ruleIds } from '../../policy/ids.ts';
import { closest } from '../closest.ts';
import { folded } from './normal.ts';
import { type ColumnType, isBlankText, refused, taken, whereOf } from './type.ts';

/** For each value its Chinese word and the further spellings in use. */
export type Spellings<V extends string> = Readonly<Record<V, readonly [string, ...string[]]>>;

const rules: ReadonlySet<string> = new Set(ruleIds.map(folded));

/** One of a few values; each is accepted by its English name, its Chinese word and further spellings. */
export function choice<const V extends string>(spellings: Spellings<V>): ColumnType<V> {
  const values = Object.keys(spellings) as V[];
  const bySpelling = new Map<string, V>();
  for (const value of values) {
    for (const spelling of [value, value.replaceAll('_', ' '), ...spellings[value]]) {
      bySpelling.set(folded(spelling), value);
    }
  }
  const words = values.map((value) => spellings[value][0]);
  const isOfRules = values.every((value) => rules.has(folded(value)));
  return {
    name: 'choice',
    choices: values.map((value) => [value, spellings[value][0]] as const),
    isBlank: (text) => isBlankText(text) && !bySpelling.has(folded(text)),
    read: (text, context) => {
      const value = bySpelling.get(text) ?? bySpelling.get(folded(text));
      if (value !== undefined) return taken(value);
      const suggestion = closest(text, [...words, ...values]);
      const isUndecidedRule = isOfRules && rules.has(folded(text));
      const facts = { choices: words, values, suggestion, isUndecidedRule };
      return refused(problem('E206', whereOf(context), facts));
    },
  };
}
