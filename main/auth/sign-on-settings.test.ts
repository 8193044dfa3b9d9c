import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import { describe, expect, test } from 'vitest';
import { accountOf } from './claims.ts';
import { failureOf } from './reasons.ts';
import { SignOnSettingsError, signOnSettings } from './settings.ts';

const tenantId = '5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218';
const good = { tenantId, clientId: '7c1f0e8a-3b52-4a57-9c1d-6f2d8a90b311', apiScope: 'api://worksmart-council/access' };

describe('settings for a real tenant', () => {
  test('need only tenant, client and scope', () => {
    expect(signOnSettings(good)).toEqual({
      authority: `https://login.microsoftonline.com/${tenantId}`,
      clientId: good.clientId,
      apiScope: good.apiScope,
      knownAuthorities: [],
    });
  });

  test.each([
    ['a tenant that is no GUID', { ...good, tenantId: 'common' }, /tenant id must be a GUID/],
    ['no client id', { ...good, clientId: ' ' }, /client id is empty/],
    ['a scope without its address', { ...good, apiScope: 'access' }, /whole address of the permission/],
    ['plain http', { ...good, authority: `http://localhost:8000/${tenantId}` }, /https address/],
    [
      'another tenant in the authority',
      { ...good, authority: 'https://login.microsoftonline.com/common' },
      /ends with/,
    ],
    ['no address at all', { ...good, authority: 'login' }, /https address/],
  ])('refuse %s in words', (_what, settings, words) => {
    expect(() => signOnSettings(settings)).toThrow(SignOnSettingsError);
    expect(() => signOnSettings(settings)).toThrow(words);
  });
});

describe('who it is', () => {
  const account = {
    homeAccountId: `0D4A6B52-5f3e-4f0e-8f6e-2c6f3f0f1a01.${tenantId}`,
    environment: 'login.microsoftonline.com',
    tenantId,
    username: 'amina.khan@thanwick.example',
    localAccountId: '0D4A6B52-5f3e-4f0e-8f6e-2c6f3f0f1a01',
  };

  test('comes from oid, written as the register writes ids', () => {
    expect(accountOf({ ...account, idTokenClaims: { oid: account.localAccountId, name: 'Amina Khan' } })).toEqual({
      personId: '0d4a6b52-5f3e-4f0e-8f6e-2c6f3f0f1a01',
      userName: account.username,
      name: 'Amina Khan',
    });
  });

  test('is nobody without a usable oid', () => {
    expect(accountOf({ ...account, localAccountId: 'pairwise-subject', idTokenClaims: { sub: 'x' } })).toBeUndefined();
  });
});

describe('why there is no token', () => {
  test.each([
    ['no network, whatever msal calls it', new AuthError('endpoints_resolution_error', ''), 'unreachable', 'offline'],
    ['a service in trouble', new ServerError('temporarily_unavailable', ''), 'failing', 'offline'],
    ['msal holding back after trouble', new ServerError('temporarily_unavailable', ''), 'none', 'offline'],
    ['a refresh token that ended', new ServerError('invalid_grant', ''), 'answered', 'sign-in-needed'],
    ['a policy that wants the person', new InteractionRequiredAuthError('mfa', ''), 'answered', 'sign-in-needed'],
    ['an empty cache', new AuthError('no_tokens_found', ''), 'none', 'sign-in-needed'],
    ['a client that is not registered', new ServerError('unauthorized_client', ''), 'answered', 'refused'],
    ['a mistake of ours', new TypeError('undefined is not a function'), 'answered', 'refused'],
  ] as const)('%s', (_what, error, reach, reason) => {
    expect(failureOf(error, reach).reason).toBe(reason);
  });

  test('a refusal names the code for the help desk', () => {
    expect(failureOf(new ServerError('unauthorized_client', ''), 'answered').sentence).toContain('unauthorized_client');
  });
});
