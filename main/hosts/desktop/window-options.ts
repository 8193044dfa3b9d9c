import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';

export const smallestWindow = { width: 800, height: 560 } as const;
export const usualWindow = { width: 1280, height: 800 } as const;
export const backgrounds = { light: '#fafafa', dark: '#1f1f1f' } as const;

export const background = (dark: boolean): string => (dark ? backgrounds.dark : backgrounds.light);

export interface WindowParts {
  readonly preload: string;
  readonly session: Session;
  readonly dark: boolean;
  readonly platform: string;
  readonly isPackaged: boolean;
  readonly placement: { x?: number; y?: number; width: number; height: number };
}

/** Every choice is written out, defaults too: an upgrade of Electron may change a default, not a written choice. */
export const webPreferences = (
  parts: Pick<WindowParts, 'preload' | 'session' | 'platform' | 'isPackaged'>,
): WebPreferences => ({
  preload: parts.preload,
  session: parts.session,
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
  // Elsewhere the dictionaries would come from Google.
  spellcheck: parts.platform === 'darwin',
  devTools: !parts.isPackaged,
});

/** Hidden until there is something to see; the system's own title bar. */
export const windowOptions = (parts: WindowParts): BrowserWindowConstructorOptions => ({
  ...parts.placement,
  minWidth: smallestWindow.width,
  minHeight: smallestWindow.height,
  show: false,
  title: 'Worksmart',
  backgroundColor: background(parts.dark),
  webPreferences: webPreferences(parts),
});
