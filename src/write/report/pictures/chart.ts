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

/** How thick bars and frames are, in pixels; how long they are is a share of the room that there is. */
const thickness = { bar: 12, frame: 16 } as const;

/**
 * A picture as a list: each row says its figures and shows them as bars over one scale, so that it reads the same
 * with and without eyes. Positions alone pass through binary floats.
 */
export function chart({ title, description, rows, step, more = null }: Chart): Element {
  const ends = rows.flatMap(({ bars, frame = 0 }) => [frame, ...bars.map(({ to }) => to)]);
  const scale = scaleLinear([0, Math.max(...ends, 0) || 1], [0, 100]).nice(5);
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
        el(
          'li',
          '',
          el('span', 'chart-label', label),
          el('span', 'chart-bars', picture(row, scale)),
          el('span', 'chart-value', value),
        ),
      ),
    ),
    more === null ? null : el('p', 'small', more),
  );
}

type Scale = ScaleLinear<number, number>;

function picture({ bars, frame }: Pick<ChartRow, 'bars' | 'frame'>, scale: Scale): Element {
  const share = (part: number): string => `${Number(part.toFixed(3))}%`;
  const grid = scale.ticks(5).map((tick) => {
    const x = share(scale(tick));
    return element('line', { class: 'grid', x1: x, x2: x, y1: '0', y2: '100%' });
  });
  const box = (tone: string, from: number, to: number, height: number) =>
    element('rect', {
      class: tone,
      x: share(scale(from)),
      y: String(-height / 2),
      width: share(scale(to) - scale(from)),
      height: String(height),
    });
  return element(
    'svg',
    { 'aria-hidden': 'true', focusable: 'false' },
    grid,
    // Rows are as high as their words; the bars stay in the middle.
    element(
      'svg',
      { y: '50%', overflow: 'visible' },
      bars.map(({ from, to, tone }) => box(tone, from, to, thickness.bar)),
      frame === undefined ? null : box('frame', 0, frame, thickness.frame),
    ),
  );
}
