import { column } from '../column.ts';
import { table } from '../table.ts';
import { anyRule, name, uscc } from './shared.ts';

/** What other schemes grant for the same matters (三（四）); matters as settlement.json prints them. */
export const otherSubsidies = table({
  name: 'other_subsidies',
  title: '其他政策补助',
  key: [],
  columns: {
    uscc,
    name,
    year: column.year.required('年度', { also: ['补助年度'], clause: '三（四）' }),
    scheme: column.text.required('政策名称', { also: ['政策', '补助政策'], clause: '三（四）' }),
    rule: anyRule.required('对应条款', { also: ['条款'], clause: '三（四）' }),
    matter: column.text.optional('事项', { also: ['补助事项'], clause: '三（四）' }),
    amount: column.money.required('金额', { also: ['补助金额'], clause: '三（四）' }),
    paid: column.flag.required('是否已拨付', { also: ['已拨付', '是否拨付'], clause: '三（四）' }),
  },
});
