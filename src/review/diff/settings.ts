import { type Readings, readingIds } from '../../policy/ids.ts';
import { Policy } from '../../policy/policy.ts';
import type { PolicyData } from '../../policy/schema.ts';
import type { Difference } from './difference.ts';

/** Award year, policy parameters and readings in which two settlements differ. */
export function differencesOfSettings(a: Policy, b: Policy): Difference[] {
  const [before, after] = [figuresOf(a.data), figuresOf(b.data)];
  const year: Difference[] = a.year === b.year ? [] : [{ kind: 'year', before: a.year, after: b.year }];
  return [
    ...year,
    ...[...before].flatMap(([id, figure]): Difference[] => {
      const other = after.get(id) ?? '';
      return figure === other ? [] : [{ kind: 'parameter', id, before: figure, after: other }];
    }),
    ...readingIds.flatMap((id): Difference[] => {
      const [chosen, other] = [a.reading(id), b.reading(id)];
      return chosen === other ? [] : [{ kind: 'reading', id, before: chosen, after: other }];
    }),
  ];
}

/** The policy of A with some of the differences applied. */
export function policyUnder(a: Policy, b: Policy, taken: ReadonlySet<Difference>): Policy {
  const applied = [...taken];
  const figures = applied.flatMap((one) => (one.kind === 'parameter' ? [one] : []));
  const readings = applied.flatMap((one) => (one.kind === 'reading' ? [[one.id, one.after] as const] : []));
  const year = applied.some(({ kind }) => kind === 'year') ? b.year : a.year;
  const data = figures.reduce((policy, { id, after }) => withFigure(policy, id, after), a.data);
  const chosen = { ...a.readings, ...Object.fromEntries(readings) } as Readings;
  return new Policy(data, a.sha256, year, chosen);
}

/** What of a policy file can move an amount: parameters, the trial's dates, the names of the other scheme. */
function figuresOf({ parameters, trial, other_scheme: scheme }: PolicyData): Map<string, string> {
  return new Map([
    ...Object.entries(parameters).map(([id, { value }]) => [id, value] as const),
    ['trial.from', trial.from],
    ['trial.to', trial.to],
    ['other_scheme.title', scheme.title],
    ['other_scheme.short', scheme.short],
  ]);
}

function withFigure(data: PolicyData, id: string, value: string): PolicyData {
  const [group, part = ''] = id.split('.');
  if (group === 'trial' || group === 'other_scheme') {
    return { ...data, [group]: { ...data[group], [part]: value } };
  }
  const parameters = data.parameters as Readonly<Record<string, object>>;
  return {
    ...data,
    parameters: { ...parameters, [id]: { ...parameters[id], value } } as PolicyData['parameters'],
  };
}
