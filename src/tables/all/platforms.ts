import { column } from '../column.ts';
import { table } from '../table.ts';
import { fraud, name, platformLevel, sameMatter, uscc } from './shared.ts';

/** Innovation platforms, incubators and makerspaces. */
export const platforms = table({
  name: 'platforms',
  title: '创新平台',
  key: ['uscc', 'name', 'level', 'kind'],
  columns: {
    uscc,
    enterprise_name: name,
    name: column.text.required('平台名称', { also: ['名称', '载体名称'], clause: '三（三）3、8' }),
    kind: column
      .choice({
        innovation_platform: [
          '创新创业平台',
          '创新平台',
          '重点实验室',
          '技术创新中心',
          '企业技术中心',
          '工程研究中心',
          '工程技术研究中心',
          '工业设计中心',
          '新型研发机构',
          '院士工作站',
          '博士后科研工作站',
          '工程实验室',
        ],
        incubator: ['科技企业孵化器', '孵化器'],
        makerspace: ['众创空间'],
        specialised_makerspace: ['专业化众创空间', '国家专业化众创空间'],
      })
      .required('平台类别', { also: ['类别', '平台类型', '类型'], clause: '三（三）3、8' }),
    level: platformLevel.required('级别', { also: ['平台级别', '等级'], clause: '三（三）3、8' }),
    recognised_date: column.date.optional('认定日期', {
      also: ['认定时间', '备案日期', '批准日期'],
      clause: '三（三）3、8',
    }),
    document_no: column.text.optional('认定文号', { also: ['文号', '认定文件', '批准文号'] }),
    evaluation: column
      .choice({
        A: ['A', 'A类', 'A级', '优秀（A类）', '优秀'],
        B: ['B', 'B类', 'B级', '良好（B类）', '良好'],
        C: ['C', 'C类', 'C级', '合格（C类）', '合格'],
        D: ['D', 'D类', 'D级', '不合格（D类）', '不合格'],
      })
      .optional('年度评价', { also: ['评价结果', '年度评价结果', '绩效评价'], clause: '三（三）8' }),
    evaluation_year: column.year.optional('评价年度', {
      also: ['年度评价年度', '评价年份'],
      clause: '三（三）8',
    }),
    same_matter: sameMatter,
    fraud,
  },
});
