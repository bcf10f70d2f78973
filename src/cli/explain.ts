import { readFile } from 'node:fs/promises';
import { explainingWords } from '../messages/explaining.ts';
import { type Problem, problem } from '../messages/problem.ts';
import { type RuleId, ruleIds } from '../policy/ids.ts';
import { builtInPolicyFile } from '../policy/load.ts';
import type { PolicyData } from '../policy/schema.ts';
import { partsDigest } from '../read/xlsx/parts-digest.ts';
import { Bench } from '../review/explain/bench.ts';
import { explain } from '../review/explain/explain.ts';
import { findEnterprise, findRules } from '../review/explain/find.ts';
import { OpenedSettlement } from '../review/open.ts';
import type { Verification } from '../review/verify/verification.ts';
import { verify } from '../review/verify/verify.ts';
import type { Settlement } from '../settle/settlement.ts';
import { version } from '../version.ts';
import { exit, type Io } from './io.ts';
import { readSettlementFolder } from './settlement-folder.ts';
import { explanationText } from './terminal/explanation.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { colours } from './terminal/style.ts';
import { placeText } from './terminal/verification.ts';

/**
 * `award explain <settlement> <enterprise> [rule]`: why an enterprise gets what it gets, and why not more; verifies
 * first and says so on top where it does not agree. @returns the exit code: 1 where it does not
 */
export async function explainCommand(
  path: string,
  asked: string,
  rule: string | undefined,
  options: ScreenOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const folder = await readSettlementFolder(path, io.cwd);
  if ('code' in folder) return screen.refuse([folder], exit.couldNotRun);
  const opened = new OpenedSettlement(folder.files);
  const { recorded } = opened;
  if ('fault' in recorded) {
    return screen.refuse([problem('E943', {}, { path, fault: recorded.fault })], exit.couldNotRun);
  }
  const verification = await verify(opened, {
    others: folder.others,
    head: null,
    publicKey: null,
    policyFile: await readFile(builtInPolicyFile),
    again: null,
    partsDigest,
  });
  const { data } = recorded.policy;
  const bench = new Bench(recorded);
  const settled = enterpriseAsked(asked, bench.settlement);
  if ('code' in settled) return screen.refuse([settled], exit.couldNotRun);
  const rules = rulesAsked(rule, data);
  if (rules !== null && 'code' in rules) return screen.refuse([rules], exit.couldNotRun);

  const words = explainingWords[screen.language];
  if (!verification.agrees) screen.line(words.tampered(firstPlace(verification)));
  if (recorded.version !== version) screen.line(words.version(recorded.version, version));
  const chalk = colours({ ...io, terminal: false });
  io.out(`${explanationText(explain(bench, settled), rules, data, screen.language, chalk)}\n`);
  return verification.agrees ? exit.done : exit.problems;
}

function enterpriseAsked(asked: string, { enterprises }: Settlement) {
  const found = findEnterprise(asked, enterprises);
  if (found.kind === 'one') return found.one;
  if (found.kind === 'none') return problem('E944', {}, { what: asked, suggestion: found.suggestion });
  const names = found.all.map(({ dossier }) => `${dossier.uscc} ${dossier.enterprise.name}`);
  return problem('E945', {}, { what: asked, names });
}

/** null where none was asked for. */
function rulesAsked(asked: string | undefined, data: PolicyData): readonly RuleId[] | Problem | null {
  if (asked === undefined) return null;
  const found = findRules(asked, data);
  if (found.kind === 'several') return found.all;
  const suggestion = found.kind === 'none' ? found.suggestion : null;
  return problem('E914', {}, { kind: 'rule', what: asked, suggestion, names: ruleIds });
}

function firstPlace({ checks }: Verification): string {
  const place = checks.find(({ result }) => result === 'differs')?.place;
  return place == null ? '' : placeText(place);
}
