// The compiler leaves data behind: the policy goes beside the compiled code.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
cpSync(path('../src/policy/linqing-2022-37'), path('../dist/policy/linqing-2022-37'), { recursive: true });
