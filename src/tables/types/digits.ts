import { trimmed } from './normal.ts';
import type { CellContext } from './type.ts';

/** A number cell of more than 15 digits, or `9.13716E+17`, has lost what stood behind them: never repaired. */
export function lostDigits({ cell }: CellContext): boolean {
  if (/\de/i.test(cell.value) && /^\d(\.\d+)?E\+?\d{1,2}$/i.test(trimmed(cell.value))) return true;
  return cell.type === 'number' && cell.value.replace(/\D/g, '').length > 15;
}
