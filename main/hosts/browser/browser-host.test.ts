import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';
import { type BrowserHost, startBrowserHost } from './start-browser-host.ts';
import { openClient, openLink, openSocket } from './tests/open-client.ts';

const folders: string[] = [];
const hosts: BrowserHost[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'worksmart-test-'));
  folders.push(made);
  return made;
}

function renderer(): string {
  const made = folder();
  mkdirSync(join(made, 'assets'));
  writeFileSync(join(made, 'index.html'), '<!doctype html><html><head><title>W</title></head><body></body></html>');
  writeFileSync(join(made, 'assets', 'main-1.js'), 'export {};');
  return made;
}

async function start(args: readonly string[] = [], passphrase = 'a long passphrase'): Promise<BrowserHost> {
  const settings = readSettings(
    [
      ...['--council', 'https://council.example', '--client-id', 'client', '--api-scope', 'api://worksmart/access'],
      ...['--authority', 'https://login.example/5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218'],
      ...args,
    ],
    {},
  );
  const host = await startBrowserHost({
    settings,
    version: '0.1.0',
    renderer: renderer(),
    engineScript: new URL('./tests/small-engine-worker.ts', import.meta.url),
    askPassphrase: async () => passphrase,
    onOpenInBrowser: () => undefined,
    onLost: (words) => {
      throw new Error(words);
    },
  });
  hosts.push(host);
  return host;
}

const originOf = (host: BrowserHost): string => new URL(host.client).origin;

async function stop(host: BrowserHost): Promise<void> {
  if (!host.joined) await host.stop();
}

afterEach(async () => {
  for (const host of hosts.splice(0)) await stop(host);
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('the browser host', () => {
  it('carries calls, streams and errors between a page and the engine', async () => {
    const host = await start();
    const socket = openSocket(originOf(host), await openLink(host.client));
    const client = openClient(socket);
    expect(await client.say({ words: 'Grüße' })).toEqual({ words: 'Grüße', host: 'browser' });
    const seen: number[] = [];
    for await (const number of await client.count({ to: 5 })) seen.push(number);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    await expect(client.fail()).rejects.toThrow('Internal server error');
    expect(await client.setting({ key: 'pin.person-1', value: 'x' })).toEqual({ value: 'x' });
    socket.close();
  });

  it('lets a link open once and refuses everything without its session', async () => {
    const host = await start();
    const origin = originOf(host);
    expect((await fetch(`${origin}/`)).status).toBe(401);
    expect((await fetch(`${origin}/assets/main-1.js`)).status).toBe(401);
    const response = await fetch(host.client, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const again = await fetch(host.client, { redirect: 'manual' });
    expect(again.status).toBe(401);
    expect(again.headers.get('set-cookie')).toBeNull();
    const page = await fetch(`${origin}/`, { headers: { cookie } });
    const html = await page.text();
    const nonce = /nonce="([^"]+)"/.exec(html)?.[1] ?? 'none';
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    const second = await (await fetch(`${origin}/`, { headers: { cookie } })).text();
    expect(second).not.toContain(nonce);
    const script = await fetch(`${origin}/assets/main-1.js`, { headers: { cookie } });
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${origin}/assets/none.js`, { headers: { cookie } })).status).toBe(404);
    expect((await fetch(`${origin}/..%2fpackage.json`, { headers: { cookie } })).status).toBe(404);
  });

  it('refuses a socket of another origin, without a session, or under another host name', async () => {
    const host = await start();
    const origin = originOf(host);
    const cookie = await openLink(host.client);
    const refused = (headers: Record<string, string>, session = cookie): Promise<string> =>
      new Promise((resolve) => {
        const socket = openSocket(origin, session, headers);
        socket.on('error', (error) => resolve(error.message));
        socket.on('open', () => resolve('open'));
      });
    expect(await refused({ origin: 'https://evil.example' })).toContain('403');
    expect(await refused({ host: 'evil.example' })).toContain('403');
    expect(await refused({}, 'worksmart=guess')).toContain('403');
    expect(await refused({})).toBe('open');
  });

  it('closes a socket that sends no frame and keeps serving the others', async () => {
    const host = await start();
    const cookie = await openLink(host.client);
    const bad = openSocket(originOf(host), cookie);
    const closed = new Promise((resolve) => bad.on('close', resolve));
    bad.on('open', () => bad.send('{not json'));
    await closed;
    const good = openClient(openSocket(originOf(host), cookie));
    expect((await good.say({ words: 'still here' })).words).toBe('still here');
  });

  it('joins the host that has the data folder and gets a link of its own', async () => {
    const data = folder();
    const first = await start(['--data', data]);
    const second = await start(['--data', data]);
    expect(second.joined).toBe(true);
    expect(originOf(second)).toBe(originOf(first));
    expect(await openLink(second.client)).toMatch(/^worksmart-/);
  });

  it('takes over the lock of a dead process and removes the cache it left', async () => {
    const data = folder();
    mkdirSync(join(data, 'session-left'));
    writeFileSync(join(data, 'engine.lock'), JSON.stringify({ pid: 4_194_304, port: 1, secret: 'old' }));
    const host = await start(['--data', data]);
    expect(host.joined).toBe(false);
    expect(readdirSync(data)).not.toContain('session-left');
    await stop(host);
    expect(readdirSync(data)).toEqual([]);
  });

  it('keeps secrets behind the passphrase, and nothing without --keep', async () => {
    const data = folder();
    const first = await start(['--data', data, '--keep']);
    const client = openClient(openSocket(originOf(first), await openLink(first.client)));
    expect(await client.keep({ name: 'key', text: 'canary-4711' })).toEqual({ durable: true });
    await stop(first);
    const path = join(data, 'kept', 'secrets.json');
    const before = readFileSync(path, 'utf8');
    expect(before).not.toContain('canary-4711');
    expect(before).not.toContain(Buffer.from('canary-4711').toString('base64'));
    await expect(start(['--data', data, '--keep'], 'another passphrase')).rejects.toMatchObject({ exitCode: 3 });
    expect(readFileSync(path, 'utf8')).toBe(before);
    const again = await start(['--data', data, '--keep']);
    const reopened = openClient(openSocket(originOf(again), await openLink(again.client)));
    expect(await reopened.kept({ name: 'key' })).toEqual({ text: 'canary-4711' });
    expect(readFileSync(join(data, 'kept', 'stopped'), 'utf8')).toBe('yes');
    await stop(again);
    const passing = await start(['--data', data]);
    const third = openClient(openSocket(originOf(passing), await openLink(passing.client)));
    expect(await third.kept({ name: 'key' })).toEqual({ text: null });
    expect(await third.keep({ name: 'key', text: 'x' })).toEqual({ durable: false });
  });

  it('trusts the certificates it was given, and only those', async () => {
    const pair = await generate([{ name: 'commonName', value: 'localhost' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    const server = createServer({ key: pair.private, cert: pair.cert }, (_request, response) =>
      response.end('council'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `https://localhost:${typeof address === 'object' ? address?.port : ''}/`;
    const ca = join(folder(), 'ca.pem');
    writeFileSync(ca, pair.cert);
    const trusting = await start(['--ca', ca]);
    const client = openClient(openSocket(originOf(trusting), await openLink(trusting.client)));
    expect(await client.reach({ url })).toEqual({ status: 200, text: 'council' });
    const strict = await start();
    const other = openClient(openSocket(originOf(strict), await openLink(strict.client)));
    await expect(other.reach({ url })).rejects.toThrow();
    server.close();
  });

  it('shifts the clock for a demonstration and says so', async () => {
    const host = await start(['--clock-shift', '86400000']);
    const client = openClient(openSocket(originOf(host), await openLink(host.client)));
    const { now, words } = await client.clock();
    expect(Math.abs(now - Date.now() - 86_400_000)).toBeLessThan(5_000);
    expect(words).toMatch(/^Demonstration: the clock started at /);
  });

  it('says what is wrong with a port, a folder and an engine that does not start, and leaves nothing', async () => {
    const first = await start();
    const port = new URL(first.client).port;
    await expect(start(['--port', port])).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringContaining('in use'),
    });
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    await expect(start(['--data', file])).rejects.toMatchObject({ exitCode: 5 });
    const data = folder();
    await expect(start(['--data', data, '--council', 'https://refuse.example'])).rejects.toThrow('another version');
    expect(readdirSync(data)).toEqual([]);
  });
});
