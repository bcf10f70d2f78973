import { column } from '../column.ts';
import { table } from '../table.ts';
import { name, uscc } from './shared.ts';

/** Local fiscal revenue from an enterprise’s taxes in Y and Y−1 (三（四）), reviewed by finance. */
export const taxIncrement = table({
  name: 'tax_increment',
  title: '新增税收地方财力',
  key: ['uscc', 'year'],
  columns: {
    uscc,
    name,
    year: column.year.required('年度', { also: ['税款年度', '年份'] }),
    revenue: column.money.optional('本年地方财力', {
      also: ['本年度地方财力', '当年地方财力'],
      clause: '三（四）',
    }),
    revenue_prev: column.money.optional('上年地方财力', { also: ['上年度地方财力'], clause: '三（四）' }),
    increment: column.signedMoney.optional('新增地方财力', {
      also: ['新增税收地方财力', '新增税收形成地方财力', '地方财力增量'],
      clause: '三（四）',
    }),
  },
});
