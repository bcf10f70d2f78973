/** The part of exceljs that writes workbooks, without its streams and its CSV, which take as long to load again. */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const workbook: new () => Workbook;

  export = workbook;
}

/** The part that writes them row by row, without what reads them. */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { stream } from 'exceljs';

  const writer: typeof stream.xlsx.WorkbookWriter;

  export = writer;
}
