import fc from 'fast-check';
import type { Language } from '../../../src/messages/entry.ts';
import type { Settlement } from '../../../src/settle/settlement.ts';
import { auditLog } from '../../../src/write/audit/log.ts';
import { writeWorkbook } from '../../../src/write/workbook/workbook.ts';
import { COLUMNS } from '../../oracle/columns.ts';
import { yearOfData } from '../../oracle/generate.ts';
import { measureRows, settleRows } from '../../support/settle-rows.ts';

/** Generated years, settled. */
export async function settledYears(count: number, seed: number): Promise<Settlement[]> {
  const settled: Settlement[] = [];
  for (const input of fc.sample(yearOfData, { numRuns: count, seed })) {
    const basis = input.year === 2024 ? '临政办字〔2024〕1号' : null;
    const { settlement, problems } = await settleRows({ ...input, basis, columns: COLUMNS });
    if (settlement === null) throw new Error(`a generated year has errors: ${JSON.stringify(problems)}`);
    settled.push(settlement);
  }
  return settled;
}

/** A generated year, settled, with what every other choice of every reading would change. */
export function measuredYear(seed: number): Promise<Settlement> {
  const [input] = fc.sample(yearOfData, { numRuns: 1, seed });
  if (input === undefined) throw new Error('no year was generated');
  return measureRows({
    ...input,
    basis: input.year === 2024 ? '临政办字〔2024〕1号' : null,
    columns: COLUMNS,
  });
}

/** The workbook of a settlement beside its audit log. */
export function workbookOf(settlement: Settlement, language: Language = 'zh'): Promise<Buffer> {
  return writeWorkbook(settlement, auditLog(settlement).places, language);
}
