import type { Decimal } from '../../src/money/decimal.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { inTenThousands, publicRows } from '../../src/write/public-list/public-rows.ts';
import { settledRows } from './settle-rows.ts';
import { conditionsMet } from './sound.ts';

const uscc = '91371581MA3UQ0K092';
const enterprise = {
  uscc,
  name: '=cmd|临清一号轴承',
  bearing_industry: 'yes',
  scale: 'above',
  sales: '23456789.01',
  rd_spend: '3456789.01',
  super_deduction: '45678.90',
  land_grade_prev: 'A',
  ...conditionsMet,
  output: '98765432.10',
};
const given = {
  tables: {
    enterprises: [enterprise],
    tax_increment: [{ uscc, year: '2023', revenue: '7654321.12', revenue_prev: '1000000.34' }],
    talents: [
      { uscc, person: '欧阳明月', id_no: '11010519491231002X', kind: 'flexible', remuneration: '1234567.89' },
      {
        uscc,
        person: '张三',
        id_no: '',
        kind: 'national',
        selected_date: '2023-05-01',
        self_cultivated: 'yes',
      },
    ],
    deputy_expenses: [
      {
        uscc,
        person: '诸葛孔明',
        recognised: 'yes',
        term_start: '2023-01-01',
        term_end: '2023-12-31',
        expense_date: '2023-06-01',
        category: 'travel',
        amount: '876.54',
      },
    ],
    payees: [{ uscc, payee: '收款甲', bank: '临清农商行', account: '6222020000000012345' }],
  },
};

/** A settlement whose every secret can be told from what is published. */
export async function secretive(): Promise<Settlement> {
  return settledRows(given);
}

/** How a figure may be written: in 元 or 万元, grouped or not, with and without trailing zeros. */
function spellings(figure: Decimal | null): string[] {
  if (figure === null) return [];
  const yuan = figure.toFixed(2);
  const [whole = '', part = ''] = yuan.split('.');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
  const all = [yuan, figure.toFixed(), grouped, figure.div(10_000).toFixed()];
  return all.filter((text) => text.replace(/\D/g, '').replace(/^0+/, '').length >= 5);
}

/** Whether a text has the figure as a number of its own. */
function tells(text: string, secret: string): boolean {
  if (!/^-?[\d.,]+$/.test(secret)) return text.includes(secret);
  return new RegExp(`(?<![\\d.])${secret.replace(/[.]/g, '\\.')}(?![\\d])`).test(text);
}

/** Everything that a public list must not tell of an enterprise. */
function secretsOf({ dossier, cap }: Settlement['enterprises'][number]): string[] {
  const { enterprise: own } = dossier;
  const figures = [
    ...dossier.tax_increment.flatMap((row) => [row.revenue, row.revenue_prev, row.increment]),
    cap?.increment ?? null,
    cap?.limit ?? null,
    own.sales,
    own.rd_spend,
    own.super_deduction,
    own.output,
    own.output_prev,
    own.profit,
    own.profit_prev,
    ...dossier.talents.map((row) => row.remuneration),
    ...dossier.deputy_expenses.map((row) => row.amount),
  ];
  const texts = [
    dossier.uscc,
    ...dossier.talents.flatMap(({ person, id_no }) => [person, id_no ?? '']),
    ...dossier.deputy_expenses.map(({ person }) => person),
    ...dossier.payees.flatMap(({ account, bank }) => [account, bank]),
  ].filter((text) => text.length > 1);
  return [...texts, ...figures.flatMap((figure) => spellings(figure?.value ?? null))];
}

/** What no public paper of a settlement may tell; what an award is paid is published, also where it happens to be such a figure. */
export function unpublished(settlement: Settlement): string[] {
  const { enterprises, totals } = settlement;
  const paid = [
    ...publicRows(settlement).map(({ payable }) => payable),
    ...enterprises.map((one) => one.totals.payable),
    totals.payable,
  ];
  const awards = new Set(
    paid.flatMap((amount) => [...spellings(amount.value), inTenThousands(amount).toFixed(2)]),
  );
  return enterprises.flatMap(secretsOf).filter((text) => !awards.has(text));
}

/** The parts of a paper, by name, that tell a secret. */
export function partsTelling(parts: ReadonlyMap<string, string>, secret: string): string[] {
  return [...parts].filter(([, text]) => tells(text, secret)).map(([part]) => part);
}
