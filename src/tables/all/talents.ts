import { column } from '../column.ts';
import { table } from '../table.ts';
import { fraud, name, sameMatter, uscc } from './shared.ts';

/** Talents: selected, top, or flexibly engaged. */
export const talents = table({
  name: 'talents',
  title: '人才',
  key: ['uscc', 'person', 'kind'],
  columns: {
    uscc,
    name,
    person: column.text.required('姓名', { also: ['人才姓名'], clause: '三（三）11' }),
    id_no: column.identityNumber.optional('身份证号', {
      also: ['身份证号码', '证件号码'],
      confidential: true,
    }),
    kind: column
      .choice({
        national: ['国家级', '国家'],
        provincial: ['省部级', '省级'],
        top: ['顶尖人才', '顶尖'],
        flexible: ['柔性引进', '柔性引进人才'],
      })
      .required('人才类别', { also: ['类别', '人才类型'], clause: '三（三）11' }),
    programme: column.text.optional('人才工程', { also: ['人才工程名称', '入选工程'] }),
    selected_date: column.date.optional('入选日期', { also: ['入选时间'], clause: '三（三）11' }),
    self_cultivated: column.flag.optional('是否自主培养', { also: ['自主培养'], clause: '三（三）11' }),
    remuneration: column.money.optional('当年在临劳动报酬', {
      also: ['劳动报酬', '在临劳动报酬', '当年劳动报酬'],
      clause: '三（三）11',
    }),
    same_matter: sameMatter,
    fraud,
  },
});
