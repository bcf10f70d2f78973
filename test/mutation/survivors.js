// After `stryker run`: writes SURVIVORS.md, the mutants that no test noticed, each with its reason from reasons.yaml.
// Fails where one has no reason, or where a reason is left without its mutant.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const here = (file) => new URL(file, import.meta.url);
const { files } = JSON.parse(readFileSync(here('../../.mutation/mutation.json'), 'utf8'));
const reasons = parse(readFileSync(here('reasons.yaml'), 'utf8')).flatMap(({ why, lines }) =>
  Object.entries(lines).flatMap(([file, texts]) => texts.map((text) => ({ file, text, why }))),
);

const mutants = Object.entries(files).flatMap(([file, { source, mutants }]) =>
  mutants.map((mutant) => ({
    file,
    room: file.split('/')[1],
    ...mutant,
    ...changeOf(mutant, source.split('\n')),
  })),
);
const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');

/** The first line that is changed, and what of it becomes what. */
function changeOf({ location: { start, end }, replacement }, lines) {
  const text = lines[start.line - 1];
  const was =
    start.line === end.line
      ? text.slice(start.column - 1, end.column - 1)
      : `${text.slice(start.column - 1)} …`;
  const becomes = (replacement ?? '').replace(/\s+/g, ' ').trim();
  return { line: text.trim(), change: `${was} → ${becomes === '' ? '(nothing)' : becomes}` };
}

/** A reason is for all of a line's mutants, or for one of them, which is then written as it is in the list. */
const isOf =
  ({ file, line, change }) =>
  (reason) =>
    reason.file === file && (reason.text === change || reason.text === line);
const whyOf = (mutant) =>
  reasons.find((reason) => isOf(mutant)(reason) && reason.text === mutant.change) ??
  reasons.find(isOf(mutant));

const columns = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'];

function scoreRow(name, of) {
  const count = (...statuses) => of.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const score = (100 * noticed) / (noticed + count('Survived', 'NoCoverage'));
  return `| ${[name, ...columns.map((column) => count(column)), `${score.toFixed(1)} %`].join(' | ')} |`;
}

const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

function* page() {
  yield '# Mutants that no test notices';
  yield '';
  yield 'Written by `npm run mutation`, which changes the program in one place at a time and looks whether a test fails';
  yield '(Stryker 9; `stryker.config.json` says what is changed, `test-files.js` what has to notice it). The reasons are in';
  yield '`reasons.yaml`. Ignored is what happens once, when a module loads: it cannot be switched on between tests.';
  yield '';
  yield '| room | killed | timed out | survived | not reached | ignored | score |';
  yield '| --- | --: | --: | --: | --: | --: | --: |';
  for (const room of ['rules', 'settle', 'money', 'checks'])
    yield scoreRow(
      `\`src/${room}\``,
      mutants.filter((mutant) => mutant.room === room),
    );
  yield scoreRow('all', mutants);
  for (const file of [...new Set(survivors.map((one) => one.file))].sort()) {
    yield '';
    yield `## ${file}`;
    const own = survivors.filter((one) => one.file === file);
    for (const why of new Set(own.map((one) => whyOf(one)?.why))) {
      yield '';
      yield why ?? 'No reason is given yet:';
      yield '';
      for (const one of own.filter((other) => whyOf(other)?.why === why))
        yield `- ${code(one.line)}: ${code(one.change)}`;
    }
  }
}

writeFileSync(here('SURVIVORS.md'), `${[...page()].join('\n')}\n`);
const without = survivors
  .filter((one) => whyOf(one) === undefined)
  .map(({ file, line, change }) => `${file}: ${line}\n  ${change}`);
const idle = reasons
  .filter((reason) => !survivors.some((one) => whyOf(one) === reason))
  .map(({ file, text }) => `${file}: ${text}`);
for (const one of without) process.stderr.write(`survives without a reason: ${one}\n`);
for (const one of idle) process.stderr.write(`a reason without its mutant: ${one}\n`);
if (without.length + idle.length > 0) process.exitCode = 1;
