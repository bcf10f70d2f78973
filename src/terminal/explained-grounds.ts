import { remark } from '../messages/remarks.ts';
import { Decimal } from '../money/decimal.ts';
import { moneyFigure } from '../money/figures.ts';
import { cellsOf } from '../settle/conditions/finding.ts';
import type { GroundFinding } from '../settle/conditions/grounds.ts';
import type { EnterpriseSettlement } from '../settle/settle-enterprise.ts';
import type { Cap } from '../settle/stages/cap.ts';
import { cellText } from './explained-values.ts';
import type { ExplainView } from './explained-view.ts';

/** The grounds for the full rate, each with what it rests on, also where that was looked at and does not count. */
export function groundRows(
  cap: Cap,
  settled: EnterpriseSettlement,
  view: ExplainView,
): (readonly [string, string[]])[] {
  const { words, data, language } = view;
  return cap.grounds.map((ground) => {
    const { id, result, cells, notes } = ground;
    const { clause } = data.grounds[id];
    return [
      id,
      [
        `${words.grounds[result]}  ${data.grounds[id][language]}  ${clause}${distance(ground, view)}`,
        ...cells.map((cell) => cellText(cell, language)),
        ...(id === 'G3' && result !== 'holds' ? refusedTitles(settled, view) : []),
        ...notes.map((code) => remark(code, id, language)),
      ],
    ];
  });
}

/** Titles that are of too low a level, or do not hold in the year. */
function refusedTitles(
  { dossier }: EnterpriseSettlement,
  { policy, words, language }: ExplainView,
): string[] {
  return dossier.titles.flatMap((title) => {
    const column =
      title.level === 'municipal' ? 'level' : title.valid_from > policy.year ? 'valid_from' : 'valid_to';
    const why = ({ level: 'municipal', valid_from: 'not-begun', valid_to: 'ended' } as const)[column];
    return cellsOf(title, 'title', column).map((cell) => {
      const told = cell.name === column ? `  ${words.groundRefused[why]}` : '';
      return `${cellText(cell, language)}${told}`;
    });
  });
}

/** What the output lacks to 过亿元. */
function distance({ id, cells }: GroundFinding, { words, data }: ExplainView): string {
  const [cell] = cells;
  const said = cell?.taken ?? cell?.raw ?? '';
  if (id !== 'G1' || !/^-?\d+(\.\d+)?$/.test(said)) return '';
  const gap = new Decimal(data.parameters['G1.output'].value).minus(said);
  if (gap.isZero()) return `  ${words.mustExceed}`;
  return gap.isNegative() ? '' : `  ${words.short(moneyFigure(gap))}`;
}
