import type { ReportContent, ReportInput } from '../../../src/write/report/input.ts';

/** Texts that want to be more than text, on a page, in a script element, in Markdown or in what stands beside them. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '&lt;b&gt; &amp; &#60;',
  '\u202e限公司\u202c 甲',
  '\u2066甲\u200b\u0007\u001b[31m',
  '甲\u2028乙\u2029丙',
  '__proto__ constructor toString',
  '`code` | *star* [link](javascript:alert(1)) ![x](https://example.com/x.png)',
  '# heading',
  '1,234.56',
  'ا ب ت 甲',
  '\ud83d',
];

/** What of settlement.json and the log is not the program's own word. */
const given = new Set([
  'name',
  'matter',
  'file',
  'sheet',
  'header',
  'raw',
  'document',
  'basis',
  'source',
  'cell',
]);

/** The same input with hostile texts wherever text of the data folder stands. */
export function hostile(input: ReportInput): ReportInput {
  if ('unreadable' in input.content) throw new Error('there is no content to change');
  let next = 0;
  const text = () => hostileTexts[next++ % hostileTexts.length] ?? '';
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return given.has(name) ? text() : value;
    if (Array.isArray(value)) return value.map((item) => (name === 'sources' ? text() : walk(item, name)));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part, key)]));
  };
  const { document, entries, ...rest } = input.content;
  const changed = { document: walk(document, ''), entries: walk(entries, '') } as Pick<
    ReportContent,
    'document' | 'entries'
  >;
  return { ...input, content: { ...rest, ...changed } };
}
