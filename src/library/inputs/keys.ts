import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Problem, problem } from '../../messages/problem.ts';
import { fileFault } from './inputs.ts';

/** Reads an Ed25519 private key in PEM, for `--sign`; null where none was named. @returns why it is none */
export function signingKey(path: string | undefined, cwd: string): Promise<KeyObject | null | Problem> {
  return keyFrom(path, cwd, 'private');
}

/** Reads an Ed25519 public key in PEM, for `--public-key`; null where none was named. @returns why it is none */
export function verifyingKey(path: string | undefined, cwd: string): Promise<KeyObject | null | Problem> {
  return keyFrom(path, cwd, 'public');
}

async function keyFrom(
  path: string | undefined,
  cwd: string,
  kind: 'private' | 'public',
): Promise<KeyObject | null | Problem> {
  if (path === undefined) return null;
  const bytes = await readFile(resolve(cwd, path)).catch((error: unknown) => fileFault(error, path));
  if (!Buffer.isBuffer(bytes)) return bytes;
  const noKey = problem('E941', {}, { path, kind });
  try {
    // A private key would serve for checking as well; that it lies about is worth a refusal.
    if (kind === 'public' && bytes.includes('PRIVATE KEY')) return noKey;
    const key = kind === 'private' ? createPrivateKey(bytes) : createPublicKey(bytes);
    return key.asymmetricKeyType === 'ed25519' ? key : noKey;
  } catch {
    return noKey;
  }
}
