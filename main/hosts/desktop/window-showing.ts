/** On Wayland `ready-to-show` may never come: then the page's own end of loading, or this much time, will do. */
export const latestShowMs = 3_000;

export interface ShownWindow {
  once(event: 'ready-to-show', listener: () => void): unknown;
  readonly webContents: { once(event: 'did-finish-load', listener: () => void): unknown };
  show(): void;
  maximize(): void;
  isDestroyed(): boolean;
}

/** Shows a window once, at the first sign that it has something to show. */
export function showWhenReady(
  window: ShownWindow,
  maximised: boolean,
  platform: string,
  after: (ms: number, work: () => void) => () => void,
): void {
  let shown = false;
  const show = (): void => {
    if (shown || window.isDestroyed()) return;
    shown = true;
    cancel();
    if (maximised) window.maximize();
    window.show();
  };
  const cancel = after(latestShowMs, show);
  window.once('ready-to-show', show);
  if (platform === 'linux') window.webContents.once('did-finish-load', show);
}
