import type { stream, Workbook } from 'exceljs';
import { packed } from './pack.ts';

/** What every part of a file carries in place of the time of the run. */
export const noTime = new Date(Date.UTC(1980, 0, 1));

/** What a workbook says of itself: no clock, no person, no machine. */
export const impersonal = {
  creator: 'award',
  lastModifiedBy: 'award',
  created: noTime,
  modified: noTime,
} as const;

/** exceljs's writer of rows one by one; loaded only where a workbook is written so. */
export async function rowWriter(): Promise<typeof stream.xlsx.WorkbookWriter> {
  const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
  return WorkbookWriter;
}

/** A workbook without sheets. exceljs is loaded here, since most commands never write one. */
export async function emptyWorkbook(): Promise<Workbook> {
  const { default: Exceljs } = await import('exceljs/lib/doc/workbook.js');
  return Object.assign(new Exceljs(), impersonal);
}

/** The bytes of a workbook without links: the same cells give the same bytes. */
export async function savedWorkbook(workbook: Workbook): Promise<Buffer> {
  return (await packed(workbook)).content;
}
