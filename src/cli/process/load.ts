import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { certain } from '../../cells/certain.ts';
import { Compiled } from './compiled.ts';

/**
 * Loads built files, and those that they require, from what V8 compiled when the program was built
 * (`bin/compile.mjs`). Node's own cache for this (`module.enableCompileCache`) begins with Node 22.
 */
export class Loader {
  /** What is loaded, by the name of the file. */
  readonly scripts = new Map<string, { readonly source: Buffer; readonly script: Script }>();
  private readonly built: string;
  private readonly compiled: Compiled;
  private readonly modules = new Map<string, { readonly exports: object }>();

  /**
   * @param built the folder of the built files
   * @param runner the thread that runs them
   */
  constructor(built: string, runner: 'first' | 'working') {
    this.built = built;
    this.compiled = new Compiled(join(built, 'compiled'), runner);
  }

  /**
   * What a built file exports.
   * @param name of the file, whose modules are CommonJS
   * @throws Error where the file is not there: the program is not whole
   */
  load(name: string): object {
    const known = this.modules.get(name);
    if (known !== undefined) return known.exports;
    const filename = join(this.built, name);
    const source = contentOf(filename);
    const module = { exports: {} };
    this.modules.set(name, module);
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
      filename,
      cachedData: this.compiled.of(filename, source),
    });
    this.scripts.set(name, { source, script });
    const require = (id: string) => (id.startsWith('./') ? this.load(id.slice(2)) : builtIn(id));
    script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
    return module.exports;
  }

  /** Keeps what V8 has compiled so far of what is loaded. @throws the file system's error */
  keep(): void {
    for (const [name, { source, script }] of this.scripts)
      this.compiled.keep(join(this.built, name), source, script.createCachedData());
  }
}

const builtIn = (id: string): object => certain(process.getBuiltinModule(id));

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    // Without the code of the file system, which would be taken for a fault of the data.
    throw new Error(`a file of the program cannot be read: ${String(error)}`);
  }
}
