import type { Language } from '../messages/entry.ts';
import { noteShown, type PolicyPart, policyParts, stageNames } from '../messages/policy.ts';
import { choiceGloss } from '../messages/reading-choices.ts';
import { Decimal } from '../money/decimal.ts';
import { moneyFigure, rateFigure } from '../money/figures.ts';
import type { PolicyData } from '../policy/schema.ts';

/** A figure, condition, ground, rule, stage, reading, target or note of the policy with the words that it comes from. */
export interface Provision {
  readonly part: PolicyPart;
  readonly id: string;
  readonly clause: string | null;
  readonly name: string;
  readonly figure: string | null;
  /** The clause's own words. */
  readonly text: string | null;
}

/** Everything that a policy file says, in its order. */
export function provisionsOf(data: PolicyData, language: Language): Provision[] {
  const named = (
    part: PolicyPart,
    group: Readonly<Record<string, { clause: string; zh: string; en: string; text?: string | undefined }>>,
  ) =>
    Object.entries(group).map(([id, { clause, text = null, ...names }]) => ({
      part,
      id,
      clause,
      name: names[language],
      figure: null,
      text,
    }));
  const stages = { ...data.stages, lift: data.lift, 'other-scheme': data.other_scheme };
  const stageIds = Object.keys(stages) as (keyof typeof stages)[];
  return [
    ...named('conditions', data.conditions),
    ...named('grounds', data.grounds),
    ...named('rules', data.rules),
    ...Object.entries(data.parameters).map(([id, { value, role, clause, text }]) => ({
      part: 'parameters' as const,
      id,
      clause,
      name: '',
      figure: figureOf(value, role, id),
      text,
    })),
    ...stageIds.map((id) => ({
      part: 'stages' as const,
      id,
      clause: stages[id].clause,
      name: stageNames[id][language],
      figure: null,
      text: stages[id].text,
    })),
    ...Object.entries(data.readings).map(([id, reading]) => ({
      part: 'readings' as const,
      id,
      clause: null,
      name: reading[language],
      figure: [reading.default, ...reading.alternatives]
        .map((choice) => `${choiceGloss(id, choice, language)}${choice === reading.default ? '*' : ''}`)
        .join(' | '),
      text: null,
    })),
    ...data.targets.map((target) => ({
      part: 'targets' as const,
      id: `target.${target.id}`,
      clause: target.clause,
      name: target[language],
      figure: target.figure,
      text: target.text,
    })),
    ...data.notes.map((note) => ({
      part: 'notes' as const,
      id: `note.${note.id}`,
      clause: null,
      name: note[language],
      figure: noteShown[language](note.on),
      text: null,
    })),
  ];
}

function figureOf(value: string, role: string, id: string): string {
  if (role === 'period') return `${value} 年`;
  const number = new Decimal(value);
  const ratio = role === 'rate' || (role === 'threshold' && id !== 'G1.output');
  return ratio ? rateFigure(number) : `${moneyFigure(number)} 元`;
}

/**
 * What a person asked for: an id (`R5`, `R5.invention`, `C3`, `G`), a clause or the beginning of one (`三`, `三(四)3`),
 * a part (`targets`, `目标`), or else a word of a name (`专利`).
 */
export function provisionsMeant(provisions: readonly Provision[], asked: string): Provision[] {
  const wanted = plain(asked);
  if (wanted === '') return [];
  const exactly = provisions.filter(
    ({ part, id, clause }) =>
      isIdMeant(id.toLowerCase(), wanted) ||
      (clause !== null && isClauseMeant(plain(clause), wanted)) ||
      Object.values<string>(policyParts[part]).includes(wanted) ||
      part === wanted,
  );
  if (exactly.length > 0) return exactly;
  return provisions.filter(({ name }) => wanted.length > 1 && plain(name).includes(wanted));
}

/** The words by which a provision can be asked for. */
export function namesOf(provisions: readonly Provision[]): string[] {
  const own = provisions.flatMap(({ id, clause, name }) => [id, ...(clause === null ? [] : [clause]), name]);
  const parts = Object.entries(policyParts).flatMap(([part, { zh }]) => [part, zh]);
  return [...new Set([...own, ...parts])].filter((name) => name !== '');
}

/** Brackets of either width, and no 第…条. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s第条款项]/g, '')
    .toLowerCase();
}

function isIdMeant(id: string, wanted: string): boolean {
  if (id === wanted || id.startsWith(`${wanted}.`)) return true;
  if (/^[a-z]\d+$/.test(wanted)) return new RegExp(`^${wanted}[a-z]?(\\.|$)`).test(id);
  return /^[a-z]$/.test(wanted) && new RegExp(`^${wanted}\\d`).test(id);
}

/** 三(三)1 begins 三(三)1, but not 三(三)10. */
function isClauseMeant(clause: string, wanted: string): boolean {
  return clause.startsWith(wanted) && !(/\d$/.test(wanted) && /^\d/.test(clause.slice(wanted.length)));
}
