import type { AuditEntry, ReportInput } from '../../../src/write/report/input.ts';

/** The same input with its enterprises repeated under other codes until there are `count` of them. */
export function many(input: ReportInput, count: number): ReportInput {
  if ('unreadable' in input.content) throw new Error('there is no content to repeat');
  const { content } = input;
  const { enterprises } = content.document;
  const byUscc = new Map<string, AuditEntry[]>();
  const others: AuditEntry[] = [];
  for (const entry of content.entries) {
    if (entry.uscc === null) others.push(entry);
    else byUscc.set(entry.uscc, [...(byUscc.get(entry.uscc) ?? []), entry]);
  }
  const repeated = Array.from({ length: count }, (_, i) => {
    const original = enterprises[i % enterprises.length];
    if (original === undefined) throw new Error('there is no enterprise to repeat');
    const uscc = `X${String(i).padStart(17, '0')}`;
    const entries = (byUscc.get(original.uscc) ?? []).map((entry) => ({ ...entry, uscc }));
    return { enterprise: { ...original, uscc, name: `${original.name}${i}` }, entries };
  });
  return {
    ...input,
    content: {
      ...content,
      document: { ...content.document, enterprises: repeated.map(({ enterprise }) => enterprise) },
      entries: [...others, ...repeated.flatMap(({ entries }) => entries)],
    },
  };
}
