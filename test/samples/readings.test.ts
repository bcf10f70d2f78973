import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readingsSchema } from '../../src/write/readings/schema.ts';
import { inProcess } from '../cli/hosts.ts';
import { sampleFolder } from '../support/sample.ts';

const readings = (...options: readonly string[]) =>
  inProcess({ argv: ['readings', '2023', sampleFolder, '--quiet', ...options], cwd: sampleFolder });

describe('what other readings would change in the sample year', () => {
  test.each(['zh', 'en'] as const)('is frozen as the terminal shows it (%s)', async (language) => {
    const { code, out, err } = await readings('--lang', language);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`readings/${language}.txt`);
  });

  test('is frozen as JSON and fits its schema', async () => {
    const { out } = await readings('--json');
    await expect(out).toMatchFileSnapshot('readings/readings.json');
    const fits = new Ajv2020({ strict: false }).compile(z.toJSONSchema(readingsSchema) as object);
    fits(JSON.parse(out));
    expect(fits.errors ?? []).toEqual([]);
    expect(() => readingsSchema.parse(JSON.parse(out))).not.toThrow();
  });
});
