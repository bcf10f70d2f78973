import { entry } from '../entry.ts';

/** What is told of a command line; apart from its neighbours, so that a slip of the finger is told as soon as can be. */
export const commandLineEntries = {
  E913: entry<{ what: string; kind: string; expected: string; suggestion: string | null }>({
    zh: {
      headline: ({ what, kind }) => `${kind}：${what}`,
      expected: ({ expected }) => expected,
      hint: ({ suggestion }) =>
        suggestion === null ? '在命令后加 --help 可查看用法。' : `是不是 ${suggestion}？`,
    },
    en: {
      headline: ({ what, kind }) => `${kind}: ${what}`,
      expected: ({ expected }) => expected,
      hint: ({ suggestion }) =>
        suggestion === null ? 'Add --help to see how it is used.' : `Did you mean ${suggestion}?`,
    },
    example: {
      facts: {
        what: 'setle',
        kind: '没有这个命令 / no such command',
        expected: 'settle | validate | inspect',
        suggestion: 'settle',
      },
    },
  }),
} as const;
