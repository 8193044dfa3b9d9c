import type { WebContents } from 'electron';
import { isOurPage } from './identity.ts';

export type GuardedContents = Pick<WebContents, 'setWindowOpenHandler'> & {
  on(event: string, listener: (event: { preventDefault(): void; readonly url?: string }) => void): unknown;
};

/** Guards every contents there is: they stay on our page, open no windows, hold no webviews. `open` is asked for links. */
export function guardNavigation(contents: GuardedContents, open: (address: string) => void): void {
  const stay = (event: { preventDefault(): void; readonly url?: string }): void => {
    if (!isOurPage(event.url ?? '')) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    open(url);
    return { action: 'deny' };
  });
}

/** Without an answer Electron would send the first certificate it finds. */
export function refuseClientCertificate(event: { preventDefault(): void }, callback: () => void): void {
  event.preventDefault();
  callback();
}

/** Nothing is ever saved from a page by the browser's own way. */
export const refuseDownload = (event: { preventDefault(): void }): void => event.preventDefault();
