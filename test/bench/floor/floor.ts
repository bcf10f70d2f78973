import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { parse } from 'csv-parse';
import exceljs, { type stream as exceljsStream, type Style } from 'exceljs';
import { ZipFile } from 'yazl';
import type { PlannedRow, PlannedSheet } from './plan.ts';

// What settling costs at the least: the same files read, the same cells and bytes written with their hashes, nothing
// decided. `node floor.js <data> <settlement made before> <plans> <out>`
const [data = '', settlement = '', plans = '', out = ''] = process.argv.slice(2);

/** Milliseconds for reading the plans, which a program that decides would not read. */
let planning = 0;

async function readInputs(): Promise<number> {
  let records = 0;
  for (const file of readdirSync(data).filter((name) => name.endsWith('.csv'))) {
    const parser = createReadStream(join(data, file)).pipe(parse({ relax_column_count: true }));
    for await (const _record of parser) records += 1;
  }
  return records;
}

/** Copies a file with its hash; the log also line by line, since each line names the hash of the one before. */
async function copy(file: string, chained: boolean): Promise<string> {
  const whole = createHash('sha256');
  const target = createWriteStream(join(out, file));
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(join(settlement, file), { highWaterMark: 1 << 18 })) {
    const bytes = chunk as Buffer;
    whole.update(bytes);
    if (chained) rest = chain(Buffer.concat([rest, bytes]));
    if (!target.write(bytes)) await once(target, 'drain');
  }
  target.end();
  await once(target, 'close');
  // Written it was; a country's log beside its copy would fill the disk.
  if (bytesOf(file) > largestKept) rmSync(join(out, file));
  return whole.digest('hex');
}

let last = '';
const largestKept = 1 << 30;
const bytesOf = (file: string): number => statSync(join(out, file)).size;

function chain(bytes: Buffer): Buffer {
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    last = createHash('sha256').update(bytes.subarray(from, end)).digest('hex');
    from = end + 1;
  }
  return bytes.subarray(from);
}

const thin = { style: 'thin', color: { argb: 'FFA6A6A6' } } as const;
const made = new Map<number, Partial<Style>>();

/** One shared style for each kind of cell. */
function styleOf(number: number): Partial<Style> {
  const found = made.get(number);
  if (found !== undefined) return found;
  const style: Partial<Style> = {
    font: { name: '宋体', size: 10, bold: number % 2 === 1 },
    alignment: { vertical: 'middle', wrapText: true, indent: number % 5 },
    border: { top: thin, left: thin, bottom: thin, right: thin },
    numFmt: number % 3 === 0 ? '#,##0.00' : '0',
  };
  made.set(number, style);
  return style;
}

/** The parts of exceljs's stream writer that are not in its types. */
interface Inside {
  zip: unknown;
  _openStream(path: string): PassThrough;
}

/** exceljs's own stream takes whatever it is given into memory, and its zip library no longer takes that stream. */
function withRealStreams(book: Inside, target: PassThrough): void {
  const zip = new ZipFile();
  zip.outputStream.pipe(target);
  book.zip = {
    append: (text: string, { name }: { readonly name: string }) =>
      zip.addBuffer(Buffer.from(text), name.replace(/^\//, '')),
    on: () => undefined,
    finalize: () => zip.end(),
  };
  book._openStream = (path) => {
    const part = new PassThrough({ highWaterMark: 1 << 18 });
    const { write } = part;
    part.write = ((chunk: string | { toBuffer(): Buffer }) =>
      write.call(part, typeof chunk === 'string' ? chunk : Buffer.from(chunk.toBuffer()), 'utf8')) as never;
    // The writer pauses each new stream, which would stop one that is being zipped already.
    part.pause = () => {
      Reflect.deleteProperty(part, 'pause');
      return part;
    };
    part.on('finish', () => part.emit('zipped'));
    zip.addReadStream(part, path.replace(/^\//, ''));
    return part;
  };
}

async function writeWorkbook(plan: string): Promise<void> {
  const file = createWriteStream(join(out, plan.replace(/\.plan$/, '')));
  const hash = createHash('sha256');
  const hashed = new PassThrough().on('data', (chunk: Buffer) => void hash.update(chunk));
  hashed.pipe(file);
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: hashed,
    useStyles: true,
    useSharedStrings: false,
  });
  withRealStreams(book as unknown as Inside, hashed);
  let sheet: ReturnType<exceljsStream.xlsx.WorkbookWriter['addWorksheet']> | null = null;
  for await (const planned of plannedBatches(plan)) {
    for (const one of planned) {
      if ('sheet' in one) {
        sheet?.commit();
        sheet = book.addWorksheet(one.sheet.replaceAll(/\W/g, '').slice(-20));
        sheet.columns = one.widths.map((width) => ({ width }));
      } else if (sheet !== null) {
        const [height, styles, values] = one;
        const row = sheet.addRow(values as unknown[]);
        if (height !== null) row.height = height;
        styles.forEach((style, i) => {
          row.getCell(i + 1).style = styleOf(style);
        });
        row.commit();
      }
    }
    const part = (sheet as unknown as { stream: PassThrough } | null)?.stream;
    if (part?.writableNeedDrain) await once(part, 'drain');
  }
  sheet?.commit();
  const closed = once(file, 'close');
  void book.commit();
  await closed;
  hash.digest('hex');
}

/** The plan in batches, the time for reading them apart. */
async function* plannedBatches(plan: string): AsyncGenerator<(PlannedRow | PlannedSheet)[]> {
  let texts: string[] = [];
  const parsed = () => {
    const start = performance.now();
    const rows = texts.map((text) => JSON.parse(text) as PlannedRow | PlannedSheet);
    texts = [];
    planning += performance.now() - start;
    return rows;
  };
  for await (const text of createInterface({
    input: createReadStream(join(plans, plan)),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    texts.push(text);
    if (texts.length === 200) yield parsed();
  }
  yield parsed();
}

mkdirSync(out, { recursive: true });
await readInputs();
for (const plan of readdirSync(plans).filter((name) => name.endsWith('.plan'))) await writeWorkbook(plan);
const digests: string[] = [];
for (const file of ['awards.csv', 'settlement.json']) digests.push(await copy(file, false));
digests.push(await copy('audit.jsonl', true), last);
writeFileSync(join(out, 'manifest.json'), JSON.stringify(digests));
process.stdout.write(`${Math.round(planning)}\n`);
