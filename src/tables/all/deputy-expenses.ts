import { column } from '../column.ts';
import { table } from '../table.ts';
import { fraud, name, sameMatter, uscc } from './shared.ts';

/** Expenses for science deputies, one a row. */
export const deputyExpenses = table({
  name: 'deputy_expenses',
  title: '科技副总费用',
  key: [],
  columns: {
    uscc,
    name,
    person: column.text.required('姓名', {
      also: ['科技副总', '科技副总姓名', '人员姓名'],
      clause: '三（三）10',
    }),
    institution: column.text.optional('派出单位', { also: ['所在单位', '派出高校'] }),
    recognised: column.flag.optional('是否认定', {
      also: ['是否经科技部门认定', '认定'],
      clause: '三（三）10',
    }),
    term_start: column.date.required('聘期开始', {
      also: ['聘期起', '聘用开始日期', '聘期开始日期'],
      clause: '三（三）10',
    }),
    term_end: column.date.required('聘期结束', {
      also: ['聘期止', '聘用结束日期', '聘期结束日期'],
      clause: '三（三）10',
    }),
    expense_date: column.date.required('发生日期', {
      also: ['费用发生日期', '支出日期'],
      clause: '三（三）10',
    }),
    category: column
      .choice({
        consulting: ['技术咨询费', '咨询费'],
        travel: ['交通费', '差旅费', '交通差旅费'],
        other_related: ['其他相关费用', '其他相关'],
        salary: ['工资薪金', '工资', '薪酬'],
        other: ['其他', '其它'],
      })
      .required('费用类别', { also: ['类别', '费用类型'], clause: '三（三）10' }),
    amount: column.money.required('金额', { also: ['费用金额', '发生金额'], clause: '三（三）10' }),
    voucher: column.text.optional('凭证号', { also: ['凭证编号', '发票号'] }),
    same_matter: sameMatter,
    fraud,
  },
});
