import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Chain } from '../../src/write/audit/chain.ts';

test('a chain is whole however long its entries are, kept or taken', () => {
  const taken: Buffer[] = [];
  const chains = [new Chain(), new Chain((bytes) => taken.push(bytes))] as const;
  const words = ['轴承'.repeat(500_000), 'a', '', '承'.repeat(300_000), '\ud800', '😀'.repeat(200_000), 'b'];
  for (const chain of chains)
    for (const word of words)
      chain.add({ type: 'test', uscc: null, rule: null, clause: null }, () => ({ word }));
  const [kept, handedOn] = chains;
  handedOn.flush();
  const bytes = kept.bytes();
  expect(Buffer.concat(taken).equals(bytes)).toBe(true);
  const lines = bytes.toString().split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line).word)).toEqual(words);
  const hashes = lines.map((line) => createHash('sha256').update(line).digest('hex'));
  expect(lines.slice(1).map((line) => JSON.parse(line).prev)).toEqual(hashes.slice(0, -1));
  expect(handedOn.head).toBe(hashes.at(-1));
});
