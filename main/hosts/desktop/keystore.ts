import type { SafeStorage } from 'electron';

export type Keystore = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend'>>;

/** Where sealed secrets lie: a file of the program's own folder. Values are base64. */
export interface SealedFile {
  get(name: string): string | undefined;
  set(name: string, sealed: string): void;
  remove(name: string): void;
}

export interface MainSecrets {
  readonly durable: boolean;
  get(name: string): Promise<Uint8Array | undefined>;
  set(name: string, secret: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Chromium's mark of a text that was sealed under its own hard-coded key. */
const hardCodedKey = Buffer.from('v10');

/**
 * Whether what the keystore seals is safe on the disk. On Linux without a keyring Electron says encryption is available
 * and seals with a key that is the same everywhere: then nothing may be kept. Elsewhere `v10` means the real keystore.
 */
export async function isKeystoreSafe(keystore: Keystore, platform: string): Promise<boolean> {
  if (!(await keystore.isAsyncEncryptionAvailable())) return false;
  if (platform !== 'linux') return true;
  const backend = keystore.getSelectedStorageBackend?.() ?? 'unknown';
  if (backend === 'basic_text' || backend === 'unknown') return false;
  const probe = await keystore.encryptStringAsync('worksmart');
  return !probe.subarray(0, hardCodedKey.length).equals(hardCodedKey);
}

/** Times to try again when the keystore refuses: it may be locked for a moment. Never a reason to wipe. Milliseconds. */
export const retryMs = [200, 1_000, 3_000] as const;

export function createKeystoreSecrets(
  keystore: Keystore,
  file: SealedFile,
  wait: (ms: number) => Promise<void>,
): MainSecrets {
  async function patiently<T>(work: () => Promise<T>): Promise<T> {
    for (const ms of retryMs) {
      try {
        return await work();
      } catch {
        await wait(ms);
      }
    }
    return work();
  }
  const seal = async (name: string, text: string): Promise<void> => {
    const sealed = await patiently(() => keystore.encryptStringAsync(text));
    file.set(name, Buffer.from(sealed).toString('base64'));
  };
  return {
    durable: true,
    async get(name) {
      const sealed = file.get(name);
      if (sealed === undefined) return undefined;
      const bytes = Buffer.from(sealed, 'base64');
      const { result, shouldReEncrypt } = await patiently(() => keystore.decryptStringAsync(bytes));
      // The system changed its key: seal again under the new one, or the secret is lost with the old.
      if (shouldReEncrypt) await seal(name, result);
      return new Uint8Array(Buffer.from(result, 'base64'));
    },
    set: (name, secret) => seal(name, Buffer.from(secret).toString('base64')),
    async remove(name) {
      file.remove(name);
    },
  };
}

/** Without a safe keystore secrets live as long as the program, and the engine keeps nothing on the disk. */
export function createPassingSecrets(): MainSecrets {
  const secrets = new Map<string, Uint8Array>();
  return {
    durable: false,
    get: async (name) => secrets.get(name),
    set: async (name, secret) => void secrets.set(name, secret),
    remove: async (name) => void secrets.delete(name),
  };
}
