import { column } from '../column.ts';
import { table } from '../table.ts';
import { name, uscc } from './shared.ts';

/** Codes that firms had before they were renamed, or that merged into them: what stands under those counts for them. */
export const predecessors = table({
  name: 'predecessors',
  title: '更名合并',
  key: ['uscc', 'former_uscc'],
  columns: {
    uscc,
    name,
    former_uscc: column.uscc.required('原统一社会信用代码', {
      also: ['原社会信用代码', '原信用代码', '更名前代码', '被合并方代码', '变更前统一社会信用代码'],
    }),
    date: column.date.required('变更日期', { also: ['日期', '更名日期', '合并日期', '核准日期'] }),
    document_no: column.text.required('文号', { also: ['变更文号', '核准文号', '变更登记通知书文号'] }),
  },
});
