/** The most characters that a spreadsheet cell holds. */
export const mostCharacters = 32_767;

/** What no cell of a workbook can hold: control characters, lone surrogates and non-characters; tab and line breaks are legal. */
export const illegalInXml = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Whether a cell of a workbook shows the text whole and unchanged. */
export function keepsText(text: string): boolean {
  return text.length <= mostCharacters && text.search(illegalInXml) < 0;
}
