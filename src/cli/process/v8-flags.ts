import { setFlagsFromString } from 'node:v8';

/** MiB for objects that are soon forgotten, as most are here: the usual 16 would keep too many of them for longer. */
export const youngGeneration = 64;

/** What V8 is told. */
interface Flag {
  readonly value: number;
  /** The versions of V8 that know it, of those that Node 20, 22 and 24 have (`npm run versions`). */
  readonly known: readonly string[];
}

export const flags = {
  /**
   * How much of a function runs before V8 optimizes it, in bytes of bytecode: six times the usual. A settlement lasts two
   * seconds; what is optimized too early has seen too few kinds of values, and is thrown away and made again.
   */
  'interrupt-budget': { value: 400_000, known: ['11.3'] },
  /**
   * By how many percent of what is alive memory grows before V8 looks for what is not: by itself it takes up to three
   * times as much first, where a few megabytes are alive for every gigabyte that passes.
   */
  'heap-growing-percent': { value: 50, known: ['11.3', '12.4', '13.6'] },
} as const satisfies Readonly<Record<string, Flag>>;

/**
 * How a flag is said to a V8; null where that V8 is not known to know it. It would print an error of its own on the
 * screen, which nobody can catch, and go on without.
 * @param version of V8, as in `process.versions.v8`
 */
export function flagFor(name: keyof typeof flags, version: string): string | null {
  const { value, known }: Flag = flags[name];
  return known.some((one) => version.startsWith(`${one}.`)) ? `--${name}=${value}` : null;
}

/** Tells this process's V8 a flag that it knows. */
export function tellV8(name: keyof typeof flags): void {
  const flag = flagFor(name, process.versions.v8);
  if (flag !== null) setFlagsFromString(flag);
}
