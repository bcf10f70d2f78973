import type { Office } from '../../write/paper/office.ts';

/** Where people turn to, as it was given on the command line. */
export interface OfficeOptions {
  readonly office?: string;
  readonly telephone?: string;
  readonly address?: string;
}

/** The office as it was given; what was not, or is blank, is left to be filled in. */
export function officeOf({ office, telephone, address }: OfficeOptions): Office {
  const given = (text: string | undefined) => text?.trim() || null;
  return { office: given(office), telephone: given(telephone), address: given(address) };
}

/** Whether a part of the office is left to be filled in. */
export function isToFill(office: Office): boolean {
  return Object.values(office).includes(null);
}
