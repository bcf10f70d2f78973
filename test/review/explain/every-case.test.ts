import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { languages } from '../../../src/messages/entry.ts';
import { moneyFigure } from '../../../src/money/figures.ts';
import { Bench } from '../../../src/review/explain/bench.ts';
import { explain } from '../../../src/review/explain/explain.ts';
import { explanationText } from '../../../src/terminal/explanation.ts';
import { allCases, type Case, givenBy } from '../../cases/cases.ts';
import { settleRows } from '../../support/settle-rows.ts';
import { recordedIn } from '../recorded-in.ts';

const plain = new Chalk({ level: 0 });

/** Every enterprise of a case is explained: each line with its payable, and in words alone. */
async function expectExplained(one: Case): Promise<void> {
  const { settlement } = await settleRows(givenBy(one));
  if (settlement === null) return;
  const bench = new Bench(recordedIn(settlement));
  for (const settled of bench.settlement.enterprises) {
    const explanation = explain(bench, settled);
    for (const language of languages) {
      const text = explanationText(explanation, null, bench.policy, language, plain);
      expect([one.case, text]).toEqual([one.case, expect.stringContaining(settled.dossier.enterprise.name)]);
      for (const { id, payable } of settled.lines) {
        expect([one.case, text]).toEqual([one.case, expect.stringContaining(id)]);
        expect([one.case, text]).toEqual([one.case, expect.stringContaining(moneyFigure(payable.value))]);
      }
      expect([one.case, text.match(/undefined|\bnull\b|NaN|\[object|\$\{/)]).toEqual([one.case, null]);
    }
  }
}

test.each(allCases())('$file', async ({ cases }) => {
  for (const one of cases) await expectExplained(one);
});
