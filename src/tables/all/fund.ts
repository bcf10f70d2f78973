import { column } from '../column.ts';
import { table } from '../table.ts';

/** The special fund of a year (三（四）). */
export const fund = table({
  name: 'fund',
  title: '专项资金',
  key: ['year'],
  columns: {
    year: column.year.required('年度', { also: ['资金年度'], clause: '三（四）' }),
    amount: column.money.required('资金额度', { also: ['金额', '专项资金额度'], clause: '三（四）' }),
  },
});
