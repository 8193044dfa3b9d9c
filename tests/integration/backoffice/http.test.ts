import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { PROTOCOL } from '../../../shared/council/protocol.ts';
import { clientOf, command, pushOne, settle } from './rig.ts';
import { listen } from './server.ts';
import { people, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

onEachDatabase('over HTTP', (suite) => {
  const serving = async <T>(work: (url: string) => Promise<T>): Promise<T> => {
    const server = await listen(suite.rig.office);
    try {
      return await work(server.url);
    } finally {
      await server.close();
    }
  };
  const call = (url: string, path: string, token: string | null, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), 'content-type': 'application/json' },
    });

  it('says it is there to anybody, and nothing else without a token', () =>
    serving(async (url) => {
      expect(await (await call(url, '/v1/health', null)).json()).toEqual({
        ok: true,
        councilName: 'Thanwick',
        protocol: { current: PROTOCOL, oldest: 1 },
      });
      for (const token of [null, 'bad']) {
        const answer = await call(url, '/v1/sync/manifest', token);
        expect(answer.status).toBe(401);
        expect(await answer.json()).toMatchObject({
          defined: true,
          code: 'UNAUTHORIZED',
          message: expect.stringContaining('Sign in again'),
        });
      }
      expect((await call(url, '/v1/sync/hints', 'bad')).status).toBe(401);
      const unknowable = await call(url, '/v1/sync/hints', 'unknowable');
      expect(unknowable.status).toBe(503);
      expect((await call(url, '/v1/sync/hints', uuid(4444))).status).toBe(403);
      const stranger = await call(url, '/v1/sync/manifest', uuid(4444));
      expect([stranger.status, (await stranger.json()).message]).toEqual([
        403,
        'You signed in, but the council’s people register does not know you. Ask the service desk to add you.',
      ]);
      expect((await call(url, '/nothing', null)).status).toBe(404);
    }));

  it('asks an old client to update, and refuses what is not of the contract or too large', () =>
    serving(async (url) => {
      const pull = (body: object) =>
        call(url, '/v1/sync/pull', people.worker, { method: 'POST', body: JSON.stringify(body) });
      const old = await pull({ deviceId: uuid(77), protocol: 0, scopes: [{ scope: 'people', after: null }] });
      expect([old.status, await old.json()]).toMatchObject([426, { code: 'PROTOCOL_TOO_OLD', data: { oldest: 1 } }]);
      expect((await pull({ deviceId: 'x' })).status).toBe(400);
      expect((await pull({ deviceId: uuid(77), protocol: 1, scopes: [], padding: 'x'.repeat(4_100_000) })).status).toBe(
        413,
      );
    }));

  it('compresses what is large', () =>
    serving(async (url) => {
      await settle(suite.database);
      const body = JSON.stringify({ deviceId: uuid(77), protocol: 1, scopes: [{ scope: 'estate', after: null }] });
      const { request } = await import('node:http');
      const [encoding, bytes] = await new Promise<[string | undefined, Buffer]>((resolve, reject) => {
        const headers = {
          authorization: `Bearer ${people.worker}`,
          'content-type': 'application/json',
          'accept-encoding': 'gzip',
        };
        const outgoing = request(`${url}/v1/sync/pull`, { method: 'POST', headers }, (incoming) => {
          const parts: Buffer[] = [];
          incoming.on('data', (part: Buffer) => parts.push(part));
          incoming.on('end', () => resolve([incoming.headers['content-encoding'], Buffer.concat(parts)]));
        });
        outgoing.on('error', reject);
        outgoing.end(body);
      });
      expect(encoding).toBe('gzip');
      const text = gunzipSync(bytes).toString('utf8');
      expect(JSON.parse(text).pages[0].rows.length).toBeGreaterThan(10);
      expect(bytes.length).toBeLessThan(text.length / 3);
    }));

  it('hints which of one’s scopes moved, and no other', () =>
    serving(async (url) => {
      const stop = new AbortController();
      const client = (person: string) => clientOf((request) => fetch(request), person, url);
      const hints = await client(people.otherWorker).hints(undefined, { signal: stop.signal });
      const heard = hints.next();
      await pushOne(
        client(people.worker),
        command(people.worker, 'case.addNote', { noteId: uuid(951), caseId: uuid(1001), text: 'not theirs' }),
      );
      await pushOne(
        client(people.otherWorker),
        command(people.otherWorker, 'case.addNote', { noteId: uuid(952), caseId: uuid(1005), text: 'theirs' }),
      );
      expect((await heard).value).toEqual({ scope: `caseload:${people.otherWorker}` });
      stop.abort();
      await hints.return?.(undefined).catch(() => {});
    }));
});
