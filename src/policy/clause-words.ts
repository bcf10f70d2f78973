import type { RuleId } from './ids.ts';
import type { PolicyData } from './schema.ts';

/** The policy's own words for a rule: its own sentence and every parameter's, each once. */
export function clauseWords({ rules, parameters }: PolicyData, rule: RuleId): string[] {
  const own = Object.entries(parameters).filter(([id]) => id.startsWith(`${rule}.`));
  const { text } = rules[rule];
  return [...new Set([...(text === undefined ? [] : [text]), ...own.map(([, parameter]) => parameter.text)])];
}
