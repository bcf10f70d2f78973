import { discreet } from '../../../cells/discreet.ts';
import { sourceText } from '../../../cells/origin.ts';
import { standingOf } from '../../../policy/calendar/calendar.ts';
import type { Objection } from '../../../settle/objections.ts';
import { maskedPerson } from '../../public-list/public-rows.ts';
import { periodText } from '../../publicity/notice.ts';
import { type Children, type Element, el } from '../node.ts';
import { column, table } from '../tables.ts';
import { given, ruleLabel, type View } from '../view.ts';
import { section } from './section.ts';

/** What was said against the public list: when and by whom, within its period or not, and what came of it. */
export function objectionsSection(view: View): Element {
  const { words, document, objections, published, language } = view;
  const { objection } = words;
  const period =
    published === null
      ? objection.noPeriod
      : objection.period(periodText(published, language), roundOf(view));
  return section(
    'objections',
    words,
    el('p', '', period),
    objections === null
      ? el('p', '', objection.unreadable)
      : objections.length === 0
        ? el('p', '', objection.none)
        : [el('p', '', sums(view, objections)), list(view, objections)],
    document.setAside.length === 0 ? null : el('p', 'small', objection.aside(document.setAside.length)),
  );
}

function sums({ words }: View, objections: readonly Objection[]): string {
  const of = (wanted: string): number => objections.filter(({ row }) => outcomeOf(row) === wanted).length;
  return words.objection.sums(objections.length, of('upheld'), of('rejected'), of('pending'));
}

/** An outcome that is left blank has not come yet. */
function outcomeOf({ outcome }: Objection['row']) {
  return outcome ?? 'pending';
}

function list(view: View, objections: readonly Objection[]): Element {
  const { words, published } = view;
  const { objection, table: heads } = words;
  return table(
    words.sections.objections,
    [
      column(objection.date, 'word'),
      column(heads.name),
      column(objection.about),
      column(objection.by),
      column(objection.content),
      column(objection.outcome),
    ],
    objections.map(({ enterprise, row }): Children[] => [
      [row.date, published === null ? null : standing(view, standingOf(row.date, published))],
      [given(enterprise), el('div', 'small', row.uscc)],
      about(view, row),
      raisedBy(view, row),
      [
        given(discreet(row.content, 'content')),
        el('div', 'small', el('span', 'place', given(sourceText(row.origin)))),
      ],
      [
        el('span', `badge ${outcomeOf(row)}`, objection.outcomes[outcomeOf(row)]),
        row.document_no === null ? null : el('div', 'small', given(row.document_no)),
      ],
    ]),
  );
}

/** Of the settlement, from 1. */
function roundOf({ document }: View): number {
  return document.previous?.round ?? 1;
}

/** What came in before the period of a later round came in within an earlier one, or not: nobody says so here. */
function standing(view: View, where: ReturnType<typeof standingOf>): Element {
  const { standings, beforeRound } = view.words.objection;
  const round = roundOf(view);
  const isEarlier = where === 'before' && round > 1;
  const tone = where === 'within' || isEarlier ? 'badge' : 'badge pending';
  return el('div', '', el('span', tone, isEarlier ? beforeRound(round) : standings[where]));
}

function about(view: View, { rule, matter }: Objection['row']): Children {
  const parts = [rule === null ? null : ruleLabel(view, rule), matter === null ? null : given(matter)];
  const told = parts.filter((part) => part !== null);
  if (told.length === 0) return view.words.objection.all;
  return told.flatMap((part, i) => (i === 0 ? [part] : [' ', part]));
}

/** An organisation by its name, a person by the first character: who objects to others has a claim to be shielded. */
function raisedBy({ words }: View, { by, objector }: Objection['row']): Children {
  const how = words.objection.signed[by ?? 'unsaid'];
  if (objector === null) return how;
  return [how, words.colon, given(by === 'seal' ? objector : maskedPerson(objector))];
}
