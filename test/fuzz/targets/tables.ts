import { tableNames, tables } from '../../../src/tables/all/index.ts';
import { makeWorkbook } from '../../read/make-workbook.ts';
import { csvFiles, csvText, smallYear, type TextTable } from '../base.ts';
import { overData } from '../calls.ts';
import type { Chance } from '../chance.ts';
import { cellTexts, texts } from '../dictionary.ts';
import type { Target, Trial } from '../trial.ts';

type Rows = string[][];

const headers = tableNames.flatMap((name) =>
  Object.entries(tables[name].columns).flatMap(([id, { header, also }]) => [id, header, ...also]),
);
const dressed: readonly ((header: string) => string)[] = [
  (header) => `${header}（万元）`,
  (header) => `${header}(元)`,
  (header) => `${header}/亿元`,
  (header) => `2023年${header}`,
  (header) => `1899年${header}`,
  (header) => `上年${header}`,
  (header) => ` * ${header} \n`,
  (header) => [...header].join('\n'),
  (header) => header.toUpperCase(),
  (header) => header.slice(0, -1),
  (header) => `${header}${header}`,
  (header) => `${header}（（（`,
  (header) => `\u202e${header}`,
  () => '__proto__',
  () => 'constructor',
];

const headerChanges: readonly ((rows: Rows, at: number, chance: Chance) => void)[] = [
  (rows, at, chance) => change(rows[at] ?? [], chance, (text) => chance.pick(dressed)(text)),
  (rows, at, chance) => change(rows[at] ?? [], chance, () => chance.pick(headers)),
  (rows, at, chance) => change(rows[at] ?? [], chance, () => chance.pick(texts)),
  (rows, at, chance) => swap(rows[at] ?? [], chance),
  (rows, at) => void rows.splice(at, 1),
  (rows, at) => void rows.splice(at + 1, 0, [...(rows[at] ?? [])]),
  (rows, at, chance) => void rows.splice(at, 0, [chance.pick(['单位：万元', '附件1', ...texts])]),
  (rows, at, chance) =>
    void rows.splice(at, 0, Array<string>(rows[at]?.length ?? 1).fill(chance.pick(texts))),
  (rows, at, chance) => void rows[at]?.push(...Array<string>(chance.pick([1, 50, 5_000])).fill('备注')),
];

function change(row: string[], chance: Chance, make: (text: string) => string): void {
  const at = chance.below(row.length || 1);
  row[at] = make(row[at] ?? '');
}

function swap(row: string[], chance: Chance): void {
  const [a, b] = [chance.below(row.length || 1), chance.below(row.length || 1)];
  [row[a], row[b]] = [row[b] ?? '', row[a] ?? ''];
}

/** The header's place: the first row with a code's header. */
const headerAt = (rows: Rows) => rows.findIndex((row) => row.some((text) => /信用代码|^年度$/.test(text)));

/** The data folder with one table changed, as CSV or in a workbook. */
function withTable(chance: Chance, edit: (rows: Rows) => void): Trial {
  const at = chance.below(smallYear.length);
  const tablesNow = smallYear.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
  const changed = tablesNow[at];
  if (changed !== undefined) edit(changed.rows);
  if (changed === undefined || chance.onceIn(2)) return overData(csvFiles(tablesNow), chance);
  const files = {
    ...csvFiles(tablesNow.filter((table) => table !== changed)),
    [`data/${changed.name}.xlsx`]: workbookOf(changed),
  };
  return overData(files, chance);
}

/** A workbook in which what looks like a figure is one. */
function workbookOf({ name, rows }: TextTable): Buffer {
  const cell = (text: string) =>
    /^-?\d{1,400}(\.\d+)?$|^-?1e-?\d+$/i.test(text)
      ? `<c><v>${text}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is></c>`;
  const xml = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return makeWorkbook({ rows: xml, sheets: `<sheet name="${inXml(name)}" sheetId="1" r:id="rId1"/>` });
}

/** Without what XML cannot hold at all. */
function inXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
  const held = text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd');
  return held.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Header rows: columns renamed, doubled, moved, dressed up; titles and units above them. */
export const headerRows: Target = {
  name: 'headers',
  make: (chance) =>
    withTable(chance, (rows) => {
      for (let left = chance.between(1, 4); left > 0; left--) {
        chance.pick(headerChanges)(rows, Math.max(0, headerAt(rows)), chance);
      }
    }),
};

/** Cells below a sound header: figures, dates and texts at the edges of what there is. */
export const cells: Target = {
  name: 'cells',
  make: (chance) =>
    withTable(chance, (rows) => {
      const first = headerAt(rows) + 1;
      for (let left = chance.between(1, 5); left > 0; left--) {
        const row = rows[first + chance.below(Math.max(1, rows.length - first))];
        if (row !== undefined) change(row, chance, () => chance.pick(cellTexts));
      }
      if (chance.onceIn(4)) rows.push([...(rows.at(-1) ?? [])]);
      if (chance.onceIn(8)) swap(rows.at(-1) ?? [], chance);
    }),
};

/** Names that go round: of a platform, a project, a contract, a person, an enterprise, the same hostile one everywhere. */
export const matters: Target = {
  name: 'matters',
  make: (chance) => {
    const name = chance.pick(texts.filter((text) => text.trim() !== ''));
    const columns = /名称|姓名|编号|事项|文号|单位|同一/;
    const tablesNow = smallYear.map((table) => {
      const at = table.rows.findIndex((row) => row.some((text) => /信用代码/.test(text)));
      const rows = table.rows.map((row, place) =>
        row.map((text, column) => {
          const isName = place > at && columns.test(table.rows[at]?.[column] ?? '');
          return isName && text !== '' && !/^(GR|ZL)/.test(text) ? `${text}${name}` : text;
        }),
      );
      return { name: table.name, rows: at < 0 ? table.rows : rows };
    });
    return overData(
      Object.fromEntries(tablesNow.map((table) => [`data/${table.name}.csv`, csvText(table.rows)])),
      chance,
    );
  },
};
