import type { RuleId } from './ids.ts';
import type { PolicyData } from './schema.ts';

/** The policy's own words for a rule: every parameter's sentence, each once; empty where it has no figures. */
export function clauseWords({ parameters }: PolicyData, rule: RuleId): string[] {
  const own = Object.entries(parameters).filter(([id]) => id.startsWith(`${rule}.`));
  return [...new Set(own.map(([, { text }]) => text))];
}
