import type exceljs from 'exceljs';
import type { Workbook } from 'exceljs';

/** What every part of a file carries in place of the time of the run. */
export const noTime = new Date(Date.UTC(1980, 0, 1));

/** What a workbook says of itself: no clock, no person, no machine. */
export const impersonal = {
  creator: 'award',
  lastModifiedBy: 'award',
  created: noTime,
  modified: noTime,
} as const;

/** exceljs, loaded only when a workbook is written, since most commands never write one. */
export async function spreadsheetLibrary(): Promise<typeof exceljs> {
  const { default: library } = await import('exceljs');
  return library;
}

/** A workbook without sheets. */
export async function emptyWorkbook(): Promise<Workbook> {
  const { Workbook } = await spreadsheetLibrary();
  const workbook = Object.assign(new Workbook(), impersonal);
  // Whatever a reader's program makes of the cached values, it shows what it computed itself.
  workbook.calcProperties = { fullCalcOnLoad: true };
  return workbook;
}
