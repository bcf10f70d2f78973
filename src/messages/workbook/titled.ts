import { capitalised } from '../entry.ts';

/** A sheet's title that names what is awarded, as the policy does. */
export function titled(subject: string, year: number, sheet: string): string {
  return `${capitalised(subject)}, ${year}: ${sheet}`;
}
