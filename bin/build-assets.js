// The compiler leaves data behind: the policy, and the report's script and style, go beside the compiled code.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const folder of ['policy/linqing-2022-37', 'write/report/assets']) {
  const path = (root) => fileURLToPath(new URL(`../${root}/${folder}`, import.meta.url));
  cpSync(path('src'), path('dist'), { recursive: true });
}
