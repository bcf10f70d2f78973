import { inPlaceOrder } from '../messages/order.ts';
import type { Problem } from '../messages/problem.ts';
import type { TerminalWords } from '../messages/terminal.ts';
import { printable } from './style.ts';

const mostPlaces = 5;

/**
 * Why `--set-aside` leaves nothing to settle.
 * @param stopping errors that belong to no enterprise; none: then every enterprise has one
 * @param count how many they are, where those that are given are only the first of them
 */
export function whyNotSetAside(
  stopping: readonly Problem[],
  words: TerminalWords,
  count: number = stopping.length,
): string {
  const places = inPlaceOrder(stopping)
    .slice(0, mostPlaces)
    .map(({ code, place: { file, row } }) =>
      printable([code, file === null ? '' : row === null ? file : `${file}:${row}`].join(' ').trim()),
    );
  return words.notSetAside(places, count);
}
