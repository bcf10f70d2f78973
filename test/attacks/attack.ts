import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faultsOf } from '../fuzz/judge.ts';
import { type Played, Player } from '../fuzz/player.ts';
import type { TrialCall } from '../fuzz/trial.ts';

/** Plays calls of the built program over files made on the spot, in a process whose memory and time are watched. */
export class AttackGround {
  private readonly player = new Player();

  /** @throws with what is wrong: a stack trace, a hang, too much memory, an exit code that is not documented for it */
  async attack(files: Readonly<Record<string, Buffer | string>>, call: TrialCall): Promise<Played> {
    const place = await mkdtemp(join(tmpdir(), 'award-attack-'));
    try {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(place, path)), { recursive: true });
        await writeFile(join(place, path), content);
      }
      const played = await this.player.play(call.argv, place);
      const wrong = faultsOf(call, played);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      return played;
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  }

  close(): void {
    this.player.stop();
  }
}

/** The codes of the problems that `validate --format json` tells. */
export function codesIn({ out }: Played): string[] {
  const { problems } = JSON.parse(out) as { readonly problems: readonly { readonly code: string }[] };
  return [...new Set(problems.map(({ code }) => code))].sort();
}

/** `award validate` over the folder `data`, or over single files of it. */
export function validated(...paths: readonly string[]): TrialCall {
  const what = paths.length === 0 ? ['data', '--year', '2023'] : paths;
  return { argv: ['validate', ...what, '--format', 'json'], codes: [0, 1], output: 'json', problems: true };
}
