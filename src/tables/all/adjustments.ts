import { column } from '../column.ts';
import { table } from '../table.ts';
import { anyRule, name, uscc } from './shared.ts';

/**
 * Approved corrections of single lines, downwards only: a computed amount is never raised. A header that says only 金额
 * or 核定金额 is not taken for the amount: it may as well be what is cut, or what was computed.
 */
export const adjustments = table({
  name: 'adjustments',
  title: '核定调整',
  key: [],
  columns: {
    uscc,
    name,
    year: column.year.required('年度', { also: ['奖补年度'], clause: '三（三）' }),
    rule: anyRule.required('条款', { also: ['对应条款'], clause: '三（三）' }),
    matter: column.text.optional('事项', { also: ['奖补事项', '调整事项'], clause: '三（三）' }),
    amount: column.money.required('调整后金额', {
      also: ['核减后金额', '调整后核定金额', '审定金额'],
      clause: '三（三）',
    }),
    reason: column.text.required('原因', { also: ['调整原因', '核减原因', '理由'] }),
    document_no: column.text.required('文号', { also: ['依据文件', '会议纪要', '文件号'] }),
  },
});
