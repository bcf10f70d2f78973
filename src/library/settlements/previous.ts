import { type Problem, problem } from '../../messages/problem.ts';
import type { Readings } from '../../policy/ids.ts';
import { loadPolicy } from '../../policy/load.ts';
import type { LoadedPolicy } from '../../policy/loaded.ts';
import { Policy } from '../../policy/policy.ts';
import type { Under } from '../../review/changed-terms.ts';
import type { PreviousSettlement } from '../../settle/rounds/previous.ts';
import { paidBy } from './given-previous.ts';
import { documentFrom } from './settlement-folder.ts';
import { verifyFolder } from './verify-folder.ts';
import { doubtFacts } from './whole-settlement.ts';

/** The settlement before: what it paid, and what it was made under. */
export interface GoneOnFrom {
  readonly settlement: PreviousSettlement;
  readonly under: Under;
}

/**
 * The settlement that a supplementary one goes on from, verified as `award verify` does it; @returns why nothing may go
 * on from it
 * @param path as the person named it
 */
export async function previousSettlement(
  path: string,
  year: number,
  { data, sha256 }: LoadedPolicy,
  cwd: string,
): Promise<GoneOnFrom | Problem> {
  const verified = await verifyFolder(path, {}, cwd);
  if ('code' in verified) return verified;
  const { opened, verification } = verified;
  const broken = () => problem('E970', {}, doubtFacts(path, verification));
  if (!verification.agrees) return broken();
  const text = opened.files.get('settlement.json')?.toString('utf8') ?? '';
  const document = documentFrom(text, path);
  if ('code' in document) return document;
  const other = (what: 'year' | 'policy', found: string, wanted: string) =>
    problem('E971', {}, { path, what, found, wanted });
  if (document.year !== year) return other('year', String(document.year), String(year));
  if (document.policy.id !== data.id) return other('policy', document.policy.id, data.id);
  const settlement = paidBy(verified);
  if (settlement === null) return broken();
  const file = loadPolicy(opened.files.get('policy.yaml') ?? Buffer.alloc(0));
  // A policy file of another version may not be read any more: then its parameters cannot be compared.
  const before = 'faults' in file ? data : file.data;
  const readings = document.policy.readings as Readings;
  const under = { policy: new Policy(before, sha256, year, readings), basis: document.basis };
  return { settlement, under };
}
