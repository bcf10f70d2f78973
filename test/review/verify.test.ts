import { expect, test } from 'vitest';
import { checkData } from '../../src/review/verify/data.ts';
import { figuresIn, firstFigure } from '../../src/review/verify/figures.ts';
import { forged } from './mutations.ts';
import { keys, sampleFiles, verifyFiles } from './settled-sample.ts';

const files = await sampleFiles();
const named = async (name: string, changed: ReadonlyMap<string, Buffer>) =>
  (await verifyFiles(changed)).checks.find((check) => check.name === name);

/** The same settlement as another version of the program would have written it. */
function ofVersion(version: string, change: (json: string) => string = (json) => json) {
  const json = Buffer.from(change(files.get('settlement.json')?.toString('utf8') ?? ''));
  const written = new Map([...files, ['settlement.json', json]]);
  const renamed = forged(written, (lines) =>
    lines.map((line) =>
      line.replace(
        '"tool":{"name":"award","version":"0.1.0"}',
        `"tool":{"name":"award","version":"${version}"}`,
      ),
    ),
  );
  return new Map(renamed);
}

test('of another version every figure is compared, and that is said', async () => {
  expect(await named('replay', ofVersion('0.0.9'))).toMatchObject({
    result: 'agrees',
    finding: { kind: 'other-version', version: '0.0.9' },
  });
  const changed = ofVersion('0.0.9', (json) => json.replace('"payable": "5000.00"', '"payable": "5000.01"'));
  expect(await named('replay', changed)).toMatchObject({
    result: 'differs',
    finding: { kind: 'figure-differs', found: '"5000.01"', expected: '"5000.00"' },
  });
  const worded = ofVersion('0.0.9', (json) => json.replaceAll('三（三）5', '第五条'));
  expect(await named('replay', worded)).toMatchObject({ result: 'agrees' });
});

test('every amount and outcome of settlement.json counts as a figure', () => {
  const json = files.get('settlement.json')?.toString('utf8') ?? '';
  const figures = figuresIn(JSON.parse(json));
  const amounts = json.match(/(?<!"formula": )"-?\d+\.\d\d"/g) ?? [];
  expect([...figures.values()].filter((value) => /^"-?\d+\.\d\d"$/.test(value))).toHaveLength(amounts.length);
  expect(firstFigure(JSON.parse(json), JSON.parse(json))).toBeNull();
});

test('a workbook that another release of Node packed is the same where its parts are', async () => {
  const repacked = Buffer.concat([files.get('settlement.xlsx') ?? Buffer.alloc(0), Buffer.from([0])]);
  const theirs = new Map([...files, ['settlement.xlsx', repacked]]);
  const products = [...files].map(([file, content]) => ({ file, content }));
  const again = { inputs: [], products, errors: 0, most: null };
  const same = () => Promise.resolve('the same parts');
  expect(await checkData(theirs, again, '0.1.0', same)).toMatchObject({ result: 'agrees' });
  const other = (workbook: Buffer) => Promise.resolve(String(workbook.length));
  expect(await checkData(theirs, again, '0.1.0', other)).toMatchObject({
    result: 'differs',
    place: { file: 'settlement.xlsx' },
  });
});

test('data that memory does not hold are not settled again, which is said', async () => {
  const again = { inputs: [], products: null, errors: 0, most: 32 };
  expect(await checkData(files, again, '0.1.0', () => Promise.resolve(''))).toMatchObject({
    result: 'not-checked',
    finding: { kind: 'too-large', most: 32 },
  });
});

test('a signature is that of the head, and the same always', async () => {
  const signed = await sampleFiles({}, keys.privateKey);
  const again = await sampleFiles({}, keys.privateKey);
  expect(signed.get('audit.sig')).toEqual(again.get('audit.sig'));
  expect((await verifyFiles(signed, { publicKey: keys.publicKey })).checks[6]).toMatchObject({
    name: 'signature',
    result: 'agrees',
  });
});

test('whatever stands in a log, verifying it does not throw', async () => {
  for (const line of [
    '{"seq":1,"prev":"","type":"run"}',
    '[]',
    'null',
    '"seq"',
    '{"seq":1,"prev":"0","type":"dossier","rows":7}',
  ]) {
    const verification = await verifyFiles(forgedLog(line));
    expect([line, verification.agrees]).toEqual([line, false]);
  }
});

function forgedLog(line: string): ReadonlyMap<string, Buffer> {
  return new Map([...files, ['audit.jsonl', Buffer.from(`${line}\n`)]]);
}
