import { argon2Sync, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { SecretStore } from '../../engine/ports.ts';

/**
 * The file of `--keep`: every secret sealed with AES-256-GCM under a key that Argon2id makes from the person's
 * passphrase. Costs as RFC 9106 section 4 recommends where memory is constrained: 64 MiB, 3 passes, 4 lanes.
 */
export const wrapping = { memory: 65_536, passes: 3, parallelism: 4, tagLength: 32 } as const;

const Sealed = z.object({ iv: z.base64(), tag: z.base64(), text: z.base64() });
const SecretFile = z.object({
  version: z.literal(1),
  salt: z.base64(),
  memory: z.number().int().min(8).max(4_194_304),
  passes: z.number().int().min(1).max(100),
  parallelism: z.number().int().min(1).max(64),
  /** A known text under the same key, so that a wrong passphrase is told from a damaged secret. */
  check: Sealed,
  secrets: z.record(z.string(), Sealed),
});
type SecretFile = z.infer<typeof SecretFile>;
type Sealed = z.infer<typeof Sealed>;

const checkName = 'passphrase-check';
const checkText = new TextEncoder().encode('worksmart');

export type Unwrapped =
  | { readonly outcome: 'open'; readonly key: Uint8Array }
  | { readonly outcome: 'wrong-passphrase' }
  | { readonly outcome: 'damaged' };

export const isFirstKeep = (path: string): boolean => !existsSync(path);

/** Derives the key for the file at `path`, making the file on first use. Nothing is changed unless the outcome is `open`. */
export function unwrap(path: string, passphrase: string): Unwrapped {
  if (!existsSync(path)) {
    const salt = randomBytes(16);
    const key = derive(passphrase, { ...wrapping, salt: salt.toString('base64') });
    write(path, {
      version: 1,
      salt: salt.toString('base64'),
      memory: wrapping.memory,
      passes: wrapping.passes,
      parallelism: wrapping.parallelism,
      check: seal(key, checkName, checkText),
      secrets: {},
    });
    return { outcome: 'open', key };
  }
  const file = read(path);
  if (file === undefined) return { outcome: 'damaged' };
  const key = derive(passphrase, file);
  return open(key, checkName, file.check) === undefined ? { outcome: 'wrong-passphrase' } : { outcome: 'open', key };
}

/** The store over an unwrapped file. Each change is a whole new file moved into place. Throws when the file is damaged. */
export function createSecretFile(path: string, key: Uint8Array): SecretStore {
  const load = (): SecretFile => {
    const file = read(path);
    if (file === undefined) throw new Error('the file of kept keys is damaged');
    return file;
  };
  return {
    durable: true,
    async get(name) {
      const sealed = load().secrets[name];
      if (sealed === undefined) return undefined;
      const secret = open(key, name, sealed);
      if (secret === undefined) throw new Error('a kept key is damaged');
      return secret;
    },
    async set(name, secret) {
      const file = load();
      write(path, { ...file, secrets: { ...file.secrets, [name]: seal(key, name, secret) } });
    },
    async remove(name) {
      const file = load();
      const { [name]: _gone, ...secrets } = file.secrets;
      write(path, { ...file, secrets });
    },
  };
}

/** Secrets that live as long as the process: the browser host without `--keep`. */
export function createMemorySecrets(): SecretStore {
  const secrets = new Map<string, Uint8Array>();
  return {
    durable: false,
    get: async (name) => secrets.get(name)?.slice(),
    set: async (name, secret) => void secrets.set(name, secret.slice()),
    remove: async (name) => void secrets.delete(name),
  };
}

function derive(passphrase: string, costs: Pick<SecretFile, 'salt' | 'memory' | 'passes' | 'parallelism'>): Uint8Array {
  return argon2Sync('argon2id', {
    // The same letters typed on another keyboard may be composed otherwise.
    message: passphrase.normalize('NFC'),
    nonce: Buffer.from(costs.salt, 'base64'),
    parallelism: costs.parallelism,
    memory: costs.memory,
    passes: costs.passes,
    tagLength: wrapping.tagLength,
  });
}

/** The secret's name is bound in, so that one entry cannot be put in the place of another. */
function seal(key: Uint8Array, name: string, secret: Uint8Array): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), text: text.toString('base64') };
}

function open(key: Uint8Array, name: string, sealed: Sealed): Uint8Array | undefined {
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'), { authTagLength: 16 })
      .setAAD(Buffer.from(name))
      .setAuthTag(Buffer.from(sealed.tag, 'base64'));
    return new Uint8Array(Buffer.concat([cipher.update(Buffer.from(sealed.text, 'base64')), cipher.final()]));
  } catch {
    return undefined;
  }
}

function read(path: string): SecretFile | undefined {
  try {
    return SecretFile.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function write(path: string, file: SecretFile): void {
  const draft = `${path}.new`;
  writeFileSync(draft, JSON.stringify(file), { mode: 0o600, flush: true });
  renameSync(draft, path);
}
