import { column } from '../column.ts';
import { table } from '../table.ts';
import { fraud, name, projectLevel, sameMatter, uscc } from './shared.ts';

/** Research projects of all years: those of Y are matched (R6), any of them may be a ground (G4). */
export const projects = table({
  name: 'projects',
  title: '科技项目',
  key: ['uscc', 'project_no'],
  columns: {
    uscc,
    enterprise_name: name,
    project_no: column.text.required('项目编号', {
      also: ['项目号', '立项编号', '课题编号'],
      clause: '三（三）6',
    }),
    name: column.text.optional('项目名称', { also: ['名称', '课题名称'] }),
    level: projectLevel.required('级别', { also: ['项目级别', '立项级别'], clause: '三（三）6' }),
    programme: column
      .choice({
        major_special: ['科技重大专项', '重大专项'],
        key_rd: ['重点研发计划', '重点研发'],
        other: ['其他', '其它', '其他计划'],
      })
      .required('计划类别', { also: ['计划类型', '项目类别'], clause: '三（三）6' }),
    approved_funding: column.money.required('上级财政资助额度', {
      also: ['财政资助额度', '资助额度', '立项经费'],
      clause: '三（三）6',
    }),
    approved_date: column.date.optional('立项日期', { also: ['立项时间'], clause: '三（四）3（4）' }),
    first_funds_date: column.date.optional('首批资金到位日期', {
      also: ['第一批资金到位日期', '首批资金到账日期', '资金到位日期'],
      clause: '三（三）6',
    }),
    arrived_funding: column.money.optional('已到位资金', {
      also: ['到位资金', '已到账资金'],
      clause: '三（三）6',
    }),
    same_matter: sameMatter,
    fraud,
  },
});
