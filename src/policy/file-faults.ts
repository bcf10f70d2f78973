import type { z } from 'zod';

/** How a figure or a date in such a file is written. */
export type Form = 'amount' | 'ratio' | 'years' | 'year' | 'date';

/** What is wrong with a YAML file of ours, as facts. */
export type FileFault =
  | { readonly kind: 'encoding' | 'alias' | 'missing' | 'empty' | 'unknown-key' | 'other' }
  | { readonly kind: 'too-long' | 'too-deep'; readonly most: number }
  | {
      readonly kind: 'syntax';
      readonly line: number | null;
      /** Whether it is the spaces in front that are wrong, or a bracket or quotation mark that has no end. */
      readonly what: 'indent' | 'unclosed' | 'other';
    }
  | { readonly kind: 'wide-colon'; readonly line: number }
  | { readonly kind: 'not-below'; readonly above: string }
  | { readonly kind: 'twice'; readonly key: string }
  | { readonly kind: 'shape'; readonly wanted: 'text' | 'list' | 'map' }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'choice' | 'together'; readonly choices: readonly string[] }
  | { readonly kind: 'no-period' | 'long-period'; readonly from: string; readonly to: string }
  | { readonly kind: 'worked-anyway' | 'off-and-worked'; readonly day: string };

/** A fault with the key it stands at (`parameters.R4.rate.value`); '' for the whole file. */
export interface KeyedFault {
  readonly key: string;
  readonly fault: FileFault;
  /** What is written there, where it is a text. */
  readonly said?: string;
}

type Issue = z.core.$ZodIssue;

/** What zod found, each fault at its key. The values have to be parsed with `reportInput`. */
export function faultsOf(issues: readonly Issue[]): KeyedFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, []));
}

function faultsOfIssue(issue: Issue, above: readonly PropertyKey[]): KeyedFault[] {
  const path = [...above, ...issue.path];
  const at = (...more: readonly string[]) => [...path, ...more].map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ key: at(key), fault: { kind: 'unknown-key' } }));
  if (issue.code !== 'invalid_union') {
    const { input } = issue;
    const said = typeof input === 'string' && input.trim() !== '' ? { said: input } : {};
    return [{ key: at(), fault: faultOf(issue), ...said }];
  }
  // Of what it may be, that whose shape it has; else the first.
  const hasShape = (branch: readonly Issue[]) =>
    !branch.some(({ code, path: own }) => own.length === 0 && /^invalid_(type|value|union)$/.test(code));
  const branch = issue.errors.find(hasShape) ?? issue.errors[0] ?? [];
  return branch.flatMap((inner) => faultsOfIssue(inner, path));
}

const shapes: Readonly<Record<string, 'text' | 'list' | 'map'>> = {
  string: 'text',
  array: 'list',
  object: 'map',
  record: 'map',
};

function faultOf(issue: Exclude<Issue, { code: 'invalid_union' | 'unrecognized_keys' }>): FileFault {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = shapes[issue.expected];
      if (issue.input === undefined) return { kind: 'missing' };
      return wanted === undefined ? { kind: 'other' } : { kind: 'shape', wanted };
    }
    case 'invalid_value':
      return issue.input === undefined
        ? { kind: 'missing' }
        : { kind: 'choice', choices: issue.values.map(String) };
    case 'too_small':
      return { kind: 'empty' };
    case 'invalid_format':
      return { kind: 'form', form: issue.message as Form };
    case 'custom':
      return issue.params?.['fault'] ?? { kind: 'other' };
    default:
      return { kind: 'other' };
  }
}
