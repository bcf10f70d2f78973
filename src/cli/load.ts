import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { certain } from '../cells/certain.ts';

/** Which thread runs what is loaded: V8 takes what it compiled before only under the flags that it had then. */
export type Runner = 'first' | 'working';

/**
 * Loads built files, and those that they require, from what V8 compiled when the program was built
 * (`bin/compile.js`); what is not there, or was compiled by another V8, is compiled anew. Node's own cache for this
 * (`module.enableCompileCache`) begins with Node 22.
 */
export class Loader {
  /** Where what V8 compiled is kept, for the Node that runs. */
  readonly compiled: string;
  /** What was loaded, by the file's name. */
  readonly scripts = new Map<string, Script>();
  private readonly built: string;
  private readonly modules = new Map<string, { readonly exports: object }>();

  /** @param built the folder of the built files */
  constructor(built: string, runner: Runner) {
    this.built = built;
    this.compiled = join(built, 'compiled', `${process.versions.v8}-${process.arch}`, runner);
  }

  /**
   * What a built file exports.
   * @param name of the file, whose modules are CommonJS
   * @throws the file system's error where it cannot be read
   */
  load(name: string): object {
    const known = this.modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.modules.set(name, module);
    const filename = join(this.built, name);
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname) {${text(filename)}\n})`,
      {
        filename,
        cachedData: compiledIn(join(this.compiled, name)),
      },
    );
    this.scripts.set(name, script);
    const require = (id: string) => (id.startsWith('./') ? this.load(id.slice(2)) : builtIn(id));
    script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
    return module.exports;
  }
}

const text = (file: string): string => readFileSync(file, 'utf8');
const builtIn = (id: string): object => certain(process.getBuiltinModule(id));

function compiledIn(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
