import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import type { AdapterPayload } from 'oidc-provider';

/** One stored model of oidc-provider; `expiresAt` is in milliseconds of the real clock. */
export interface StoredRecord {
  readonly payload: AdapterPayload;
  readonly expiresAt: number | null;
}

export interface Certificate {
  readonly pem: string;
  readonly privateKeyPem: string;
}

export interface IdentityState {
  readonly version: 1;
  readonly issuer: string;
  readonly httpsPort: number;
  readonly httpPort: number;
  readonly certificate: Certificate;
  readonly signingKeys: readonly JWK[];
  readonly cookieKeys: readonly string[];
  readonly records: Readonly<Record<string, StoredRecord>>;
}

const fileName = 'identity.json';

function isState(value: unknown): value is IdentityState {
  if (typeof value !== 'object' || value === null) return false;
  const state = value as Partial<IdentityState>;
  return (
    state.version === 1 &&
    typeof state.issuer === 'string' &&
    typeof state.httpsPort === 'number' &&
    typeof state.httpPort === 'number' &&
    typeof state.certificate?.pem === 'string' &&
    typeof state.certificate.privateKeyPem === 'string' &&
    Array.isArray(state.signingKeys) &&
    state.signingKeys.length > 0 &&
    Array.isArray(state.cookieKeys) &&
    typeof state.records === 'object' &&
    state.records !== null
  );
}

/** What was kept, or undefined when there is nothing usable. A damaged file is moved aside, never deleted. */
export async function readState(folder: string): Promise<IdentityState | undefined> {
  const path = join(folder, fileName);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isState(value)) return value;
  } catch {
    // Falls through: not JSON is damaged like any other shape that is not ours.
  }
  await rename(path, `${path}.damaged`);
  return undefined;
}

export interface StateWriter {
  /** Resolves when everything that was true at the call is in the file. Calls made meanwhile share one write. */
  save(): Promise<void>;
}

export function createStateWriter(folder: string, current: () => IdentityState): StateWriter {
  const path = join(folder, fileName);
  let writing: Promise<void> = Promise.resolve();
  let queued: Promise<void> | undefined;

  async function write(): Promise<void> {
    queued = undefined;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Written beside and renamed: a kill half way leaves the older file whole.
    await writeFile(`${path}.new`, JSON.stringify(current()), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  return {
    save() {
      queued ??= writing.then(write, write);
      writing = queued;
      return queued;
    },
  };
}
