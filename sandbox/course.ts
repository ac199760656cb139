import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

import type { CheckRequest } from '#domain/python/check-request.ts';

import { MANIFEST } from './paths.ts';

/** The check by which an interpreter shows that it answers at all. */
export const INTERPRETER_TEST: CheckRequest = {
  checker: 'output',
  code: 'import platform\nprint(platform.python_version())',
};

/** The fingerprint of a program, or of a check request with its program, by which the course's own are known. */
export function fingerprint(program: string | CheckRequest): string {
  const text = typeof program === 'string' ? program : JSON.stringify(program);
  return createHash('sha256').update(text).digest('hex');
}

let known: { readonly writtenAt: number; readonly fingerprints: ReadonlySet<string> } | undefined;

/** Whether the course wrote this, as the manifest of the compiled lessons says. Only such programs may run unconfined. */
export function isCourse(program: string | CheckRequest): boolean {
  try {
    const writtenAt = statSync(MANIFEST).mtimeMs;
    if (known?.writtenAt !== writtenAt) {
      known = { writtenAt, fingerprints: new Set(JSON.parse(readFileSync(MANIFEST, 'utf8')) as string[]) };
    }
    return known.fingerprints.has(fingerprint(program));
  } catch {
    return false; // without a manifest nothing is known
  }
}
