import type { ChalkInstance } from 'chalk';
import type { Language } from '../messages/entry.ts';
import type { ExplainingWords } from '../messages/explaining/words.ts';
import { moneyFigure } from '../money/figures.ts';
import type { Money } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyData } from '../policy/schema.ts';
import type { Units } from '../review/explain/units.ts';

/** What an explanation is told with. */
export interface ExplainView {
  readonly policy: Policy;
  readonly data: PolicyData;
  readonly language: Language;
  readonly chalk: ChalkInstance;
  readonly words: ExplainingWords;
  readonly units: Units;
}

/** An amount in figures. */
export function amount({ value }: Money): string {
  return moneyFigure(value);
}
