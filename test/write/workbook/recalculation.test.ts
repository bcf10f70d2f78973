import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { measureSample, settleSample } from '../../support/sample.ts';
import { differences, hasLibreOffice, partsOf, recalculated } from './recalculate.ts';
import { measuredYear, settledYears, workbookOf } from './years.ts';

const years = Number(process.env['RECALCULATED_YEARS'] ?? 200);
/** LibreOffice takes a second or so for a workbook. */
const longest = 60_000 + years * 6_000;

interface Zip {
  file(name: string, content: string): void;
  generateAsync(options: { type: 'nodebuffer' }): Promise<Buffer>;
}
const here = createRequire(import.meta.url);
const JSZip = createRequire(here.resolve('exceljs'))('jszip') as new () => Zip;

/** The workbook with other cached values in the formula cells of a sheet. */
async function falsified(workbook: Buffer, part: string): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, xml] of await partsOf(workbook)) {
    const other = xml.replace(/(<\/f><v>)[\d.-]+(<\/v>)/g, '$1123456.78$2');
    if (name !== '' && !name.endsWith('/')) zip.file(name, name === part ? other : xml);
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}

const libreOffice = hasLibreOffice();
const title = libreOffice
  ? 'recalculated by LibreOffice'
  : 'LibreOffice (soffice) is not installed: the workbooks are not recalculated';

describe.skipIf(!libreOffice)(title, () => {
  test(
    'a false cached value is found, so the comparison compares',
    async () => {
      const workbook = await falsified(await workbookOf(await settleSample()), 'xl/worksheets/sheet2.xml');
      const [after = Buffer.alloc(0)] = await recalculated([workbook]);
      const { found } = await differences(workbook, after);
      expect(found.length).toBeGreaterThan(50);
      expect(found.every(({ cell }) => cell.startsWith('sheet2!'))).toBe(true);
    },
    longest,
  );

  test(
    `every formula cell of the sample and of ${years} generated years keeps its value to the 分`,
    async () => {
      const measured = await Promise.all([3, 5, 8].map(measuredYear));
      const settlements = [await measureSample(), ...measured, ...(await settledYears(years, 2023))];
      const before: Buffer[] = [];
      for (const [i, settlement] of settlements.entries()) {
        before.push(await workbookOf(settlement, i % 10 === 9 ? 'en' : 'zh'));
      }
      const after = await recalculated(before);
      let cells = 0;
      const wrong: unknown[] = [];
      for (const [i, workbook] of before.entries()) {
        const { compared, found } = await differences(workbook, after[i] ?? Buffer.alloc(0));
        cells += compared;
        wrong.push(...found.map((one) => ({ workbook: i, ...one })));
      }
      process.stdout.write(
        `recalculated: ${before.length} workbooks, ${cells} formula cells, ${wrong.length} differences\n`,
      );
      expect(wrong.slice(0, 10)).toEqual([]);
      expect(cells).toBeGreaterThan(before.length * 100);
    },
    longest,
  );
});
