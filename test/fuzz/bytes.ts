import type { Chance } from './chance.ts';
import { cellTexts } from './dictionary.ts';

/** A growing operation is repeated no further than to this size, in bytes: a hundred thousand wrong rows take their time. */
const largest = 500_000;

type Operation = (bytes: Buffer, chance: Chance) => Buffer;

const place = (bytes: Buffer, chance: Chance) => chance.below(bytes.length + 1);

function slice(bytes: Buffer, chance: Chance, longest = 200): readonly [from: number, to: number] {
  const from = place(bytes, chance);
  return [from, Math.min(bytes.length, from + chance.between(1, longest))];
}

function withByte(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy[at] = change(copy[at] ?? 0) & 0xff;
  return copy;
}

function put(bytes: Buffer, from: number, to: number, between: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(to)]);
}

const operations: readonly Operation[] = [
  (bytes, chance) => withByte(bytes, place(bytes, chance), (byte) => byte ^ (1 << chance.below(8))),
  (bytes, chance) =>
    withByte(bytes, place(bytes, chance), () => chance.pick([0, 0x22, 0x2c, 0x0a, 0x0d, 0x7f, 0x80, 0xff])),
  (bytes, chance) => put(bytes, ...slice(bytes, chance), Buffer.alloc(0)),
  (bytes, chance) => {
    const [from, to] = slice(bytes, chance);
    return put(bytes, to, to, bytes.subarray(from, to));
  },
  (bytes, chance) => {
    const [from, to] = slice(bytes, chance, 2_000);
    const at = place(bytes, chance);
    return put(bytes, at, at, bytes.subarray(from, to));
  },
  (bytes, chance) => {
    const at = place(bytes, chance);
    return put(bytes, at, at, Buffer.from(chance.pick(cellTexts)));
  },
  (bytes, chance) => put(bytes, ...slice(bytes, chance), Buffer.from(chance.pick(cellTexts))),
  (bytes, chance) => bytes.subarray(0, place(bytes, chance)),
  (bytes, chance) => {
    const [from, to] = slice(bytes, chance);
    const times = Math.floor(Math.min(chance.pick([10, 1_000, 100_000]), largest / (to - from || 1)));
    return put(bytes, to, to, Buffer.concat(Array<Buffer>(times).fill(bytes.subarray(from, to))));
  },
];

/** The bytes after a few changes of the kind that disks, editors, transfers and enemies make. */
export function damaged(bytes: Buffer, chance: Chance): Buffer {
  let changed = bytes;
  for (let left = chance.between(1, 6); left > 0; left--) changed = chance.pick(operations)(changed, chance);
  return changed;
}
