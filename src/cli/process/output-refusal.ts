import type { Language } from '../../messages/entry.ts';
import { problem } from '../../messages/problem.ts';
import { problemText } from '../../terminal/problems.ts';
import { colours } from '../../terminal/style.ts';
import type { World } from './task.ts';

/** What is said when standard output refuses to be written, with the system's code. */
export function outputRefusal(code: string, language: Language, world: World): string {
  return `${problemText(problem('E933', {}, { code }), language, colours(world))}\n`;
}
