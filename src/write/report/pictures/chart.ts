import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { type Children, type Element, el, element } from '../node.ts';

/** A stretch of a bar; the tone names its colour in the style sheet. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly tone: 'light' | 'strong' | 'cut' | 'wait';
}

/** A row of a picture: whom or what it is about, its bars, and its figures in words. */
export interface ChartRow {
  readonly label: Children;
  readonly bars: readonly Bar[];
  /** Where a frame ends, e.g. a limit. */
  readonly frame?: number;
  readonly value: Children;
}

export interface Chart {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly ChartRow[];
  /** Says what a step of the scale is; the description tells it where it is left out. */
  readonly step?: (step: number) => string;
  /** What stands under the picture. */
  readonly more?: string | null;
}

/** The width of a bar's picture in its own units; it is stretched to the room that there is. */
const width = 1000;
const height = 20;

/**
 * A picture as a list: each row says its figures and shows them as bars over one scale, so that it reads the same
 * with and without eyes. Positions alone pass through binary floats.
 */
export function chart({ title, description, rows, step, more = null }: Chart): Element {
  const ends = rows.flatMap(({ bars, frame = 0 }) => [frame, ...bars.map(({ to }) => to)]);
  const scale = scaleLinear([0, Math.max(...ends, 0) || 1], [0, width]).nice(5);
  const [, one = 0] = scale.ticks(5);
  const note = step === undefined ? description : `${description}${step(one)}`;
  return el(
    'figure',
    'chart',
    el('figcaption', '', el('h3', '', title), el('p', 'small', note)),
    el(
      'ul',
      '',
      rows.map(({ label, value, ...row }) =>
        el('li', '', el('span', 'chart-label', label), picture(row, scale), el('span', 'chart-value', value)),
      ),
    ),
    more === null ? null : el('p', 'small', more),
  );
}

type Scale = ScaleLinear<number, number>;

function picture({ bars, frame }: Pick<ChartRow, 'bars' | 'frame'>, scale: Scale): Element {
  const at = (value: number): string => Number(scale(value).toFixed(2)).toString();
  const grid = scale
    .ticks(5)
    .map((tick) =>
      element('line', { class: 'grid', x1: at(tick), x2: at(tick), y1: '0', y2: String(height) }),
    );
  const drawn = bars.map(({ from, to, tone }) =>
    element('rect', {
      class: tone,
      x: at(from),
      y: '4',
      width: String(Number((scale(to) - scale(from)).toFixed(2))),
      height: String(height - 8),
    }),
  );
  const framed =
    frame === undefined
      ? null
      : element('rect', { class: 'frame', x: '0', y: '2', width: at(frame), height: String(height - 4) });
  return element(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    grid,
    drawn,
    framed,
  );
}
