import { distance } from 'fastest-levenshtein';
import type { RuleId } from '../policy/ids.ts';
import type { Claim } from '../rules/claim.ts';
import { groupedBy } from '../rules/sift.ts';
import { folded } from '../tables/types/normal.ts';

/** A matter in the forms in which it is compared, made once. */
interface Compared {
  readonly matter: string;
  readonly bare: string;
  readonly figures: string;
  /** Its characters in order: equal where some only changed places. */
  readonly characters: string;
  readonly tellingApart: string;
}

/**
 * Finds the line's matter that a matter of award_history was probably meant for; null where none is near. First what
 * differs by punctuation alone, then a name that goes on, then a slip of the pen. R5 has its check digit for that.
 */
export function nearMatters(claims: readonly Claim[]): (rule: RuleId, matter: string) => string | null {
  const byRule = groupedBy(
    claims.map(({ rule, matter }) => ({ rule, ...compared(matter) })),
    ({ rule }) => rule,
  );
  return (rule, matter) => {
    const own = compared(matter);
    const others = byRule.get(rule) ?? [];
    const near =
      others.find((other) => other.bare === own.bare) ??
      others.find((other) => goesOn(other.bare, own.bare)) ??
      (rule === 'R5' ? undefined : others.find((other) => isSlip(other, own)));
    return near?.matter ?? null;
  };
}

function compared(matter: string): Compared {
  const own = bare(matter);
  return {
    matter,
    bare: own,
    figures: inFigures(matter),
    characters: [...own].sort().join(''),
    tellingApart: tellingApart(own),
  };
}

/** A matter without what clerks write in one way or another: spaces, brackets, dashes, width, case, zeros in front. */
function bare(matter: string): string {
  return folded(matter)
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Of fewer characters a name says too little. */
const tellingName = 3;

/** A name that goes on where the other ends: 热处理 and 热处理工艺; numbers never. */
function goesOn(other: string, own: string): boolean {
  if (own.length < tellingName || other.length < tellingName || !/\p{Script=Han}/u.test(own)) return false;
  return other.includes(own) || own.includes(other);
}

/** Of fewer characters one that differs makes another name. */
const longName = 5;
/** One character in so many may be a slip; one always. */
const slipsApart = 6;

/**
 * A character or two that differ, letters taken for figures, two characters that changed places. What tells matters of one kind apart is no slip:
 * another number, 一期 and 二期, A and B.
 */
function isSlip(other: Compared, own: Compared): boolean {
  const shorter = Math.min(own.bare.length, other.bare.length);
  if (shorter < longName) return false;
  if (other.figures === own.figures) return true;
  if (other.characters === own.characters && changedPlaces(own.bare, other.bare)) return true;
  const most = Math.max(1, Math.floor(shorter / slipsApart));
  if (own.tellingApart !== other.tellingApart || Math.abs(own.bare.length - other.bare.length) > most)
    return false;
  return distance(own.bare, other.bare) <= most;
}

/** With the letters that are taken for figures as those: O for 0, I and l for 1. */
function inFigures(matter: string): string {
  return bare(folded(matter).replaceAll('o', '0').replace(/[il]/g, '1'));
}

/** Of two matters of the same characters. */
function changedPlaces(own: string, other: string): boolean {
  const at = [...own].findIndex((character, i) => character !== other[i]);
  const turned = `${own.slice(0, at)}${own.charAt(at + 1)}${own.charAt(at)}${own.slice(at + 2)}`;
  return turned === other;
}

function tellingApart(text: string): string {
  return (text.match(/[\d一二三四五六七八九十甲乙丙丁东西南北]|(?<![a-z])[a-z](?![a-z])/g) ?? []).join('');
}
