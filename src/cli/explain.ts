import { readFile } from 'node:fs/promises';
import type { ChalkInstance } from 'chalk';
import type { Language } from '../messages/entry.ts';
import { explainingWords } from '../messages/explaining.ts';
import { type Problem, problem } from '../messages/problem.ts';
import { ruleIds } from '../policy/ids.ts';
import { builtInPolicyFile } from '../policy/loaded.ts';
import type { PolicyData } from '../policy/schema.ts';
import { partsDigest } from '../read/xlsx/parts-digest.ts';
import { Bench } from '../review/explain/bench.ts';
import { explain } from '../review/explain/explain.ts';
import {
  type AskedLines,
  findEnterprise,
  findLines,
  findRules,
  findUnsettled,
} from '../review/explain/find.ts';
import { OpenedSettlement } from '../review/open.ts';
import type { Verification } from '../review/verify/verification.ts';
import { verify } from '../review/verify/verify.ts';
import type { Line } from '../settle/line.ts';
import type { EnterpriseSettlement } from '../settle/settle-enterprise.ts';
import type { Settlement } from '../settle/settlement.ts';
import { version } from '../version.ts';
import { ambiguous, nobody } from './enterprise-asked.ts';
import { exit, type Io } from './io.ts';
import { readSettlementFolder } from './settlement-folder.ts';
import { explanationText, unsettledText } from './terminal/explanation.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { colours } from './terminal/style.ts';
import { placeText } from './terminal/verification.ts';

/**
 * `award explain <settlement> <enterprise or matter> [rule or matter]`: why an enterprise gets what it gets, and why
 * not more; verifies first and says so on top where it does not agree. @returns the exit code: 1 where it does not
 */
export async function explainCommand(
  path: string,
  asked: string,
  part: string | undefined,
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
  const chalk = colours({ ...io, terminal: false });
  const told = answer(asked, part, new Bench(recorded), screen.language, chalk);
  if (typeof told !== 'string') return screen.refuse([told], exit.couldNotRun);

  const words = explainingWords[screen.language];
  if (!verification.agrees) screen.line(words.tampered(firstPlace(verification)));
  if (recorded.version !== version) screen.line(words.version(recorded.version, version));
  io.out(`${told}\n`);
  return verification.agrees ? exit.done : exit.problems;
}

/** What is told of what was asked for; @returns why there is nothing to tell */
function answer(
  asked: string,
  part: string | undefined,
  bench: Bench,
  language: Language,
  chalk: ChalkInstance,
): string | Problem {
  const { settlement, policy } = bench;
  const settled = whatIsAsked(asked, settlement);
  if ('code' in settled) {
    const { supplement } = settlement;
    const unsettled =
      settled.code === 'E945' || supplement === null ? null : findUnsettled(asked, supplement.enterprises);
    return unsettled === null ? settled : unsettledText(unsettled, supplement?.round ?? 1, language, chalk);
  }
  const isAsked = part === undefined ? settled.isAsked : partAsked(part, settled.enterprise, policy.data);
  if (isAsked !== null && 'code' in isAsked) return isAsked;
  return explanationText(explain(bench, settled.enterprise), isAsked, policy, language, chalk);
}

type IsAsked = (line: Line) => boolean;

/** An enterprise, all of it; or the one that has a line or a matter of that name, and those lines. */
function whatIsAsked(
  asked: string,
  settlement: Settlement,
): { readonly enterprise: EnterpriseSettlement; readonly isAsked: IsAsked | null } | Problem {
  const { enterprises } = settlement;
  const found = findEnterprise(asked, enterprises);
  if (found.kind === 'one') return { enterprise: found.one, isAsked: null };
  if (found.kind === 'several') return ambiguous(asked, found.all);
  const matters = findLines(asked, enterprises);
  if (matters.kind === 'one') return { enterprise: matters.one.enterprise, isAsked: among(matters.one) };
  if (matters.kind === 'several') {
    return ambiguous(
      asked,
      matters.all.map(({ enterprise }) => enterprise),
    );
  }
  return nobody(asked, found.suggestion ?? matters.suggestion, settlement);
}

const among =
  ({ lines }: AskedLines): IsAsked =>
  (line) =>
    lines.includes(line);

/** The lines of an enterprise that a rule, a matter or a line's id means. */
function partAsked(asked: string, enterprise: EnterpriseSettlement, data: PolicyData): IsAsked | Problem {
  const rules = findRules(asked, data);
  if (rules.kind === 'several') return ({ claim }) => rules.all.includes(claim.rule);
  const matters = findLines(asked, [enterprise]);
  if (matters.kind === 'one') return among(matters.one);
  const suggestion = [rules, matters].flatMap((one) =>
    one.kind === 'none' ? (one.suggestion ?? []) : [],
  )[0];
  return problem('E914', {}, { kind: 'rule', what: asked, suggestion: suggestion ?? null, names: ruleIds });
}

function firstPlace({ checks }: Verification): string {
  const place = checks.find(({ result }) => result === 'differs')?.place;
  return place == null ? '' : placeText(place);
}
