import { readFile } from 'node:fs/promises';
import { type Problem, problem } from '../messages/problem.ts';
import { ruleIds } from '../policy/ids.ts';
import { builtInPolicyFile } from '../policy/loaded.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyData } from '../policy/schema.ts';
import { partsDigest } from '../read/xlsx/parts-digest.ts';
import { Bench } from '../review/explain/bench.ts';
import { explain } from '../review/explain/explain.ts';
import type { Explanation } from '../review/explain/explanation.ts';
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
import type { SupplementEnterprise } from '../settle/rounds/supplement.ts';
import type { EnterpriseSettlement } from '../settle/settle-enterprise.ts';
import type { Settlement } from '../settle/settlement.ts';
import { ambiguous, nobody } from './enterprise-asked.ts';
import { readSettlementFolder } from './settlements/settlement-folder.ts';

/** What a settlement folder says of one enterprise, explained. */
export interface ExplainedFolder {
  readonly verification: Verification;
  /** The program's version that made the settlement. */
  readonly madeBy: string;
  readonly policy: Policy;
  readonly answer: Answer;
}

/** An enterprise and the lines that were asked for (null for all); or one that earlier rounds paid and this one has no result of. */
type Answer =
  | { readonly kind: 'settled'; readonly explanation: Explanation; readonly isAsked: IsAsked | null }
  | { readonly kind: 'unsettled'; readonly own: SupplementEnterprise; readonly round: number };

/**
 * Verifies a settlement folder and explains one enterprise of it; @returns why that cannot be done
 * @param asked a code, a name, a part of one, a line's id or a matter
 * @param part a rule or a matter, for its lines alone
 */
export async function explainFolder(
  path: string,
  asked: string,
  part: string | undefined,
  cwd: string,
): Promise<ExplainedFolder | Problem> {
  const folder = await readSettlementFolder(path, cwd);
  if ('code' in folder) return folder;
  const opened = new OpenedSettlement(folder.files);
  const { recorded } = opened;
  if ('fault' in recorded) return problem('E943', {}, { path, fault: recorded.fault });
  const verification = await verify(opened, {
    others: folder.others,
    head: null,
    publicKey: null,
    policyFile: await readFile(builtInPolicyFile),
    again: null,
    partsDigest,
  });
  const bench = new Bench(recorded);
  const answer = answerTo(asked, part, bench);
  if ('code' in answer) return answer;
  return { verification, madeBy: recorded.version, policy: bench.policy, answer };
}

/** What is told of what was asked for; @returns why there is nothing to tell */
function answerTo(asked: string, part: string | undefined, bench: Bench): Answer | Problem {
  const { settlement, policy } = bench;
  const settled = whatIsAsked(asked, settlement);
  if ('code' in settled) {
    const { supplement } = settlement;
    const own =
      settled.code === 'E945' || supplement === null ? null : findUnsettled(asked, supplement.enterprises);
    return own === null ? settled : { kind: 'unsettled', own, round: supplement?.round ?? 1 };
  }
  const isAsked = part === undefined ? settled.isAsked : partAsked(part, settled.enterprise, policy.data);
  if (isAsked !== null && 'code' in isAsked) return isAsked;
  return { kind: 'settled', explanation: explain(bench, settled.enterprise), isAsked };
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
