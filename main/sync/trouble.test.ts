import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  aftermathOf,
  type CouncilTrouble,
  NoConnectionError,
  NoTokenError,
  OtherAnswerError,
  troubleOf,
  UnreadableAnswerError,
} from './trouble.ts';

const failed = (code: string): NoConnectionError =>
  new NoConnectionError('The council was not reached.', {
    cause: new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }),
  });

it('takes a lost network for ordinary: offline, nothing to do', () => {
  expect(troubleOf(failed('ECONNREFUSED'))).toEqual({ kind: 'offline' });
  expect(aftermathOf({ kind: 'offline' })).toMatchObject({ phase: 'offline', online: false, firm: false });
});

it('does not take the sign-in page of a Wi-Fi for a council of another version', () => {
  const cause = new OtherAnswerError('Something else answered.');
  const trouble = troubleOf(new NoConnectionError('The council was not reached.', { cause }));
  expect(aftermathOf(trouble)).toMatchObject({
    phase: 'offline',
    online: false,
    words: expect.stringMatching(/this Wi-Fi.*kept on this device/),
  });
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

const anyTrouble: fc.Arbitrary<CouncilTrouble> = fc.oneof(
  fc.constantFrom<CouncilTrouble[]>(
    { kind: 'offline' },
    { kind: 'too-big' },
    { kind: 'no-space-left' },
    { kind: 'too-old' },
    { kind: 'other-version' },
  ),
  fc.record({ kind: fc.constant('busy' as const), retryAfterSeconds: fc.option(fc.nat(3_600), { nil: undefined }) }),
  fc.record({
    kind: fc.constantFrom('sign-in-needed' as const, 'refused' as const, 'broken' as const),
    words: fc.stringMatching(/^[A-Z][a-z ]{3,20}\.$/),
  }),
);
const anyThrown = fc.oneof(
  fc.anything(),
  fc.string().map((it) => new Error(it)),
  anyTrouble.map((it) => new NoTokenError(it)),
  fc.constantFrom('ECONNRESET', 'CERT_HAS_EXPIRED', 'SQLITE_FULL').map(failed),
  fc.string().map((it) => new UnreadableAnswerError(it)),
  fc
    .tuple(fc.constantFrom(400, 401, 403, 404, 409, 413, 426, 429, 500, 502, 503, 504), fc.option(fc.nat(900)))
    .map(([status, seconds]) => new ORPCError('FAILED', { status, data: { retryAfterSeconds: seconds } })),
);

it('knows what to do about anything that can be thrown, and says so in a sentence', () => {
  fc.assert(
    fc.property(anyThrown, (thrown) => {
      const trouble = troubleOf(thrown);
      const { words, phase } = aftermathOf(trouble);
      expect(phase).toBeDefined();
      if (trouble.kind !== 'refused') expect(words).toMatch(/^[A-Z].*\.$/);
    }),
    { numRuns: 300 },
  );
});

it('passes on what a token’s trouble and a busy council said, unchanged', () => {
  fc.assert(
    fc.property(anyTrouble, fc.nat(900), fc.constantFrom(429, 502, 503, 504), (trouble, seconds, status) => {
      expect(troubleOf(new NoTokenError(trouble))).toBe(trouble);
      const busy = new ORPCError('BUSY', { status, data: { retryAfterSeconds: seconds } });
      expect(troubleOf(busy)).toEqual({ kind: 'busy', retryAfterSeconds: seconds });
    }),
  );
});

it('tells the person in every trouble that is not theirs to mend that nothing is lost, and makes none of it look quiet', () => {
  fc.assert(
    fc.property(anyTrouble, (trouble) => {
      const { words, phase, firm } = aftermathOf(trouble);
      if ('words' in trouble && trouble.words !== undefined) expect(words?.startsWith(trouble.words)).toBe(true);
      if (trouble.kind !== 'sign-in-needed' && trouble.kind !== 'refused')
        expect(words).toMatch(/kept|Nothing was lost|tries again by itself/);
      // What stops sync, or sends the person to sign in, is shown as that; only the council's own pauses are firm.
      if (phase === 'idle') expect(firm).toBe(true);
      if (trouble.kind === 'offline') expect(firm).toBe(false);
    }),
  );
});
