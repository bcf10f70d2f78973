import { type Problem, problem } from '../messages/problem.ts';

/** What the system refuses for reasons that a person can mend; anything else is a bug and keeps its stack. */
const expected = new Set([
  'ENOENT',
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EBUSY',
  'EISDIR',
  'EEXIST',
  'ENOTEMPTY',
  'ENAMETOOLONG',
  'EMFILE',
  'EIO',
  'ELOOP',
  'EINVAL',
]);

/**
 * An error of the file system as a problem.
 * @param path as the person named it
 * @throws the error itself where it is none of the file system
 */
export function systemFault(error: unknown, path: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!expected.has(code)) throw error;
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return missing ? problem('E903', {}, { path }) : problem('E910', {}, { path, code });
}
