import { column } from '../column.ts';
import { table } from '../table.ts';
import { fraud, uscc } from './shared.ts';

/** The enterprises that are judged, one a row, with their figures of Y and Y−1. */
export const enterprises = table({
  name: 'enterprises',
  title: '企业基本信息',
  key: ['uscc'],
  columns: {
    uscc,
    name: column.text.required('企业名称', { also: ['单位名称', '公司名称', '企业全称'] }),
    bearing_industry: column.flag.optional('是否轴承工业企业', {
      also: ['轴承工业企业', '是否轴承企业'],
      clause: '三（一）',
    }),
    scale: column
      .choice({
        above: ['规模以上', '规上', '规上企业', '规模以上企业'],
        below: ['规模以下', '规下', '规下企业', '规模以下企业'],
        other: ['其他', '非工业企业', '其它'],
      })
      .required('企业规模', { also: ['规模', '规模类型'], clause: '三（一）' }),
    sales: column.money.optional('销售收入', {
      also: ['年销售收入', '营业收入', '销售收入总值'],
      clause: '三（二）1',
    }),
    rd_spend: column.money.optional('研发投入', {
      also: ['研发费用', '研发经费', '研发投入额', 'R&D投入'],
      clause: '三（二）1',
    }),
    super_deduction: column.money.optional('研发费用加计扣除数额', {
      also: ['加计扣除数额', '加计扣除额', '研发费用加计扣除', '研发加计扣除额'],
      clause: '三（三）4',
    }),
    land_grade_prev: column
      .choice({
        A: ['A', 'A类', 'A级', '优秀（A类）'],
        B: ['B', 'B类', 'B级', '良好（B类）'],
        C: ['C', 'C类', 'C级', '一般（C类）', '合格（C类）'],
        D: ['D', 'D类', 'D级', '较差（D类）', '限制（D类）'],
        T: ['T', 'T类', '未参评', '暂不评价', '不参评', '暂不参评'],
      })
      .optional('上年度亩产效益评价', {
        also: ['亩产效益评价', '上年亩产效益评价', '亩均效益评价', '上年度亩均效益评价'],
        clause: '三（二）2',
      }),
    major_accident: column.flag.optional('较大及以上安全责任事故', {
      also: ['安全责任事故', '是否发生较大及以上安全责任事故'],
      clause: '三（二）3',
    }),
    environmental_problem: column.flag.optional('环境问题', {
      also: ['是否存在环境问题', '环保问题'],
      clause: '三（二）3',
    }),
    serious_dishonesty: column.flag.optional('严重失信', {
      also: ['严重失信行为', '是否严重失信'],
      clause: '三（二）3',
    }),
    serious_tax_violation: column.flag.optional('严重税收违法', {
      also: ['严重违反税法', '严重违反税法行为', '是否严重税收违法'],
      clause: '三（二）3',
    }),
    emissions_compliant: column.flagInWords(['达标', '不达标']).optional('节能排污达标', {
      also: ['节能、排污达标', '节能排污是否达标'],
      clause: '三（二）3',
    }),
    green_threshold: column.flagInWords(['符合', '不符合'], ['达标', '不达标']).optional('符合绿色门槛', {
      also: ['绿色门槛', '是否符合绿色门槛'],
      clause: '三（二）3',
    }),
    output: column.money.optional('产值', { also: ['工业总产值', '总产值', '年产值'], clause: '三（四）3' }),
    output_prev: column.money.optional('上年产值', {
      also: ['上年度产值', '上年工业总产值', '上年总产值'],
      clause: '三（四）3',
    }),
    profit: column.signedMoney.optional('利润', { also: ['利润总额'], clause: '三（四）3' }),
    profit_prev: column.signedMoney.optional('上年利润', {
      also: ['上年度利润', '上年利润总额'],
      clause: '三（四）3',
    }),
    unit_energy: column.number.optional('单位能耗', { also: ['单位产值能耗'], clause: '三（四）3' }),
    unit_energy_prev: column.number.optional('上年单位能耗', {
      also: ['上年度单位能耗', '上年单位产值能耗'],
      clause: '三（四）3',
    }),
    suspended: column.flagOrNo.optional('停止执行', { also: ['是否停止执行'], clause: '四（三）' }),
    fraud,
  },
});
