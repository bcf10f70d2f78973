import { column } from '../column.ts';
import { table } from '../table.ts';
import { name, titleLevel, uscc } from './shared.ts';

/** Titles of quality enterprises (三（四）3（3）) with the years in which they hold. */
export const titles = table({
  name: 'titles',
  title: '优质企业称号',
  key: ['uscc', 'title', 'level'],
  columns: {
    uscc,
    name,
    title: column
      .choice({
        specialised: ['专精特新', '专精特新企业', '专精特新中小企业', '专精特新小巨人', '小巨人'],
        single_champion: ['单项冠军', '制造业单项冠军', '单项冠军企业'],
        gazelle: ['瞪羚', '瞪羚企业'],
        unicorn: ['独角兽', '独角兽企业'],
      })
      .required('称号', { also: ['称号名称', '企业称号'], clause: '三（四）3（3）' }),
    level: titleLevel.required('级别', { also: ['称号级别', '等级'], clause: '三（四）3（3）' }),
    valid_from: column.year.required('起始年度', {
      also: ['有效期起', '起始年份', '认定年度'],
      clause: '三（四）3（3）',
    }),
    valid_to: column.year.optional('截止年度', {
      also: ['有效期止', '截止年份', '到期年度'],
      clause: '三（四）3（3）',
    }),
  },
});
