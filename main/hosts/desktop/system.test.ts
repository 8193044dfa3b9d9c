import { describe, expect, it } from 'vitest';
import { isSentences, readConfiguration } from './configuration.ts';
import { createLinkQueue, linkIn, parseLink } from './deep-link.ts';
import { createKeystoreSecrets, createPassingSecrets, isKeystoreSafe, type Keystore } from './keystore.ts';
import { autostartEntry, autostartPath, loginItem } from './login-item.ts';
import { menuTemplate, trayTemplate } from './menu.ts';
import { mayNotify } from './notifications.ts';
import { isTrusted, parseRegistry, readPolicy, registryQuery } from './policy.ts';
import { registerLinks } from './protocol-client.ts';
import { watchNetwork, watchPower } from './system-events.ts';

describe('links', () => {
  it.each([
    ['worksmart://today', '/today'],
    ['worksmart://cases/019a-b', '/cases/019a-b'],
    ['worksmart://cases/', '/cases'],
    ['worksmart://nowhere', undefined],
    ['worksmart://cases/a/b', undefined],
    ['worksmart://cases/..', undefined],
    ['worksmart://cases/a?x=1', undefined],
    ['worksmart://cases/%2e', undefined],
    ['worksmart:today', undefined],
    ['https://today', undefined],
    [`worksmart://cases/${'a'.repeat(200)}`, undefined],
  ])('%s opens %s', (text, path) => {
    expect(parseLink(text)).toBe(path);
  });

  it('are found among arguments of any order, one at a time', () => {
    expect(linkIn(['worksmart', '--flag', 'worksmart://sync'])).toBe('/sync');
    expect(linkIn(['worksmart://sync', 'x'])).toBe('/sync');
    expect(linkIn(['worksmart://sync', 'worksmart://cases'])).toBeUndefined();
    expect(linkIn(['x'])).toBeUndefined();
  });

  it('wait for the page, the last one only', () => {
    const queue = createLinkQueue();
    const shown: string[] = [];
    queue.open('/today');
    queue.open('/cases');
    queue.ready((path) => void shown.push(path));
    queue.open('/sync');
    expect(shown).toEqual(['/cases', '/sync']);
  });

  it('are registered by the program itself', () => {
    const calls: unknown[][] = [];
    const register = (...args: unknown[]): boolean => calls.push(args) > 0;
    registerLinks({ isPackaged: true, execPath: '/e', script: '/s', register });
    registerLinks({ isPackaged: false, execPath: '/e', script: '/s', register });
    expect(calls).toEqual([['worksmart'], ['worksmart', '/e', ['/s']]]);
  });
});

describe('policy', () => {
  const values = {
    CouncilUrl: 'https://worksmart.council.example/',
    Authority: 'https://login.example/5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218',
    ClientId: 'client',
    ApiScope: 'api://worksmart/access',
  };

  it('is read from the registry by an absolute path, 64 bit', () => {
    expect(registryQuery('C:\\Windows')).toEqual({
      file: 'C:\\Windows\\System32\\reg.exe',
      args: ['query', 'HKLM\\SOFTWARE\\Policies\\Worksmart', '/reg:64'],
    });
    const output = [
      '',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Worksmart',
      '    CouncilUrl    REG_SZ    https://a.example',
      '    ClientId    REG_SZ    two words',
      '    Count    REG_DWORD    0x1',
      '',
    ].join('\r\n');
    expect(parseRegistry(output)).toEqual({ CouncilUrl: 'https://a.example', ClientId: 'two words' });
    expect(parseRegistry('')).toEqual({});
  });

  it('is believed in a file only root could have written', () => {
    expect(isTrusted({ uid: 0, mode: 0o100644 })).toBe(true);
    expect(isTrusted({ uid: 1000, mode: 0o100644 })).toBe(false);
    expect(isTrusted({ uid: 0, mode: 0o100664 })).toBe(false);
    expect(isTrusted({ uid: 0, mode: 0o100646 })).toBe(false);
  });

  it('says what is missing or wrong', () => {
    expect(readPolicy(values)).toMatchObject({ CouncilUrl: 'https://worksmart.council.example', KnownAuthorities: [] });
    const wrong = readPolicy({ ...values, CouncilUrl: 'http://worksmart.council.example', ClientId: '' });
    expect(wrong).toHaveLength(2);
    expect(readPolicy({})).toHaveLength(4);
  });

  it('is all that a packaged program listens to', () => {
    const env = { WORKSMART_COUNCIL: 'https://evil.example', WORKSMART_FINGERPRINT: 'x', WORKSMART_CLOCK_SHIFT: '5' };
    const packaged = readConfiguration(true, values, env);
    if (isSentences(packaged)) throw new Error('the policy is good');
    expect(packaged.policy.CouncilUrl).toBe('https://worksmart.council.example');
    expect(packaged).toMatchObject({ fingerprint: undefined, clockShiftMs: 0, json: false, dataFolder: undefined });
    const unpackaged = readConfiguration(false, values, env);
    expect(unpackaged).toMatchObject({
      policy: { CouncilUrl: 'https://evil.example' },
      fingerprint: 'x',
      clockShiftMs: 5,
    });
  });
});

describe('the keystore', () => {
  /** Behaves as safeStorage: seals by turning the text round, may be locked for a while, may change its key. */
  function keystore(over: { mark?: string; backend?: 'basic_text' | 'gnome_libsecret'; locked?: number } = {}) {
    let locked = over.locked ?? 0;
    let rotated = false;
    let sealed = 0;
    const store: Keystore = {
      isAsyncEncryptionAvailable: async () => true,
      getSelectedStorageBackend: () => over.backend ?? 'gnome_libsecret',
      async encryptStringAsync(text) {
        sealed += 1;
        return Buffer.from((over.mark ?? 'v11') + [...text].reverse().join(''));
      },
      async decryptStringAsync(bytes) {
        if (locked-- > 0) throw new Error('locked');
        const shouldReEncrypt = rotated;
        rotated = false;
        return { result: [...bytes.toString().slice(3)].reverse().join(''), shouldReEncrypt };
      },
    };
    return {
      store,
      rotate: () => {
        rotated = true;
      },
      sealed: () => sealed,
    };
  }
  const file = () => {
    const values = new Map<string, string>();
    return {
      get: (name: string) => values.get(name),
      set: (name: string, sealed: string) => void values.set(name, sealed),
      remove: (name: string) => void values.delete(name),
    };
  };

  it('is refused on Linux when its key is the same everywhere', async () => {
    expect(await isKeystoreSafe(keystore().store, 'linux')).toBe(true);
    expect(await isKeystoreSafe(keystore({ backend: 'basic_text' }).store, 'linux')).toBe(false);
    expect(await isKeystoreSafe(keystore({ mark: 'v10' }).store, 'linux')).toBe(false);
    expect(await isKeystoreSafe(keystore({ mark: 'v10' }).store, 'win32')).toBe(true);
    const { getSelectedStorageBackend: _gone, ...unknown } = keystore().store;
    expect(await isKeystoreSafe(unknown, 'linux')).toBe(false);
    const none = { ...keystore().store, isAsyncEncryptionAvailable: async () => false };
    expect(await isKeystoreSafe(none, 'win32')).toBe(false);
  });

  it('keeps bytes, waits out a locked keystore and never wipes', async () => {
    const waits: number[] = [];
    const { store } = keystore({ locked: 2 });
    const sealedFile = file();
    const secrets = createKeystoreSecrets(store, sealedFile, async (ms) => void waits.push(ms));
    await secrets.set('key', Uint8Array.of(0, 255, 7));
    expect(await secrets.get('key')).toEqual(Uint8Array.of(0, 255, 7));
    expect(waits).toEqual([200, 1_000]);
    const locked = createKeystoreSecrets(keystore({ locked: 99 }).store, sealedFile, async () => undefined);
    await expect(locked.get('key')).rejects.toThrow('locked');
    expect(sealedFile.get('key')).toBeDefined();
    expect(await secrets.get('none')).toBeUndefined();
    await secrets.remove('key');
    expect(await secrets.get('key')).toBeUndefined();
  });

  it('seals again when the system changed its key', async () => {
    const { store, rotate, sealed } = keystore();
    const secrets = createKeystoreSecrets(store, file(), async () => undefined);
    await secrets.set('key', Uint8Array.of(1));
    await secrets.get('key');
    expect(sealed()).toBe(1);
    rotate();
    await secrets.get('key');
    expect(sealed()).toBe(2);
  });

  it('has a stand-in that keeps nothing', () => {
    expect(createPassingSecrets().durable).toBe(false);
  });
});

describe('power and network', () => {
  it('polls for the lock on Linux and tells it once', () => {
    const listeners = new Map<string, () => void>();
    let state = 'active';
    const ticks: (() => void)[] = [];
    const monitor = {
      on: (event: string, listener: () => void) => listeners.set(event, listener),
      getSystemIdleState: () => state,
    };
    const told: string[] = [];
    watchPower(
      monitor,
      'linux',
      (_ms, work) => void ticks.push(work),
      (event) => void told.push(event),
    );
    const tick = () => {
      for (const work of ticks) work();
    };
    tick();
    state = 'locked';
    tick();
    tick();
    listeners.get('resume')?.();
    expect([...listeners.keys()]).toEqual(['resume']);
    expect(told).toEqual(['lock-screen', 'resume']);
    watchPower(
      monitor,
      'win32',
      (_ms, work) => void ticks.push(work),
      (event) => void told.push(event),
    );
    expect([...listeners.keys()]).toEqual(['resume', 'lock-screen']);
    expect(ticks).toHaveLength(1);
  });

  it('tells changes of the network only', () => {
    let online = true;
    const told: boolean[] = [];
    let tick: () => void = () => undefined;
    watchNetwork(
      () => online,
      (_ms, work) => {
        tick = work;
      },
      (maybe) => void told.push(maybe),
    );
    tick();
    online = false;
    tick();
    tick();
    online = true;
    tick();
    expect(told).toEqual([false, true]);
  });
});

describe('the desktop around it', () => {
  it('has an Edit menu, zoom, and no developer tools when packaged', () => {
    const roles = (packaged: boolean, platform: string): string =>
      JSON.stringify(menuTemplate({ platform, isPackaged: packaged, go: () => undefined }));
    for (const role of ['copy', 'paste', 'zoomIn', 'zoomOut', 'resetZoom']) {
      expect(roles(true, 'darwin')).toContain(`"${role}"`);
    }
    expect(roles(true, 'win32')).not.toContain('toggleDevTools');
    expect(roles(false, 'win32')).toContain('toggleDevTools');
    expect(roles(true, 'darwin')).toContain('appMenu');
  });

  it('goes to pages from the menu and shows the window from the tray', () => {
    const gone: string[] = [];
    const template = menuTemplate({ platform: 'linux', isPackaged: true, go: (page) => void gone.push(page) });
    const pages = template.find((item) => item.label === '&Go')?.submenu;
    if (!Array.isArray(pages)) throw new Error('no pages');
    for (const item of pages) Reflect.apply(item.click ?? (() => undefined), undefined, []);
    expect(gone).toEqual(['/today', '/book', '/cases', '/absence', '/team', '/sync']);
    const tray = trayTemplate({ show: () => void gone.push('show'), quit: () => void gone.push('quit') });
    Reflect.apply(tray[0]?.click ?? (() => undefined), undefined, []);
    expect(gone.at(-1)).toBe('show');
  });

  it('notifies where the system lets it', () => {
    expect(mayNotify('darwin', false, true)).toBe(false);
    expect(mayNotify('darwin', true, true)).toBe(true);
    expect(mayNotify('win32', false, true)).toBe(true);
    expect(mayNotify('linux', true, false)).toBe(false);
  });

  it('starts with the session, hidden', () => {
    expect(loginItem(true)).toEqual({ openAtLogin: true, args: ['--hidden'] });
    expect(autostartEntry('/opt/Work "smart"/w')).toContain('Exec="/opt/Work \\"smart\\"/w" --hidden\n');
    expect(autostartPath({}, '/h')).toBe('/h/.config/autostart/worksmart.desktop');
    expect(autostartPath({ XDG_CONFIG_HOME: '/c' }, '/h')).toBe('/c/autostart/worksmart.desktop');
  });
});
