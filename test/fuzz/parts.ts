import { isRefusal } from '../../src/read/refusal.ts';
import { openZip } from '../../src/read/xlsx/zip.ts';
import type { ZipPart } from '../read/make-zip.ts';

/** The parts of a sound workbook, unzipped. */
export async function partsOf(
  workbook: Buffer,
): Promise<readonly (ZipPart & { readonly content: Buffer })[]> {
  const zip = await openZip(workbook);
  if (isRefusal(zip)) throw new Error('no sound zip file');
  return Promise.all(
    zip.names.map(async (name) => {
      const part = await zip.open(name);
      if (isRefusal(part)) throw new Error(`no part ${name}`);
      const chunks: Buffer[] = [];
      for await (const chunk of part.chunks) chunks.push(chunk as Buffer);
      return { name, content: Buffer.concat(chunks) };
    }),
  );
}
