import { ORPCError } from '@orpc/client';
import { expect, it } from 'vitest';
import { aftermathOf, NoConnectionError, troubleOf } from './trouble.ts';

const failed = (code: string): NoConnectionError =>
  new NoConnectionError('The council was not reached.', {
    cause: new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }),
  });

it('takes a lost network for ordinary: offline, nothing to do', () => {
  expect(troubleOf(failed('ECONNREFUSED'))).toEqual({ kind: 'offline' });
  expect(aftermathOf({ kind: 'offline' })).toMatchObject({ phase: 'offline', online: false, firm: false });
});

it.each(['CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN'])('names a certificate that cannot be trusted: %s', (code) => {
  const trouble = troubleOf(failed(code));
  expect(trouble).toMatchObject({ kind: 'refused', words: expect.stringMatching(/certificate.*kept.*IT/) });
  expect(aftermathOf(trouble)).toMatchObject({ phase: 'stopped' });
});

it('waits as long as a busy council asks', () => {
  const busy = new ORPCError('TOO_MANY_REQUESTS', { status: 429, data: { retryAfterSeconds: 7 } });
  expect(troubleOf(busy)).toEqual({ kind: 'busy', retryAfterSeconds: 7 });
  expect(aftermathOf({ kind: 'busy', retryAfterSeconds: 7 }).firm).toBe(true);
});

it('says a full disk, and that nothing was lost', () => {
  const trouble = troubleOf(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
  expect(aftermathOf(trouble)).toMatchObject({
    phase: 'stopped',
    words: expect.stringMatching(/no space left.*Nothing was lost/),
  });
});
