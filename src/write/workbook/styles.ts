import type { Alignment, Borders, Color, DataBarRuleType, Style } from 'exceljs';
import { certain } from '../../cells/certain.ts';

/** How a cell's content is to be read. */
const forms = [
  'text',
  /** Text right of an amount: it stands in a little, since it would touch the amount otherwise. */
  'beside-amount',
  'centred',
  'money',
  'fact',
  'fact-count',
  'ten-thousands',
  'count',
  'percent',
  'percent-2',
  'percent-4',
  'title',
  'section',
  'paragraph',
  'aside',
  'unit',
  'chart',
  'signature',
  'header',
] as const;
export type Form = (typeof forms)[number];

/** What a cell's quiet colour says. */
const tones = ['plain', 'granted', 'denied', 'pending', 'total', 'link'] as const;
export type Tone = (typeof tones)[number];

/** A kind of cell: its form, its tone, and whether its text is kept from being taken for a formula. */
export type StyleId = number;

const song = '宋体';
const hei = '黑体';
const line = { style: 'thin', color: { argb: 'FFA6A6A6' } } as const;
const box: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

const quietBlue = { color: { argb: 'FF8FAADC' } };

const fills: { readonly [T in Tone]?: string } = {
  granted: 'FFE8F1E4',
  denied: 'FFF6E3E0',
  pending: 'FFFDF3D8',
  total: 'FFF2F2F2',
};

const numberFormats: { readonly [F in Form]?: string } = {
  money: '#,##0.00',
  fact: '#,##0.00',
  'fact-count': '0',
  'ten-thousands': '#,##0.00####',
  count: '0',
  percent: '0%',
  'percent-2': '0.00%',
  'percent-4': '0.0000%',
};

const left = { vertical: 'middle', wrapText: true } as const;
const right = { vertical: 'middle', horizontal: 'right' } as const;
const centre = { vertical: 'middle', horizontal: 'center', wrapText: true } as const;

const special: { readonly [F in Form]?: Partial<Style> } = {
  title: { font: { name: '方正小标宋简体', size: 18 }, alignment: centre },
  section: { font: { name: hei, size: 11 }, alignment: { vertical: 'middle' } },
  paragraph: { font: { name: song, size: 10 }, alignment: { ...left, horizontal: 'left' } },
  aside: { font: { name: song, size: 10 }, alignment: { vertical: 'middle', horizontal: 'left' } },
  signature: { font: { name: song, size: 11 }, alignment: { vertical: 'middle', horizontal: 'left' } },
  unit: { font: { name: song, size: 10 }, alignment: right },
  header: {
    font: { name: hei, size: 10 },
    alignment: centre,
    border: box,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDE5EE' } },
  },
};

function alignmentOf(form: Form): Partial<Alignment> {
  if (form === 'fact' || form === 'fact-count') return { ...left, horizontal: 'left' };
  if (form === 'text') return left;
  if (form === 'beside-amount') return { ...left, horizontal: 'left', indent: 1 };
  if (form === 'chart') return { vertical: 'middle', horizontal: 'left' };
  return form === 'centred' || form === 'count' ? centre : right;
}

/** Text that a spreadsheet could take for a formula is kept text also when someone edits the cell. */
function build(form: Form, tone: Tone, guarded: boolean): Partial<Style> {
  const own = special[form];
  if (own !== undefined) return own;
  const fill = fills[tone];
  const numFmt = guarded ? '@' : numberFormats[form];
  const colour = tone === 'link' ? { color: { argb: 'FF1F4E79' }, underline: true } : {};
  return {
    font: { name: song, size: 10, bold: tone === 'total', ...(form === 'chart' ? quietBlue : {}), ...colour },
    alignment: alignmentOf(form),
    border: box,
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
  };
}

const formPlaces = new Map(forms.map((form, i) => [form, i]));
const tonePlaces = new Map(tones.map((tone, i) => [tone, i]));

/** The kind of a cell. */
export function styleIdOf(form: Form, tone: Tone = 'plain', guarded = false): StyleId {
  const pair = certain(formPlaces.get(form)) * tones.length + certain(tonePlaces.get(tone));
  return 2 * pair + (guarded ? 1 : 0);
}

const made: Partial<Style>[] = [];

/** The style of a kind of cell: one shared object each, since a style per cell doubles the time of writing. */
export function styleOfKind(id: StyleId): Partial<Style> {
  const pair = id >> 1;
  const [form, tone] = [forms[Math.floor(pair / tones.length)], tones[pair % tones.length]];
  made[id] ??= build(certain(form), certain(tone), id % 2 === 1);
  return made[id];
}

/** The style of cells of a form and a tone. */
export function styleOf(form: Form, tone: Tone = 'plain', guarded = false): Partial<Style> {
  return styleOfKind(styleIdOf(form, tone, guarded));
}

/** A bar in a cell as long as its figure. One without gradient would be written with a random id. */
export function dataBar(colour: string): DataBarRuleType & { readonly color: Partial<Color> } {
  return {
    type: 'dataBar',
    priority: 1,
    gradient: true,
    cfvo: [{ type: 'num', value: 0 }, { type: 'max' }],
    color: { argb: colour },
  };
}
