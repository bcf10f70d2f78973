import type { RuleId } from '../policy/ids.ts';
import type { Reason } from '../policy/reasons.ts';
import type { Language } from './entry.ts';
import { en } from './reasons/en.ts';
import type { ReasonTable, ReasonWords } from './reasons/words.ts';
import { zh } from './reasons/zh.ts';

const byLanguage: { readonly [L in Language]: ReasonTable } = { zh, en };

/** What to say of a reason for which a line is denied or pending. @param rule whose line it is, where that is known */
export function reasonWords(reason: Reason, language: Language, rule?: RuleId): ReasonWords {
  const { reasons, ofRules } = byLanguage[language];
  const own = rule === undefined ? undefined : ofRules[rule]?.[reason];
  return own ?? reasons[reason];
}
