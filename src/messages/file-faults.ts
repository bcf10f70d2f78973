import type { FileFault, Form } from '../policy/file-faults.ts';
import type { Language } from './entry.ts';

const forms: { readonly [L in Language]: { readonly [F in Form]: string } } = {
  zh: {
    amount: '应写金额（元），如 50000',
    ratio: '应写 0 到 1 的比例，如 0.25',
    years: '应写 1 到 99 的年数',
    year: '应写四位年份，如 2023',
    date: '应写日期，如 2022-10-15',
  },
  en: {
    amount: 'an amount in 元, e.g. 50000',
    ratio: 'a ratio from 0 to 1, e.g. 0.25',
    years: 'a number of years from 1 to 99',
    year: 'a year, e.g. 2023',
    date: 'a date, e.g. 2022-10-15',
  },
};

const wrongSyntax = {
  zh: {
    indent: '行首要用空格缩进（不用 Tab），同一级对齐',
    unclosed: '引号或括号没有成对',
    other: '应写“名称: 内容”，冒号用半角，后面空一格',
  },
  en: {
    indent: 'indent with spaces, not tabs, each level alike',
    unclosed: 'a quotation mark or bracket is not closed',
    other: 'write “name: value”, with a space after the colon',
  },
} as const;

/** What is wrong with a YAML file of ours, in one clause. */
export const fileFaultWords: { readonly [L in Language]: (fault: FileFault) => string } = {
  zh: (fault) => {
    switch (fault.kind) {
      case 'encoding':
        return '不是 UTF-8、GBK 或 UTF-16 文字';
      case 'alias':
        return '不能用 &、* 引用别处的内容';
      case 'missing':
        return '缺少这一项';
      case 'empty':
        return '内容不能是空的';
      case 'unknown-key':
        return '没有这一项，名称可能写错了';
      case 'other':
        return '写法不对';
      case 'too-long':
        return `文件超过 ${fault.most} 个字符`;
      case 'too-deep':
        return `嵌套超过 ${fault.most} 层`;
      case 'syntax':
        return `${fault.line === null ? '' : `第 ${fault.line} 行：`}${wrongSyntax.zh[fault.what]}`;
      case 'wide-colon':
        return `第 ${fault.line} 行：冒号是全角“：”，请改成半角“:”，后面空一格`;
      case 'not-below':
        return `要写在“${fault.above}:”的下面，行首空两格`;
      case 'twice':
        return `“${fault.key}”写了两次，只能写一次`;
      case 'shape':
        return { text: '应写一段文字', list: '应写一个列表', map: '应写“名称: 内容”各项' }[fault.wanted];
      case 'form':
        return forms.zh[fault.form];
      case 'choice':
        return `只能是 ${fault.choices.join('、')}`;
      case 'together':
        return `默认和其他选项合起来应当是 ${fault.choices.join('、')}`;
      case 'no-period':
        return `${fault.from} 至 ${fault.to} 不是该年度的假期`;
      case 'long-period':
        return `${fault.from} 至 ${fault.to} 太长，不像一个假期`;
      case 'worked-anyway':
        return `${fault.day} 是周一至周五，本来就上班`;
      case 'off-and-worked':
        return `${fault.day} 既在假期内又是调休上班`;
    }
  },
  en: (fault) => {
    switch (fault.kind) {
      case 'encoding':
        return 'neither UTF-8, GBK nor UTF-16';
      case 'alias':
        return 'references (& and *) are not read';
      case 'missing':
        return 'is missing';
      case 'empty':
        return 'must not be empty';
      case 'unknown-key':
        return 'no such key';
      case 'other':
        return 'is not written as it should be';
      case 'too-long':
        return `longer than ${fault.most} characters`;
      case 'too-deep':
        return `nested more than ${fault.most} deep`;
      case 'syntax':
        return `${fault.line === null ? '' : `line ${fault.line}: `}${wrongSyntax.en[fault.what]}`;
      case 'wide-colon':
        return `line ${fault.line}: the colon is full-width (：); write : and a space behind it`;
      case 'not-below':
        return `belongs below “${fault.above}:”, indented by two spaces`;
      case 'twice':
        return `“${fault.key}” stands twice`;
      case 'shape':
        return { text: 'a text was expected', list: 'a list was expected', map: 'keys were expected' }[
          fault.wanted
        ];
      case 'form':
        return `${forms.en[fault.form]} was expected`;
      case 'choice':
        return `one of ${fault.choices.join(', ')} was expected`;
      case 'together':
        return `default and alternatives together must be ${fault.choices.join(', ')}`;
      case 'no-period':
        return `${fault.from} to ${fault.to} is no holiday of the year`;
      case 'long-period':
        return `${fault.from} to ${fault.to} is too long for a holiday`;
      case 'worked-anyway':
        return `${fault.day} is a Monday to Friday and worked anyway`;
      case 'off-and-worked':
        return `${fault.day} is both off and worked`;
    }
  },
};

/** The same with what is written there now. */
export const keyedFaultWords: { readonly [L in Language]: (fault: FileFault, said?: string) => string } = {
  zh: (fault, said) => `${fileFaultWords.zh(fault)}${said === undefined ? '' : `，现写作“${said}”`}`,
  en: (fault, said) =>
    `${fileFaultWords.en(fault)}${said === undefined ? '' : `, but “${said}” is written there`}`,
};
