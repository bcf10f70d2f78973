// What the tests import as `vitest` where they are run in one process: `expect` is the real one.
import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { chai } from 'vitest';

export { expect } from 'vitest';

/** @type {{ id: string, timeSpentMs: number, run: () => unknown }[]} */
export const tests = [];

/** What files set up once, and clear away at the end. */
export const before = [];
export const after = [];
export const beforeAll = (hook) => before.push(hook);
export const afterAll = (hook) => after.push(hook);

const ids = new Map();
let names = [];

export function describe(name, body) {
  names = [...names, name];
  body();
  names = names.slice(0, -1);
}

export function test(name, run) {
  const id = [...names, name].join(' > ');
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  tests.push({ id: count === 1 ? id : `${id} (${count})`, timeSpentMs: 0, run });
}

const each = (declare) => (rows) => (name, body) => {
  for (const row of rows) {
    const given = Array.isArray(row) ? row : [row];
    declare(named(name, given), () => body(...given));
  }
};

describe.each = each(describe);
test.each = each(test);
export const it = test;

function named(name, given) {
  const places = name.match(/%[sdifjo]/g)?.length ?? 0;
  const told = name.replace(/\$(\w+)/g, (_, key) => String(given[0]?.[key]));
  return format(told, ...given.slice(0, places));
}

chai.util.addMethod(chai.Assertion.prototype, 'toMatchFileSnapshot', function (file) {
  this.assert(this._obj === readFileSync(file, 'utf8'), `is not what stands in ${file}`);
});
