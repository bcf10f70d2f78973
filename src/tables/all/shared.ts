import type { RuleId } from '../../policy/ids.ts';
import { column } from '../column.ts';

/** Columns that several tables carry. */
export const uscc = column.uscc.required('统一社会信用代码', {
  also: ['社会信用代码', '信用代码', '统一信用代码', '纳税人识别号', '税号', '统一社会信用代码（税号）'],
});
export const name = column.text.optional('企业名称', {
  also: ['单位名称', '公司名称', '申报单位', '企业', '企业全称'],
});
export const sameMatter = column.text.optional('同一事项', {
  also: ['事项归并', '同一事项标识'],
  clause: '三（四）',
});
export const fraud = column.flagOrNo.optional('弄虚作假', {
  also: ['是否弄虚作假', '虚假申报'],
  clause: '三（四）',
});

const national = ['国家级', '国家', '国家级别', 'national level'] as const;
const provincial = ['省级', '省', '省部级', '山东省级', 'provincial level'] as const;
const municipal = ['聊城市级', '市级', '聊城市', '地市级', 'municipal level'] as const;

/** Levels of platforms. */
export const platformLevel = column.choice({ national, provincial, municipal });
/** Levels of titles; 市级 is any city here. */
export const titleLevel = column.choice({
  national,
  provincial,
  municipal: ['市级', '聊城市级', '地市级', 'municipal level'],
});
/** Levels of projects. */
export const projectLevel = column.choice({
  national,
  provincial,
  municipal,
  county: ['县级', '临清市级', '县市级', '区县级', 'county level'],
});

/** Rules by their ids. */
export const anyRule = column.choice({
  R1: ['R1', '科技型中小企业'],
  R2: ['R2', '高新技术企业'],
  R3: ['R3', '创新创业平台'],
  R4: ['R4', '加计扣除', '研发费用加计扣除'],
  R5: ['R5', '专利'],
  R6: ['R6', '科技项目配套', '科技项目'],
  R7: ['R7', '落地项目'],
  R8a: ['R8a', '孵化器、众创空间年度评价'],
  R8b: ['R8b', '国家专业化众创空间'],
  R9: ['R9', '技术合同'],
  R10: ['R10', '科技副总'],
  R11a: ['R11a', '人才入选'],
  R11b: ['R11b', '顶尖人才'],
  R11c: ['R11c', '柔性引进'],
} satisfies { readonly [R in RuleId]: readonly [string, ...string[]] });
