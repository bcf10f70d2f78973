/** What the report is made of; no other tag can come onto the page. */
export type Tag =
  | 'a'
  | 'bdi'
  | 'blockquote'
  | 'button'
  | 'caption'
  | 'circle'
  | 'code'
  | 'dd'
  | 'desc'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'em'
  | 'figcaption'
  | 'figure'
  | 'footer'
  | 'g'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'header'
  | 'input'
  | 'label'
  | 'li'
  | 'line'
  | 'main'
  | 'nav'
  | 'ol'
  | 'option'
  | 'p'
  | 'path'
  | 'rect'
  | 'section'
  | 'select'
  | 'span'
  | 'strong'
  | 'summary'
  | 'svg'
  | 'table'
  | 'tbody'
  | 'td'
  | 'text'
  | 'tfoot'
  | 'th'
  | 'thead'
  | 'time'
  | 'title'
  | 'tr'
  | 'ul';

export type Attributes = Readonly<Record<string, string>>;

/** A piece of the page: text, or an element with pieces in it. Text is only ever text. */
export type Node = string | Element;
export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
}

/** What may be handed in as children; null and nested lists are flattened away. */
export type Children = Node | null | readonly Children[];

/** An element with attributes. */
export function element(tag: Tag, attributes: Attributes, ...children: readonly Children[]): Element {
  return { tag, attributes, children: flat(children) };
}

/** An element with a class, '' for none. */
export function el(tag: Tag, className: string, ...children: readonly Children[]): Element {
  return element(tag, className === '' ? {} : { class: className }, ...children);
}

function flat(children: readonly Children[], into: Node[] = []): Node[] {
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string' || 'tag' in child) into.push(child);
    else flat(child, into);
  }
  return into;
}

/** All text of a piece, in reading order. */
export function textOf(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
