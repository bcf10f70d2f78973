import { describe, expect, test } from 'vitest';
import type { Verification } from '../../src/review/verify/verification.ts';
import {
  bitsInFields,
  bitsInFiles,
  filesMoved,
  forged,
  forgedOutputs,
  linesMoved,
  linesOf,
  type Mutation,
  wholeLogs,
} from './mutations.ts';
import { keys, sampleFiles, verifyFiles } from './settled-sample.ts';

const files = await sampleFiles({}, keys.privateKey);
const other = await sampleFiles({ 'C2.not_evaluated': 'met' }, keys.privateKey);
const { head } = await verifyFiles(files);

/** The first place that disagrees, as `file:line` or `file`. */
function placeOf({ checks }: Verification): string | null {
  const place = checks.find(({ result }) => result === 'differs')?.place;
  return place == null ? null : place.line === null ? place.file : `${place.file}:${place.line}`;
}

async function misplaced(mutations: Iterable<Mutation>): Promise<{ tried: number; wrong: string[] }> {
  const wrong: string[] = [];
  let tried = 0;
  for (const { kind, name, files: changed, places } of mutations) {
    tried += 1;
    const verification = await verifyFiles(changed);
    const found = placeOf(verification);
    const isRight = found !== null && !verification.agrees && (places === null || places.includes(found));
    if (!isRight) wrong.push(`${kind}, ${name}: found at ${found}, not at ${places?.join(' or ')}`);
  }
  return { tried, wrong };
}

describe('a settlement folder of which something was changed', () => {
  test('as it was written it agrees', async () => {
    expect(await verifyFiles(files)).toMatchObject({
      agrees: true,
      entries: linesOf(files.get('audit.jsonl')).length,
    });
  });

  test.each([
    ['a bit in every field of every third entry of the log', () => bitsInFields(files), 1700],
    ['lines of the log moved, doubled, cut, of another log', () => linesMoved(files, other), 250],
    ['the log as a whole: CRLF, BOM, empty, garbage', () => wholeLogs(files, other), 10],
    ['a bit in the lines of the other files', () => bitsInFiles(files), 650],
    ['files missing, added, cut, of another settlement', () => filesMoved(files, other), 25],
  ])('%s: each is found and placed', async (_, mutations, least) => {
    const { tried, wrong } = await misplaced(mutations());
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(least);
  });
});

/** The entry with its first figure or its result changed; as it was where it has neither. */
function edited(line: string): string {
  const facts = line.indexOf('"clause":');
  const changed = line
    .slice(facts)
    .replace(/"(\d+)(\.\d+)"|"result":"met"/, (_, whole?: string, rest?: string) =>
      whole === undefined ? '"result":"not-met"' : `"${BigInt(whole) + 1n}${rest ?? ''}"`,
    );
  return line.slice(0, facts) + changed;
}

describe('forgeries whose chain and manifest fit', () => {
  test('an entry edited: settling again from the rows in the log finds it', async () => {
    const lines = linesOf(files.get('audit.jsonl'));
    const missed: string[] = [];
    let tried = 0;
    for (let at = 3; at < lines.length - 1; at += 9) {
      const line = lines[at] ?? '';
      if (edited(line) === line || JSON.parse(line).type === 'dossier') continue;
      tried += 1;
      const found = placeOf(await verifyFiles(forged(files, (all) => all.with(at, edited(line)))));
      if (found !== `audit.jsonl:${at + 1}`) missed.push(`${at + 1}: ${found}`);
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(30);
  });

  test.each(['settlement.json', 'awards.csv', 'policy.yaml'])('%s edited: found', async (file) => {
    const text = files.get(file)?.toString('utf8') ?? '';
    const changed = new Map([...files, [file, Buffer.from(text.replace(/\d\d\d\.00|50000/, '777.00'))]]);
    expect(placeOf(await verifyFiles(forgedOutputs(changed)))).toMatch(file === 'policy.yaml' ? /./ : file);
  });

  test('the tail cut off: the log is not closed', async () => {
    const cut = forged(files, (lines) => lines.slice(0, -1));
    expect((await verifyFiles(cut)).checks[1]).toMatchObject({ finding: { kind: 'log-not-closed' } });
  });

  test('the tail cut off and closed again: found by settling again', async () => {
    const cut = forged(files, (lines) => [...lines.slice(0, -9), lines.at(-1) ?? '']);
    expect(placeOf(await verifyFiles(cut))).toMatch(/^audit\.jsonl:\d+$/);
  });

  test('an entry added before the last: found by settling again', async () => {
    const added = forged(files, (lines) => lines.toSpliced(-1, 0, lines.at(-2) ?? ''));
    expect(placeOf(await verifyFiles(added))).toMatch(/^audit\.jsonl:\d+$/);
  });

  test('an input’s figure edited: found where the figure was used', async () => {
    const lines = linesOf(files.get('audit.jsonl'));
    const at = lines.findIndex((line) => line.includes('"sales":['));
    const changed = (lines[at] ?? '').replace(/"sales":\["([^"]*)","\d/, '"sales":["$1","9');
    expect(changed).not.toBe(lines[at]);
    expect(placeOf(await verifyFiles(forged(files, (all) => all.with(at, changed))))).toMatch(
      /^audit\.jsonl:\d+$/,
    );
  });

  test.each<[string, (files: ReadonlyMap<string, Buffer>) => ReadonlyMap<string, Buffer>]>([
    [
      'a patent’s title, which no rule reads',
      (all) => forged(all, (lines) => lines.map((line) => line.replace('"title":"', '"title":"伪'))),
    ],
    [
      'the encoding that was asked for',
      (all) =>
        forged(all, (lines) => lines.map((line) => line.replace('"encoding":null', '"encoding":"gb18030"'))),
    ],
    [
      'the workbook',
      (all) =>
        forgedOutputs(
          new Map([...all, ['settlement.xlsx', other.get('settlement.xlsx') ?? Buffer.alloc(0)]]),
        ),
    ],
    ['the whole settlement, made from other terms', () => other],
  ])('needs the head kept elsewhere: %s', async (name, forge) => {
    const changed = new Map(forge(files));
    changed.delete('audit.sig');
    const unsigned = new Map(changed);
    const manifest = JSON.parse(changed.get('manifest.json')?.toString('utf8') ?? '');
    const outputs = manifest.outputs.filter(({ file }: { file: string }) => file !== 'audit.sig');
    unsigned.set('manifest.json', Buffer.from(`${JSON.stringify({ ...manifest, outputs }, null, 2)}\n`));
    const folderAlone = await verifyFiles(unsigned);
    if (name !== 'the workbook')
      expect([name, folderAlone.checks.filter(({ result }) => result === 'differs')]).toEqual([name, []]);
    const withHead = await verifyFiles(unsigned, { head });
    expect(withHead.checks.find((check) => check.name === 'head')).toMatchObject({ result: 'differs' });
    const withKey = await verifyFiles(unsigned, { publicKey: keys.publicKey });
    expect(withKey.checks.find((check) => check.name === 'signature')).toMatchObject({ result: 'differs' });
  });
});
