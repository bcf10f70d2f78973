import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import exceljs from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { startWorkbook } from '../../../src/cli/process/workbook-elsewhere.ts';
import type { Settlement } from '../../../src/settle/settlement.ts';
import { writeProducts } from '../../../src/write/products.ts';
import { headPlace } from '../../../src/write/workbook/draft.ts';
import { type Step, takenDown, type WorkbookElsewhere } from '../../../src/write/workbook/elsewhere.ts';
import { cellText } from '../../../src/write/workbook/text.ts';
import { measureSample, settleSample } from '../../support/sample.ts';
import { measuredYear, settledYears } from './years.ts';

const built = new URL('../../../dist/cli/', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'award-elsewhere-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Takes a workbook down in this process, from what another thread would be told. */
function here(): WorkbookElsewhere {
  const steps: Step[] = [];
  let goOn = (): void => {};
  async function* told(): AsyncGenerator<Step> {
    for (;;) {
      const step = steps.shift();
      if (step !== undefined) yield step;
      else
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
    }
  }
  return {
    tell: (step) => {
      steps.push(structuredClone(step));
      goOn();
    },
    packed: takenDown(told()),
    stop: async () => {},
  };
}

async function filesOf(
  settlement: Settlement,
  elsewhere: WorkbookElsewhere | null,
  language: 'zh' | 'en' = 'zh',
) {
  const settings = {
    inputs: [],
    policyFile: Buffer.from('policy'),
    language,
    encoding: null,
    signingKey: null,
  };
  const { files } = await writeProducts(settlement, settings, elsewhere);
  return new Map(files.map(({ file, content }) => [file, content]));
}

describe('a settlement whose workbook another thread takes down', () => {
  test.each([
    ['in this process', here],
    ['by the built program', () => startWorkbook(built)],
  ])('is the same, byte for byte: %s', async (_, start) => {
    const years = [
      await settleSample(),
      await measureSample(),
      await measuredYear(7),
      ...(await settledYears(4, 11)),
    ];
    for (const [i, settlement] of years.entries()) {
      const language = i % 2 === 0 ? 'zh' : 'en';
      const [one, other] = [
        await filesOf(settlement, null, language),
        await filesOf(settlement, start(), language),
      ];
      expect([...other.keys()]).toEqual([...one.keys()]);
      for (const [file, content] of one) expect(other.get(file)?.equals(content), file).toBe(true);
    }
  });

  test('fails where the thread ends without a word', async () => {
    const mute = mkdtempSync(join(scratch, 'mute-'));
    cpSync(fileURLToPath(built), mute, { recursive: true });
    writeFileSync(join(mute, 'workbook-thread.cjs'), '');
    const elsewhere = startWorkbook(pathToFileURL(`${mute}/`));
    await expect(filesOf(await settleSample(), elsewhere)).rejects.toThrow('ended before');
  });

  test('fails with what broke the thread down', async () => {
    const elsewhere = startWorkbook(built);
    elsewhere.tell({ kind: 'head', head: '' });
    await expect(filesOf(await settleSample(), elsewhere)).rejects.toThrow('first step of a workbook');
  });

  test('is waited for by nobody once the thread was stopped', async () => {
    const elsewhere = startWorkbook(built);
    await elsewhere.stop();
    await expect(elsewhere.packed).rejects.toThrow('ended before');
  });
});

test.each<[string, readonly Step[], string]>([
  ['nothing', [], 'ended before'],
  ['a row first', [{ kind: 'rows', sheet: '明细', rows: [] }], 'first step'],
  [
    'a workbook twice',
    [
      { kind: 'open', sheets: ['明细'] },
      { kind: 'open', sheets: ['明细'] },
    ],
    'open here',
  ],
  [
    'no head',
    [
      { kind: 'open', sheets: ['明细'] },
      { kind: 'pack', links: new Map() },
      { kind: 'pack', links: new Map() },
    ],
    'where the head',
  ],
])('a thread that is told %s says so', async (_, steps, said) => {
  async function* told(): AsyncGenerator<Step> {
    yield* steps;
  }
  await expect(takenDown(told())).rejects.toThrow(said);
});

test('the head on the cover is that of the log, which is written after the sheets are filled', async () => {
  const files = await filesOf(await settleSample(), null);
  const lines = files.get('audit.jsonl')?.toString().trimEnd().split('\n') ?? [];
  const last = JSON.parse(lines.at(-1) ?? '{}');
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(files.get('settlement.xlsx') ?? []).buffer);
  const texts: string[] = [];
  book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  expect(last).toMatchObject({ type: 'outputs', seq: lines.length });
  expect(texts).toContain(`${last.prev}　第 ${lines.length - 1} 条`);
});

test('no text of the input is taken for the place of the head', () => {
  expect(cellText(headPlace)).not.toContain(headPlace);
  expect(cellText(headPlace)).toHaveLength(headPlace.length);
});
