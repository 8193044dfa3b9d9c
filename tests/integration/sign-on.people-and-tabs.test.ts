import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '../../backoffice/demo/identity/index.ts';
import { createFormBrowser } from './form-browser.ts';
import { createDevice, type Device, memoryStore, refreshTokensIn, tokenOf } from './sign-on-device.ts';
import { apiScope, clientId, manager, worker } from './sign-on-people.ts';

vi.setConfig({ testTimeout: 15_000 });

let folder: string;
let identity: IdentityProvider;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worksmart-identity-'));
  identity = await startIdentityProvider({
    clientId,
    apiScope,
    people: async () => [worker, manager],
    folder,
    now: () => Date.now(),
  });
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), identity.certificatePem]);
});

afterAll(async () => {
  await identity.close();
  await rm(folder, { recursive: true, force: true });
});

/** Resolves when the browser has been asked to open something. */
async function tabOpened(opened: readonly string[]): Promise<string> {
  return vi.waitUntil(() => opened[0], { timeout: 5_000 });
}

/** Keeps the provider's answers back until they are released. */
function holdAnswers(device: Device): { asked(): Promise<boolean>; release(): void } {
  let asked = false;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  device.network.answer = async (request) => {
    const response = await fetch(request);
    asked = true;
    await held;
    return response;
  };
  return { asked: () => vi.waitUntil(() => asked), release };
}

describe('the browser tab', () => {
  test('ends on a page that says what to do next', async () => {
    const { signOn, lastPage } = createDevice(identity, worker);
    await signOn.signIn();
    expect((await lastPage())?.html).toContain('You can close this tab and go back to Worksmart.');
  });

  test('cancelling in the program ends the wait and closes the listener', async () => {
    const { signOn, opened, events } = createDevice(identity, undefined);
    const abort = new AbortController();
    const shownAddresses: string[] = [];
    const result = signOn.signIn({ signal: abort.signal, onAddress: (address) => shownAddresses.push(address) });
    const address = await tabOpened(opened);
    expect(shownAddresses).toEqual([address]);
    expect(await signOn.signIn()).toMatchObject({ ok: false, reason: 'busy' });
    abort.abort();
    expect(await result).toMatchObject({ ok: false, reason: 'cancelled' });
    const listener = new URL(address).searchParams.get('redirect_uri') ?? '';
    await expect(fetch(listener.replace('localhost', '127.0.0.1'))).rejects.toThrow();
    expect(events).toEqual([]);
  });

  test('a tab that was closed and forgotten is given up at the limit', async () => {
    const { signOn, opened, ring } = createDevice(identity, undefined);
    const result = signOn.signIn();
    await tabOpened(opened);
    ring();
    expect(await result).toMatchObject({ ok: false, reason: 'timed-out' });
    expect(await signOn.signIn({ signal: AbortSignal.abort() })).toMatchObject({ ok: false, reason: 'cancelled' });
  });

  test('cancelling on the page comes back as a sentence, and leaves who was signed in', async () => {
    const { signOn, opened, browser } = createDevice(identity, undefined);
    const result = signOn.signIn();
    const page = await browser.get(await tabOpened(opened));
    const last = await browser.press(await browser.press(page, { name: 'cancel', value: 'yes' }));
    expect(last.html).toContain('You are not signed in');
    expect(await result).toMatchObject({
      ok: false,
      reason: 'cancelled',
      sentence: expect.stringContaining('Nothing'),
    });
  });

  test('somebody who is not in the list any more is told so', async () => {
    const { signOn, opened, browser } = createDevice(identity, undefined);
    const abort = new AbortController();
    const result = signOn.signIn({ signal: abort.signal });
    const page = await browser.get(await tabOpened(opened));
    const changed = { ...page, html: page.html.replaceAll(worker.personId, 'somebody-else') };
    const answer = await browser.press(changed, { name: 'person', value: 'somebody-else' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('Choose another');
    abort.abort();
    await result;
    expect((await createFormBrowser().get(page.url)).status).toBe(410);
  });
});

describe('more than one person', () => {
  test('in one browser: the second is asked who they are, the first comes back without a question', async () => {
    const browser = createFormBrowser();
    const first = createDevice(identity, worker, browser);
    await first.signOn.signIn();
    const second = createDevice(identity, manager, browser);
    expect(await second.signOn.signIn({ promptSelectAccount: true })).toMatchObject({
      account: { personId: manager.personId, name: "Zoë O'Brien" },
    });
    // The browser is now the manager's; a worker expected by name is still asked.
    expect(await first.signOn.signIn({ loginHint: worker.userName })).toMatchObject({
      account: { personId: worker.personId },
    });
    expect(decodeJwt(await tokenOf(second.signOn, true)).oid).toBe(manager.personId);
    const again = createDevice(identity, undefined, browser);
    const abort = new AbortController();
    const signingIn = again.signOn.signIn({ signal: abort.signal });
    const noQuestion = await browser.get(await tabOpened(again.opened));
    expect(noQuestion.html).toContain('name="code"');
    abort.abort();
    await signingIn;
  });

  test('on one device: tokens never meet in one store', async () => {
    const mine = memoryStore();
    const theirs = memoryStore();
    const there = createDevice(identity, worker);
    await there.signOn.signIn();
    await there.signOn.attach(mine);
    await there.signOn.detach();
    expect(await there.signOn.account()).toBeUndefined();
    expect(await there.signOn.attach(theirs)).toBeUndefined();
    expect(theirs.text).toBeUndefined();
    expect(await there.signOn.attach(mine)).toMatchObject({ personId: worker.personId });
    expect(mine.text).not.toContain(manager.userName);
  });

  test('a colleague signing in does not write to the store of the one before', async () => {
    const mine = memoryStore();
    const browser = createFormBrowser();
    const there = createDevice(identity, worker, browser);
    await there.signOn.signIn();
    await there.signOn.attach(mine);
    const before = mine.text;
    const colleague = createDevice(identity, manager, browser);
    await colleague.signOn.attach(mine);
    await colleague.signOn.signIn({ promptSelectAccount: true });
    expect(await colleague.signOn.account()).toMatchObject({ personId: manager.personId });
    expect(mine.text).toBe(before);
  });

  test('a token asked for before a sign-out is not handed out after it', async () => {
    const store = memoryStore();
    const there = createDevice(identity, worker);
    await there.signOn.signIn();
    await there.signOn.attach(store);
    const renewal = holdAnswers(there);
    const asked = there.signOn.token({ forceRefresh: true });
    await renewal.asked();
    await there.signOn.signOut();
    renewal.release();
    expect(await asked).toMatchObject({ ok: false, reason: 'sign-in-needed' });
    expect(refreshTokensIn(store.text)).toHaveLength(0);
  });
});

describe('locking while a renewal is under way', () => {
  test('saves the new refresh token before the store may be closed', async () => {
    const store = memoryStore();
    const there = createDevice(identity, worker);
    await there.signOn.signIn();
    await there.signOn.attach(store);
    const before = refreshTokensIn(store.text);
    const renewal = holdAnswers(there);
    void there.signOn.token({ forceRefresh: true });
    await renewal.asked();
    const detached = there.signOn.detach();
    expect(await there.signOn.account()).toBeUndefined();
    renewal.release();
    await detached;
    expect(refreshTokensIn(store.text)).toHaveLength(1);
    expect(refreshTokensIn(store.text)).not.toEqual(before);
  });
});

describe('when the provider answers badly', () => {
  test('503 and a wireless login page are "not now", never "sign in again"', async () => {
    const there = createDevice(identity, worker);
    await there.signOn.signIn();
    there.network.answer = async () => Response.json({ error: 'temporarily_unavailable' }, { status: 503 });
    expect(await there.signOn.token({ forceRefresh: true })).toMatchObject({ ok: false, reason: 'offline' });
    const other = createDevice(identity, worker);
    await other.signOn.signIn();
    other.network.answer = async () => new Response('<html>Welcome to our wireless</html>');
    expect(await other.signOn.token({ forceRefresh: true })).toMatchObject({ ok: false, reason: 'offline' });
  });

  test('a service that never answers ends at the limit', async () => {
    const there = createDevice(identity, worker);
    await there.signOn.signIn();
    there.network.answer = () => new Promise<Response>(() => undefined);
    const result = there.signOn.token({ forceRefresh: true });
    await vi.waitUntil(() => {
      there.ring();
      return Promise.race([result, Promise.resolve(undefined)]);
    });
    expect(await result).toMatchObject({ ok: false, reason: 'offline' });
  });

  test('a store with a damaged cache is nobody signed in, and a store that cannot be written costs nothing now', async () => {
    const there = createDevice(identity, worker);
    expect(await there.signOn.attach(memoryStore('{"Account": broken'))).toBeUndefined();
    await there.signOn.signIn();
    const full = {
      load: () => undefined,
      save: () => {
        throw new Error('disk full');
      },
    };
    expect(await there.signOn.attach(full)).toBeDefined();
    expect(await tokenOf(there.signOn, true)).not.toBe('');
    expect(there.events.join(' ')).toContain('sign-on.cache-not-saved');
  });
});
