import { describe, expect, it } from 'vitest';
import { withNonce } from '../browser/static-files.ts';
import { hostsOf, longestAddress, mayOpen } from './external-links.ts';
import { guardNavigation, refuseClientCertificate, refuseDownload } from './navigation.ts';
import { askChromium, certificateCheck, councilFetch, trusted } from './network.ts';
import { createPageServer } from './page-server.ts';
import { guardPermissions, mayHave } from './permissions.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
const serve = createPageServer({
  files: new Map([
    ['/index.html', { type: 'text/html; charset=utf-8', bytes: bytes('<html><head></head></html>') }],
    ['/assets/a.js', { type: 'text/javascript; charset=utf-8', bytes: bytes('export {}') }],
  ]),
  nonce: () => 'abc',
  withNonce,
});

describe('the page', () => {
  it('has the strict policy and its nonce', async () => {
    const response = serve(new Request('app://worksmart/'));
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "style-src 'self' 'nonce-abc'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toContain('<meta property="csp-nonce" nonce="abc">');
  });

  it('serves files of the build by its own table', async () => {
    const response = serve(new Request('app://worksmart/assets/a.js'));
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {}');
    expect(await serve(new Request('app://worksmart/assets/a.js', { method: 'HEAD' })).text()).toBe('');
  });

  it.each([
    'app://worksmart/../package.json',
    'app://worksmart/assets/%2e%2e/%2e%2e/etc/passwd',
    'app://worksmart/assets%2fa.js',
    'app://worksmart/assets%5ca.js',
    'app://worksmart//etc/passwd',
    'app://elsewhere/index.html',
  ])('has no %s', (address) => {
    expect(serve(new Request(address)).status).toBe(404);
  });

  it('takes GET and HEAD only', () => {
    expect(serve(new Request('app://worksmart/', { method: 'POST' })).status).toBe(405);
  });
});

describe('permissions', () => {
  it('are refused in every way but one', () => {
    const handlers: Record<string, (...args: never[]) => unknown> = {};
    const keep = (name: string) => (handler: ((...args: never[]) => unknown) | null) => {
      if (handler !== null) handlers[name] = handler;
    };
    guardPermissions({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      setDisplayMediaRequestHandler: keep('display'),
      setUSBProtectedClassesHandler: keep('usb'),
      setBluetoothPairingHandler: keep('bluetooth'),
    });
    const call = (name: string, ...args: unknown[]): unknown => handlers[name]?.(...(args as never[]));
    const answers: unknown[] = [];
    const answer = (value: unknown): number => answers.push(value);
    call('request', null, 'media', answer, { requestingUrl: 'app://worksmart/' });
    call('request', null, 'clipboard-sanitized-write', answer, { requestingUrl: 'app://worksmart/' });
    call('display', {}, answer);
    call('bluetooth', {}, answer);
    expect(answers).toEqual([false, true, null, { confirmed: false }]);
    expect(call('check', null, 'clipboard-read', 'app://worksmart')).toBe(false);
    expect(call('check', null, 'clipboard-sanitized-write', 'app://worksmart')).toBe(true);
    expect(call('device', {})).toBe(false);
    expect(call('usb', { protectedClasses: ['hid'] })).toEqual(['hid']);
    expect(mayHave('clipboard-sanitized-write', 'https://evil.example')).toBe(false);
  });
});

describe('navigation', () => {
  it('stays on our page, opens no window, holds no webview', () => {
    const listeners = new Map<string, (event: { preventDefault(): void; url?: string }) => void>();
    const opened: string[] = [];
    const open: { handler?: (details: { url: string }) => unknown } = {};
    guardNavigation(
      {
        on: (event, listener) => listeners.set(event, listener),
        setWindowOpenHandler: (handler) => {
          open.handler = handler as (details: { url: string }) => unknown;
        },
      },
      (address) => void opened.push(address),
    );
    const prevented = (event: string, url: string): boolean => {
      let stopped = false;
      listeners.get(event)?.({
        url,
        preventDefault: () => {
          stopped = true;
        },
      });
      return stopped;
    };
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(prevented(event, 'https://evil.example/')).toBe(true);
      expect(prevented(event, 'app://worksmart/#/cases')).toBe(false);
    }
    expect(prevented('will-attach-webview', 'app://worksmart/')).toBe(true);
    expect(open.handler?.({ url: 'https://login.example/' })).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://login.example/']);
  });

  it('sends no client certificate and saves no download', () => {
    const calls: unknown[][] = [];
    const event = { preventDefault: () => void calls.push(['prevented']) };
    refuseClientCertificate(event, (...args: unknown[]) => void calls.push(args));
    refuseDownload(event);
    expect(calls).toEqual([['prevented'], [], ['prevented']]);
  });

  it('hands on https at listed hosts, mail and telephone, and nothing else', () => {
    const hosts = hostsOf(['https://council.example/api', 'https://login.example:8443/tenant', 'nonsense']);
    expect([...hosts]).toEqual(['council.example', 'login.example:8443']);
    const may = (address: string, packaged = true): boolean => mayOpen(address, hosts, packaged);
    expect(may('https://login.example:8443/x?y=z')).toBe(true);
    expect(may('mailto:a@b.example')).toBe(true);
    expect(may('tel:+441632960000')).toBe(true);
    for (const bad of [
      'https://evil.example/',
      'https://council.example:8443/',
      'https://user:word@council.example/',
      'http://council.example/',
      'file:///etc/passwd',
      'ms-msdt:/id',
      'javascript:alert(1)',
      'http://localhost:1/',
      `https://council.example/${'x'.repeat(longestAddress)}`,
    ]) {
      expect(may(bad)).toBe(false);
    }
    expect(may('http://localhost:4711/sign-in', false)).toBe(true);
  });
});

describe('the network', () => {
  it('sends no cookies and follows no redirect', async () => {
    const seen: RequestInit[] = [];
    const fetch = councilFetch(async (_request, init) => {
      seen.push(init);
      return new Response('ok');
    });
    await fetch(new Request('https://council.example/'));
    expect(seen).toEqual([{ credentials: 'omit', redirect: 'error' }]);
  });

  it('trusts a named certificate in the source tree only', () => {
    expect(certificateCheck(true, 'sha256/x')).toBeUndefined();
    expect(certificateCheck(false, undefined)).toBeUndefined();
    const check = certificateCheck(false, 'sha256/x');
    const answers: number[] = [];
    check?.({ certificate: { fingerprint: 'sha256/x' } }, (result) => void answers.push(result));
    check?.({ certificate: { fingerprint: 'sha256/y' } }, (result) => void answers.push(result));
    expect(answers).toEqual([trusted, askChromium]);
  });
});
