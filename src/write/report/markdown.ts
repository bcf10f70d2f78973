import { pageText } from './html.ts';
import { type Element, type Node, textOf } from './node.ts';

/** The same pieces as Markdown: headings, paragraphs, lists, tables; what only works on the page is left out. */
export function markdown(pieces: readonly Element[]): string {
  return `${pieces.flatMap(blocks).join('\n\n')}\n`;
}

/** What a reader of text has no use for. */
const left = new Set(['svg', 'nav', 'button', 'select', 'input', 'label', 'caption']);

const headings: Readonly<Record<string, string>> = { h1: '#', h2: '##', h3: '###', h4: '####', h5: '#####' };

function blocks(node: Node): string[] {
  if (typeof node === 'string') return paragraph(inline(node));
  const { tag, attributes, children } = node;
  if (left.has(tag) || 'hidden' in attributes || /\b(plain|live)-only\b/.test(attributes['class'] ?? ''))
    return [];
  const heading = headings[tag];
  if (heading !== undefined) return [`${heading} ${spaced(children)}`];
  if (tag === 'table') return [tableText(node)];
  if (tag === 'dl') return [children.flatMap((pair) => fact(pair)).join('\n')];
  if (tag === 'ul' || tag === 'ol') return list(node);
  if (['section', 'div', 'header', 'figure', 'figcaption'].includes(tag)) return children.flatMap(blocks);
  return paragraph(spaced(children));
}

function paragraph(text: string): string[] {
  return text.trim() === '' ? [] : [text.trim()];
}

function list({ tag, children }: Element): string[] {
  const items = children.map((item) => (typeof item === 'string' ? inline(item) : spaced(item.children)));
  return items.length === 0
    ? []
    : [items.map((item, i) => `${tag === 'ol' ? `${i + 1}.` : '-'} ${item}`).join('\n')];
}

function fact(pair: Node): string[] {
  if (typeof pair === 'string') return [];
  const [term, told] = pair.children;
  return term === undefined || told === undefined ? [] : [`- **${inlineOf(term)}** ${inlineOf(told)}`];
}

function tableText({ children }: Element): string {
  const rows = children.flatMap((part) =>
    typeof part === 'string' || part.tag === 'caption' ? [] : part.children.map((row) => rowText(row)),
  );
  const [head = [], ...rest] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}

function rowText(row: Node): string[] {
  if (typeof row === 'string') return [];
  return row.children.map((cell) => (typeof cell === 'string' ? inline(cell) : spaced(cell.children)));
}

function inlineOf(node: Node): string {
  if (typeof node === 'string') return inline(node);
  if (left.has(node.tag)) return '';
  if (node.tag === 'code') return code(textOf(node));
  const text = spaced(node.children);
  return node.tag === 'strong' && text !== '' ? `**${text}**` : text;
}

/** Children side by side; list items in a cell are parted by semicolons, other pieces by a space. */
function spaced(children: readonly Node[]): string {
  const told = children.map((child) => {
    if (typeof child === 'string') return inline(child);
    if (child.tag === 'ul') return ` ${child.children.map(inlineOf).join('; ')} `;
    const text = inlineOf(child);
    return ['span', 'div', 'strong', 'p'].includes(child.tag) ? ` ${text} ` : text;
  });
  return told.join('').replace(/ {2,}/g, ' ').trim();
}

/** Text that Markdown and the HTML in it leave alone. */
function inline(text: string): string {
  return pageText(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;');
}

/** Code where it is safe wherever it is pasted, else text. */
function code(text: string): string {
  return /[`|<>&\\[\]]/.test(text) ? inline(text) : `\`${pageText(text).replace(/\s+/g, ' ')}\``;
}
