import { Decimal } from '../../../money/decimal.ts';
import { moneyFigure } from '../../../money/figures.ts';
import type { MeasuredTarget } from '../../../settle/settlement.ts';
import { type Element, el } from '../node.ts';
import type { View } from '../view.ts';
import { chart } from './chart.ts';

/** What 一（二） and 二（一）1 ask, as a share of each goal: a full frame is the goal. */
export function targetChart({ words, policy, language, targets }: View): Element {
  const { pictures } = words;
  if (targets === null) return chart({ title: pictures.targets, description: pictures.noTargets, rows: [] });
  const rows = policy.targets.map((target) => {
    const measured = measuredValue(targets.find(({ id }) => id === target.id));
    const goal = new Decimal(target.value);
    const share = goal.isZero() ? new Decimal(0) : measured.div(goal);
    const told = (value: Decimal) => (target.unit === '元' ? moneyFigure(value) : value.toFixed());
    return {
      label: [target[language], el('span', 'small', target.clause)],
      frame: 1,
      bars: [{ from: 0, to: Math.min(1, share.toNumber()), tone: 'strong' as const }],
      value: [
        el('strong', '', `${share.times(100).toFixed(1)}%`),
        el('span', 'small', pictures.ofGoal(told(measured), told(goal), target.unit)),
      ],
    };
  });
  return chart({ title: pictures.targets, description: pictures.targetsDesc, rows });
}

function measuredValue(target: MeasuredTarget | undefined): Decimal {
  if (target === undefined) return new Decimal(0);
  return typeof target.measured === 'number' ? new Decimal(target.measured) : target.measured.value;
}
