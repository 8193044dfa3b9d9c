import { describe, expect, it } from 'vitest';
import { isOurPage, pageAddress } from './identity.ts';
import { nativeBindingPath, userDataFolder } from './paths.ts';
import { pageSchemes, refusedSwitches, type StartUpParts, startUp } from './start-up.ts';

function record(over: { packaged?: boolean; switches?: readonly string[]; first?: boolean; platform?: string }) {
  const steps: string[] = [];
  const parts: StartUpParts = {
    app: {
      isPackaged: over.packaged ?? true,
      commandLine: { hasSwitch: (name: string) => over.switches?.includes(name) ?? false },
      setPath: (name, path) => void steps.push(`${name}=${path}`),
      requestSingleInstanceLock: () => {
        steps.push('lock');
        return over.first ?? true;
      },
      setAppUserModelId: (id) => void steps.push(id),
      setToastActivatorCLSID: (id) => void steps.push(id),
      enableSandbox: () => void steps.push('sandbox'),
    },
    registerSchemes: () => void steps.push('schemes'),
    userData: '/data',
    platform: over.platform ?? 'linux',
    listen: () => void steps.push('listen'),
  };
  return { result: startUp(parts), steps };
}

describe('start-up', () => {
  it.each([...refusedSwitches])('refuses --%s when packaged, before anything else', (name) => {
    expect(record({ switches: [name] })).toEqual({ result: 'refused', steps: [] });
    expect(record({ switches: [name], packaged: false }).result).toBe('go-on');
  });

  it('sets the data folder before asking for the lock, and a second start touches nothing more', () => {
    expect(record({ first: false })).toEqual({ result: 'second', steps: ['userData=/data', 'lock'] });
  });

  it('then sandboxes, registers the scheme and listens, all in one go', () => {
    expect(record({}).steps).toEqual(['userData=/data', 'lock', 'sandbox', 'schemes', 'listen']);
    expect(record({ platform: 'win32' }).steps.slice(2, 5)).toEqual([
      'uk.worksmart.client',
      '{6B1F5E0B-52C1-4C0E-8E55-7C9A4B8F2D31}',
      'sandbox',
    ]);
  });

  it('gives the page scheme no way round the policy', () => {
    expect(pageSchemes).toHaveLength(1);
    expect(pageSchemes[0]?.privileges).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      bypassCSP: false,
      allowServiceWorkers: false,
      corsEnabled: false,
    });
  });

  it('keeps data in the local profile, never one that roams', () => {
    const windows = { platform: 'win32', env: { LOCALAPPDATA: 'C:\\L', APPDATA: 'C:\\Roaming' }, home: 'C:\\h' };
    expect(userDataFolder(windows)).toBe('C:\\L\\Worksmart\\Client');
    expect(userDataFolder({ ...windows, env: {} })).toBe('C:\\h\\AppData\\Local\\Worksmart\\Client');
    expect(userDataFolder({ platform: 'darwin', env: {}, home: '/h' })).toBe(
      '/h/Library/Application Support/Worksmart',
    );
    expect(userDataFolder({ platform: 'linux', env: { XDG_DATA_HOME: 'x' }, home: '/h' })).toBe(
      '/h/.local/share/worksmart/client',
    );
  });

  it('finds the native part outside the archive when packaged', () => {
    const join = (...parts: string[]): string => parts.join('/');
    expect(nativeBindingPath('/r/app.asar', true, 'linux', 'x64', join)).toBe(
      '/r/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    );
    expect(nativeBindingPath('/src', false, 'darwin', 'arm64', join)).toBe(
      '/src/node_modules/better-sqlite3/prebuilds/darwin-arm64.node',
    );
  });

  it('knows its own page by protocol and host', () => {
    expect(isOurPage(pageAddress)).toBe(true);
    expect(isOurPage(`${pageAddress}#/cases/1`)).toBe(true);
    for (const other of ['app://worksmart.evil/', 'https://worksmart/', 'app:worksmart', 'file:///etc/passwd', '']) {
      expect(isOurPage(other)).toBe(false);
    }
  });
});
