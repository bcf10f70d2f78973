import { type Problem, problem } from '../../messages/problem.ts';
import { FileGone } from '../../read/gone.ts';
import { codeOf } from '../../write/delivery/durable.ts';
import { HeldOpen } from '../../write/delivery/move.ts';

/** What the system refuses for reasons that a person can mend; anything else is a bug and keeps its stack. */
const expected = new Set([
  'ENOENT',
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EBUSY',
  'EISDIR',
  'EEXIST',
  'ENOTEMPTY',
  'ENAMETOOLONG',
  'EMFILE',
  'EIO',
  'ELOOP',
  'EINVAL',
  // A path with a zero byte in it, which Node does not hand on.
  'ERR_INVALID_ARG_VALUE',
]);

/**
 * An error of the file system in reading, as a problem; of a data folder's file that went, the problem of inputs that change.
 * @param path as the person named it
 * @throws the error itself where it is none of the file system
 */
export function systemFault(error: unknown, path: string): Problem {
  if (error instanceof FileGone) return problem('E932', {}, { file: error.file, change: 'removed' });
  const code = expectedCode(error);
  if (code === 'ENOENT') return problem('E903', {}, { path });
  return code === 'ENOTDIR' ? problem('E930', {}, { path }) : problem('E910', {}, { path, code });
}

/**
 * An error of the file system in writing, as a problem: the place to write to need not be there.
 * @param path as the person named it
 * @throws the error itself where it is none of the file system
 */
export function outputFault(error: unknown, path: string): Problem {
  const held = error instanceof HeldOpen ? { file: error.file } : {};
  return problem('E910', {}, { path, code: expectedCode(error), ...held });
}

function expectedCode(error: unknown): string {
  const code = codeOf(error);
  if (!expected.has(code)) throw error;
  return code;
}
