import { expect, test } from 'vitest';
import { tell } from '../../src/messages/told.ts';
import { givenBy } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

test('a decision that names no line is told the first lines that there are, and how many', async () => {
  const contracts = Array.from({ length: 12 }, (_, i) => ({
    contract_no: `HT-${String(i + 10)}`,
    contract_type: 'development',
    role: 'seller',
    turnover: 1000,
  }));
  const decisions = [{ rule: 'R9', matter: 'X', amount: 1 }];
  const { problems } = await settleRows(givenBy({ given: { contracts, decisions } }));
  const [told] = problems.filter(({ code }) => code === 'E305').map((one) => tell(one, 'zh').expected);
  expect(told).toBe(
    `${contracts
      .slice(0, 10)
      .map((row) => row.contract_no)
      .join('、')} 等 12 项`,
  );
});
