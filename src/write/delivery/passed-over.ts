/**
 * Whether a file is one that office programs or systems put beside others for a while, and that belongs to no settlement:
 * locks (`~$settlement.xlsx`, `.~lock.settlement.xlsx#`, WPS's `.~settlement.xlsx`), `Thumbs.db`, `.DS_Store`, `desktop.ini`.
 */
export function isPassedOver(file: string): boolean {
  return /^(~\$|\.~|\._)|^(thumbs\.db|\.ds_store|desktop\.ini)$/i.test(file);
}
