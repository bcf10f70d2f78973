import { certain } from '../../cells/certain.ts';
import { columnMeaning } from '../../messages/columns.ts';
import type { Language } from '../../messages/entry.ts';
import { templateWords } from '../../messages/template.ts';
import type { PolicyData } from '../../policy/schema.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/table.ts';

/** The header of a column in a template: amounts with their unit, required ones with a star. */
export function templateHeader({ header, type, required }: Column): string {
  return `${header}${type.name === 'money' ? '（元）' : ''}${required ? '*' : ''}`;
}

/** What a column means, asks for and is needed by, with the clause's own words. */
export function columnNote(table: Table, name: string, policy: PolicyData, language: Language): string {
  const column = table.columns[name];
  if (column === undefined) return '';
  const words = templateWords[language];
  const { type, required, clause, signed } = column;
  const choices = type.name === 'choice' ? certain(type.choices).map(([, word]) => word) : [];
  const { ownWords = [] } = type;
  const isUnsure = type.name === 'flag' && type.blankMeansNo !== true;
  const first = [
    columnMeaning(table.name, name, language) ?? '',
    words.kinds[type.name],
    ...(choices.length === 0 ? [] : [words.choices(choices)]),
    ...(ownWords.length === 0 ? [] : [words.ownWords(ownWords.map((pair) => pair.join('/')))]),
    ...(signed ? [words.negative] : []),
    required ? words.required : isUnsure ? words.unsure : words.optional,
  ].join('');
  if (clause === null) return first;
  const texts = (ownProvision(table.name, name, policy) ?? clauseTexts(clause, policy)).map(words.quoted);
  return [first, words.clause(clause, policy.document), ...texts].join('\n');
}

/** The provision of a column whose clause holds several that are none of its business; null for all others. */
function ownProvision(table: string, column: string, policy: PolicyData): string[] | null {
  const { conditions, grounds, stages, other_scheme: otherScheme } = policy;
  const flags: Readonly<Record<string, { readonly text: string }>> = {
    major_accident: conditions.C3a,
    environmental_problem: conditions.C3b,
    serious_dishonesty: conditions.C3c,
    serious_tax_violation: conditions.C3d,
    emissions_compliant: conditions.C3e,
    green_threshold: conditions.C3f,
    fraud: conditions.C5,
    same_matter: otherScheme,
  };
  const flag = flags[column];
  if (flag !== undefined) return [flag.text];
  if (table === 'enterprises' && column === 'output') return [grounds.G1.text, grounds.G2.text];
  if (table === 'enterprises' && /^(output|profit|unit_energy)/.test(column)) return [grounds.G2.text];
  const tables: Readonly<Record<string, string>> = {
    tax_increment: stages.cap.text,
    other_subsidies: otherScheme.text,
    fund: stages.fund.text,
  };
  return tables[table] === undefined ? null : [tables[table]];
}

/** The words of a clause as the policy quotes them; `三（三）1、2` names two clauses, `三（四）3` its parts as well. */
function clauseTexts(clause: string, policy: PolicyData): string[] {
  const [first = '', ...further] = clause.split('、');
  const stem = first.replace(/\d+$/, '');
  const wanted = [first, ...further.map((part) => stem + part)];
  const quoted = [
    ...Object.values(policy.parameters),
    ...Object.values(policy.conditions),
    ...Object.values(policy.grounds),
    ...Object.values(policy.stages),
    policy.other_scheme,
  ];
  const texts = quoted
    .filter((entry) => wanted.some((one) => entry.clause === one || entry.clause.startsWith(`${one}（`)))
    .map((entry) => entry.text);
  // A shorter excerpt adds nothing to a longer one of the same clause.
  return [...new Set(texts)].filter(
    (text, _, all) => !all.some((other) => other !== text && other.includes(text)),
  );
}
