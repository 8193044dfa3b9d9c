import type { AccountInfo } from '@azure/msal-node';

/** Who is signed in, as the identity provider says. Role and team are not here: they come from the people register. */
export interface SignedInAccount {
  /** The `oid` claim: the person's id in the directory, and their id in the council's people register. */
  readonly personId: string;
  readonly userName: string;
  readonly name: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads the person from an account of msal. Undefined when there is no usable `oid`: then nobody is signed in, because
 * `sub` differs from application to application and would name nobody in the register.
 */
export function accountOf(account: AccountInfo): SignedInAccount | undefined {
  const claims = account.idTokenClaims;
  const oid = claims?.oid ?? account.localAccountId;
  if (!uuid.test(oid)) return undefined;
  const userName = claims?.preferred_username ?? account.username;
  return { personId: oid.toLowerCase(), userName, name: claims?.name ?? account.name ?? userName };
}
