import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { startLines } from '../../src/cli/process/lines-elsewhere.ts';
import { type Again, againOf, policyOf, settledAgain } from '../../src/flow/again.ts';
import { ingest } from '../../src/flow/ingest.ts';
import { ProblemTally } from '../../src/flow/problem-tally.ts';
import { settleLarge } from '../../src/flow/settle-large.ts';
import type { Coming, SettlementHead } from '../../src/flow/sink.ts';
import type { EnterpriseSettlement } from '../../src/settle/settle-enterprise.ts';
import { Chain } from '../../src/write/audit/chain.ts';
import { addEnterprise } from '../../src/write/audit/enterprise-entries.ts';
import { addTotals, beginLog } from '../../src/write/audit/log.ts';
import { enterpriseObject } from '../../src/write/json/document.ts';
import { type Books, BooksInTurn } from '../../src/write/large/books.ts';
import {
  BooksApart,
  type LinesElsewhere,
  type LinesOrder,
  OrderedLineBooks,
  type WrittenBook,
  written,
} from '../../src/write/large/books-apart.ts';
import { type Frame, frameBefore } from '../../src/write/large/frame.ts';
import { lineSheets } from '../../src/write/workbook/split.ts';
import type { WorkbookProduct } from '../../src/write/workbook/workbook.ts';
import { readSample, sampleFolder } from '../support/sample.ts';

const built = new URL('../../dist/cli/', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'award-again-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** So many lines, and enterprises, are in a book. */
const most = 20;
const options = { language: 'zh', moved: lineSheets, first: most, further: most } as const;
const settings = { language: 'zh', encoding: null, inputs: [] } as const;

const tally = new ProblemTally();
const ingested = await ingest(
  sampleFolder,
  2023,
  { together: 4_000 },
  { tell: (one) => tally.add(one), forget: () => tally.clear(), progress: () => {} },
);
afterAll(() => ingested.partitions.remove());
const { terms } = await readSample({});

interface Passed {
  readonly enterprises: readonly EnterpriseSettlement[];
  readonly again: Again;
}

/** The sample year, its enterprises passing by `add`. */
async function pass(
  begin: (head: SettlementHead, again: Again, chain: Chain) => Books | null,
): Promise<Passed> {
  const enterprises: EnterpriseSettlement[] = [];
  let again: Again | null = null;
  let books: Books | null = null;
  let frame: Frame | null = null;
  const chain = new Chain(() => {});
  let dossiers: ReturnType<typeof beginLog> | null = null;
  await settleLarge(
    ingested,
    terms,
    new ProblemTally(),
    () => ({
      begin: async (head: SettlementHead, { crossings }: Coming) => {
        again = structuredClone(againOf(ingested, terms.policy, crossings, head.setAside));
        dossiers = beginLog(chain, head, settings);
        frame = frameBefore(head);
        books = begin(head, again, chain);
      },
      add: async (settled) => {
        enterprises.push(settled);
        dossiers?.add(settled.dossier);
        await books?.add(settled, addEnterprise(chain, settled, terms.policy));
      },
      end: async (tail) => {
        if (frame === null) return;
        const whole = { ...frame, ...tail };
        addTotals(chain, whole);
        const { head } = chain;
        await books?.end(whole, { head: () => head, entries: chain.length });
      },
    }),
    () => {},
  );
  if (again === null) throw new Error('nothing passed');
  return { enterprises, again };
}

function orderOf(folder: string, head: SettlementHead, chain: Chain): LinesOrder {
  const { basis, readingDocuments, inputs, setAside } = head;
  return structuredClone({
    folder,
    options,
    entriesBefore: chain.length,
    head: { basis, readingDocuments, inputs, setAside },
  });
}

/** In this thread, where coverage sees it. */
async function here(again: Again, order: LinesOrder): Promise<readonly WrittenBook[]> {
  const told: WrittenBook[] = [];
  const policy = policyOf(again);
  const books = new OrderedLineBooks(order, policy, (book) => void told.push(structuredClone(book)));
  for await (const settled of settledAgain(again, policy)) await books.add(settled);
  await books.end();
  return told;
}

/** In the program's own thread. */
const inThread = (again: Again, order: LinesOrder) => startLines({ again, order }, built).books;

const folderNamed = (name: string) => mkdtempSync(join(scratch, name));
const filesIn = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((file) => [file, readFileSync(join(folder, file)).toString('base64')]);

async function inTurn(): Promise<string> {
  const folder = folderNamed('in-turn');
  const limits = { mostLines: most, linesOfPart: most };
  const put = async (product: WorkbookProduct) => void (await written(folder, product));
  await pass(
    (head) => new BooksInTurn('zh', frameBefore(head), { enterprises: 1, lines: most + 1 }, put, limits),
  );
  return folder;
}

async function apart(
  elsewhere: (again: Again, order: LinesOrder) => Promise<readonly WrittenBook[]>,
): Promise<string> {
  const folder = folderNamed('apart');
  const put = async (product: WorkbookProduct) => void (await written(folder, product));
  await pass((head, again, chain) => {
    const books = elsewhere(again, orderOf(folder, head, chain));
    const stop = async () => {};
    return new BooksApart(options, { books, stop }, put, () => {});
  });
  return folder;
}

test('enterprises are settled again from plain data as they were', async () => {
  const { enterprises, again } = await pass(() => null);
  const second: EnterpriseSettlement[] = [];
  for await (const settled of settledAgain(again, policyOf(again))) second.push(settled);
  expect(second.length).toBeGreaterThan(10);
  expect(second.map(enterpriseObject)).toEqual(enterprises.map(enterpriseObject));
});

test('those that are set aside are not settled again', async () => {
  const { enterprises, again } = await pass(() => null);
  const left = enterprises.slice(0, 3).map(({ dossier }) => dossier.uscc);
  const second: string[] = [];
  for await (const { dossier } of settledAgain({ ...again, left }, policyOf(again)))
    second.push(dossier.uscc);
  expect(second).toEqual(enterprises.slice(3).map(({ dossier }) => dossier.uscc));
});

describe('books that another thread writes', () => {
  test.each([
    ['in this process', here],
    ['by the built program', inThread],
  ])('are the same, byte for byte: %s', async (_, elsewhere) => {
    const [one, other] = [await inTurn(), await apart(elsewhere)];
    const files = filesIn(one);
    expect(files.length).toBeGreaterThan(3);
    expect(filesIn(other)).toEqual(files);
  });

  test.each([
    ['in this process', here],
    ['by the built program', inThread],
  ])('that cannot be written end the settlement with what the system said: %s', async (_, elsewhere) => {
    const away = (again: Again, order: LinesOrder) =>
      elsewhere(again, { ...order, folder: join(scratch, 'away') });
    await expect(apart(away)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('are not taken for all where the thread ends without a word', async () => {
    const mute = folderNamed('mute');
    cpSync(fileURLToPath(built), mute, { recursive: true });
    writeFileSync(join(mute, 'lines-thread.cjs'), '');
    const away = (again: Again, order: LinesOrder) =>
      startLines({ again, order }, pathToFileURL(`${mute}/`)).books;
    await expect(apart(away)).rejects.toThrow('ended before');
  });

  test('are written no more once the thread is stopped', async () => {
    const folder = folderNamed('stopped');
    let elsewhere: LinesElsewhere | null = null;
    await pass((head, again, chain) => {
      elsewhere = startLines({ again, order: orderOf(folder, head, chain) }, built);
      return null;
    });
    await (elsewhere as LinesElsewhere | null)?.stop();
    const left = readdirSync(folder);
    await expect((elsewhere as LinesElsewhere | null)?.books).rejects.toThrow('ended before');
    expect(readdirSync(folder)).toEqual(left);
  });

  test('that failed already keep the other enterprises from being written', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const elsewhere: LinesElsewhere = { books: Promise.reject(full), stop: async () => {} };
    const books = new BooksApart(
      options,
      elsewhere,
      async () => {},
      () => {},
    );
    const { enterprises } = await pass(() => null);
    expect(() => books.add(enterprises[0] as EnterpriseSettlement, {} as never)).toThrow(full);
  });
});
