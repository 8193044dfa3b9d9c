import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';
import type { Verify } from '../ports.ts';

export interface Issuer {
  /** The `iss` every token must carry, exactly. */
  readonly issuer: string;
  /** The `aud` every token must carry: this council's API. */
  readonly audience: string;
  /** Where the issuer's signing keys are read. */
  readonly jwks: URL;
  /** How they are read: the host's way, with the authorities it trusts. */
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
}

/**
 * Verifies access tokens of one issuer: signature by a key of its JWKS, issuer, audience, expiry (by real time,
 * whatever the council's clock says). The person is the token's `oid`, as Entra ID names a user for ever.
 */
export function verifyWith(issuer: Issuer): Verify {
  const keys = createRemoteJWKSet(issuer.jwks, { [customFetch]: issuer.fetch });
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: ['RS256', 'PS256', 'ES256'],
      clockTolerance: 30,
    });
    if (typeof payload.oid !== 'string') throw new Error('The token names no person (oid).');
    return { personId: payload.oid };
  };
}
