import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Verify } from '../ports.ts';

export interface Issuer {
  /** The `iss` every token must carry, exactly. */
  readonly issuer: string;
  /** The `aud` every token must carry: this council's API. */
  readonly audience: string;
  /** Where the issuer's signing keys are; read from its discovery document when not given. */
  readonly jwks?: string | undefined;
  /** How they are read: the host's way, with the authorities it trusts. */
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
}

/** The issuer's keys cannot be read now, so nothing can be said of any token. */
export class KeysAwayError extends Error {
  override readonly name = 'KeysAwayError';
}

/** A key that the issuer does not have says something of the token; anything else says it of the issuer. */
const ofTheToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * Verifies access tokens of one issuer: signature by a key of its JWKS, issuer, audience, expiry (by real time, whatever
 * the council's clock says). The person is the token's `oid`, as Entra ID names a user for ever. Rejects anything else;
 * with KeysAwayError while the issuer's keys cannot be read.
 */
export function verifyWith(issuer: Issuer): Verify {
  let keys: JWTVerifyGetKey | undefined;
  const keysOfIssuer = async (): Promise<JWTVerifyGetKey> => {
    keys ??= createRemoteJWKSet(new URL(issuer.jwks ?? (await discoverKeys(issuer))), { [customFetch]: issuer.fetch });
    return keys;
  };
  const keyFor: JWTVerifyGetKey = async (header, input) => {
    try {
      return await (await keysOfIssuer())(header, input);
    } catch (error) {
      if (ofTheToken(error)) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new KeysAwayError(`The keys of the sign-on service cannot be read: ${why}`, { cause: error });
    }
  };
  return async (token) => {
    const { payload } = await jwtVerify(token, keyFor, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: ['RS256', 'PS256', 'ES256'],
      clockTolerance: 30,
    });
    if (typeof payload.oid !== 'string') throw new Error('The token names no person (oid).');
    return { personId: payload.oid };
  };
}

async function discoverKeys(issuer: Issuer): Promise<string> {
  const response = await issuer.fetch(`${issuer.issuer}/.well-known/openid-configuration`, {});
  const found = Discovery.parse(await response.json());
  if (found.issuer !== issuer.issuer) throw new Error('The discovery document is another issuer’s.');
  return found.jwks_uri;
}
