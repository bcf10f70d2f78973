import type { Language } from './entry.ts';
import type { Severity } from './problem.ts';

/** The words of an annotated copy. */
export interface AnnotatingWords {
  /** The name of the sheet in front. */
  readonly sheet: string;
  readonly title: (file: string) => string;
  readonly none: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly columns: readonly [
    severity: string,
    code: string,
    place: string,
    header: string,
    found: string,
    headline: string,
    expected: string,
    hint: string,
  ];
  readonly row: (row: number) => string;
  readonly wholeFile: string;
  readonly expected: string;
  readonly hint: string;
}

/** The words of an annotated copy in both languages. */
export const annotatingWords: { readonly [L in Language]: AnnotatingWords } = {
  zh: {
    sheet: '问题清单',
    title: (file) => `${file} 的问题清单（点位置可跳到单元格）`,
    none: '没有发现问题。',
    severities: { error: '错误', warning: '警告', note: '提示' },
    columns: ['程度', '代码', '位置', '列', '原文', '问题', '应为', '办法'],
    row: (row) => `第 ${row} 行`,
    wholeFile: '整个文件',
    expected: '应为：',
    hint: '办法：',
  },
  en: {
    sheet: 'Problems',
    title: (file) => `Problems of ${file} (a place is a link to its cell)`,
    none: 'No problems were found.',
    severities: { error: 'error', warning: 'warning', note: 'note' },
    columns: ['severity', 'code', 'place', 'column', 'found', 'problem', 'expected', 'to do'],
    row: (row) => `row ${row}`,
    wholeFile: 'the whole file',
    expected: 'Expected: ',
    hint: 'To do: ',
  },
};

/** Whether a sheet is the list of problems of an annotated copy, by its name and by the title above it. */
export function isProblemList(sheetName: string, title: string): boolean {
  const file = '\u0000';
  return Object.values(annotatingWords).some((words) => {
    const [front = '', back = ''] = words.title(file).split(file);
    return sheetName === words.sheet && title.startsWith(front) && title.endsWith(back);
  });
}
