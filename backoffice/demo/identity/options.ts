/** A person of the demonstration council who can sign in. `personId` becomes the `oid` claim: it is the people register's id. */
export interface SignInPerson {
  readonly userName: string;
  readonly displayName: string;
  readonly personId: string;
  readonly jobTitle: string;
  readonly role: string;
  readonly team: string;
  /** The workstyle as a person reads it, for example "Nomadic". */
  readonly workstyle?: string;
  /** Shown as a button on the first page; when nobody is featured, the first twelve people are. */
  readonly featured?: boolean;
}

export interface IdentityOptions {
  /** Port for issuer, token, keys and discovery (https). 0 or absent: the port used last time, else a free one. */
  readonly httpsPort?: number;
  /** Port for the pages a person's browser opens (plain http on localhost). 0 or absent: as above. */
  readonly httpPort?: number;
  /** The directory (tenant) id, a GUID. */
  readonly tenant?: string;
  readonly clientId: string;
  /** The one API permission, for example `api://worksmart-council/access`. */
  readonly apiScope: string;
  /** The `aud` claim of access tokens. Default: `apiScope` without its last segment. */
  readonly audience?: string;
  readonly people: () => Promise<readonly SignInPerson[]>;
  /**
   * Where certificate, signing keys, ports and sign-ins are kept between starts, in one file only this user may read.
   * Deleting the folder signs everybody out.
   */
  readonly folder: string;
  /**
   * Milliseconds since 1970 by the machine's REAL clock, never the demonstration's: oidc-provider, msal and jose all
   * read the real clock, and a token dated by another would be refused by each of them.
   */
  readonly now: () => number;
  /** Lifetime of an access token in seconds, default 3,600. msal renews one that has under 300 seconds left. */
  readonly accessTokenSeconds?: number;
  /** The council's name, for the pages. */
  readonly councilName?: string;
}

export interface IdentityProvider {
  /** `https://localhost:PORT/<tenant>/v2.0`, the `iss` of every token. */
  readonly issuer: string;
  /** `https://localhost:PORT/<tenant>`, what msal calls the authority. */
  readonly authority: string;
  /** Host and port of the authority: msal trusts a host it does not know only when it is listed. */
  readonly knownAuthorities: readonly string[];
  readonly tenant: string;
  readonly clientId: string;
  readonly audience: string;
  readonly apiScope: string;
  /** The self-signed certificate; a host that calls the provider adds it to what it trusts. */
  readonly certificatePem: string;
  /** `sha256/<base64>` of the certificate, the form Electron's certificate verification procedure compares. */
  readonly fingerprint: string;
  /** Plain http address of a page that says who can sign in. */
  readonly signInAddress: string;
  /** Ends every sign-in of a person, as an administrator does for a lost device. Returns how many were ended. */
  revokeSignIns(personId: string): Promise<number>;
  /** Stops both listeners and waits until everything is written. */
  close(): Promise<void>;
}

export const defaultTenant = '5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218';
