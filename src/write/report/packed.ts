import { pageText } from './html.ts';
import type { Element, Node } from './node.ts';

/** An element: the number of its form, then its children; a text that occurs often is given by its number. */
type Packed = readonly [form: number, ...children: (Packed | string | number)[]];

/** What the packed elements share. */
export interface Dictionary {
  readonly texts: readonly string[];
  /** Tags with their attributes. */
  readonly forms: readonly (readonly [tag: string, attributes: Element['attributes']])[];
}

/** Texts shorter than this are cheaper where they stand. */
const worthSharing = 4;

/**
 * Elements that the page's script builds when they are asked for, packed so that thousands of them stay small:
 * each in a line of JSON of its own, over a dictionary of the texts and forms that they share.
 */
export function pack(roots: readonly Element[]): { dictionary: Dictionary; lines: string[] } {
  const texts = sharedTexts(roots);
  const forms = new Forms();
  const packed = (node: Element): Packed => [
    forms.numberOf(node),
    ...node.children.map((child) =>
      typeof child === 'string' ? (texts.get(pageText(child)) ?? pageText(child)) : packed(child),
    ),
  ];
  const lines = roots.map((root) => JSON.stringify(packed(root)));
  const dictionary = { texts: [...texts.keys()], forms: forms.list };
  return { dictionary, lines };
}

/** Forms by what tells them apart; elements of the same form share its number. */
class Forms {
  readonly list: Dictionary['forms'][number][] = [];
  private readonly numbers = new Map<string, number>();

  numberOf({ tag, attributes }: Element): number {
    let key: string = tag;
    for (const name in attributes) key += `\n${name}=${attributes[name]}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.list.length);
    return this.list.push([tag, attributes]) - 1;
  }
}

/** The texts that occur more than once, numbered in order. */
function sharedTexts(roots: readonly Element[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (node: Node): void => {
    if (typeof node !== 'string') node.children.forEach(count);
    else counts.set(pageText(node), (counts.get(pageText(node)) ?? 0) + 1);
  };
  roots.forEach(count);
  const shared = [...counts].filter(([text, times]) => times > 1 && text.length >= worthSharing);
  return new Map(shared.map(([text], i) => [text, i]));
}

/** JSON that cannot end the script element that it stands in. */
export function scriptJson(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
