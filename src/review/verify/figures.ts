/** The names under which settlement.json carries figures and outcomes; the rest are places and words. */
const figureNames = new Set([
  'afterLimit',
  'afterOverlap',
  'amount',
  'atBound',
  'available',
  'basis',
  'binding',
  'bound',
  'computed',
  'difference',
  'eligible',
  'enterprises',
  'granted',
  'increment',
  'lifted',
  'limit',
  'lines',
  'now',
  'outcome',
  'payable',
  'pending',
  'rate',
  'reason',
  'recovery',
  'result',
  'settled',
  'shortfall',
  'standing',
  'status',
  'toPay',
  'toRecover',
  'value',
]);

/** The parts of settlement.json that hold what was settled. */
const settledParts = ['enterprises', 'rules', 'totals', 'fund', 'previous'];

/**
 * Every figure and outcome of a settlement.json of any version, by where it stands, e.g.
 * `enterprises/91371581MA3UQ0K092/lines/R5/202310123456.6/payable`.
 */
export function figuresIn(document: unknown): Map<string, string> {
  const figures = new Map<string, string>();
  const walk = (value: unknown, path: string, name: string): void => {
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) walk(item, `${path}/${nameOf(item) ?? at}`, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, `${path}/${key}`, key);
    } else if (figureNames.has(name)) {
      figures.set(path, JSON.stringify(value));
    }
  };
  for (const part of settledParts) {
    walk((document as Readonly<Record<string, unknown>> | null)?.[part], part, part);
  }
  return figures;
}

function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  for (const key of ['uscc', 'id', 'rule']) {
    const value: unknown = (item as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'string') return value;
  }
  return null;
}

/** The first figure that is not the same; null where all are. One that is missing on a side is `-` there. */
export function firstFigure(
  found: unknown,
  expected: unknown,
): { readonly figure: string; readonly found: string; readonly expected: string } | null {
  const [here, there] = [figuresIn(found), figuresIn(expected)];
  for (const figure of new Set([...here.keys(), ...there.keys()])) {
    const [a, b] = [here.get(figure) ?? '-', there.get(figure) ?? '-'];
    if (a !== b) return { figure, found: a, expected: b };
  }
  return null;
}
