import { policyFrom } from '../../library/inputs/policy-file.ts';
import type { Language } from '../../messages/entry.ts';
import { policyParts } from '../../messages/policy.ts';
import { problem } from '../../messages/problem.ts';
import { closest } from '../../tables/closest.ts';
import { namesOf, type Provision, provisionsMeant, provisionsOf } from '../../terminal/provisions.ts';
import { exit, type Io } from '../io.ts';
import { Screen } from '../screen.ts';

/** The options of `award policy`. */
export interface PolicyOptions {
  readonly policy?: string;
  readonly lang?: Language;
}

/** `award policy [clause or rule]`: the parameters in force with their clause's own words. */
export async function policyCommand(
  asked: string | undefined,
  options: PolicyOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const policy = await policyFrom(options.policy, io.cwd);
  if ('problems' in policy) return screen.refuse(policy.problems, exit.couldNotRun);
  const provisions = provisionsOf(policy.data, screen.language);
  const found = asked === undefined ? provisions : provisionsMeant(provisions, asked);
  if (asked !== undefined && found.length === 0) {
    const unknown = problem('E912', {}, { what: asked, suggestion: closest(asked, namesOf(provisions)) });
    return screen.refuse([unknown], exit.couldNotRun);
  }
  io.out(`${policy.data.document}《${policy.data.title}》\n`);
  let part: Provision['part'] | null = null;
  for (const provision of found) {
    if (provision.part !== part) io.out(`\n${policyParts[provision.part][screen.language]}\n`);
    part = provision.part;
    io.out(`${provisionText(provision)}\n`);
  }
  return exit.done;
}

function provisionText({ id, clause, name, figure, text }: Provision): string {
  const head = [id, name, figure, clause].filter((part) => part !== null && part !== '').join('  ');
  return text === null ? `  ${head}` : `  ${head}\n      “${text}”`;
}
