import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '../../backoffice/demo/identity/index.ts';
import { createDevice, type Device, memoryStore, refreshTokensIn, tokenOf } from './sign-on-device.ts';
import { apiScope, clientId, manager, type Someone, worker } from './sign-on-people.ts';

vi.setConfig({ testTimeout: 15_000 });

let folder: string;
let identity: IdentityProvider;
/** Added to the real clock of the provider's records only: ages an exchanged refresh token beyond its grace. */
let later = 0;

function start(): Promise<IdentityProvider> {
  return startIdentityProvider({
    clientId,
    apiScope,
    people: async () => [worker, manager],
    folder,
    now: () => Date.now() + later,
  });
}

const device = (who: Someone | undefined): Device => createDevice(identity, who);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worksmart-identity-'));
  identity = await start();
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), identity.certificatePem]);
});

afterAll(async () => {
  await identity.close();
  await rm(folder, { recursive: true, force: true });
});

describe('sign-on with the local provider', () => {
  test('signs in, and the access token is one the back office can check', async () => {
    const { signOn, events } = device(worker);
    expect(await signOn.signIn()).toEqual({
      ok: true,
      account: { personId: worker.personId, userName: worker.userName, name: worker.displayName },
    });
    const token = await tokenOf(signOn);
    const keys = createRemoteJWKSet(new URL(`${identity.issuer}/jwks`));
    const { payload } = await jwtVerify(token, keys, { issuer: identity.issuer, audience: identity.audience });
    expect(payload).toMatchObject({
      aud: 'api://worksmart-council',
      tid: identity.tenant,
      oid: worker.personId,
      preferred_username: worker.userName,
      name: worker.displayName,
      scp: 'access',
      ver: '2.0',
    });
    expect(payload.sub).not.toBe(worker.personId);
    await expect(jwtVerify(token, keys, { issuer: identity.issuer, audience: 'api://another' })).rejects.toThrow(/aud/);
    expect(events.join(' ')).not.toContain(token.slice(0, 20));
  });

  test('renews silently and hands out a new refresh token each time', async () => {
    const { signOn } = device(worker);
    const store = memoryStore();
    await signOn.signIn();
    await signOn.attach(store);
    const first = await tokenOf(signOn);
    expect(await tokenOf(signOn)).toBe(first);
    const kept = store.text;
    expect(await tokenOf(signOn, true)).not.toBe(first);
    expect(refreshTokensIn(store.text)).toHaveLength(1);
    expect(refreshTokensIn(store.text)).not.toEqual(refreshTokensIn(kept));
  });

  test('many calls after one 401 share one refresh', async () => {
    const { signOn } = device(worker);
    await signOn.signIn();
    const tokens = await Promise.all(Array.from({ length: 10 }, () => tokenOf(signOn, true)));
    expect(new Set(tokens).size).toBe(1);
  });

  test('a client killed and started again is still signed in, and so it is when the provider restarts too', async () => {
    const store = memoryStore();
    const before = device(worker);
    await before.signOn.signIn();
    await before.signOn.attach(store);
    const { issuer, certificatePem } = identity;
    await identity.close();
    identity = await start();
    expect(identity).toMatchObject({ issuer, certificatePem });
    const after = device(undefined);
    expect(await after.signOn.attach(store)).toMatchObject({ personId: worker.personId });
    expect(decodeJwt(await tokenOf(after.signOn, true)).oid).toBe(worker.personId);
    expect((await stat(join(folder, 'identity.json'))).mode & 0o077).toBe(0);
  });

  test('a client killed between a refresh and writing it down is not signed out', async () => {
    const store = memoryStore();
    const first = device(worker);
    await first.signOn.signIn();
    await first.signOn.attach(store);
    const old = store.text;
    await tokenOf(first.signOn, true);
    store.text = old;
    const second = device(undefined);
    await second.signOn.attach(store);
    expect(decodeJwt(await tokenOf(second.signOn, true)).oid).toBe(worker.personId);
  });

  test('an exchanged refresh token shown again later ends the sign-in for whoever shows it', async () => {
    const store = memoryStore();
    const first = device(worker);
    await first.signOn.signIn();
    await first.signOn.attach(store);
    const thief = memoryStore();
    thief.text = store.text;
    await tokenOf(first.signOn, true);
    later = 10 * 60_000;
    try {
      const second = device(undefined);
      await second.signOn.attach(thief);
      expect(await second.signOn.token({ forceRefresh: true })).toMatchObject({ ok: false, reason: 'sign-in-needed' });
      expect(await first.signOn.token({ forceRefresh: true })).toMatchObject({ ok: false, reason: 'sign-in-needed' });
    } finally {
      later = 0;
    }
  });

  test('after the administrator ends the sign-ins, only signing in again helps', async () => {
    const { signOn } = device(worker);
    await signOn.signIn();
    expect(await identity.revokeSignIns(worker.personId)).toBeGreaterThan(0);
    expect(await signOn.token({ forceRefresh: true })).toEqual({
      ok: false,
      reason: 'sign-in-needed',
      sentence: 'Your sign-in has ended. Your work is kept on this device. Sign in again to send it.',
    });
    expect(await signOn.account()).toMatchObject({ personId: worker.personId });
    expect(await signOn.signIn({ loginHint: worker.userName })).toMatchObject({ ok: true });
    expect(decodeJwt(await tokenOf(signOn)).oid).toBe(worker.personId);
  });

  test('with no network it says so, keeps who it is, and goes on when the network is back', async () => {
    const there = device(worker);
    await there.signOn.signIn();
    there.network.online = false;
    expect(await there.signOn.token({ forceRefresh: true })).toMatchObject({ ok: false, reason: 'offline' });
    expect(await there.signOn.account()).toMatchObject({ personId: worker.personId });
    const nobody = device(worker);
    nobody.network.online = false;
    expect(await nobody.signOn.signIn()).toMatchObject({ ok: false, reason: 'offline' });
    there.network.online = true;
    expect(await tokenOf(there.signOn, true)).not.toBe('');
  });

  test('signing out empties the store with or without a network', async () => {
    const store = memoryStore();
    const there = device(worker);
    await there.signOn.signIn();
    await there.signOn.attach(store);
    expect(refreshTokensIn(store.text)).toHaveLength(1);
    expect(await there.signOn.endSessionAddress()).toBe(`${identity.signInAddress}${identity.tenant}/v2.0/session/end`);
    there.network.online = false;
    await there.signOn.signOut();
    expect(store.text).not.toContain(worker.userName);
    expect(refreshTokensIn(store.text)).toHaveLength(0);
    expect(await there.signOn.account()).toBeUndefined();
    expect(await there.signOn.token()).toMatchObject({ ok: false, reason: 'sign-in-needed' });
    expect(await there.signOn.endSessionAddress()).toBeUndefined();
  });
});
