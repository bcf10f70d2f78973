import { byCodePoint } from '../../cells/origin.ts';
import type { Dossier, EnterpriseTable } from '../../dossiers/dossier.ts';
import { Decimal } from '../../money/decimal.ts';
import type { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Claim } from '../../rules/claim.ts';
import type { Hindrance } from '../../rules/hindrance.ts';
import { tables } from '../../tables/all/index.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/table.ts';
import { type AnyRow, type Change, cellChange, oneCell, rowAt, valueIn } from './change.ts';
import { exampleAmount, upToFen } from './figures.ts';

/** Changes that may take away what stands against a line, the nearest first; the engine says which do. */
export function hindranceChanges(
  hindrance: Hindrance,
  claim: Claim,
  dossier: Dossier,
  policy: Policy,
): Change[] {
  const found = rowAt(dossier, hindrance.origin);
  if (found === null) return [];
  const { table, row } = found;
  const column = hindrance.column ?? '';
  switch (hindrance.reason) {
    case 'false-declaration':
      return [oneCell(table, row, 'fraud', 'no')];
    case 'not-covered':
    case 'grade':
      return choicesBeside(table, row, column).map((choice) => oneCell(table, row, column, choice));
    case 'outside-year':
    case 'outside-trial':
    case 'outside-term':
    case 'funds-not-arrived':
      return [oneCell(table, row, column, nearestDay(row, column, policy))];
    case 'not-recognised':
      return [ofPerson(claim, dossier, table, row, column)];
    case 'not-self-developed':
    case 'not-self-cultivated':
    case 'ownership-unclear':
    case 'not-landed':
      return [oneCell(table, row, column, 'yes')];
    case 'not-seller':
      return [oneCell(table, row, column, 'seller')];
    case 'already-awarded':
      return [{ kind: 'row-removed', table, origin: row.origin }];
    case 'nothing-eligible':
      return [oneCell(table, row, amountColumn(claim, column, policy), amountFor(row, column), true)];
    case 'missing-data':
      return [filling(claim, dossier, table, row, column, policy)];
    case 'decision-required':
      return [decided(claim, policy)];
    case 'switched-off':
      return [];
  }
}

function columnOf(table: EnterpriseTable, name: string): Column | undefined {
  const { columns }: Table = tables[table];
  return columns[name];
}

/** The other choices of a column, those next to the row's own first: levels and grades stand in their order. */
function choicesBeside(table: EnterpriseTable, row: AnyRow, column: string): string[] {
  const choices = (columnOf(table, column)?.type.choices ?? []).map(([value]) => value);
  const own = choices.indexOf(String(valueIn(row, column)));
  const steps = (choice: string) => Math.abs(choices.indexOf(choice) - own);
  return choices.filter((choice) => steps(choice) > 0).sort((a, b) => steps(a) - steps(b));
}

/** What is blank, filled: a flag with yes, a date inside the year, a figure for example. */
function filling(
  claim: Claim,
  dossier: Dossier,
  table: EnterpriseTable,
  row: AnyRow,
  column: string,
  policy: Policy,
): Change {
  switch (columnOf(table, column)?.type.name) {
    case 'flag':
      return ofPerson(claim, dossier, table, row, column);
    case 'money':
      return oneCell(table, row, column, amountFor(row, column), true);
    case 'date':
      return oneCell(table, row, column, nearestDay(row, column, policy), true);
    case 'year':
      return oneCell(table, row, column, String(policy.year));
    default:
      return oneCell(table, row, column, column === 'role' ? 'seller' : null);
  }
}

/** A flag turned to yes; `recognised` is said of the person, on every row alike. */
function ofPerson(
  { rule, matter }: Claim,
  dossier: Dossier,
  table: EnterpriseTable,
  row: AnyRow,
  column: string,
): Change {
  if (rule !== 'R10' || column !== 'recognised') return oneCell(table, row, column, 'yes');
  const rows = dossier.deputy_expenses.filter((one) => one.person === matter && one.recognised !== true);
  return { kind: 'cells', cells: rows.map((one) => cellChange(table, one, column, 'yes')), isExample: false };
}

/** The figure that an amount of nothing comes from. */
function amountColumn({ rule }: Claim, column: string, policy: Policy): string {
  if (rule !== 'R6') return column;
  return policy.reading('R6.base') === 'approved' ? 'approved_funding' : 'arrived_funding';
}

function amountFor(row: AnyRow, column: string): string {
  const before = column === 'turnover' ? (valueIn(row, 'previous_turnover') as Money | null) : null;
  return upToFen((before?.value ?? new Decimal(0)).plus(exampleAmount));
}

/** The day nearest to the row's own that lies in the year, inside the trial where that counts, and in the deputy's term. */
function nearestDay(row: AnyRow, column: string, policy: Policy): string {
  const { year, data } = policy;
  if (column === 'evaluation_year') return String(year);
  const isTrial = policy.reading('facts.window') === 'trial';
  const terms = [valueIn(row, 'term_start'), valueIn(row, 'term_end')] as (string | null)[];
  const from = [`${year}-01-01`, ...(isTrial ? [data.trial.from] : []), terms[0] ?? '']
    .sort(byCodePoint)
    .at(-1);
  const [to = ''] = [`${year}-12-31`, ...(isTrial ? [data.trial.to] : []), terms[1] ?? '9999'].sort(
    byCodePoint,
  );
  const own = valueIn(row, column);
  return from !== undefined && typeof own === 'string' && own < from ? from : to;
}

/** A decision at the least that may be decided; R3 at the ceiling; where anything may be, for example. */
function decided({ rule, matter, room }: Claim, { year }: Policy): Change {
  const amount = rule === 'R3' ? room?.ceiling : room?.floorExcluded ? null : room?.floor;
  return {
    kind: 'row-added',
    table: 'decisions',
    values: {
      year: String(year),
      rule,
      matter,
      amount: upToFen(amount?.value ?? exampleAmount),
      document_no: '…',
    },
    isExample: amount === null,
  };
}
