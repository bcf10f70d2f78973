import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';

/** Cells that any workbook may have, and that none may have however large its file is: they stay in memory. */
const always = 1_000_000;
const most = 6_000_000;
/** Real cells take several bytes of the file each; those of a bomb are repeated without end. */
const cellsPerByte = 2;

/**
 * How much more a workbook may bring: a small file can hold cells by the million, or spread one over all others by a
 * merged range.
 */
export class Room {
  private readonly limit: number;
  private taken = 0;

  /** @param bytes the size of the file */
  constructor(bytes: number) {
    this.limit = Math.min(most, Math.max(always, bytes * cellsPerByte));
  }

  /** @returns whether there was room for so many cells more */
  take(count: number): boolean {
    this.taken += count;
    return this.taken <= this.limit;
  }

  /** E135 once more was taken than there was. */
  refusal(): Refusal | null {
    return this.taken <= this.limit ? null : refuse('E135', { most: this.limit });
  }
}
