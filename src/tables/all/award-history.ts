import { column } from '../column.ts';
import { table } from '../table.ts';
import { anyRule, name, uscc } from './shared.ts';

/** What was awarded in earlier years; matters as settlement.json prints them. */
export const awardHistory = table({
  name: 'award_history',
  title: '历年奖补',
  key: [],
  columns: {
    uscc,
    name,
    year: column.year.required('年度', { also: ['奖补年度'], clause: '三（三）' }),
    rule: anyRule.required('条款', { also: ['对应条款'], clause: '三（三）' }),
    matter: column.text.optional('事项', { also: ['奖补事项'], clause: '三（三）' }),
    amount: column.money.required('已拨付金额', { also: ['金额', '奖补金额'], clause: '三（三）' }),
  },
});
