import type { Chance } from './chance.ts';
import type { Trial, TrialCall } from './trial.ts';

/** What a run over a data folder comes to: settled or not, and what was settled has to bear looking at. */
export function overData(files: Trial['files'], chance: Chance, how: readonly string[] = []): Trial {
  const checked: TrialCall = {
    argv: ['validate', 'data', '--year', '2023', '--format', 'json', ...encodingIn(how)],
    codes: [0, 1],
    output: 'json',
    problems: true,
  };
  if (!chance.onceIn(3)) return { files, calls: [checked, chance.pick(looks(files))] };
  const settled: TrialCall = {
    argv: ['settle', '2023', 'data', '--out', 'out', ...how],
    codes: [0, 1],
    writes: ['out'],
  };
  const again = (...argv: string[]): TrialCall => ({ argv, codes: [0], after: [0], output: 'text' });
  return {
    files,
    calls: [
      checked,
      settled,
      again('verify', 'out', '--data', 'data'),
      { ...again('audit', 'out', ...chance.pick([[], ['--format', 'md']])), output: 'page' },
      again('diff', 'out', 'out'),
    ],
    alike: [[0, 1]],
  };
}

function encodingIn(how: readonly string[]): readonly string[] {
  const at = how.indexOf('--encoding');
  return at < 0 ? [] : how.slice(at, at + 2);
}

/** Other ways to look at the same data. */
function looks(files: Trial['files']): readonly TrialCall[] {
  const paths = Object.keys(files).filter((path) => /^data\/.*\.(csv|xlsx)$/.test(path));
  return [
    { argv: ['validate', 'data', '--notes'], codes: [0, 1], output: 'text' },
    { argv: ['validate', 'data', '--notes', '--lang', 'zh'], codes: [0, 1], output: 'text' },
    { argv: ['validate', ...paths], codes: [0, 1], output: 'text' },
    { argv: ['validate', 'data', '--format', 'sarif'], codes: [0, 1], output: 'json' },
    { argv: ['validate', 'data', '--format', 'github'], codes: [0, 1] },
    { argv: ['validate', 'data', '--annotate', 'marked'], codes: [0, 1], writes: ['marked'], output: 'text' },
    { argv: ['inspect', ...paths], codes: [0, 1], output: 'text' },
    { argv: ['inspect', '--cells', ...paths], codes: [0, 1], output: 'json' },
    {
      argv: ['settle', '2023', 'data', '--set-aside', '--dry-run', '--notes'],
      codes: [0, 1],
      output: 'text',
    },
    { argv: ['readings', '2023', 'data', '--set-aside'], codes: [0, 1], output: 'text' },
  ];
}

/** What a settlement folder that something was done to comes to: whatever it holds, it is looked at without harm. */
export function overSettlement(files: Trial['files'], chance: Chance, mayAgree: boolean): Trial {
  const verified: TrialCall = {
    argv: ['verify', 'changed'],
    codes: mayAgree ? [0, 1, 2] : [1, 2],
    output: 'text',
  };
  const looks: readonly TrialCall[] = [
    { argv: ['audit', 'changed'], codes: verified.codes, output: 'page' },
    { argv: ['audit', 'changed', '--format', 'md', '--lang', 'en'], codes: verified.codes, output: 'page' },
    {
      argv: ['audit', 'changed', '--out', 'report.html'],
      codes: verified.codes,
      writes: ['report.html'],
      output: 'text',
    },
    { argv: ['explain', 'changed', '91371581MA0F3K714L'], codes: verified.codes, output: 'text' },
    { argv: ['explain', 'changed', '砺岚', 'R5'], codes: verified.codes, output: 'text' },
    { argv: ['diff', 'usual', 'changed'], codes: [0, 1, 2], output: 'text' },
    { argv: ['diff', 'changed', 'usual', '--json'], codes: [0, 1, 2], output: 'json' },
  ];
  return { files, calls: [verified, chance.pick(looks), chance.pick(looks)] };
}
