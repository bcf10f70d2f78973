import { limits, type Played } from './player.ts';
import type { TrialCall } from './trial.ts';

/** Problems that are about the folder, a setting or what is not there, so that no file can be named. */
const withoutFile = new Set([
  'E140',
  'E145',
  'W141',
  'W143',
  'W146',
  'W401',
  'W406',
  'N140',
  'N450',
  'N502',
  'N504',
]);

interface ToldProblem {
  readonly code: string;
  readonly file: string | null;
}

/** What is wrong with how a call ended; the files that it left are looked at elsewhere. */
export function faultsOf(call: TrialCall, { code, thrown, out, err, peak, took }: Played): string[] {
  if (thrown !== null) return [thrown];
  const wrong: string[] = [];
  const said = `${err}\n${call.output === 'text' ? out : ''}`;
  if (code === null || !call.codes.includes(code)) wrong.push(`exit code ${code}: ${err.slice(0, 600)}`);
  if (/^\s+at .*:\d+:\d+\)?$/m.test(said)) wrong.push(`a stack trace: ${said.slice(0, 1_000)}`);
  if (took > limits.time) wrong.push(`hang: ${Math.round(took)} ms`);
  if (peak > limits.memory) wrong.push(`memory: ${Math.round(peak)} MiB`);
  const obeyed = obeyedIn(said);
  if (obeyed !== null) wrong.push(`a character that a terminal obeys: ${obeyed}`);
  if (code !== 0 && code !== 3 && err === '' && out === '') wrong.push('an end without a word');
  const isDocument = call.output === 'json' && (code === 0 || code === 1);
  if (isDocument) wrong.push(...faultsOfJson(out, call.problems === true));
  return wrong;
}

/** The first control or direction character, with what stands around it. */
function obeyedIn(said: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const at = said.search(/[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  return at < 0 ? null : JSON.stringify(said.slice(Math.max(0, at - 80), at + 40));
}

function faultsOfJson(out: string, isOfProblems: boolean): string[] {
  let document: unknown;
  try {
    document = JSON.parse(out);
  } catch (error) {
    return [`no JSON: ${String(error)}`];
  }
  if (!isOfProblems) return [];
  const { problems } = document as { readonly problems: readonly ToldProblem[] };
  return problems.flatMap(({ code, file }) => {
    if (!/^[EWN]\d{3}$/.test(code)) return [`a problem without a code: ${code}`];
    return file === null && !withoutFile.has(code) ? [`a problem without a place: ${code}`] : [];
  });
}
