import { column } from '../column.ts';
import { table } from '../table.ts';
import { fraud, name, sameMatter, uscc } from './shared.ts';

/** Technology contracts: with a landing mode they are landed projects (R7), with a type technology contracts (R9), or both. */
export const contracts = table({
  name: 'contracts',
  title: '技术合同',
  key: ['uscc', 'contract_no'],
  columns: {
    uscc,
    enterprise_name: name,
    contract_no: column.text.required('合同编号', {
      also: ['合同号', '技术合同编号'],
      clause: '三（三）7、9',
    }),
    name: column.text.optional('合同名称', { also: ['名称'] }),
    project: column.text.optional('项目名称', {
      also: ['落地项目', '所属项目', '落地项目名称'],
      clause: '三（三）7',
    }),
    landing_mode: column
      .choice({
        introduction: ['技术引进', '引进'],
        co_development: ['合作开发', '联合开发'],
        commissioned: ['委托研发', '委托开发', '委托研究开发'],
        other: ['其他方式', '其他', '其它'],
      })
      .optional('落地方式', { also: ['项目落地方式'], clause: '三（三）7' }),
    paid: column.money.optional('累计实际支付金额', {
      also: ['合同实际支付金额', '实际支付金额', '累计支付金额'],
      clause: '三（三）7',
    }),
    landed: column.flag.optional('是否落地见效', { also: ['落地见效', '是否落地'], clause: '三（三）7' }),
    contract_type: column
      .choice({
        development: ['技术开发', '技术开发合同'],
        transfer: ['技术转让', '技术转让合同'],
        licence: ['技术许可', '技术许可合同'],
        consulting: ['技术咨询', '技术咨询合同'],
        service: ['技术服务', '技术服务合同'],
      })
      .optional('合同类别', { also: ['合同类型', '技术合同类别'], clause: '三（三）9' }),
    role: column
      .choice({
        seller: ['卖方', '出让方', '让与方', '受托方', '乙方'],
        buyer: ['买方', '受让方', '委托方', '甲方'],
      })
      .optional('合同角色', { also: ['角色', '买卖方'], clause: '三（三）9' }),
    turnover: column.money.optional('当年技术交易额', {
      also: ['技术交易额', '年度技术交易额', '年度技术合同交易额'],
      clause: '三（三）9',
    }),
    previous_turnover: column.money.optional('前次转让金额', {
      also: ['前次交易额', '上次转让金额'],
      clause: '三（三）9',
    }),
    provincial_recognised: column.flag.optional('省科技厅认定', {
      also: ['是否经省科技厅认定', '省厅认定', '是否省科技厅认定'],
      clause: '三（三）9',
    }),
    registration_no: column.text.optional('认定登记编号', {
      also: ['登记编号', '合同登记编号', '认定登记号'],
      clause: '三（三）9',
    }),
    signed_date: column.date.optional('签订日期', { also: ['签订时间', '合同签订日期'] }),
    same_matter: sameMatter,
    fraud,
  },
});
