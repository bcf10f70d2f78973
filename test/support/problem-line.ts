import type { Problem } from '../../src/messages/problem.ts';

/** A problem with its place and all that its sentences need, on one line. */
export function problemLine({ code, place, value, uscc, facts }: Problem): string {
  const where = [place.file, place.row, place.cell, place.column].filter((part) => part !== null).join(' ');
  return `${code} ${where} ${JSON.stringify({ value, uscc, ...facts })}`;
}
