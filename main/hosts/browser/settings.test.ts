import { describe, expect, it } from 'vitest';
import { withoutLoopback } from './network.ts';
import { openCommand } from './open-address.ts';
import { mayPass } from './request-guard.ts';
import { pagePolicy } from './response-headers.ts';
import { environmentName, readSettings } from './settings.ts';
import { withNonce } from './static-files.ts';

const good = {
  WORKSMART_COUNCIL: 'https://council.example/',
  WORKSMART_AUTHORITY: 'https://login.example/5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218/',
  WORKSMART_CLIENT_ID: 'client',
  WORKSMART_API_SCOPE: 'api://worksmart-council/access',
};

describe('settings', () => {
  it('come from the environment, and the command line wins', () => {
    const settings = readSettings(
      ['--council', 'http://localhost:8080', '--known-authority', 'a', '--known-authority', 'b:1'],
      {
        ...good,
        WORKSMART_KEEP: '1',
        WORKSMART_KNOWN_AUTHORITY: 'c',
      },
    );
    expect(settings).toMatchObject({
      council: 'http://localhost:8080',
      authority: 'https://login.example/5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218',
      'known-authority': ['a', 'b:1'],
      keep: true,
      port: 0,
      json: false,
    });
    expect(readSettings([], { ...good, WORKSMART_KNOWN_AUTHORITY: 'c, d:2', WORKSMART_KEEP: '0' })).toMatchObject({
      council: 'https://council.example',
      'known-authority': ['c', 'd:2'],
      keep: false,
    });
    expect(environmentName('client-id')).toBe('WORKSMART_CLIENT_ID');
  });

  it.each([
    [['--council', 'http://council.example'], '--council'],
    [['--council', 'https://user:word@council.example'], '--council'],
    [['--authority', 'https://login.example/common'], '--authority'],
    [['--authority', 'http://login.example/5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218'], '--authority'],
    [['--client-id', ' '], '--client-id'],
    [['--api-scope', 'access'], '--api-scope'],
    [['--known-authority', 'https://login.example'], '--known-authority'],
    [['--port', '65536'], '--port'],
    [['--port=-1'], '--port'],
    [['--now', 'tomorrow'], '--now'],
    [['--clock-shift', 'x'], '--clock-shift'],
    [['--colour', 'red'], '--colour'],
    [['--data', ''], '--data'],
  ])('%j is refused with a sentence naming %s, and code 2', (args, name) => {
    expect(() => readSettings(args, good)).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining(name) }),
    );
  });

  it('name everything that is missing at once', () => {
    expect(() => readSettings([], {})).toThrow(/--council[\s\S]*--authority[\s\S]*--client-id[\s\S]*--api-scope/);
  });
});

describe('who may ask', () => {
  const own = { host: '127.0.0.1:4711', origin: 'http://127.0.0.1:4711' };
  it.each([
    [own, 'upgrade', true],
    [{ host: own.host }, 'request', true],
    [{ host: own.host }, 'upgrade', false],
    [{ ...own, host: 'localhost:4711' }, 'request', false],
    [{ ...own, host: 'evil.example' }, 'request', false],
    [{ ...own, origin: 'http://127.0.0.1:4712' }, 'upgrade', false],
    [{ ...own, origin: 'null' }, 'request', false],
  ] as const)('%j by %s: %s', (headers, kind, answer) => {
    expect(mayPass(headers, 4711, kind)).toBe(answer);
  });
});

describe('the page', () => {
  it('has a policy without unsafe words and connects to itself only', () => {
    const policy = pagePolicy('abc', 4711);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(policy).toContain("connect-src 'self' ws://127.0.0.1:4711;");
  });

  it('gets one nonce, whatever the build put there', () => {
    const html = '<head><meta property="csp-nonce" nonce="old"><style nonce="__CSP_NONCE__"></style></head>';
    expect(withNonce(html, 'new')).toBe(
      '<head><meta property="csp-nonce" nonce="new"><style nonce="new"></style></head>',
    );
  });
});

describe('the system around it', () => {
  it('opens an address as one argument', () => {
    const address = 'https://a.example/?b=c&d="e';
    for (const platform of ['win32', 'darwin', 'linux'])
      expect(openCommand(platform, address).args.at(-1)).toBe(address);
    expect(openCommand('win32', address).file).toBe('rundll32.exe');
  });

  it('never sends this machine’s own addresses to a proxy', () => {
    expect(withoutLoopback({ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: '.council.example' })).toEqual({
      https_proxy: 'http://proxy:1',
      no_proxy: '.council.example,localhost,127.0.0.1,[::1]',
    });
    expect(withoutLoopback({})).toEqual({ no_proxy: 'localhost,127.0.0.1,[::1]' });
  });
});
