import { column } from '../column.ts';
import { table } from '../table.ts';
import { fraud, name, uscc } from './shared.ts';

/** Recognitions as 科技型中小企业 or 高新技术企业: the whole history, not only Y. */
export const recognitions = table({
  name: 'recognitions',
  title: '资格认定',
  key: ['uscc', 'kind', 'year'],
  columns: {
    uscc,
    name,
    kind: column
      .choice({
        tech_sme: ['科技型中小企业', '国家科技型中小企业', '科小', 'sme'],
        hnte: ['高新技术企业', '国家高新技术企业', '高企', '高新企业'],
      })
      .required('类型', { also: ['资格类型', '认定类型', '资格名称'], clause: '三（三）1、2' }),
    year: column.year.required('认定年度', {
      also: ['年度', '认定年份', '入库年度'],
      clause: '三（三）1、2',
    }),
    certificate_no: column.certificateNumber.optional('证书编号', {
      also: ['证书号', '入库登记编号', '登记编号'],
    }),
    issued_date: column.date.optional('发证日期', { also: ['发证时间', '公告日期'] }),
    declared: column
      .choice({
        first: ['首次', '首次认定'],
        continuous: ['连续', '连续通过', '连续认定'],
        renewed: ['中断后再次', '再次认定', '中断后再次认定'],
      })
      .optional('认定情形', { also: ['认定类别', '认定情况'], clause: '三（三）1、2' }),
    fraud,
  },
});
