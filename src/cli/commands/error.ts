import { type Code, catalogue } from '../../messages/catalogue/index.ts';
import type { Language } from '../../messages/entry.ts';
import { kindOf, pageWords } from '../../messages/pages.ts';
import { problem, severityOf } from '../../messages/problem.ts';
import { terminalWords } from '../../messages/terminal.ts';
import { exampleOf, meaningOf, tell } from '../../messages/told.ts';
import { closest } from '../../tables/closest.ts';
import { problemText } from '../../terminal/problems.ts';
import { aligned, colours, printable } from '../../terminal/style.ts';
import { exit, type Io } from '../io.ts';
import { Screen } from '../screen.ts';

const codes = Object.keys(catalogue) as Code[];

/** `award error [code]`: what a problem means, an example, how to put it right; without a code the list. */
export function errorCommand(
  asked: string | undefined,
  options: { readonly lang?: Language },
  io: Io,
): number {
  const screen = new Screen(io, options);
  const { language } = screen;
  if (asked === undefined) {
    io.out(`${list(language)}\n\n${pageWords[language].more}\n`);
    return exit.done;
  }
  const wanted = asked.trim().toUpperCase();
  const code = codes.find((known) => known === wanted);
  if (code === undefined) {
    const facts = { kind: 'problem', what: asked, suggestion: closest(asked, codes), names: [] } as const;
    return screen.refuse([problem('E914', {}, facts)], exit.couldNotRun);
  }
  io.out(`${page(code, language, io)}\n`);
  return exit.done;
}

/** Every code with the headline of its example, in the order of the codes, errors first. */
function list(language: Language): string {
  const words = terminalWords[language];
  const bySeverity = (['error', 'warning', 'note'] as const).map((severity) =>
    codes
      .filter((code) => severityOf(code) === severity)
      .sort()
      .map((code) => [words[severity], code, printable(tell(exampleOf(code), language).headline)]),
  );
  return aligned(bySeverity.flat()).join('\n');
}

function page(code: Code, language: Language, io: Io): string {
  const words = pageWords[language];
  const chalk = colours(io);
  const meaning = meaningOf(code, language);
  return [
    `${chalk.bold(code)}  ${words.kinds[kindOf(code)]}`,
    '',
    chalk.bold(words.example),
    problemText(exampleOf(code), language, chalk).replace(/^/gm, '  '),
    ...(meaning === null ? [] : ['', chalk.bold(words.meaning), `  ${meaning}`]),
  ].join('\n');
}
