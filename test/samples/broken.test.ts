import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/messages/entry.ts';
import { inProcess } from '../cli/hosts.ts';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const check = (...options: readonly string[]) =>
  inProcess({ argv: ['validate', 'samples/broken', ...options], cwd, env: { NO_COLOR: '1' } });

describe('the broken sample', () => {
  test.each(languages)('what is said of it is frozen: %s', async (language) => {
    const { code, err, out } = await check('--lang', language, '--notes');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    await expect(err).toMatchFileSnapshot(`broken/${language}.txt`);
  });

  test('nothing is settled of it, and nothing is written', async () => {
    const ran = await inProcess({
      argv: ['settle', '2023', 'samples/broken', '--lang', 'zh'],
      cwd,
      env: { NO_COLOR: '1' },
    });
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('没有写出任何文件') });
  });
});
