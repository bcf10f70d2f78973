import { readdirSync } from 'node:fs';

const rooms = ['cases', 'money', 'checks', 'rules', 'settle', 'problems', 'policy', 'oracle', 'history'];
const others = ['boundaries.test.ts', 'properties/agrees-with-oracle.test.ts'];

/** What says what is right, without what only takes long: each changed program is judged by these. */
export const testFiles = [
  ...rooms.flatMap((room) =>
    readdirSync(new URL(`../${room}/`, import.meta.url))
      .filter((file) => file.endsWith('.test.ts'))
      .sort()
      .map((file) => `test/${room}/${file}`),
  ),
  ...others.map((file) => `test/${file}`),
];
