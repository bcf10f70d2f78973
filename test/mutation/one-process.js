import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { after, before, tests } from './suite.js';
import { testFiles } from './test-files.js';

// Where the mutated program looks which mutant is on.
const stryker = {};
globalThis.__stryker__ = stryker;

const suite = fileURLToPath(new URL('suite.js', import.meta.url));

/**
 * A test runner for Stryker: all tests and the mutated program are loaded once, into one process, and a mutant costs no
 * more than the tests that reach it, the quickest first. Vitest's own runner loads everything anew for every mutant,
 * which takes a second or more, of which the tests are a fraction.
 *
 * What a module works out when it loads is worked out without the mutant: such mutants are `ignoreStatic`.
 */
class OneProcess {
  /** Mutants are switched on between the tests, never while something loads: nothing has to be loaded anew. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // The first generated year that shows a mutant is enough; a smaller one is of no use.
    fc.configureGlobal({ endOnFailure: true });
    process.env['AWARD_ORACLE_RUNS'] = '20';
    const built = await bundled(process.cwd());
    for (const file of testFiles) await import(pathToFileURL(join(built, `${nameOf(file)}.js`)).href);
    for (const hook of before) await hook();
    this.byId = new Map(tests.map((one) => [one.id, one]));
  }

  async dryRun() {
    const results = [];
    for (const one of tests) {
      stryker.currentTestId = one.id;
      const begun = performance.now();
      const failure = await failureOf(one);
      one.timeSpentMs = Math.round(performance.now() - begun);
      stryker.currentTestId = undefined;
      const { id, timeSpentMs } = one;
      results.push({
        id,
        name: id,
        timeSpentMs,
        ...(failure === null ? { status: 0 } : { status: 1, failureMessage: failure }),
      });
    }
    return { status: 'complete', tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async dispose() {
    for (const hook of after) await hook();
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const chosen = testFilter?.map((id) => this.byId.get(id)) ?? [...tests];
    chosen.sort((a, b) => a.timeSpentMs - b.timeSpentMs);
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    let nrOfTests = 0;
    for (const one of chosen) {
      nrOfTests++;
      const failure = await failureOf(one);
      if (stryker.hitCount > hitLimit)
        return { status: 'timeout', reason: `hit more than ${hitLimit} times` };
      if (failure !== null)
        return { status: 'killed', killedBy: [one.id], failureMessage: failure, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }
}

async function failureOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

function nameOf(file) {
  return file.replace(/\.ts$/, '').replaceAll('/', '-');
}

/** The tests and what they test as JavaScript, each file still knowing where it stood. */
async function bundled(root) {
  const folder = join(root, `.one-process-${process.env['STRYKER_MUTATOR_WORKER'] ?? 0}`);
  const bundle = await rolldown({
    input: Object.fromEntries(testFiles.map((file) => [nameOf(file), join(root, file)])),
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      {
        name: 'as-it-stands',
        resolveId(id, importer) {
          if (id === 'vitest') return { id: suite, external: 'absolute' };
          return id.startsWith('.') || importer === undefined ? null : { id, external: true };
        },
        transform(code, id) {
          return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
        },
      },
    ],
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js' });
  await bundle.close();
  return folder;
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', injectableClass: OneProcess }];
