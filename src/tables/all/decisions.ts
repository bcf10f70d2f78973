import { column } from '../column.ts';
import { table } from '../table.ts';
import { name, uscc } from './shared.ts';

/** Decisions that fill the room which 最高, 不低于 and 不超过 leave; matters as settlement.json prints them. */
export const decisions = table({
  name: 'decisions',
  title: '审议决定',
  key: ['uscc', 'year', 'rule', 'matter'],
  columns: {
    uscc,
    name,
    year: column.year.required('年度', { also: ['决定年度'] }),
    rule: column
      .choice({
        R3: ['R3', '创新创业平台'],
        R7: ['R7', '落地项目'],
        R9: ['R9', '技术合同'],
        R11b: ['R11b', '顶尖人才'],
      })
      .required('条款', { also: ['对应条款'], clause: '三（三）' }),
    matter: column.text.required('事项', { also: ['审议事项'], clause: '三（三）' }),
    amount: column.money.required('决定金额', { also: ['金额', '核定金额'], clause: '三（三）' }),
    document_no: column.text.required('文号', { also: ['决定文号', '会议纪要', '文件号'] }),
    decided_on: column.date.optional('日期', { also: ['决定日期', '审议日期'] }),
  },
});
