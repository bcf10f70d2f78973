import { certain } from '../cells/certain.ts';

// In the order in which they are preferred where the text fits several equally well.
const candidates = [',', '\t', ';', '|', ':'] as const;
const colon = candidates.indexOf(':');
const codeOf = (character: string): number => character.charCodeAt(0);
const candidateCodes = candidates.map(codeOf);
const quote = codeOf('"');
const lineFeed = codeOf('\n');
const carriageReturn = codeOf('\r');

/** How many records the choice rests on. */
export const lookedAt = 1000;

/**
 * The character that separates the fields: the one that stands equally often in the largest share of the
 * records, quoted text aside; of two that fit alike the one that makes more fields. A comma where none stands.
 */
export function chooseDelimiter(text: string): string {
  const records = profile(text);
  let best = { delimiter: ',', share: 0, count: 0 };
  candidates.forEach((delimiter, place) => {
    if (place === colon && best.share > 0) return;
    const { share, count } = mostCommonCount(records.map((counts) => certain(counts[place])));
    if (place === colon && (share < 1 || !joinsWords(text))) return;
    if (share > best.share || (share === best.share && count > best.count))
      best = { delimiter, share, count };
  });
  return best.delimiter;
}

/**
 * A colon stands in times, addresses and sentences too, so it counts only where nothing else can separate, every
 * record has it, and it stands between the words of the header.
 */
function joinsWords(text: string): boolean {
  const [header] = certain(/\S.*/.exec(text));
  return !/[\d\s/:]:|:[\d\s/:]/.test(header.trimEnd());
}

function mostCommonCount(counts: readonly number[]): { share: number; count: number } {
  const often = new Map<number, number>();
  for (const count of counts) if (count > 0) often.set(count, (often.get(count) ?? 0) + 1);
  let best = { share: 0, count: 0 };
  for (const [count, records] of often) {
    const share = records / counts.length;
    if (share > best.share) best = { share, count };
  }
  return best;
}

/** How often each candidate stands outside quotes, for the first records that are not blank. */
function profile(text: string): number[][] {
  const records: number[][] = [];
  let counts = candidates.map(() => 0);
  let quoted = false;
  let blank = true;
  for (let i = 0; i <= text.length && records.length < lookedAt; i++) {
    // Numbers, since every ideograph would become a string of its own.
    const character = i < text.length ? text.charCodeAt(i) : lineFeed;
    // A doubled quote switches twice, so it needs no case of its own.
    if (character === quote) quoted = !quoted;
    if (!quoted && (character === lineFeed || character === carriageReturn)) {
      if (!blank) records.push(counts);
      counts = candidates.map(() => 0);
      blank = true;
      continue;
    }
    blank = false;
    const place = quoted ? -1 : candidateCodes.indexOf(character);
    if (place >= 0) counts[place] = certain(counts[place]) + 1;
  }
  return records;
}
