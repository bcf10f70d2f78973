import { certain } from '../../cells/certain.ts';

/**
 * Items connected through shared keys, directly or through others. Groups and the items in them keep the order
 * given; an item without a key is alone.
 */
export function connected<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const parents = items.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = certain(parents[root]);
    parents[place] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  for (const [place, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const [a, b] = [rootOf(firstWith.get(key) ?? place), rootOf(place)];
      parents[Math.max(a, b)] = Math.min(a, b);
      if (!firstWith.has(key)) firstWith.set(key, place);
    }
  }
  const groups = new Map<number, T[]>();
  for (const [place, item] of items.entries()) {
    const root = rootOf(place);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
