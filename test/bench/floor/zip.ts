import { promisify } from 'node:util';
import { type Entry, open, type ZipFile } from 'yauzl';

/** Opens a zip file for reading its entries as text, by name and in the order of its directory. */
export async function openPromise(path: string) {
  const opened = await new Promise<ZipFile>((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false, strictFileNames: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );
  const entries = await entriesOf(opened);
  const stream = promisify(
    opened.openReadStream.bind(opened) as (
      entry: Entry,
      done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  );
  async function* chunks(name: string): AsyncGenerator<string> {
    const entry = entries.get(name);
    if (entry === undefined) return;
    const content = await stream(entry);
    content.setEncoding('utf8');
    for await (const chunk of content) yield String(chunk);
  }
  return {
    names: () => [...entries.keys()],
    chunks,
    text: async (name: string): Promise<string> => {
      let whole = '';
      for await (const chunk of chunks(name)) whole += chunk;
      return whole;
    },
    close: () => opened.close(),
  };
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}
