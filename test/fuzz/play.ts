import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Chance } from './chance.ts';
import { faultsOf } from './judge.ts';
import { limits, type Played, Player } from './player.ts';
import type { Target, Trial, TrialCall } from './trial.ts';

/** What a trial showed. */
export interface Shown {
  /** What should not have been; each line enough to see what happened. */
  readonly wrong: readonly string[];
  /** The exit code of each call; null where it was left out. */
  readonly codes: readonly (number | null)[];
}

/** Plays trials in a folder of their own, below a folder that nothing else may appear in. */
export class Ground {
  readonly root: string;
  private readonly player = new Player();

  private constructor(root: string) {
    this.root = root;
  }

  static async open(): Promise<Ground> {
    return new Ground(await mkdtemp(join(tmpdir(), 'award-fuzz-')));
  }

  async close(): Promise<void> {
    this.player.stop();
    await rm(this.root, { recursive: true, force: true });
  }

  /** The trial of a seed, played; where something is wrong its files are kept, and it is said where. */
  async play(target: Target, seed: string): Promise<Shown> {
    const trial = await target.make(new Chance(seed));
    const place = join(this.root, 'a', 'b');
    for (const [path, content] of Object.entries(trial.files)) {
      await mkdir(dirname(join(place, path)), { recursive: true });
      await writeFile(join(place, path), content);
    }
    const shown = await this.playIn(place, trial);
    if (shown.wrong.length === 0) await rm(join(this.root, 'a'), { recursive: true, force: true });
    else {
      const kept = await mkdtemp(join(tmpdir(), `award-fuzz-found-${target.name}-`));
      await rename(place, join(kept, 'trial'));
      await rm(join(this.root, 'a'), { recursive: true, force: true });
      return { ...shown, wrong: [...shown.wrong, `files: ${kept}`] };
    }
    return shown;
  }

  private async playIn(place: string, { calls, alike = [] }: Trial): Promise<Shown> {
    const wrong: string[] = [];
    const codes: (number | null)[] = [];
    const before = await contentsOf(this.root);
    const written = new Set<string>();
    for (const call of calls) {
      const last = codes.at(-1) ?? null;
      if (call.after !== undefined && (last === null || !call.after.includes(last))) {
        codes.push(null);
        continue;
      }
      const played = await this.call(call, place);
      for (const fault of faultsOf(call, played)) wrong.push(`${call.argv.join(' ')}: ${fault}`);
      for (const top of call.writes ?? []) if (played.code !== 2) written.add(top);
      codes.push(played.code);
      const mayBe = (path: string) => [...written].some((top) => path.startsWith(`a/b/${top}`));
      for (const path of changed(before, await contentsOf(this.root))) {
        if (!mayBe(path)) wrong.push(`${call.argv.join(' ')}: ${path} was written`);
      }
    }
    for (const [a, b] of alike) {
      const [one, other] = [codes[a] ?? null, codes[b] ?? null];
      if (one !== null && other !== null && one !== other) {
        wrong.push(`${calls[a]?.argv[0]} ended with ${one}, ${calls[b]?.argv[0]} with ${other}`);
      }
    }
    return { wrong, codes };
  }

  /** A call whose process has grown too large is made once more in a new one: the memory may be that of others. */
  private async call({ argv }: TrialCall, place: string): Promise<Played> {
    const played = await this.player.play(argv, place);
    if (played.peak <= limits.memory * 0.8) return played;
    this.player.stop();
    return played.peak <= limits.memory ? played : this.player.play(argv, place);
  }
}

type Contents = ReadonlyMap<string, string>;

async function contentsOf(root: string): Promise<Contents> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found = new Map<string, string>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? await readFile(path) : '';
    const shown = path.slice(root.length + 1).replaceAll('\\', '/');
    found.set(shown, createHash('sha256').update(bytes).digest('hex'));
  }
  return found;
}

function changed(before: Contents, after: Contents): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}
