import { certain } from '../../cells/certain.ts';
import { printable } from '../../cells/printable.ts';
import type { Node, Tag } from './node.ts';

const empty: readonly Tag[] = ['input'];
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand on the page: control and direction characters shown, line breaks and tabs kept. */
export function pageText(text: string): string {
  return doubtful.test(text) ? text.replace(/[^\t\n]+/g, printable) : text;
}

/** What is seldom there: most texts are shown as they are. */
const doubtful = /[^\P{Cc}\t\n]|[\p{Cf}\u2028\u2029]/u;

/** Text between tags or in a quoted attribute. */
export function escapedHtml(text: string): string {
  return pageText(text).replace(/[&<>"']/g, (character) => certain(escapes[character]));
}

/** A piece of the page as HTML; whatever its texts hold, they stay text. */
export function html(node: Node): string {
  if (typeof node === 'string') return escapedHtml(node);
  const { tag, attributes, children } = node;
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapedHtml(value)}"`);
  const open = `<${tag}${named.join('')}>`;
  return empty.includes(tag) ? open : `${open}${children.map(html).join('')}</${tag}>`;
}
