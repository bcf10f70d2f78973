import { createHash } from 'node:crypto';
import { digestOf } from '../../src/write/manifest/manifest.ts';

type Files = ReadonlyMap<string, Buffer>;

/** A change of a settlement folder, and where it has to be found. */
export interface Mutation {
  readonly kind: string;
  readonly name: string;
  readonly files: Files;
  /** `file` or `file:line`, any of them; null where it is found at any place. */
  readonly places: readonly string[] | null;
}

const log = 'audit.jsonl';

function withFile(files: Files, file: string, content: Buffer | string): Files {
  return new Map([...files, [file, Buffer.from(content)]]);
}

export function linesOf(bytes: Buffer | undefined): string[] {
  return (bytes?.toString('utf8') ?? '').trimEnd().split('\n');
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The lowest bit of a byte turned over. */
function turned(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** A bit in every field of every third entry of the log, the first and the last ones included. */
export function* bitsInFields(files: Files): Generator<Mutation> {
  const bytes = files.get(log) ?? Buffer.alloc(0);
  let start = 0;
  for (const [at, line] of linesOf(bytes).entries()) {
    const keys = at % 3 === 0 || at > 400 ? Object.keys(JSON.parse(line) as object) : [];
    for (const key of keys) {
      const field = Buffer.from(`"${key}":`);
      const value = bytes.indexOf(field, start) + field.length;
      const name = `${log}:${at + 1} ${key}`;
      const changed = turned(bytes, value + (bytes[value] === 0x22 || bytes[value] === 0x5b ? 1 : 0));
      yield {
        kind: 'a bit in every field of the log',
        name,
        files: withFile(files, log, changed),
        places: [`${log}:${at + 1}`],
      };
    }
    start += Buffer.byteLength(line) + 1;
  }
}

/** Lines of the log removed, swapped, doubled, cut, replaced by those of another log. */
export function* linesMoved(files: Files, other: Files): Generator<Mutation> {
  const lines = linesOf(files.get(log));
  const others = linesOf(other.get(log));
  const last = lines.length - 1;
  const made = (kind: string, at: number, text: string, ...more: number[]): Mutation => ({
    kind,
    name: `${kind} ${at + 1}`,
    files: withFile(files, log, text),
    places: [at, ...more].map((place) => `${log}:${place + 1}`),
  });
  for (const at of [0, 1, Math.floor(last / 2), last - 1, last]) {
    const more = at === last ? [last - 1] : [];
    yield made('a line removed', at, joined(lines.filter((_, i) => i !== at)), ...more);
  }
  for (let at = 0; at < last; at += 11) {
    const line = lines[at] ?? '';
    const next = lines[at + 1] ?? '';
    const far = (at * 7 + 31) % lines.length;
    yield made('two neighbours swapped', at, joined(lines.with(at, next).with(at + 1, line)));
    if (far !== at) {
      const swapped = joined(lines.with(at, lines[far] ?? '').with(far, line));
      yield made('two lines swapped', Math.min(at, far), swapped);
    }
    yield made('a line doubled', at + 1, joined(lines.toSpliced(at, 0, line)));
    yield made('a blank line inserted', at, joined(lines.toSpliced(at, 0, '')));
    const replayed = others[at];
    if (replayed !== undefined && replayed !== line) {
      yield made('a line of another log', at, joined(lines.with(at, replayed)), at - 1);
    }
    const kept = joined(lines.slice(0, at));
    yield made('cut inside a line', at, kept + line.slice(0, Math.floor(line.length / 2)));
    if (at > 0) yield made('the tail cut off', at - 1, kept, at);
    yield made('one line’s end is CRLF', at, joined(lines.with(at, `${line}\r`)));
  }
}

/** What editors and careless hands do to the log as a whole. */
export function* wholeLogs(files: Files, other: Files): Generator<Mutation> {
  const text = files.get(log)?.toString('utf8') ?? '';
  const count = linesOf(files.get(log)).length;
  const made = (name: string, content: string, line: number): Mutation => ({
    kind: 'the log as a whole',
    name,
    files: withFile(files, log, content),
    places: [`${log}:${line}`],
  });
  yield made('CRLF', text.replaceAll('\n', '\r\n'), 1);
  yield made('BOM', `\ufeff${text}`, 1);
  yield made('empty', '', 1);
  yield made('only a newline', '\n', 1);
  yield made('garbage before', `garbage\n${text}`, 1);
  yield made('garbage before, in the first line', `garbage ${text}`, 1);
  yield made('garbage after', `${text}garbage\n`, count + 1);
  yield made('an entry after', `${text}{"seq":${count + 1},"prev":"","type":"outputs"}\n`, count + 1);
  yield made('garbage after, in a line without an end', `${text}garbage`, count + 1);
  yield made('without its last newline', text.slice(0, -1), count);
  yield made('in UTF-16', Buffer.from(text, 'utf16le').toString('latin1'), 1);
  yield { ...made('another settlement’s', other.get(log)?.toString('utf8') ?? '', 1), places: null };
}

/** A bit in lines of the other files; in the workbook, in bytes. */
export function* bitsInFiles(files: Files): Generator<Mutation> {
  const every: Readonly<Record<string, number>> = {
    'manifest.json': 2,
    'policy.yaml': 1,
    'audit.sig': 1,
    'awards.csv': 4,
    'settlement.json': 90,
  };
  for (const [file, step] of Object.entries(every)) {
    const bytes = files.get(file) ?? Buffer.alloc(0);
    let start = 0;
    for (const [at, line] of bytes
      .toString('latin1')
      .split(/(?<=\n)/)
      .entries()) {
      // Not the last byte: a newline turned over would join two lines.
      const middle = start + Math.floor((line.length - 1) / 2);
      start += line.length;
      if (at % step !== 0 || line.length < 2) continue;
      const places = file === 'audit.sig' ? [file] : [`${file}:${at + 1}`];
      yield {
        kind: `a bit in a line of ${file}`,
        name: `${file}:${at + 1}`,
        files: withFile(files, file, turned(bytes, middle)),
        places,
      };
    }
  }
  const workbook = files.get('settlement.xlsx') ?? Buffer.alloc(0);
  for (let at = 0; at < workbook.length; at += Math.floor(workbook.length / 15)) {
    yield {
      kind: 'a bit in the workbook',
      name: `settlement.xlsx byte ${at}`,
      files: withFile(files, 'settlement.xlsx', turned(workbook, at)),
      places: ['settlement.xlsx'],
    };
  }
}

/** Files missing, added, cut, emptied, saved by an editor, exchanged with another settlement's. */
export function* filesMoved(files: Files, other: Files): Generator<Mutation> {
  for (const [file, content] of files) {
    const kind = 'a file as a whole';
    yield {
      kind,
      name: `${file} missing`,
      files: new Map([...files].filter(([name]) => name !== file)),
      places: [file],
    };
    yield { kind, name: `${file} empty`, files: withFile(files, file, ''), places: null };
    yield {
      kind,
      name: `${file} cut`,
      files: withFile(files, file, content.subarray(0, content.length >> 1)),
      places: null,
    };
    yield {
      kind,
      name: `${file} with a newline more`,
      files: withFile(files, file, Buffer.concat([content, Buffer.from('\n')])),
      places: null,
    };
    const theirs = other.get(file);
    if (theirs !== undefined && !theirs.equals(content)) {
      yield {
        kind,
        name: `${file} of another settlement`,
        files: withFile(files, file, theirs),
        places: null,
      };
    }
  }
  yield {
    kind: 'a file as a whole',
    name: 'a file added',
    files: withFile(files, 'notes.txt', 'x'),
    places: ['notes.txt'],
  };
}

/** The chain computed anew after an edit, and the manifest made to fit: nothing in the folder's digests disagrees. */
export function forged(files: Files, edit: (lines: string[]) => string[]): Files {
  const lines = edit(linesOf(files.get(log)));
  let prev = '0'.repeat(64);
  const chained = lines.map((line, at) => {
    const entry = JSON.stringify({ ...(JSON.parse(line) as object), seq: at + 1, prev });
    prev = createHash('sha256').update(entry).digest('hex');
    return entry;
  });
  const fitting = withFile(files, log, joined(chained));
  return withManifest(fitting, chained.length, prev);
}

/** The log's last entry and the manifest made to fit the other files as they are. */
export function forgedOutputs(files: Files): Files {
  return forged(files, (lines) => {
    const last = JSON.parse(lines.at(-1) ?? '') as { outputs: { file: string }[] };
    const outputs = last.outputs.map(({ file }) => ({
      file,
      sha256: digestOf(file, files.get(file) ?? Buffer.alloc(0)).sha256,
    }));
    return [...lines.slice(0, -1), JSON.stringify({ ...last, outputs })];
  });
}

function withManifest(files: Files, entries: number, head: string): Files {
  const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '') as {
    outputs: { file: string }[];
  };
  const outputs = manifest.outputs.map((output) => ({
    ...output,
    ...digestOf(output.file, files.get(output.file) ?? Buffer.alloc(0)),
  }));
  const text = JSON.stringify({ ...manifest, outputs, audit: { entries, head } }, null, 2);
  return withFile(files, 'manifest.json', `${text}\n`);
}
