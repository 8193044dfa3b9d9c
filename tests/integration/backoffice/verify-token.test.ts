import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { KeysAwayError, verifyWith } from '../../../backoffice/auth/verify-token.ts';
import { people } from './small-council.ts';

const issuer = 'https://login.example/tenant/v2.0';
const audience = 'api://worksmart-council';

describe('verifying a token', () => {
  let good: CryptoKey;
  let stranger: CryptoKey;
  let keys: object;
  const asked: string[] = [];

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    good = pair.privateKey;
    stranger = (await generateKeyPair('RS256')).privateKey;
    keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] };
  });

  const verify = (over = {}) =>
    verifyWith({
      issuer,
      audience,
      fetch: async (url) => {
        asked.push(url);
        if (url.endsWith('openid-configuration'))
          return Response.json({ issuer, jwks_uri: 'https://login.example/keys' });
        return Response.json(keys);
      },
      ...over,
    });
  const token = (
    over: { claims?: object; key?: CryptoKey; issuer?: string; audience?: string; expires?: string } = {},
  ) =>
    new SignJWT({ oid: people.worker, ...over.claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(over.issuer ?? issuer)
      .setAudience(over.audience ?? audience)
      .setIssuedAt()
      .setExpirationTime(over.expires ?? '5 minutes')
      .sign(over.key ?? good);

  it('finds the keys by discovery and gives the person of a good token', async () => {
    expect(await verify()(await token())).toEqual({ personId: people.worker });
    expect(asked.slice(0, 2)).toEqual([`${issuer}/.well-known/openid-configuration`, 'https://login.example/keys']);
  });

  it.each([
    ['signed by another key', () => token({ key: stranger })],
    ['of another issuer', () => token({ issuer: 'https://login.example/other/v2.0' })],
    ['for another audience', () => token({ audience: 'api://payroll' })],
    ['that has expired', () => token({ expires: '1 minute ago' })],
    ['that names no person', () => token({ claims: { oid: undefined } })],
    ['that is no token', async () => 'abc.def.ghi'],
  ])('refuses one %s', async (_what, make) => {
    await expect(verify()(await make())).rejects.toThrow();
  });

  it('refuses one that says it needs no signature', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none' })}.${part({ iss: issuer, aud: audience, oid: people.worker, exp: 9_999_999_999 })}.`;
    await expect(verify()(unsigned)).rejects.toThrow();
  });

  it('says nothing of a token while the keys cannot be read, and goes on when they can', async () => {
    let away = true;
    const fetch = async (url: string) => {
      if (away) throw new TypeError('fetch failed');
      return Response.json(
        url.endsWith('openid-configuration') ? { issuer, jwks_uri: 'https://login.example/keys' } : keys,
      );
    };
    const check = verify({ fetch });
    await expect(check(await token())).rejects.toBeInstanceOf(KeysAwayError);
    away = false;
    expect(await check(await token())).toEqual({ personId: people.worker });
    const broken = verify({
      fetch: async (url: string) =>
        url.endsWith('openid-configuration')
          ? Response.json({ issuer, jwks_uri: 'https://login.example/keys' })
          : new Response('gateway', { status: 502 }),
    });
    await expect(broken(await token())).rejects.toBeInstanceOf(KeysAwayError);
    await expect(verify()(await token({ key: stranger }))).rejects.not.toBeInstanceOf(KeysAwayError);
  });

  it('does not take keys from a discovery document of another issuer', async () => {
    const fetch = async () => Response.json({ issuer: 'https://evil.example', jwks_uri: 'https://evil.example/keys' });
    await expect(verify({ fetch })(await token())).rejects.toThrow('another issuer');
  });
});
