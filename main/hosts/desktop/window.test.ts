import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { onClose } from './window-closing.ts';
import { backgrounds, windowOptions } from './window-options.ts';
import { placement } from './window-placement.ts';
import { latestShowMs, showWhenReady } from './window-showing.ts';

// Only its identity matters here: it is passed on, never called.
const session = {} as Session;
const parts = {
  preload: '/out/preload.cjs',
  session,
  dark: false,
  platform: 'linux',
  isPackaged: true,
  placement: { width: 1280, height: 800 },
};

describe('window options', () => {
  it('writes out every security choice', () => {
    const { webPreferences, show } = windowOptions(parts);
    expect(show).toBe(false);
    expect(webPreferences).toEqual({
      preload: '/out/preload.cjs',
      session,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      devTools: false,
    });
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('spells on macOS only, has developer tools unpackaged only, and the background of the theme', () => {
    expect(windowOptions({ ...parts, platform: 'darwin' }).webPreferences?.spellcheck).toBe(true);
    expect(windowOptions({ ...parts, isPackaged: false }).webPreferences?.devTools).toBe(true);
    expect(windowOptions({ ...parts, dark: true }).backgroundColor).toBe(backgrounds.dark);
    expect(windowOptions(parts).backgroundColor).toBe(backgrounds.light);
  });
});

describe('where the window goes', () => {
  const area = { x: 0, y: 0, width: 1920, height: 1040 };
  const kept = { x: 100, y: 80, width: 1000, height: 700, maximised: true };

  it('restores a window that can be grasped', () => {
    expect(placement(kept, [area])).toEqual({
      placement: { x: 100, y: 80, width: 1000, height: 700 },
      maximised: true,
    });
    expect(placement({ ...kept, x: 1820, y: 990 }, [area]).placement.x).toBe(1820);
  });

  it('centres one whose screen has gone, by a pixel', () => {
    expect(placement({ ...kept, x: 1821 }, [area]).placement).toEqual({ width: 1000, height: 700 });
    expect(placement({ ...kept, y: 991 }, [area]).placement).toEqual({ width: 1000, height: 700 });
    expect(placement({ ...kept, x: 2500 }, [area, { x: 1920, y: 0, width: 1280, height: 1000 }]).placement.x).toBe(
      2500,
    );
  });

  it('takes the usual size for what cannot be read', () => {
    for (const bad of [undefined, 'x', { ...kept, width: 10 }, { ...kept, x: 1.5 }]) {
      expect(placement(bad, [area])).toEqual({ placement: { width: 1280, height: 800 }, maximised: false });
    }
  });
});

describe('showing', () => {
  function shown(platform: string, maximised = false) {
    const calls: string[] = [];
    const webContents = new EventEmitter();
    const timers: (() => void)[] = [];
    const window = Object.assign(new EventEmitter(), {
      webContents,
      show: () => void calls.push('show'),
      maximize: () => void calls.push('maximise'),
      isDestroyed: () => false,
    });
    showWhenReady(window, maximised, platform, (ms, work) => {
      expect(ms).toBe(latestShowMs);
      timers.push(work);
      return () => void timers.splice(0);
    });
    return { calls, window, webContents, timers };
  }

  it('shows once at the first sign', () => {
    const { calls, window, timers } = shown('win32', true);
    window.emit('ready-to-show');
    expect(timers).toEqual([]);
    window.emit('ready-to-show');
    expect(calls).toEqual(['maximise', 'show']);
  });

  it('takes the end of loading on Linux, and time anywhere', () => {
    const linux = shown('linux');
    linux.webContents.emit('did-finish-load');
    linux.window.emit('ready-to-show');
    expect(linux.calls).toEqual(['show']);
    const windows = shown('win32');
    windows.webContents.emit('did-finish-load');
    expect(windows.calls).toEqual([]);
    for (const work of windows.timers) work();
    expect(windows.calls).toEqual(['show']);
  });
});

describe('closing', () => {
  it.each([
    [{ platform: 'darwin', hasTray: false, quitting: false }, 'hide'],
    [{ platform: 'win32', hasTray: true, quitting: false }, 'hide'],
    [{ platform: 'linux', hasTray: false, quitting: false }, 'quit'],
    [{ platform: 'darwin', hasTray: true, quitting: true }, 'close'],
  ] as const)('%o: %s', (question, answer) => {
    expect(onClose(question)).toBe(answer);
  });
});
