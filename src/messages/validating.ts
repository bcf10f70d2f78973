import type { Language } from './entry.ts';

/** The words of `award validate` on the terminal. */
export interface ValidatingWords {
  readonly none: string;
  readonly tables: string;
  readonly rows: (count: number) => string;
  readonly noTables: string;
  readonly notChecked: string;
  readonly annotated: (folder: string, files: number) => string;
  /** What to run next. */
  readonly mend: (command: string) => string;
  readonly mark: (command: string) => string;
  readonly settle: (command: string, warnings: number) => string;
  /** What stands for the number of the document that a year after the trial settles with, and what that is. */
  readonly basisHere: string;
  readonly basis: (placeholder: string) => string;
  readonly handIn: (command: string, warnings: number) => string;
}

const noErrorsZh = (warnings: number): string =>
  warnings === 0 ? '没有错误，' : `没有错误；请先核对上面的 ${warnings} 个警告，核对后`;
const noErrorsEn = (warnings: number): string =>
  warnings === 0
    ? 'No errors; ready'
    : `No errors; look at the warnings above (${warnings}) first, then it is ready`;

/** The words of `award validate` in both languages. */
export const validatingWords: { readonly [L in Language]: ValidatingWords } = {
  zh: {
    none: '没有发现问题。',
    tables: '已读取的表',
    rows: (count) => `${count} 行`,
    noTables: '没有读到任何表。',
    notChecked: '没有核对的内容',
    annotated: (folder, files) => `已写出 ${files} 份标注副本：${folder}`,
    mend: (command) => `下一步：按上面的办法改正，再运行 ${command}`,
    mark: (command) => `要在表格中看到问题所在，可运行 ${command}`,
    settle: (command, warnings) => `${noErrorsZh(warnings)}可以结算：${command}`,
    basisHere: '<依据文件文号>',
    basis: (placeholder) =>
      `试行期以后的年度凭依据文件结算：请把 ${placeholder} 换成延续执行的文件的文号，如 临政办字〔2024〕8号。`,
    handIn: (command, warnings) => `${noErrorsZh(warnings)}可以上交；各表交齐后运行 ${command}`,
  },
  en: {
    none: 'No problems were found.',
    tables: 'tables read',
    rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
    noTables: 'No table was read.',
    notChecked: 'not checked',
    annotated: (folder, files) => `${files} annotated copies written to ${folder}`,
    mend: (command) => `Next: mend them as said above and run ${command}`,
    mark: (command) => `To see the problems in the spreadsheets themselves, run ${command}`,
    settle: (command, warnings) => `${noErrorsEn(warnings)} to settle: ${command}`,
    basisHere: '<document no.>',
    basis: (placeholder) =>
      `A year after the trial settles with a basis document: put the number of the document that extends the policy, e.g. 临政办字〔2024〕8号, for ${placeholder}.`,
    handIn: (command, warnings) =>
      `${noErrorsEn(warnings)} to hand in. When all tables are there, run ${command}`,
  },
};
