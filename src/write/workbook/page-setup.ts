import type { Worksheet } from 'exceljs';

/** What is the same on the paper of every sheet: A4 landscape, as wide as the page, `&P/&N` below. */
export function setUpPage(
  sheet: Worksheet,
  pageOf: (page: string, pages: string) => string,
  repeated: { readonly first: number; readonly last: number } | null,
): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(repeated === null ? {} : { printTitlesRow: `${repeated.first}:${repeated.last}` }),
  });
  sheet.headerFooter.oddFooter = `&C${pageOf('&P', '&N')}`;
}
