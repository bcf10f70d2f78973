import { column } from '../column.ts';
import { table } from '../table.ts';
import { fraud, name, uscc } from './shared.ts';

/** Patents, one a row; the type may be left to the number. */
export const patents = table({
  name: 'patents',
  title: '专利',
  key: ['patent_no'],
  columns: {
    uscc,
    name,
    patent_no: column.patentNumber.required('专利号', {
      also: ['专利号码', '申请号', '专利申请号', '授权专利号'],
      clause: '三（三）5',
    }),
    type: column
      .choice({
        invention: ['发明', '发明专利'],
        utility_model: ['实用新型', '实用新型专利'],
        design: ['外观设计', '外观设计专利', '外观'],
      })
      .optional('专利类型', { also: ['类型', '专利类别'], clause: '三（三）5' }),
    title: column.text.optional('专利名称', { also: ['发明名称', '名称'] }),
    grant_date: column.date.required('授权公告日', {
      also: ['授权日期', '授权公告日期', '授权日'],
      clause: '三（三）5',
    }),
    self_developed: column.flag.optional('是否自主研发', {
      also: ['自主研发', '是否自主'],
      clause: '三（三）5',
    }),
    ownership_clear: column.flag.optional('权属是否明确', {
      also: ['权属明确', '权属是否清晰'],
      clause: '三（三）5',
    }),
    fraud,
  },
});
