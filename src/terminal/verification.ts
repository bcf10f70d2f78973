import type { ChalkInstance } from 'chalk';
import type { Language } from '../messages/entry.ts';
import { type VerifyingWords, verifyingWords } from '../messages/verifying.ts';
import {
  type Check,
  type Doubt,
  type Finding,
  strayFiles,
  type Verification,
  type VerifiedPlace,
} from '../review/verify/verification.ts';
import { padded, printable, shortened, width } from './style.ts';

/** The longest line of a file that is shown. */
const longest = 160;
/** What is shown before a difference, so that its field is seen. */
const before = 60;

/** What verifying came to, check by check, with the first place that disagrees and what cannot be seen. */
export function verificationText(
  path: string,
  { agrees, checks, head, entries }: Verification,
  language: Language,
  chalk: ChalkInstance,
): string {
  const words = verifyingWords[language];
  const paint = { agrees: chalk.green, differs: chalk.red.bold, 'not-checked': chalk.dim };
  const label = Math.max(...Object.values(words.results).map(width));
  const indent = ' '.repeat(label + 4);
  const lines = checks.flatMap((check) => [
    `  ${paint[check.result](padded(words.results[check.result], label))}  ${words.checks[check.name]}`,
    ...checkDetails(check, words).map((line) => `${indent}${line}`),
  ]);
  const first = checks.find(({ result }) => result === 'differs');
  const stray = strayFiles({ checks });
  const differs =
    stray.length > 0
      ? words.stray(stray.map(printable))
      : words.differs(first?.place == null ? '--data' : printable(placeText(first.place)));
  const verdict = agrees ? chalk.green.bold(words.agrees) : chalk.red.bold(differs);
  return [
    words.title(printable(path)),
    ...lines,
    '',
    ...(head === null ? [] : [words.head(head, entries)]),
    verdict,
    ...limitsOf({ agrees, checks }, words),
  ].join('\n');
}

/**
 * What may be wrong though all that was checked agrees: a folder made anew as a whole agrees with itself; and the data do not
 * show what was paid before, which a supplementary settlement has from its own log.
 */
export function limitsOf(
  { agrees, checks }: Pick<Verification, 'agrees' | 'checks'>,
  words: VerifyingWords,
): string[] {
  const has = (name: Check['name'], wanted: Check['result']) =>
    checks.some((check) => check.name === name && check.result === wanted);
  // Whoever made a folder anew has neither.
  if (!agrees || has('head', 'agrees') || has('signature', 'agrees')) return [];
  return [
    ...(has('data', 'agrees') ? [] : [words.limits]),
    ...(has('previous', 'not-checked') ? [words.previousLimits] : []),
  ];
}

/** `audit.jsonl:17`. */
export function placeText({ file, line }: VerifiedPlace): string {
  return line === null ? file : `${file}:${line}`;
}

/** What is said of a check, line by line: the place, what differs there, or why it was not looked at; then other files. */
export function checkDetails(check: Check, words: VerifyingWords): string[] {
  return [...firstDetails(check, words), ...check.others.map((doubt) => doubtLine(doubt, words))];
}

function doubtLine({ place, finding }: Doubt, words: VerifyingWords): string {
  const at = place === null ? '' : printable(placeText(place));
  return [at, printable(sentence(finding, words))].filter((part) => part !== '').join('  ');
}

function firstDetails({ place, finding }: Check, words: VerifyingWords): string[] {
  const at = place === null ? '' : printable(placeText(place));
  if (finding === null) return at === '' ? [] : [at];
  const head = doubtLine({ place, finding }, words);
  if (finding.kind !== 'line-differs') return [head];
  const label = Math.max(width(words.found), width(words.expected));
  const [found, expected] = whereTheyDiffer(finding.found, finding.expected);
  const shown = (line: string | null) => (line === null ? words.nothing : printable(line));
  return [
    head,
    `${padded(words.found, label)}  ${shown(found)}`,
    `${padded(words.expected, label)}  ${shown(expected)}`,
  ];
}

/** Two lines, short enough to be shown, from a little before the first character in which they differ. */
function whereTheyDiffer(found: string | null, expected: string | null): [string | null, string | null] {
  const [a, b] = [found, expected].map((line) => Array.from(line?.trim() ?? '')) as [string[], string[]];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const from = Math.max(a.length, b.length) <= longest ? 0 : Math.max(0, same - before);
  const shown = (characters: readonly string[]) =>
    `${from === 0 ? '' : '…'}${shortened(characters.slice(from).join(''), longest)}`;
  return [found === null ? null : shown(a), expected === null ? null : shown(b)];
}

/** Each finding carries the facts of its own sentence. */
function sentence<K extends Finding['kind']>(
  finding: Finding & { readonly kind: K },
  words: VerifyingWords,
): string {
  const tell = words.findings[finding.kind] as (facts: Finding) => string;
  return tell(finding);
}
