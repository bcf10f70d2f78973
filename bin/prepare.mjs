// npm runs this after `npm ci`, also where development packages were left out and nothing can be compiled.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}/node_modules/typescript`) || !existsSync(`${root}/node_modules/rolldown`)) {
  process.stderr.write('award: TypeScript and rolldown are not installed here, so nothing was built\n');
} else {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  process.exitCode = status ?? 1;
}
