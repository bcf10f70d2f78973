import { column } from '../column.ts';
import { table } from '../table.ts';
import { anyRule, name, uscc } from './shared.ts';

/** What was said against the public list, or missed on it. It is recorded and shown, and moves no amount. */
export const objections = table({
  name: 'objections',
  title: '异议',
  key: [],
  columns: {
    uscc,
    name,
    year: column.year.required('年度', { also: ['奖补年度', '公示年度'] }),
    date: column.date.required('收到日期', {
      also: ['日期', '异议日期', '提出日期', '受理日期', '反映日期'],
    }),
    by: column
      .choice({
        seal: ['盖章', '加盖公章', '公章', '单位盖章', '单位', '以单位名义', 'sealed', 'under seal'],
        real_name: ['实名', '署真实姓名', '真实姓名', '署名', '个人实名', '以个人名义', 'real name'],
        anonymous: ['匿名', '未署名', '未盖章未署名'],
      })
      .optional('署名方式', { also: ['盖章或实名', '提出方式', '异议方式', '反映方式'] }),
    objector: column.text.optional('异议人', { also: ['异议单位或个人', '提出人', '反映人', '异议单位'] }),
    rule: anyRule.optional('条款', { also: ['对应条款'] }),
    matter: column.text.optional('事项', { also: ['奖补事项', '异议事项'] }),
    content: column.text.required('异议内容', { also: ['内容', '事由', '反映内容', '反映问题'] }),
    outcome: column
      .choice({
        upheld: ['成立', '异议成立', '采纳', '属实'],
        rejected: ['不成立', '异议不成立', '不采纳', '不予采纳', '不属实'],
        pending: ['处理中', '核查中', '正在核查', '待处理', '待核查', '未办结'],
      })
      .optional('处理结果', { also: ['结果', '处理结论', '核查结果', '办理结果'] }),
    document_no: column.text.optional('文号', { also: ['依据文件', '答复文号', '会议纪要', '文件号'] }),
  },
});
