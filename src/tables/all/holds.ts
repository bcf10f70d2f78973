import { column } from '../column.ts';
import { table } from '../table.ts';
import { anyRule, name, uscc } from './shared.ts';

/** What is settled with the rest and not paid out yet; without a rule all of the enterprise. */
export const holds = table({
  name: 'holds',
  title: '暂缓',
  key: [],
  columns: {
    uscc,
    name,
    year: column.year.required('年度', { also: ['奖补年度'] }),
    rule: anyRule.optional('条款', { also: ['对应条款'] }),
    matter: column.text.optional('事项', { also: ['奖补事项', '暂缓事项'] }),
    reason: column.text.required('原因', { also: ['暂缓原因', '理由'] }),
    document_no: column.text.required('文号', { also: ['依据文件', '会议纪要', '文件号'] }),
  },
});
