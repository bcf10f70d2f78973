/** The part of exceljs that writes workbooks, without its streams and its CSV, which take as long to load again. */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const workbook: new () => Workbook;

  export = workbook;
}
