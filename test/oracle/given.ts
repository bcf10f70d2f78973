import { sound } from '../support/sound.ts';
import { settleByHand } from './oracle.ts';
import type { OracleEnterprise, OracleInput, Row } from './types.ts';

const USCC = '91371581MA3UQ0K092';

type Given = {
  readonly year?: number;
  readonly enterprise?: Row;
  readonly increment?: string;
  readonly readings?: Record<string, string>;
  readonly tables?: Record<string, readonly Row[]>;
};

/** Settles one enterprise that meets every condition, but for what is given. */
export function settleOne({
  year = 2023,
  enterprise = {},
  increment = '100000000',
  readings = {},
  tables = {},
}: Given) {
  const own = Object.entries(tables).map(([table, rows]) => [
    table,
    rows.map((row) => ({ uscc: USCC, ...row })),
  ]);
  const input: OracleInput = {
    year,
    readings,
    tables: {
      enterprises: [{ uscc: USCC, ...sound, ...enterprise }],
      tax_increment: [{ uscc: USCC, year: String(year), increment }],
      ...Object.fromEntries(own),
    },
  };
  const [first] = settleByHand(input).enterprises;
  if (first === undefined) throw new Error('no enterprise');
  return first;
}

/** Id, computed, payable and reason of each line. */
export const brief = ({ lines }: OracleEnterprise) =>
  lines.map(({ id, computed, payable, reason }) => `${id} ${computed} ${payable} ${reason ?? '-'}`);

/** A patent that passes, but for what is given. */
export const patent = (patent_no: string, row: Row = {}): Row => ({
  patent_no,
  grant_date: '2023-05-01',
  self_developed: 'yes',
  ownership_clear: 'yes',
  ...row,
});
/** A contract of 100,000 that counts for R7. */
export const landed: Row = { landing_mode: 'commissioned', landed: 'yes', paid: '100000' };
/** A contract that counts for R9, but for its turnover. */
export const traded: Row = { contract_type: 'development', role: 'seller', provincial_recognised: 'yes' };
